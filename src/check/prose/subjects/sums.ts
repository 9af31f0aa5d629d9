/** A、B，合计C: a sum within the sentence itself. */
import { comparable, describeRange, describeSum, overlaps } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { type Amount, isExact, sizeOf, sumAmounts, withSize } from '../../../facts/figures.ts';
import { amountOf, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieSum: Subject = (statement) => {
  const { sentence, order, before, found, clause } = statement;
  const said = amountOf(statement);
  if (!said || !words.sum.test(clause) || found.per) return undefined;
  const parts: Amount[] = [];
  let end = before.length - clause.length;
  // 两个 of ，两个分厂共29名
  const last = order - 1 - ((sentence[order - 1]?.index ?? -1) >= end ? 1 : 0);
  for (let at = last; at >= 0; at--) {
    const part = sentence[at];
    if (
      !part ||
      (part.kind !== 'money' && part.kind !== 'count') ||
      part.per ||
      !comparable(part.figure, said)
    )
      break;
    const between = before.slice(part.index + part.text.length, end);
    const isList =
      parts.length === 0
        ? /^[^，、；]{0,8}[，]?$/.test(between)
        : /^[^，；、]{0,10}[、和及，][^，；、]{0,16}$/.test(between);
    if (!isList) break;
    parts.unshift(part.figure);
    end = part.index;
  }
  if (parts.length < 2 || !/[、和及]/.test(before.slice(end, -clause.length || undefined))) return undefined;
  const suffixes = parts.slice(0, -1).map((_, index) => parts.slice(index));
  const whole = sumAmounts(parts);
  if (!whole) return undefined;
  const range = describeRange(said);
  return {
    statement,
    holds: suffixes.some((list) => overlaps(describeSum(list), range)),
    name: parts.map(formatFigure).join(' + '),
    derived: formatFigure(whole),
    difference: isExact(whole)
      ? formatFigure(withSize(whole, Math.abs(sizeOf(whole) - sizeOf(said))))
      : undefined,
    fields: [],
  };
};
