/** 人均资助3563元, 人均约3600元: as exact as it was typed. */
import { describeRange } from '../../../chinese/compare.ts';
import type { Money } from '../../../chinese/values.ts';
import { listAverages } from '../known.ts';
import type { Statement } from '../statements.ts';
import { hasName, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieAverage: Subject = (statement, { input }) => {
  const { found, lead, before } = statement;
  if (found.kind !== 'money' || !isAverage(statement) || hasName(before, input)) return undefined;
  if (words.foreign.test(before) || words.occasion.test(before) || /户|收入|支出|消费/.test(lead))
    return undefined;
  const averages = listAverages(input);
  const [first] = averages;
  if (!first) return undefined;
  const { low, high } = describeAverage(found.figure, found.text);
  const holds = averages.some(({ fen }) => low <= fen && fen <= high);
  const derived = `${(Math.round(first.fen) / 100).toFixed(2).replace(/\.?0+$/, '')}元`;
  return { statement, holds, name: `人均（${first.how}）`, derived, fields: [first.path, '合计.人数'] };
};

function isAverage({ found, lead, trail }: Statement): boolean {
  if (words.average.test(lead)) return true;
  const isAbout =
    found.kind === 'money' && found.figure.approx === '约' && !found.per?.some((of) => /[年月]|学/.test(of));
  return isAbout && words.eachAbout.test(lead) && words.wholeTrail.test(trail);
}

/** What an average may be that is typed so; 约3600元 is one rounded to, or cut at, its last place other than 0. */
function describeAverage(figure: Money, text: string): { low: number; high: number } {
  const { low, high } = describeRange(figure);
  if (figure.approx !== '约' || figure.upper !== undefined) {
    const half = figure.approx === undefined ? placeOf(text) / 2 : 0;
    return { low: low - half, high: high + half };
  }
  const zeros = /0*$/.exec(String(figure.fen))?.[0].length ?? 0;
  const place = 10 ** zeros;
  return { low: Math.max(low, figure.fen - place / 2), high: Math.min(high, figure.fen + place - 1) };
}

/** 分 that the last place typed stands for: 1万 of 28万元, 100元 of 0.36万元. */
function placeOf(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const unit = text.includes('亿') ? 1e10 : text.includes('万') ? 1e6 : 100;
  return unit / 10 ** decimals;
}
