/** The last look at a public file: what its bytes say, where a reader sees it and where he does not. */
import { listTexts } from '../campaign/roles.ts';
import { findPrivateWords } from '../chinese/private-words.ts';
import { remember } from '../chinese/remembered.ts';
import { type PrivateKind, privateFile } from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { decodeReferences } from '../opc/references.ts';
import { isZip, ZipArchive } from '../opc/unzip.ts';
import type { Report } from '../produce.ts';

/** Stands where a paragraph, cell, figure or property ends: a letter of no name, so that what stands apart is not read together. */
const boundary = '\ue000\n';
const boundaries =
  /^<\/(?:w:p|a:p|c:v|s:si|si|c|row|v|t|is|text|dc:\w+|dcterms:\w+|cp:\w+|vt:\w+|[A-Z]\w*)>|^<(?:w:br|w:tab|w:cr)\b/;
/** Elements whose attributes name fonts, not people. */
const fonts = /^<(?:w:rFonts|w:font|w:altName|a:latin|a:ea|a:cs|a:sym|a:font|rFont)\b/;
const attribute = /\s([\w:]+)="([^"]*)"/g;
/** Attributes in which people write; others hold measures and ids, which may look like numbers of persons. */
const worded = /^(?:descr|title|author|name|w:(?:author|initials|name|tag|alias|tooltip))$/;
const chinese = /\p{Script=Han}/u;
/** A part that is no text: of a picture nothing but its name is looked at. */
const picture = /^word\/media\/[^/]+\.(?:jpg|png)$/;
/** A package within a package: the workbook of a chart. */
const deepest = 3;

/** What stands in a part of a file: each of its cells, paragraphs and attributes once, for a long roster says the same in most of its rows. */
interface Part {
  name: string;
  words: Iterable<string>;
}

/**
 * What a finished file of the public version says that it may not: numbers, dates and addresses by pattern, and
 * recipients' full names, in every part of it and in its own name. Files of other versions are not looked at. Whatever
 * was left out or masked before, a file with one of them is not written.
 * @param name of the file, without its folder; empty where it goes to the screen
 */
export function inspectPublicFile(
  { name: fileName, bytes }: { name: string; bytes: Uint8Array },
  report: Report,
): Diagnostic[] {
  const { values } = report.facts;
  if (values.报告.版本 !== '公示') return [];
  // what the unit itself publishes: where objections and questions go
  const contacts = listTexts(values, ({ contact, role }) => contact && role !== 'name');
  const problems = new Map<string, Diagnostic>();
  for (const { name: part, words } of [{ name: '文件名', words: [fileName] }, ...listParts(bytes, '', 0)]) {
    for (const { kind, shown } of inspectText([...words].join(boundary), contacts, report))
      problems.set(`${part} ${shown}`, makeProblem(privateFile, { kind, shown, part }));
  }
  for (const shown of findNamedFonts(report))
    problems.set(`字体 ${shown}`, makeProblem(privateFile, { kind: '受助人的全名', shown, part: '字体' }));
  return [...problems.values()];
}

function inspectText(
  text: string,
  contacts: readonly string[],
  { facts: { people } }: Report,
): { kind: PrivateKind | '受助人的全名'; shown: string }[] {
  const rest = contacts.reduce((words, contact) => words.replaceAll(contact, boundary), text);
  // what is told of it may be published too: a batch lists it in its workbook
  const names = people
    .findExposed(text)
    .map(({ name }) => ({ kind: '受助人的全名' as const, shown: people.hide(name) }));
  return [...findPrivateWords(rest), ...names];
}

/** Fonts of the style that are called as somebody is: not 方正小标宋, in which the name of a student called 方正 stands. */
function findNamedFonts({ style, facts: { people } }: Report): string[] {
  return listFonts(style.fonts).flatMap((font) =>
    people
      .findExposed(font)
      .filter(({ name, length }) => [...name].length > 2 || length === font.length)
      .map(({ name }) => people.hide(name)),
  );
}

function listFonts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listFonts) : [];
}

/** The words of a file, part by part: those of a package without their markup, any other as it is. */
function listParts(bytes: Uint8Array, path: string, depth: number): Part[] {
  if (!isZip(bytes) || depth > deepest) return [{ name: path || '正文', words: readPlain(bytes) }];
  const archive = new ZipArchive(bytes, Number.MAX_SAFE_INTEGER);
  return archive.list().flatMap((name) => {
    const part = archive.read(name) ?? new Uint8Array();
    const full = path === '' ? name : `${path}!${name}`;
    if (picture.test(name)) return [{ name: full, words: [name] }];
    const isXml = /\.(?:xml|rels|vml)$/i.test(name);
    return isXml ? [{ name: full, words: readWords(part) }] : listParts(part, full, depth + 1);
  });
}

function readPlain(bytes: Uint8Array): Iterable<string> {
  return new Set(new TextDecoder().decode(bytes).split(/\n|(?=\t)/));
}

/** The text of a part that this program wrote, and the attributes that hold words, each on its own. */
function readWords(part: Uint8Array): Iterable<string> {
  const xml = new TextDecoder().decode(part);
  const read = remember(readTag);
  const found = new Set<string>();
  let words = '';
  for (let at = 0; at < xml.length; ) {
    const opening = xml.indexOf('<', at);
    const closing = opening < 0 ? -1 : xml.indexOf('>', opening);
    words += xml.slice(at, closing < 0 ? undefined : opening);
    if (closing < 0) break;
    const { isBoundary, attributes } = read(xml.slice(opening, closing + 1));
    for (const said of attributes) found.add(decodeReferences(said));
    if (isBoundary) {
      found.add(decodeReferences(words));
      words = '';
    }
    at = closing + 1;
  }
  return found.add(decodeReferences(words));
}

/** Whether a tag parts words, and what it says itself. */
function readTag(tag: string): { isBoundary: boolean; attributes: string[] } {
  const attributes = fonts.test(tag)
    ? []
    : [...tag.matchAll(attribute)].flatMap(([, name = '', words = '']) =>
        worded.test(name) || chinese.test(words) ? [words] : [],
      );
  return { isBoundary: boundaries.test(tag), attributes };
}
