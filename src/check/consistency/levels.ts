/** 级别, 层级, 范围 beside the names that tell the same: 县财政 is of no 市, 云岭县总工会 reports on no 全省各级. */

import { levelsOf } from '../../campaign/levels.ts';
import type { CampaignModel, FundSource } from '../../campaign/model.ts';
import { places } from '../../chinese/regions.ts';
import { levelConflict } from '../../diagnostics/catalogue/fields.ts';
import { formatPath, type Step } from '../../diagnostics/path.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** Levels of government, the highest first. */
const ranks: readonly (readonly string[])[] = [
  ['中央', '全国'],
  ['省', '自治区', '兵团'],
  levelsOf('市'),
  levelsOf('县'),
  ['乡镇', '乡', '镇', '街道'],
];
const rankOf = (level: string | undefined) => ranks.findIndex((names) => names.includes(level ?? ''));

/** 县财政, 云岭市总工会, 省级福彩公益金: the level that a name of an organ says right before what it is. */
const organ =
  /^(?:.{0,8}?)(中央|全国|省|自治区|市|州|盟|县|旗|乡|镇)级?(?:财政|总工会|总$|工会|民政|慈善|教育|妇联|团委|残联|红十字|政府|委|福彩|帮扶)/;
/** 县级市, 直辖市, 市 within a name of something else: no level is told by these. */
const municipality = /北京|天津|上海|重庆/;

/** The rank that a name says, with its word; undefined where it says none, or one that may be another. */
function readRank(name: string, { 单位: unit }: CampaignModel): { word: string; rank: number } | undefined {
  const [, word] = organ.exec(name) ?? [];
  if (word === undefined) return undefined;
  // 市 may be a 县级市, or a municipality, unless the unit is a county below it
  if (word === '市' && (municipality.test(unit.全称 + name) || !/[县旗]/.test(unit.全称))) return undefined;
  return { word, rank: rankOf(word) };
}

/** Whose money it cannot be by its name: a government's is no company's, a company's no government's. */
const kinds: readonly (readonly [name: RegExp, excluded: readonly string[]])[] = [
  [
    new RegExp(`^(?:.{0,8}[${places}]级?)?财政(?:局|拨款|资金)?$`),
    ['企业', '社会', '个人', '基金', '上级工会', '本级工会', '基层工会'],
  ],
  [/爱心(?:企业|人士)|企业捐|社会捐/, ['财政', '行政', '上级工会', '本级工会', '基层工会']],
  [/总工会$/, ['企业', '社会', '个人', '财政', '行政', '基金']],
  [/(?:有限(?:责任)?公司|集团|股份公司)$/, ['财政', '中央', '省', '市', '县', '上级工会']],
];

/** Every source with where it stands, its parts too. */
function* listSources(campaign: CampaignModel): Iterable<{ source: FundSource; path: string }> {
  const walk = function* (
    sources: readonly FundSource[],
    steps: readonly Step[],
  ): Iterable<{ source: FundSource; path: string }> {
    for (const [index, source] of sources.entries()) {
      yield { source, path: formatPath([...steps, index]) };
      yield* walk(source.构成 ?? [], [...steps, index, '构成']);
    }
  };
  yield* walk(campaign.资金来源 ?? [], ['资金来源']);
}

function* compareSources({ campaign }: CheckInput): Iterable<Compared> {
  for (const { source, path } of listSources(campaign)) {
    const { 名称: name, 级别: level } = source;
    if (level === undefined) continue;
    const told = readRank(name, campaign);
    const rank = rankOf(level);
    const { 全称: full, 简称: short = full } = campaign.单位;
    const isOwn = level === '上级工会' && (name.startsWith(full) || name.startsWith(short));
    const excluded = isOwn || kinds.some(([words, levels]) => words.test(name) && levels.includes(level));
    yield {
      one: { field: `${path}.级别`, words: `级别写的是“${level}”` },
      other: { field: `${path}.名称`, words: `名称是“${name}”` },
      holds: !excluded && (told === undefined || rank < 0 || rank === told.rank),
    };
  }
}

/** The level that the name of a union says right before 总工会. */
function readUnion(name: string): string | undefined {
  return /(省|自治区|市|县|旗|乡|镇)总工会$/.exec(name)?.[1];
}

/** The same where no other is meant by it: 市 may be a 县级市. */
function readSureUnion(name: string): string | undefined {
  const word = readUnion(name);
  return word === '市' ? undefined : word;
}

/** A superior that stands below the unit. */
function* compareSuperiors({ campaign: { 单位: unit } }: CheckInput): Iterable<Compared> {
  const { 上级: superior, 全称: name, 层级: level = '' } = unit;
  const of = readUnion(superior ?? '');
  const own = rankOf(level) < 0 ? rankOf(readUnion(name)) : rankOf(level);
  if (of === undefined || own < 0) return;
  yield {
    one: { field: '单位.上级', words: `上级写的是“${superior}”` },
    other: { field: '单位.全称', words: `写报告的是“${name}”` },
    holds: rankOf(of) <= own,
  };
}

/** 云岭县总工会 of 层级 市. */
function* compareUnit({ campaign }: CheckInput): Iterable<Compared> {
  const { 全称: name, 层级: level } = campaign.单位;
  const word = readSureUnion(name);
  if (word === undefined || rankOf(level) < 0) return;
  yield {
    one: { field: '单位.层级', words: `层级写的是“${level}”` },
    other: { field: '单位.全称', words: `全称是“${name}”` },
    holds: rankOf(level) === rankOf(word),
  };
}

/** 全市各级 of a county's union. */
function* compareExtents({ campaign }: CheckInput): Iterable<Compared> {
  const { 单位: unit, 合计: totals } = campaign;
  const extent = totals?.口径?.范围;
  const [, of] = /^全(省|自治区|兵团|市|州|盟|县|区|旗|镇|乡|街道)各级$/.exec(extent ?? '') ?? [];
  const own = readSureUnion(unit.全称);
  if (of === undefined || own === undefined) return;
  yield {
    one: { field: '合计.口径.范围', words: `范围写的是“${extent}”` },
    other: { field: '单位.全称', words: `写报告的是“${unit.全称}”` },
    holds: rankOf(of) >= rankOf(own),
  };
}

export const levelRules: readonly Rule[] = [
  defineRule(levelConflict, (input) =>
    judgeCompared(
      levelConflict,
      [...compareSources(input), ...compareUnit(input), ...compareSuperiors(input), ...compareExtents(input)],
      input,
    ),
  ),
];
