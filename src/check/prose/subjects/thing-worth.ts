/** 每个书包价值150元, 价值150元的书包: what one of the goods is worth, as 折价 ÷ 数量. */
import { parseCount } from '../../../chinese/count.ts';
import { thingUnits } from '../../../chinese/values.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import { listNameEnds } from '../name-ends.ts';
import { anyOf } from '../several.ts';
import type { Statement } from '../statements.ts';
import { holdTo, type Subject } from '../tie.ts';

const of = `(?:${anyOf([...thingUnits, '只', '包', '把'])})`;
const worth = '(?:的)?(?:价值|折价|折合|价格|单价|价款)?(?:人民币|约|为|达|是)*';
const given = new RegExp(
  `(?:^|[，的个只套台份本件一向为给每名生人])(?:[^，]{0,12}(?:赠送|发放|配备|捐赠|送上|送去|购买|购置)了?)?(?:每${of})?价值$`,
);

export const tieEachThing: Subject = (statement, { input }) => {
  const { found, before } = statement;
  if (found.kind !== 'money' || /另|又|再|市场|原价/.test(before)) return undefined;
  const goods = input.campaign.实物 ?? [];
  const all = goods.map(({ 名称 }) => 名称);
  const index = all.findIndex(
    (name, at) => all.lastIndexOf(name) === at && saysEach([name, ...listNameEnds(name, all)], statement),
  );
  return index < 0 ? undefined : holdTo(statement, reckonEach(index, input));
};

/** Whether the figure is said of each thing of some names, and of nothing with a longer name. */
function saysEach(names: readonly string[], { clause, trail, found }: Statement): boolean {
  const name = `(?:${anyOf(names)})`;
  return (
    new RegExp(`(?:^|[，、：])(?:平均)?每一?${of}${name}${worth}$`).test(clause) ||
    (new RegExp(`(?:^|[，、：])${name}(?:平均)?(?:每${of})?${worth}$`).test(clause) &&
      (found.per !== undefined || /每.$|每.[价折单]/.test(clause))) ||
    (given.test(clause) && /每/.test(clause) && new RegExp(`^的?${name}(?:[，；]|$|一)`).test(trail))
  );
}

/** To the 分, and as it is told to the yuan. */
function reckonEach(index: number, input: CheckInput): Known[] {
  const typed = input.campaign.实物?.[index]?.数量;
  const [total] = listKnown(input, formatPath(['实物', index]), ['折价']);
  const count = typed === undefined ? undefined : parseCount(typed);
  if (!total || !count || !isExact(total.figure) || !isExact(count) || sizeOf(count) === 0) return [];
  const fen = sizeOf(total.figure) / sizeOf(count);
  return [Math.round(fen), Math.floor(fen / 100) * 100, Math.ceil(fen / 100) * 100].map((size) => ({
    path: total.path,
    figure: withSize(total.figure, size),
  }));
}
