/** Whatever stands in 版头, 落款, tables and 版记: the file is one that Word opens. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Row } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { missingValidator, partsOf, validate } from '../../support/docx.ts';
import { describeWith } from '../../support/skip-loudly.ts';
import { loadStyle } from '../../support/style.ts';
import { attachment, masthead, paragraph, report, signOff, table, words } from '../../support/tree.ts';

const style = loadStyle('gbt9704');
/** Of each property; VALID_RUNS=2000 for the long look. */
const runs = process.env.VALID_RUNS === undefined ? undefined : Number(process.env.VALID_RUNS);

/** Names with a space, a dot, a Latin letter: half a 字 where a whole one was expected. */
const name = fc.constantFrom(
  '王 明',
  '李敏',
  '欧阳 建国',
  '艾力·买买提',
  '玛丽A',
  '国'.repeat(40),
  `${'国'.repeat(26)}a`,
);
const unit = fc.constantFrom(
  '甲县总工会',
  '云岭县总工会云岭县教育局云岭县民政局文件',
  'ABC工会',
  '国'.repeat(60),
);
const text = fc.constantFrom('', '一', '2016年9月6日', 'A4 甲，乙', '长'.repeat(60));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const head = fc
  .record({
    form: fc.constantFrom('文件' as const, '信函' as const),
    copyNumber: fc.constantFrom('', '000001'),
    secrecy: fc.constantFrom('', '机密★1年'),
    urgency: fc.constantFrom('', '特急'),
    mark: fc.array(unit, { minLength: 1, maxLength: 3 }),
    documentNumber: fc.constantFrom('', '松工字〔2025〕9号'),
    signers: fc.array(name, { maxLength: 5 }),
  })
  .map((more): Block => masthead(more));

const end = fc
  .tuple(fc.array(name, { maxLength: 3 }), maybe(name), fc.boolean())
  .map(([units, date, seal]): Block => signOff(units, date, seal));

const cell = fc
  .record({ text, colSpan: fc.integer({ min: 1, max: 3 }), rowSpan: fc.integer({ min: 1, max: 3 }) })
  .map(({ text: said, ...spans }) => ({ children: words(said), ...spans }));
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.array(cell, { maxLength: 4 }).map((cells) => ({ cells })),
  { minLength: 1, maxLength: 4 },
);
const column = fc.record({
  align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  width: fc.double({ min: 0.5, max: 20, noNaN: true }),
  merge: fc.boolean(),
  figureWidth: fc.double({ min: 0.5, max: 10, noNaN: true }),
});
const merged = fc
  .tuple(
    fc.array(column, { minLength: 1, maxLength: 6 }),
    rows,
    fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 4 }),
    rows,
  )
  .map(([columns, heads, body, foot]): Block => table([], body, { columns, head: heads, foot }));

const note = fc
  .array(text, { minLength: 1, maxLength: 11 })
  .map((names): Block => ({ type: 'attachment-note', names: names.map(words) }));
const foot = fc.record({ copyTo: text, issuer: text, date: text }).map(
  (it): Block => ({
    type: 'imprint',
    copyTo: words(it.copyTo),
    issuer: words(it.issuer),
    date: words(it.date),
  }),
);
const orientation = fc.constantFrom('portrait' as const, 'landscape' as const);

const document = fc
  .tuple(
    head,
    fc.array(fc.oneof(head, end, merged, note), { maxLength: 12 }),
    fc.array(fc.tuple(merged, orientation), { maxLength: 3 }),
    foot,
  )
  .map(([first, blocks, attached, last]) =>
    report([
      first,
      paragraph('文。'),
      ...blocks,
      ...attached.map(([block, turned]) => attachment('表', '附件', [block], turned)),
      last,
    ]),
  );

test('lengths and counts are whole, and none that may not be is negative', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (it) => {
      const main = partsOf(await writeDocx(it, style)).get('word/document.xml') ?? '';
      expect(main.match(/<\w[^>]*="-?\d+\.\d+"[^>]*>/g) ?? []).toEqual([]);
      expect(main.match(/<(?!w:ind)[^>]*="(?:-\d+|NaN|-?Infinity|undefined)"[^>]*>/g) ?? []).toEqual([]);
    }),
    { numRuns: runs ?? 30 },
  );
});

describeWith(missingValidator, 'valid for the Open XML SDK, whatever the blocks', () => {
  test('made-up reports', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (it) => {
        expect(await validate(await writeDocx(it, style))).toEqual([]);
      }),
      { numRuns: runs ?? 6 },
    );
  });
});
