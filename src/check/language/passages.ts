/** What the rules read: the texts that the user typed, and the finished report's paragraphs as printed. */
import type { CampaignModel } from '../../campaign/model.ts';
import type { Step } from '../../diagnostics/path.ts';
import { plainText, walkBlocks } from '../../document/text.ts';
import type { Block, Document, Inline } from '../../document/tree.ts';
import { visitTexts } from '../texts.ts';
import { textKindOf } from './fields.ts';
import type { TextKind } from './finding.ts';

/** A text that the user typed. */
export interface TypedText {
  field: string;
  kind: TextKind;
  text: string;
}

/** Every text of a campaign with its kind, in the order of its fields. */
export function visitTypedTexts(
  campaign: CampaignModel,
  visit: (text: string, kind: TextKind, path: readonly Step[]) => void,
): void {
  visitTexts(campaign, (text, path) => {
    const kind = textKindOf(path);
    if (kind) visit(text, kind, path);
  });
}

/** A paragraph as printed: the words of the template and of the data, joined. */
export interface PrintedText {
  text: string;
  /** the stretches that came from the data */
  values: { start: number; end: number; reads: readonly string[] }[];
}

/** The paragraphs of a report, its titles and headings; tables hold no sentences. */
export function listPrintedTexts(document: Document): PrintedText[] {
  return Array.from(walkBlocks(document.children), sentencesOf)
    .filter((inlines) => inlines.length > 0)
    .map(joinInlines);
}

function sentencesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'title':
    case 'subtitle':
    case 'salutation':
    case 'paragraph':
    case 'remark':
      return block.children;
    case 'heading':
      return [...block.children, ...(block.runIn ?? [])];
    case 'attachment':
      return block.title;
    case 'table':
      return block.caption ?? [];
    default:
      return [];
  }
}

/** Inline nodes as one text, and which stretches of it are data. */
export function joinInlines(inlines: readonly Inline[]): PrintedText {
  const printed: PrintedText = { text: '', values: [] };
  const append = (inline: Inline): void => {
    if (inline.type === 'strong' || inline.type === 'emphasis') {
      inline.children.forEach(append);
      return;
    }
    const start = printed.text.length;
    printed.text += plainText([inline]);
    if (inline.type === 'value')
      printed.values.push({ start, end: printed.text.length, reads: inline.reads });
  };
  inlines.forEach(append);
  return printed;
}
