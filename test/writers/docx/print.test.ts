/** What LibreOffice prints: the positions that GB/T 9704—2012 asks for, in points on an A4 page. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Block } from '../../../src/document/tree.ts';
import { placeSignOff } from '../../../src/layout/compose/sign-off.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { type Line, missingOffice, printAll } from '../../support/office.ts';
import { describeWith } from '../../support/skip-loudly.ts';
import { loadStyle } from '../../support/style.ts';
import { attachment, heading, paragraph, report, signOff, table, title, words } from '../../support/tree.ts';

const MILLIMETRE = 72 / 25.4;
const [LEFT, RIGHT] = [28 * MILLIMETRE, (210 - 26) * MILLIMETRE];
const BOTTOM = (297 - 35) * MILLIMETRE;
/** one 字 of the grid */
const EM = 15.75;

const isPageNumber = ({ text }: Line) => /^—\d+—$/.test(text);
const textOf = (lines: readonly Line[], page: number) =>
  lines.filter((line) => line.page === page && !isPageNumber(line));

const DATES = { short: '2016年9月5日', long: '2016年12月20日' };
const LENGTHS = Array.from({ length: 17 }, (_, index) => index + 4);
const signOffs = [true, false].flatMap((seal) =>
  Object.values(DATES).flatMap((date) => LENGTHS.map((length) => ({ seal, date, length }))),
);

/** Pages whose text ends on line 17 to 22, with and without a seal. */
const endings = [17, 18, 19, 20, 21, 22].flatMap((lines) => [true, false].map((seal) => ({ lines, seal })));

