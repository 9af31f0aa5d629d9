/** The last look at a public file: what its bytes say, where a reader sees it and where he does not. */
import { findPrivateWords } from '../chinese/private-words.ts';
import { privateFile } from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { readOwnParts } from '../opc/unzip.ts';
import type { Report } from '../produce.ts';

/** Parts of a Word file that hold words of the report; styles and fonts hold names of their own. */
const wordedPart = /^(?:docProps\/|word\/(?:document|comments|header\d*|footer\d*|charts\/[^/]+)\.xml$)/;

/** Where one paragraph, cell or figure ends and another begins. */
const boundary = /<\/(?:w:p|a:p|c:v|dc:\w+|cp:\w+|Company)>/g;
/** Attributes that hold words. */
const worded = /\s(?:descr|title|w:author)="([^"]*)"/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * What a finished file of the public version says that it may not: numbers, dates and addresses by pattern and
 * checksum, and recipients' full names. Files of other versions are not looked at.
 */
export function inspectPublicFile(bytes: Uint8Array, report: Report): Diagnostic[] {
  const { 报告: about, 公示: publication } = report.facts.values;
  if (about.版本 !== '公示') return [];
  // what the unit itself publishes: where objections go
  const { 电话, 邮箱, 地址 } = publication ?? {};
  const contacts = [电话, 邮箱, 地址].filter((contact) => contact !== undefined);
  const problems = new Map<string, Diagnostic>();
  for (const [part, content] of readTexts(bytes)) {
    const text = contacts.reduce((rest, contact) => rest.replaceAll(contact, '\n'), content);
    const names = report
      .findRecipients(text)
      .map(({ name }) => ({ kind: '受助人的全名' as const, shown: name }));
    for (const { kind, shown } of [...findPrivateWords(text), ...names])
      problems.set(`${part} ${shown}`, makeProblem(privateFile, { kind, shown, part }));
  }
  return [...problems.values()];
}

/** The words of a file, part by part: those of a Word file without their markup, any other as it is. */
function readTexts(bytes: Uint8Array): [part: string, text: string][] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [['正文', new TextDecoder().decode(bytes)]];
  return [...readOwnParts(bytes)]
    .filter(([path]) => wordedPart.test(path))
    .map(([path, xml]) => [path, readWords(xml)]);
}

function readWords(xml: string): string {
  const attributes = Array.from(xml.matchAll(worded), ([, words]) => words);
  const words = xml.replace(boundary, '\n').replace(/<[^>]*>/g, '');
  return [words, ...attributes]
    .join('\n')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
