import type { Document } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import { findLoneSignOffs } from './findings.ts';
import type { Page } from './page.ts';
import { layoutPages } from './pages.ts';

/** What the pages of a document's text come to. */
interface TextPages {
  count: number;
  last: Page | undefined;
  loneSignOffs: ReturnType<typeof findLoneSignOffs>;
}

const surveyed = new WeakMap<Document, WeakMap<Style, TextPages>>();

/** The pages of a text without its attachments, laid out once for all who ask; none but the last is kept. */
export function surveyPages(document: Document, style: Style): TextPages {
  const ofDocument = surveyed.get(document) ?? new WeakMap<Style, TextPages>();
  surveyed.set(document, ofDocument);
  const known = ofDocument.get(style) ?? survey(document, style);
  ofDocument.set(style, known);
  return known;
}

function survey(document: Document, style: Style): TextPages {
  const pages: Pick<TextPages, 'count' | 'last'> = { count: 0, last: undefined };
  const count = function* () {
    for (const page of layoutText(document, style)) {
      pages.count++;
      pages.last = page;
      yield page;
    }
  };
  const loneSignOffs = findLoneSignOffs(count());
  return { ...pages, loneSignOffs };
}

/** Whether a text takes fewer pages than so many. */
export function takesFewer(document: Document, style: Style, count: number): boolean {
  let taken = 0;
  for (const _ of layoutText(document, style)) if (++taken === count) return false;
  return true;
}

/** Attachments follow the text on pages of their own. */
function layoutText({ children, ...document }: Document, style: Style): Iterable<Page> {
  return layoutPages({ ...document, children: children.filter(({ type }) => type !== 'attachment') }, style);
}