describeWith(missingOffice, '印出的页面', () => {
  const full = '国'.repeat(26 + 28 * 60);
  const documents: Record<string, Block[]> = {
    full: [paragraph(full)],
    headings: [title('总结'), ...Array.from({ length: 30 }, (_, i) => heading(1, `${i}、`, '题'))],
    signOffs: signOffs.flatMap(({ seal, date, length }) => [
      paragraph('文。'),
      signOff(['署'.repeat(length)], date, seal),
    ]),
    attachment: [
      paragraph('文。'),
      attachment('资助名册', '附件1', [
        table(
          ['序号', '姓名'],
          Array.from({ length: 60 }, (_, i) => [String(i), '何']),
        ),
      ]),
      attachment('横排表', '附件2', [paragraph('表。')], 'landscape'),
      attachment('竖排表', '附件3', [paragraph('表。')]),
    ],
    imprint: [
      paragraph('文。'),
      {
        type: 'imprint',
        copyTo: words('县委办公室'),
        issuer: words('总工会办公室'),
        date: words('2016年12月21日'),
      },
    ],
  };
  for (const { lines, seal } of endings) {
    documents[`end-${lines}-${seal}`] = [
      ...Array.from({ length: lines - 3 }, () => paragraph('行。')),
      paragraph('末'.repeat(26 + 28 + 5)),
      signOff(['某某市总工会'], DATES.long, seal),
    ];
  }

  let printed: Record<string, Line[]>;
  beforeAll(async () => {
    const style = loadStyle('gbt9704');
    const files: Record<string, Uint8Array> = {};
    for (const [name, blocks] of Object.entries(documents))
      files[name] = await writeDocx(report(blocks), style);
    printed = printAll(files);
  }, 120_000);

  test('a full page has 22 lines of 28 characters, 26 in a paragraph’s first', () => {
    const page = textOf(printed.full!, 1);
    expect(page.map(({ text }) => text.length)).toEqual([26, ...Array.from({ length: 21 }, () => 28)]);
    for (const line of page.slice(1)) {
      expect(Math.abs(line.left - LEFT)).toBeLessThan(1);
      expect(Math.abs(line.right - RIGHT)).toBeLessThan(1.5);
    }
  });

  test('page numbers: right on odd pages, left on even ones, 7 mm below the text area', () => {
    const [odd, even] = printed.full!.filter(isPageNumber);
    expect([odd!.text, even!.text]).toEqual(['—1—', '—2—']);
    // 四号: one 字 of its own from the outer edge
    expect(odd!.right).toBeCloseTo(RIGHT - 14, 0);
    expect(even!.left).toBeCloseTo(LEFT + 14, 0);
    for (const number of [odd!, even!]) {
      const dash = (number.top + number.bottom) / 2;
      expect(Math.abs((dash - BOTTOM) / MILLIMETRE - 7)).toBeLessThan(1);
    }
  });

  test('every 落款 ends as many 字 from the right as its lengths ask', () => {
    const lines = printed.signOffs!.filter((line) => !isPageNumber(line) && line.text !== '文。');
    expect(lines).toHaveLength(signOffs.length * 2);
    signOffs.forEach(({ seal, date, length }, index) => {
      const [unit, day] = lines.slice(index * 2, index * 2 + 2) as [Line, Line];
      expect([unit.text, day.text, unit.page]).toEqual(['署'.repeat(length), date, day.page]);
      // Right edges only: this LibreOffice widens the date by the gaps beside its digits that autoSpaceDN takes away.
      const { orgIndent, dateIndent } = placeSignOff({ units: [unit.text], date, seal }, 28);
      expect(Math.abs(RIGHT - orgIndent[0]! * EM - unit.right)).toBeLessThan(1);
      expect(Math.abs(RIGHT - dateIndent * EM - day.right)).toBeLessThan(1);
    });
  });

  test.each(endings)(
    'text that ends on line $lines: the date is not alone (盖章 $seal)',
    ({ lines, seal }) => {
      const all = printed[`end-${lines}-${seal}`]!;
      const day = all.find(({ text }) => text === DATES.long)!;
      const page = textOf(all, day.page).map(({ text }) => text);
      expect(page).toContain('某某市总工会');
      expect(page.some((text) => text.startsWith('末'))).toBe(true);
    },
  );

  test('an attachment begins a page: label on line 1, title on line 3; the head of its table on each page', () => {
    const [label, name, head] = textOf(printed.attachment!, 2);
    expect([label!.text, name!.text, head!.text]).toEqual(['附件1', '资助名册', '序号姓名']);
    const line = (it: Line) => Math.floor(((it.top + it.bottom) / 2 - 37 * MILLIMETRE) / 28.95) + 1;
    expect([line(label!), line(name!)]).toEqual([1, 3]);
    expect(textOf(printed.attachment!, 3)[0]!.text).toBe('序号姓名');
  });

  test('pages are numbered on through the attachments; a landscape one has its number turned at the left', () => {
    const labels = printed.attachment!.filter(({ text }) => /^附件\d$/.test(text));
    const [, landscape, upright] = labels.map(({ page }) => page);
    expect(upright).toBe(landscape! + 1);
    const last = printed.attachment!.filter(isPageNumber).at(-1)!;
    expect(last.text).toBe(`—${upright}—`);
    const turned = printed.attachment!.filter(
      ({ page, left }) => page === landscape && left < 30 * MILLIMETRE,
    );
    expect(turned.map(({ text }) => text).join('')).toContain(String(landscape));
    // the middle of the line: how far its box reaches to both sides is the face's own affair
    for (const { left, right } of turned) {
      const middle = (left + right) / 2 / MILLIMETRE;
      expect(middle).toBeGreaterThan(26);
      expect(middle).toBeLessThan(29);
    }
  });

  test('版记 ends at the lower edge of the text area', () => {
    const issued = printed.imprint!.find(({ text }) => text.includes('印发'))!;
    expect(issued.page).toBe(1);
    expect(BOTTOM - issued.bottom).toBeGreaterThanOrEqual(0);
    expect(BOTTOM - issued.bottom).toBeLessThan(8);
    expect(issued.left).toBeCloseTo(LEFT + 14, 0);
    expect(issued.right).toBeCloseTo(RIGHT - 14, 0);
  });
});
