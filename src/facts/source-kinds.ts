/** 来源归类: the sources of money by whose it is: of the unions above, its own, those below, the government, society. */
import { isOfStaff } from '../campaign/donors.ts';
import { familyOf } from '../campaign/levels.ts';
import type { CampaignModel } from '../campaign/model.ts';
import { sumMoney } from '../chinese/money.ts';
import type { Money } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isExact } from './figures.ts';
import type { Provenance } from './provenance.ts';
import { type SourceKinds, sourceKindNames } from './schema.ts';

type Source = NonNullable<CampaignModel['资金来源']>[number];
type Kind = (typeof sourceKindNames)[number];

type Level = NonNullable<Source['级别']>;

/** The kinds of what belongs to no level of government or union. */
const kinds: Partial<Record<Level, Kind>> = {
  上级工会: '上级',
  本级工会: '本级',
  基层工会: '基层',
  财政: '行政',
  行政: '行政',
  社会: '社会',
  个人: '社会',
  基金: '社会',
};

/** How high a level stands, the highest first; whoever is of none of them stands below all. */
const order: readonly (string | undefined)[] = ['中央', '省', '市', '县', '乡镇'];

/** Its place in that order; undefined of what is no level of government or union. */
function rankOf(level: string): number | undefined {
  const rank = order.indexOf(level === '中央' ? level : familyOf(level));
  return rank < 0 ? undefined : rank;
}

/** The name of a unit tells its own, and 职工捐款 the workforce's; a source below the unit's own level is no superior's. */
export function kindOf(source: Source, unit: CampaignModel['单位']): Kind | undefined {
  if (isOfStaff(source)) return '职工';
  if ([unit.全称, unit.简称].some((name) => name !== undefined && source.名称.startsWith(name)))
    return '本级';
  const { 级别: level } = source;
  if (level === undefined) return undefined;
  // to the union of a company, 企业 may be its own one or a donor
  if (level === '企业') return familyOf(unit.层级) === '企业' ? undefined : '社会';
  const rank = rankOf(level);
  if (rank === undefined) return kinds[level];
  const own = rankOf(unit.层级 ?? '') ?? order.length;
  return rank < own ? '上级' : rank === own ? '本级' : '基层';
}

/** Whether nobody from outside gave any of the money: undefined where of a source it is not known. */
export function lacksDonors({ 资金来源: sources = [], 单位: unit }: CampaignModel): boolean | undefined {
  const all = sources.flatMap(({ 构成: parts = [], ...source }) => [source, ...parts]);
  if (all.some((source) => kindOf(source, unit) === '社会')) return false;
  return sources.length > 0 && sources.every((source) => kindOf(source, unit)) ? true : undefined;
}

/** Known where every source has an exact amount and a kind of its own. */
export function classifySources(campaign: CampaignModel, provenance: Provenance): SourceKinds | undefined {
  const sources = (campaign.资金来源 ?? []).map((source, index) => ({
    kind: kindOf(source, campaign.单位),
    money: source.金额,
    path: formatPath(['资金来源', index, '金额']),
  }));
  const known = sources.flatMap(({ kind, money, path }) =>
    kind && money && isExact(money) ? [{ kind, money, path }] : [],
  );
  if (known.length === 0 || known.length < sources.length) return undefined;
  const whole = sumMoney(known.map(({ money }) => money)).fen;
  if (whole === 0) return undefined;
  const groups = sourceKindNames.flatMap((kind) => {
    const own = known.filter((source) => source.kind === kind);
    return own.length > 0 ? [{ kind, own, sum: sumMoney(own.map(({ money }) => money)) }] : [];
  });
  const classes = groups.map(({ kind, own, sum }) => {
    const inputs = own.map(({ path }) => path);
    const enter = <T>(field: string, value: T, formula: string) =>
      provenance.enter(`来源归类.${kind}.${field}`, { value, formula, inputs });
    return [
      kind,
      {
        金额: enter<Money>('金额', sum, '这一类各来源相加'),
        比: enter('比', (sum.fen / whole) * 100, '这一类 ÷ 各来源之和 × 100'),
        个数: enter('个数', own.length, '这一类有几个来源'),
      },
    ] as const;
  });
  return {
    ...Object.fromEntries(classes),
    类数: provenance.enter('来源归类.类数', {
      value: classes.length,
      formula: '有几类来源',
      inputs: known.map(({ path }) => path),
    }),
  };
}
