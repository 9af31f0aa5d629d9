/** A report as Word file, edited as in Word, and the same edit made to the report of later data: what an update must give. */
import type { WrittenBase } from '../../src/anchors/base.ts';
import { deliver } from '../../src/delivery/deliver.ts';
import type { ReportInputs } from '../../src/inputs.ts';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { walkXml } from '../../src/opc/xml-events.ts';
import { makeReport } from '../../src/produce.ts';
import { type Update, type UpdateOptions, updateWord } from '../../src/update/update.ts';
import { readPassages } from '../../src/word/paragraphs.ts';
import { makeArchive } from '../support/archive.ts';

export const MAIN = 'word/document.xml';

export interface Written {
  bytes: Uint8Array;
  xml: string;
  base: WrittenBase | undefined;
}

/** The Word file of a report, as `build` writes it. */
export async function write(inputs: ReportInputs, template?: string): Promise<Written> {
  const { report, problems } = makeReport(inputs, { draft: true, template });
  if (!report) throw new Error(JSON.stringify(problems));
  let base: WrittenBase | undefined;
  const bytes = await deliver(report, 'docx', (written) => {
    base = written;
  });
  return { bytes, xml: readOwnParts(bytes).get(MAIN) ?? '', base };
}

/** The file with another body, and without some of its parts. */
export function withBody(bytes: Uint8Array, xml: string, without?: RegExp): Uint8Array {
  const parts = [...readOwnParts(bytes)].filter(([name]) => !without?.test(name));
  return makeArchive(
    Object.fromEntries(parts.map(([name, content]) => [name, { content: name === MAIN ? xml : content }])),
  );
}

export function update(
  bytes: Uint8Array,
  inputs: ReportInputs,
  options: Partial<UpdateOptions> = {},
): Update {
  const { update: made, problems } = updateWord(bytes, '总结.docx', inputs, {
    reviser: { author: '某人', date: '2025-12-01T00:00:00Z' },
    ...options,
  });
  if (!made) throw new Error(JSON.stringify(problems));
  return made;
}

export const bodyOf = (bytes: Uint8Array): string => readOwnParts(bytes).get(MAIN) ?? '';

/** What a reader sees once all revisions are accepted. */
export const read = (xml: string): string[] =>
  readPassages(new TextEncoder().encode(xml)).map(({ text }) =>
    text.replaceAll('【待核】', '').replace(/[^\S\t]/g, ''),
  );

/** The body with all revisions rejected. */
export function reject(xml: string): string {
  return xml
    .replace(/<w:tr>(?:(?!<\/w:tr>).)*?<w:trPr>(?:(?!<\/w:trPr>).)*?<w:ins [^>]*\/>.*?<\/w:tr>/gs, '')
    .replace(/<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>).*?<\/w:p>/gs, '')
    .replace(/<w:ins [^>]*[^/]>.*?<\/w:ins>/gs, '')
    .replace(/<w:del [^>]*\/>/g, '')
    .replace(/<\/?w:del\b[^>]*>/g, '')
    .replace(/w:delText/g, 'w:t');
}

/** What no program may find in a body: words that Word refuses, marks with one number. */
export function listFlaws(before: string, xml: string): string[] {
  const ids = (body: string) =>
    [...body.matchAll(/<w:(?:ins|del|moveFrom|moveTo) [^>]*?w:id="(\d+)"/g)].map(([, id]) => id);
  const isTwice = (body: string) => new Set(ids(body)).size !== ids(body).length;
  return [
    ...(isTwice(xml) && !isTwice(before) ? ['two marks have one number'] : []),
    ...(/<w:del [^>]*[^/]>(?:(?!<\/w:del>).)*<w:t[ >]/s.test(xml) ? ['w:t in w:del'] : []),
    ...(/<w:ins [^>]*[^/]>(?:(?!<\/w:ins>).)*<w:ins /s.test(xml) ? ['w:ins in w:ins'] : []),
    ...(walkXml(new TextEncoder().encode(xml), { open: () => {} }) ? [] : ['not well-formed']),
  ];
}

/** Numbers that look drawn by lot, the same every time. */
export function makeLot(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

interface Changeable {
  kind?: unknown;
  n?: number;
  fen?: number;
  text?: string;
  from?: string;
  to?: string;
  precision?: string;
}

/** Later data: some figures and dates of the campaign are others, a student of its roster is gone, one is new. */
export function changeData(inputs: ReportInputs, draw: (most: number) => number): ReportInputs {
  const campaign = structuredClone(inputs.campaign);
  const found: Changeable[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const figure = value as Changeable;
    if (['count', 'money', 'date'].includes(String(figure.kind))) found.push(figure);
    else for (const part of Object.values(value)) walk(part);
  };
  const { 名册: roster, ...rest } = campaign;
  walk(rest);
  for (let count = 0; count < 10 && found.length > 0; count++) change(found[draw(found.length)], draw);
  if (roster && roster.length > 3) {
    const copy = roster[draw(roster.length)];
    roster.splice(draw(roster.length), 1);
    if (copy) roster.push({ ...copy, 学生: '卞焱垚' });
  }
  return { ...inputs, campaign };
}

function change(figure: Changeable | undefined, draw: (most: number) => number): void {
  if (!figure) return;
  if (figure.n !== undefined) figure.n += 1 + draw(3);
  if (figure.fen !== undefined) figure.fen += 100_000 * (1 + draw(9));
  if (figure.precision === 'day' && figure.from === figure.to)
    figure.from = figure.to = figure.from?.replace(/..$/, (day) =>
      String((Number(day) % 27) + 1).padStart(2, '0'),
    );
  delete figure.text;
}
