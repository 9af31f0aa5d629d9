/** 受助人数三年增长两倍: by how many times this year is more than an earlier one. */
import type { FoundMeasure } from '../../../chinese/figures/found.ts';
import { listGrowth, readGrowthField } from '../growth-years.ts';
import type { Subject } from '../tie.ts';

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
    name: `（${first.now.name} − ${first.last.name}） ÷ ${first.last.name}`,
    derived: `${Number((first.times - 1).toFixed(2))}倍`,
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
