import { readOwnParts } from '../../opc/unzip.ts';
import { el } from '../../opc/xml.ts';
import { deflateEntry, type Entry } from '../../opc/zip.ts';
import type { Style } from '../../style/style.ts';
import { writeFontTable } from './font-table.ts';
import { frameOf, keyOf, type PackedSections, type SectionFrame, type SectionKind } from './section-frame.ts';
import { writeStyles } from './styles.ts';

/**
 * What never changes for a style: every part of the package but the text and the properties.
 * The `docx` package builds it once around empty sections; it is then taken apart and kept.
 */
export interface Shell {
  /** `word/document.xml` before and after the body's children */
  open: string;
  close: string;
  /** the `w:sectPr` of each kind of section */
  sections: Record<SectionKind, string>;
  /** parts that a document may add to */
  contentTypes: string;
  relationships: string;
  packageRelationships: string;
  /** all other parts, ready for the zip */
  entries: readonly Entry[];
  /** deflates a part of a document's own; most have it as the last one had it */
  deflate(path: string, content: string): Entry;
}

/** In the order in which the shell takes them up. */
const SECTION_KINDS: readonly SectionKind[] = ['portrait', 'letter', 'landscape'];

/** Parts that `docx` always writes and no report needs; WPS reports a theme's fonts as missing. */
const UNNEEDED = /^word\/(theme\/|numbering|footnotes|endnotes|_rels\/(?!document))|^docProps\/custom/;

export const DOCUMENT = 'word/document.xml';
export const CONTENT_TYPES = '[Content_Types].xml';
export const RELATIONSHIPS = 'word/_rels/document.xml.rels';
export const PACKAGE_RELATIONSHIPS = '_rels/.rels';

/** Parts that are written for each document. */
const OWN: readonly string[] = [DOCUMENT, CONTENT_TYPES, RELATIONSHIPS, PACKAGE_RELATIONSHIPS];

const shells = new WeakMap<Style, Map<boolean, Promise<Shell>>>();

/**
 * The shell of a style, from the second call on out of memory. A draft's has a watermark.
 * @param packed what was made before of frames like its own
 */
export function getShell(style: Style, draft: boolean, packed?: PackedSections): Promise<Shell> {
  const ofStyle = shells.get(style) ?? new Map<boolean, Promise<Shell>>();
  shells.set(style, ofStyle);
  const shell = ofStyle.get(draft) ?? buildShell(style, draft, packed);
  ofStyle.set(draft, shell);
  return shell;
}

/** The parts that the `docx` package makes for a frame, but for those that no report needs: `[path, text][]`. */
export async function packParts(frame: SectionFrame): Promise<[string, string][]> {
  // Loaded only here: most commands write no Word file for which it is needed.
  const { packSections } = await import('./shell-sections.ts');
  return [...readOwnParts(await packSections(SECTION_KINDS, frame))].filter(([path]) => !UNNEEDED.test(path));
}

async function buildShell(style: Style, draft: boolean, packed: PackedSections = {}): Promise<Shell> {
  const frame = frameOf(style, draft);
  const known = packed[keyOf(frame)];
  const parts = new Map(
    known === undefined ? await packParts(frame) : (JSON.parse(known) as [string, string][]),
  );

  parts.set('word/styles.xml', writeStyles(style));
  parts.set('word/fontTable.xml', writeFontTable(style));
  parts.set('word/settings.xml', completeSettings(take(parts, 'word/settings.xml')));

  const text = take(parts, DOCUMENT);
  const [portrait = '', letter = '', landscape = ''] = Array.from(
    text.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/g),
    ([section]) => completeSection(section, style),
  );
  const body = '<w:body>';
  return {
    open: text.slice(0, text.indexOf(body) + body.length),
    close: text.slice(text.lastIndexOf('</w:body>')),
    sections: { portrait, letter, landscape },
    contentTypes: dropUnneeded(take(parts, CONTENT_TYPES)),
    relationships: dropUnneeded(take(parts, RELATIONSHIPS)),
    packageRelationships: dropUnneeded(take(parts, PACKAGE_RELATIONSHIPS)),
    entries: [...parts]
      .filter(([path]) => !OWN.includes(path) && !path.startsWith('docProps/'))
      .map(([path, content]) => deflateEntry(path, numberWatermark(dropUnneeded(content)))),
    deflate: deflateChanged(),
  };
}

/** Deflates a part where it is not what it last was. */
function deflateChanged(): Shell['deflate'] {
  const last = new Map<string, { content: string; entry: Entry }>();
  return (path, content) => {
    const known = last.get(path);
    if (known?.content === content) return known.entry;
    const entry = deflateEntry(path, content);
    last.set(path, { content, entry });
    return entry;
  };
}

/** A part that `docx` always writes. */
function take(parts: ReadonlyMap<string, string>, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`the package has no ${path}`);
  return part;
}

/** With the style's grid, without what only empty options leave behind, which WPS stumbles over. */
function completeSection(section: string, { grid }: Style): string {
  const lines = el('w:docGrid', { 'w:type': 'lines', 'w:linePitch': grid.linePitch });
  return section.replace('<w:pgNumType/>', '').replace(/<w:docGrid\b[^>]*\/>/, lines);
}

/** A list of parts without those that are dropped, and without content types of files that no report holds. */
function dropUnneeded(list: string): string {
  return list.replace(/<(?:Override|Relationship|Default)\b[^>]*\/>/g, (item) => {
    const target = /(?:PartName="\/|Target=")([^"]+)"/.exec(item)?.[1];
    const path = target === undefined || target.includes('/') ? target : `word/${target}`;
    if (path !== undefined) return UNNEEDED.test(path) || UNNEEDED.test(`word/${path}`) ? '' : item;
    return /Extension="(?:xml|rels)"/.test(item) ? item : '';
  });
}

/** The id of a watermark's shape, which `docx` draws by lot. */
function numberWatermark(content: string): string {
  return content.replace(/(PowerPlusWaterMarkObject)[\w-]+/g, '$11');
}

/** Settings that the options of `docx` lack, at their places in the sequence of the schema. */
function completeSettings(settings: string): string {
  return settings
    .replace('<w:displayBackgroundShape/>', '')
    .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');
}
