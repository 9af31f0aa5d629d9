/** Paper, margins, page numbers and the width of tables, held to the style. */
import { page } from '../diagnostics/catalogue/verify-setting.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Style } from '../style/style.ts';
import type { Section } from '../word/format.ts';
import type { WordSetting } from '../word/read.ts';

/** Other programs round lengths; so much nobody sees: 1毫米 and a little. */
const tolerance = 60;

const isNear = (one: number, other: number) => Math.abs(one - other) <= tolerance;

/**
 * Problems of the paper: margins and sizes otherwise than the style's (twips, within about a millimetre),
 * tables wider than the text area, pages without numbers.
 */
export function checkPaper({ sections, tables, isNumbered }: WordSetting, style: Style): Diagnostic[] {
  const wrongs = new Set(
    sections.flatMap((section) => compareSection(section, style)).map((wrong) => JSON.stringify(wrong)),
  );
  const wide = tables.filter(({ width, section }) => {
    const { width: paper, left, right } = sections[section] ?? { width: 0, left: 0, right: 0 };
    return paper > 0 && width > paper - left - right + 2 * style.table.cellMargin + tolerance;
  });
  const names = wide.map(({ number }) => `表${number}`).join('、');
  return [
    ...Array.from(wrongs, (wrong) =>
      makeProblem(page, JSON.parse(wrong) as { found: string; expected: string }),
    ),
    ...(wide.length > 0 ? [makeProblem(page, { found: `${names}伸出了版心`, expected: '' })] : []),
    ...(isNumbered || sections.length === 0
      ? []
      : [makeProblem(page, { found: '页脚里没有页码', expected: '' })]),
  ];
}

const sides = { top: '上', bottom: '下', left: '左', right: '右' } as const;

/** A landscape page is the upright one turned a quarter to the left. */
function compareSection(section: Section, { page: upright }: Style): { found: string; expected: string }[] {
  if (section.width === 0) return [];
  const isTurned = section.width > section.height;
  const { width, height, top, bottom, left, right } = upright;
  const expected = isTurned
    ? { width: height, height: width, top: left, left: bottom, bottom: right, right: top }
    : { width, height, top, bottom, left, right };
  const isPaper = isNear(section.width, expected.width) && isNear(section.height, expected.height);
  const moved = (Object.keys(sides) as (keyof typeof sides)[]).filter(
    (side) => !isNear(section[side], expected[side]),
  );
  const tell = (lengths: Pick<Section, keyof typeof sides>) =>
    moved.map((side) => `${sides[side]}${toCentimetres(lengths[side])}`).join('、');
  const size = (paper: { width: number; height: number }) =>
    `${toCentimetres(paper.width)}×${toCentimetres(paper.height)}`;
  return [
    ...(isPaper
      ? []
      : [{ found: `${isTurned ? '横排的' : ''}纸张是${size(section)}`, expected: size(expected) }]),
    ...(moved.length === 0
      ? []
      : [{ found: `${isTurned ? '横排页' : ''}页边距是${tell(section)}`, expected: tell(expected) }]),
  ];
}

/** As the dialogues of Word show lengths. */
const toCentimetres = (twips: number) => `${Number(((twips / 1440) * 2.54).toFixed(2))}厘米`;
