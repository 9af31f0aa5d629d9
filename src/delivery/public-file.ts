/** The last look at a public file: what its bytes say, where a reader sees it and where he does not. */
import { listTexts } from '../campaign/roles.ts';
import { findPrivateWords } from '../chinese/private-words.ts';
import { type PrivateKind, privateFile } from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { decodeReferences } from '../opc/references.ts';
import { ZipArchive } from '../opc/unzip.ts';
import type { Report } from '../produce.ts';

/** Stands where a paragraph, cell, figure or property ends: a letter of no name, so that what stands apart is not read together. */
const boundary = '\ue000\n';
const boundaries =
  /<\/(?:w:p|a:p|c:v|s:si|si|c|row|v|t|is|text|dc:\w+|dcterms:\w+|cp:\w+|vt:\w+|[A-Z]\w*)>|<(?:w:br|w:tab|w:cr)\b/g;
/** Elements whose attributes name fonts, not people. */
const fonts = /<(?:w:rFonts|w:font|w:altName|a:latin|a:ea|a:cs|a:sym|a:font|rFont)\b[^>]*>/g;
const attribute = /\s([\w:]+)="([^"]*)"/g;
/** Attributes in which people write; others hold measures and ids, which may look like numbers of persons. */
const worded = /^(?:descr|title|author|name|w:(?:author|initials|name|tag|alias|tooltip))$/;
const chinese = /\p{Script=Han}/u;
/** A part that is no text: of a picture nothing but its name is looked at. */
const picture = /^word\/media\/[^/]+\.(?:jpg|png)$/;
/** A package within a package: the workbook of a chart. */
const deepest = 3;

/** Where in a file words stand. */
interface Part {
  name: string;
  text: string;
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
  for (const { name: part, text } of [{ name: '文件名', text: fileName }, ...listParts(bytes, '', 0)]) {
    for (const { kind, shown } of inspectText(text, contacts, report))
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
  const rest = dropRepeats(contacts.reduce((words, contact) => words.replaceAll(contact, boundary), text));
  // what is told of it may be published too: a batch lists it in its workbook
  const names = people
    .findExposed(dropRepeats(text))
    .map(({ name }) => ({ kind: '受助人的全名' as const, shown: people.hide(name) }));
  return [...findPrivateWords(rest), ...names];
}

/** Each cell and paragraph once: a long roster says the same in most of its rows. */
function dropRepeats(text: string): string {
  return [...new Set(text.split(boundary))].join(boundary);
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
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || depth > deepest)
    return [{ name: path || '正文', text: readPlain(bytes) }];
  const archive = new ZipArchive(bytes, Number.MAX_SAFE_INTEGER);
  return archive.list().flatMap((name) => {
    const part = archive.read(name) ?? new Uint8Array();
    const full = path === '' ? name : `${path}!${name}`;
    if (picture.test(name)) return [{ name: full, text: name }];
    const isXml = /\.(?:xml|rels|vml)$/i.test(name);
    return isXml ? [{ name: full, text: readWords(part) }] : listParts(part, full, depth + 1);
  });
}

function readPlain(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\n', boundary).replaceAll('\t', `${boundary}\t`);
}

/** The text of a part that this program wrote, and the attributes that hold words, each on its own. */
function readWords(part: Uint8Array): string {
  const xml = new TextDecoder().decode(part);
  const attributes = [...xml.replace(fonts, '').matchAll(attribute)].flatMap(([, name = '', words = '']) =>
    worded.test(name) || chinese.test(words) ? [words] : [],
  );
  const text = xml.replace(boundaries, (tag) => boundary + tag).replace(/<[^>]*>/g, '');
  return decodeReferences([text, ...attributes].join(boundary));
}
