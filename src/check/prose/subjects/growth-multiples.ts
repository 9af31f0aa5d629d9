/** 受助人数三年增长两倍: by how many times this year is more than an earlier one. */

import { agrees, comparable } from '../../../chinese/compare.ts';
import { growing, shrinking, tellsShrinking } from '../../../chinese/directions.ts';
import type { FoundMeasure } from '../../../chinese/figures/found.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { sizeOf, withSize } from '../../../facts/figures.ts';
import { listGrowth, readGrowthField } from '../growth-years.ts';
import { amountOf, type Subject } from '../tie.ts';

const grew = /(?:增长|增加|增|扩大|提高|上升)了?(?:近|约)?$/;
/** How far from whole times the years may be. */
const SLACK = 0.15;

export const tieGrowthMultiple: Subject = (statement, { input }) => {
  const { found, before, trail } = statement;
  if (
    found.kind !== 'measure' ||
    found.unit !== '倍' ||
    !grew.test(before) ||
    !/^(?:[，、；。]|$)/.test(trail)
  )
    return undefined;
  const field = readGrowthField(before, input);
  const growths = field ? listGrowth(before, field, input) : [];
  const [first] = growths;
  if (!first) return undefined;
  return {
    statement,
    holds: growths.some(({ times }) => allows(found, times - 1)),
    name: `（${first.now.name} - ${first.last.name}） ÷ ${first.last.name}`,
    derived: `${Number((first.times - 1).toFixed(2))}倍`,
    fields: [...first.now.fields, ...first.last.fields],
  };
};

/** 受助人数三年增加了25名: over so many years. */
const overYears = new RegExp(
  `^(?:受助|资助|的|学生|人数|金额|助学金|发放|资金|总额|，)+(?:近|最近|这)?(?:[一二两三四五六七八九十]{1,2}|\\d{1,2})年(?:来|间|内)?，?(?:共|累计|一共|总共|净)*(?:${growing}|多资助|${shrinking})了?$`,
);

export const tieGrowthAmount: Subject = (statement, { input }) => {
  const { before, trail } = statement;
  const said = amountOf(statement);
  if (
    !said ||
    statement.found.per ||
    !overYears.test(before) ||
    !/^(?:学生|子女)?(?:[，、；。]|$)/.test(trail)
  )
    return undefined;
  const field = readGrowthField(before, input);
  const growths = field ? listGrowth(before, field, input) : [];
  const [first] = growths;
  if (!first || !comparable(said, first.more)) return undefined;
  const way = tellsShrinking(before) ? -1 : 1;
  return {
    statement,
    holds: growths.some(({ more }) => agrees(said, withSize(more, sizeOf(more) * way))),
    name: `${first.now.name} - ${first.last.name}`,
    derived: formatFigure(first.more),
    fields: [...first.now.fields, ...first.last.fields],
  };
};

function allows({ n, upper = n, approx, text }: FoundMeasure, more: number): boolean {
  const slack = text.includes('.') ? 0.06 : SLACK;
  const [below, above] =
    approx === '近' || approx === '不足'
      ? [0.3, 0]
      : approx === '余' || approx === '多' || approx === '超过'
        ? [0, 0.99]
        : [slack, slack];
  return n - below <= more && more <= upper + above;
}
