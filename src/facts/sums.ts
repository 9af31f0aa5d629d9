/** What the last row of a table says: the people and money of the roster's rows, and the people of the sources. */
import type { CampaignModel } from '../campaign/model.ts';
import { addCounts } from '../chinese/count.ts';
import type { Count } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import { figureOf, sayLikeTotal } from './equations/roster.ts';
import { isOfDonors } from './equations/sources.ts';
import type { Provenance } from './provenance.ts';
import type { RosterSums, SourceSums, Totals } from './schema.ts';

/** Of the rows at hand, which may be those of one batch alone. */
export function sumRoster(campaign: CampaignModel, provenance: Provenance): RosterSums | undefined {
  const { 名册: rows } = campaign;
  if (!rows?.length) return undefined;
  const inputs = ['名册'];
  const enter = <T>(field: string, value: T | undefined, formula: string) =>
    provenance.enter(`名册合计.${field}`, value === undefined ? undefined : { value, formula, inputs });
  return {
    人数: enter('人数', sayLikeTotal(campaign, figureOf(rows, '人数')), '名册逐行计数'),
    户数: enter('户数', figureOf(rows, '户数'), '名册中不同的家长'),
    金额: enter('金额', figureOf(rows, '金额'), '名册各行金额相加'),
  };
}

/** Known where every source says whom it helped; who was helped by two is counted twice, and the sum is in 人次. */
export function sumSources(
  { 资金来源: sources = [] }: CampaignModel,
  { 人数: whole }: Totals,
  provenance: Provenance,
): SourceSums | undefined {
  const counts = sources.map((source) => (isOfDonors(source) ? undefined : source.人数));
  if (counts.length < 2 || !counts.every((count) => count !== undefined)) return undefined;
  const [first, ...others] = counts;
  const sum = others.reduce<Count | undefined>((all, count) => all && addCounts(all, count), first);
  if (!sum) return undefined;
  const isTwice = whole !== undefined && sum.n > whole.n;
  return {
    人数: provenance.enter('来源合计.人数', {
      value: isTwice ? { ...sum, unit: '人次' } : structuredClone(sum),
      formula: isTwice ? '各资金来源的人数相加，得到两方资助的计两次' : '各资金来源的人数相加',
      inputs: sources.map((_, index) => formatPath(['资金来源', index, '人数'])),
    }),
  };
}
