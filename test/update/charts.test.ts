/** Charts keep their own copy of the figures: an update renews those that nobody has touched, and tells of the others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ZipArchive } from '../../src/opc/unzip.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { updateWord } from '../../src/update/update.ts';
import { verifyWord } from '../../src/verify/verify.ts';
import { readWord } from '../../src/word/read.ts';
import { makeArchive } from '../support/archive.ts';
import { missingValidator, validate } from '../support/docx.ts';
import { examples } from '../support/reports.ts';
import { missingWriter, resaveAll } from '../support/resave.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { readInputs } from '../verify/support.ts';
import { write } from './support.ts';

const folder = join(examples, '版头示例-澜湖市总工会');
const yaml = readFileSync(join(folder, '活动.yaml'), 'utf8');
const roster = readFileSync(join(folder, '名册.csv'), 'utf8');
const inputsOf = (csv: string) => readInputs(new MemoryFolder({ '活动.yaml': yaml, '名册.csv': csv }));
/** One student fewer, 0.5万元 less. */
const later = inputsOf(roster.replace(/^(.*\n.*\n).*\n/, '$1'));
const { bytes: before } = await write(inputsOf(roster));

/** A package with some words of one part changed; null takes the part out. */
function withPart(bytes: Uint8Array, name: string, change: ((xml: string) => string) | null): Uint8Array {
  const archive = new ZipArchive(bytes, Number.MAX_SAFE_INTEGER);
  const parts = archive.list().flatMap((part): [string, { content: string | Uint8Array }][] => {
    const content = archive.read(part) ?? new Uint8Array();
    if (part !== name) return [[part, { content }]];
    return change ? [[part, { content: change(new TextDecoder().decode(content)) }]] : [];
  });
  return makeArchive(Object.fromEntries(parts));
}

function chartsOf(bytes: Uint8Array): string[] {
  const read = readWord(bytes);
  if ('failure' in read) throw new Error(read.failure);
  return (read.charts ?? []).map(
    ({ title, categories, series }) =>
      `${title} ${categories.map((category, index) => category + series[0]?.values[index]).join(' ')}`,
  );
}

/** The cells of the workbooks that Word opens for the charts of a file, in the charts' order. */
function booksOf(bytes: Uint8Array): string[] {
  const archive = new ZipArchive(bytes, Number.MAX_SAFE_INTEGER);
  return [1, 2, 3].map((number) => {
    const rels = new TextDecoder().decode(archive.read(`word/charts/_rels/chart${number}.xml.rels`));
    const name = /embeddings\/([^"]*)/.exec(rels)?.[1];
    const book = new ZipArchive(archive.read(`word/embeddings/${name}`) ?? new Uint8Array(), 1e6);
    return new TextDecoder().decode(book.read('xl/worksheets/sheet1.xml')).replace(/<[^>]*>/g, ' ');
  });
}

function update(bytes: Uint8Array) {
  const { update: made, problems } = updateWord(bytes, '总结.docx', later, { reviser: { author: '某人' } });
  if (!made) throw new Error(JSON.stringify(problems));
  const told = problems.filter(({ code }) => code.startsWith('update.')).map(({ message }) => message);
  return { made, told, verified: made.verification.problems.map(({ message }) => message) };
}

const now = [
  '历年资助人数（单位：名） 2022年22 2023年25 2024年28 2025年30',
  '历年资助金额（单位：万元） 2022年8.1 2023年9.3 2024年10.6 2025年12',
  '资金来源（单位：万元） 省总工会专项资金6 市财政配套资金4 市总工会工会经费2.5',
];
const renewed = '图表照新的数字换了（图不能留修订）：“历年资助人数”、“历年资助金额”';

describe('charts that nobody has touched', () => {
  test('show what the data say now, as do their workbooks and alternative texts', () => {
    const { made, told, verified } = update(before);
    expect(chartsOf(made.bytes)).toEqual(now);
    expect(booksOf(made.bytes)[0]).toMatch(/2025年.*30/);
    expect(booksOf(made.bytes)[1]).toMatch(/2025年.*12 /);
    expect(booksOf(made.bytes)[2]).toBe(booksOf(before)[2]);
    const body = new TextDecoder().decode(new ZipArchive(made.bytes, 1e9).read('word/document.xml'));
    expect(body).toContain('descr="历年资助人数：2022年22名，2023年25名，2024年28名，2025年30名。"');
    expect([made.charts, told, verified]).toEqual([2, [renewed], []]);
    const again = update(made.bytes);
    expect([again.made.charts, again.told]).toEqual([0, []]);
  });

  test('without the base: known by what their alternative texts say', () => {
    expect(chartsOf(update(withPart(before, 'customXml/item1.xml', null)).made.bytes)).toEqual(now);
  });

  test('without a workbook: a new one comes', () => {
    const none = withPart(before, 'word/charts/_rels/chart2.xml.rels', null);
    expect(booksOf(update(none).made.bytes)[1]).toMatch(/2025年.*12 /);
  });
});

test('a chart that she has changed stays, and is told of twice', () => {
  const hers = withPart(before, 'word/charts/chart1.xml', (xml) =>
    xml.replace('<c:v>31</c:v>', '<c:v>33</c:v>'),
  );
  const { made, told, verified } = update(hers);
  expect(chartsOf(made.bytes)).toEqual([
    '历年资助人数（单位：名） 2022年22 2023年25 2024年28 2025年33',
    ...now.slice(1),
  ]);
  expect(told).toEqual([
    '图表照新的数字换了（图不能留修订）：“历年资助金额”',
    '图“历年资助人数”同资料现在的数字不一样，没有换',
  ]);
  expect(verified).toEqual(['文件里是“2025年33名”，按资料是“2025年30名”']);
});

test('verify reads what charts show', () => {
  const read = readWord(before);
  if ('failure' in read) throw new Error(read.failure);
  const { problems } = verifyWord(read.passages, '总结.docx', later, { charts: read.charts });
  expect(problems.filter(({ place }) => place?.cell?.startsWith('图'))).toMatchObject([
    { code: 'verify.changed', message: '文件里是“2025年31名”，按资料是“2025年30名”' },
    { code: 'verify.changed', message: '文件里是“2025年12.5万元”，按资料是“2025年12万元”' },
  ]);
  expect(verifyWord(read.passages, '总结.docx', inputsOf(roster), { charts: read.charts }).problems).toEqual(
    [],
  );
});

describeWith(missingWriter, 'charts in a file that LibreOffice has saved', () => {
  test('are renewed too', () => {
    const [saved = before] = resaveAll([before], 'docx');
    const { made, told, verified } = update(saved);
    expect(chartsOf(made.bytes)).toEqual(now);
    expect(told).toEqual([renewed]);
    expect(verified).toEqual([]);
    // and LibreOffice opens what was made of it
    expect(chartsOf(resaveAll([made.bytes], 'docx')[0] ?? before)).toEqual(now);
  }, 300_000);
});

describeWith(missingValidator, 'valid for the Open XML SDK', () => {
  test('a file with charts renewed', async () => {
    expect(await validate(update(before).made.bytes)).toEqual([]);
  });
});
