/** What several facts together are called: 社会捐赠, 各级工会, 大专以上, 两批, and 男生 where 女生 are counted. */

import type { CampaignModel } from '../../campaign/model.ts';
import { readSchools, schoolingWords } from '../../campaign/schooling.ts';
import { ordinary } from '../../chinese/numeral-signs.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, isExact, sizeOf, sumAmounts, withSize, yearFields } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import type { Known } from './known.ts';

type Source = NonNullable<CampaignModel['资金来源']>[number];
type Group = NonNullable<CampaignModel['分组']>[number];
/** A name with what it may stand for. */
type Named = readonly [name: string, known: Known[]];

/** Facts added up; undefined where one is missing, or they are of several kinds. */
export function addKnown(parts: readonly (Known | undefined)[]): Known | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  const figure = sumAmounts(known.map((part) => part.figure));
  const paths = known.map(({ path }) => path);
  return figure && { path: paths.join(' + '), figure, fields: paths };
}

const isUnion = ({ 级别: level, 名称: name }: Source) => /工会/.test(level ?? '') || /工会/.test(name);
const isAbove = ({ 级别: level }: Source) => /^(?:中央|省|[市州]|[县区旗]|上级工会)$/.test(level ?? '');
const isSocial = ({ 级别: level }: Source) => level === '社会';
const isPrivate = ({ 级别: level }: Source) => level === '个人' || level === '基金' || level === '企业';

/** Sources by whose money it is; each name with all that may be counted in. */
const sourceKinds: readonly { names: readonly string[]; which: readonly ((source: Source) => boolean)[] }[] =
  [
    {
      names: ['社会捐赠', '社会捐助', '社会捐款', '社会各界', '社会力量', '社会资金'],
      which: [isSocial, (source) => isSocial(source) || isPrivate(source)],
    },
    { names: ['各级工会', '工会资金', '工会系统'], which: [isUnion] },
    {
      names: ['上级工会', '上级工会资金', '上级总工会'],
      which: [(source) => isUnion(source) && isAbove(source)],
    },
  ];

/** 社会捐赠, 各级工会: the sources of a kind together; none unless each source says of which 级别 it is. */
export function listSourcesTogether({ campaign }: CheckInput): Named[] {
  const sources = campaign.资金来源 ?? [];
  if (!sources.every(({ 级别 }) => 级别)) return [];
  return sourceKinds.flatMap(({ names, which }) => {
    const sums = which.flatMap((isOne) => {
      const paths = sources.flatMap((source, index) => (isOne(source) ? [[source, index] as const] : []));
      const sum = addKnown(
        paths.map(([{ 金额: figure }, index]) =>
          figure ? { path: formatPath(['资金来源', index, '金额']), figure } : undefined,
        ),
      );
      return sum ? [sum] : [];
    });
    return sums.length > 0 ? names.map((name): Named => [name, sums]) : [];
  });
}

const farLevels = ['中央', '省', '市', '县'] as const;

/** 省、市、县: what came from each level; of one's own, with or without what society gave. */
export function listLevels({ campaign }: CheckInput): Named[] {
  const own = farLevels.find((level) => level === campaign.单位.层级);
  const sources = (campaign.资金来源 ?? []).map((source, index) => ({ source, index }));
  if (!own || !sources.every(({ source }) => source.级别)) return [];
  const sum = (levels: readonly string[]) =>
    addKnown(
      sources.flatMap(({ source: { 级别: level, 金额: figure }, index }) =>
        levels.includes(level ?? '')
          ? [figure && { path: formatPath(['资金来源', index, '金额']), figure }]
          : [],
      ),
    ) ?? [];
  const nearby = [
    [own, '行政', '本级工会'],
    [own, '本级工会'],
    [own, '行政'],
    [own, '行政', '本级工会', '社会'],
  ];
  return farLevels.flatMap((level): Named[] => {
    const known = (level === own ? nearby : [[level]]).flatMap(sum);
    return known.length > 0
      ? [
          [level, known],
          [`${level}级`, known],
        ]
      : [];
  });
}

/** Kinds of school from the lowest up. */
const schools = [...new Set(schoolingWords.flatMap((word) => [...(readSchools(word) ?? [])]))];
/** 中职 is as high as 高中. */
const rankOf = (school: string) => schools.indexOf(school === '中职' ? '高中' : school);
const [, ...turns] = ordinary.digits;
const numerals: readonly (readonly string[])[] = [
  [],
  [],
  ['两', '二', '2'],
  ['三', '3'],
  ['四', '4'],
  ['五', '5'],
];

/** 大专以上, 大学生, 两批, 男生: groups together, or what one leaves of the total. */
export function listGroupsTogether(input: CheckInput): Named[] {
  return [...listStagesUp(input), ...listBatches(input), ...listOtherSex(input)];
}

function listStagesUp({ campaign }: CheckInput): Named[] {
  const groups = listDimension(campaign, '学段');
  const ranks = groups.map(({ group }) => Math.min(...[...(readSchools(group.名称) ?? [])].map(rankOf)));
  if (groups.length < 2 || !ranks.every((rank) => Number.isFinite(rank) && rank >= 0)) return [];
  const sums = new Map<number, Known[]>();
  const above = (least: number) => {
    const known = sums.get(least) ?? sumGroups(groups.filter((_, index) => (ranks[index] ?? 0) >= least));
    sums.set(least, known);
    return known;
  };
  const college = rankOf('大专');
  const named = groups.flatMap(({ group: { 名称: name } }, index): Named[] => {
    const [own, next] = [above(ranks[index] ?? 0), above((ranks[index] ?? 0) + 1)];
    return [
      [`${name}及以上`, own],
      [`${name}以上`, [...own, ...next]],
    ];
  });
  const isCollege = groups.some((_, index) => ranks[index] === college);
  return isCollege ? [...named, ['大学生', [...above(college), ...above(college + 1)]]] : named;
}

function listBatches({ campaign }: CheckInput): Named[] {
  const groups = listDimension(campaign, '批次');
  const sums = sumGroups(groups);
  return groups.length < 2
    ? []
    : [
        ...[...(numerals[groups.length] ?? []), '各', '全部'].map((count): Named => [`${count}批`, sums]),
        ...listSomeBatches(groups),
      ];
}

/** 前两批, 后两批, 第二、三批: of batches that are called by their numbers, in order. */
function listSomeBatches(groups: readonly InDimension[]): Named[] {
  if (!groups.every(({ group: { 名称: name } }, index) => name === `第${turns[index]}批`)) return [];
  const some = groups
    .slice(0, -1)
    .flatMap((_, index): [string[], readonly InDimension[]][] => [
      [[`第${turns.slice(index, index + 2).join('、')}批`], groups.slice(index, index + 2)],
      ...(index > 0
        ? [nameSome('前', groups.slice(0, index + 1)), nameSome('后', groups.slice(-index - 1))]
        : []),
    ]);
  return some.flatMap(([names, parts]) => names.map((name): Named => [name, sumGroups(parts)]));
}

function nameSome(which: '前' | '后', parts: readonly InDimension[]): [string[], readonly InDimension[]] {
  return [(numerals[parts.length] ?? []).map((count) => `${which}${count}批`), parts];
}

const sexes = ['女', '男'] as const;

/** 男生 = 合计 - 女生, where one of the two alone is counted. */
function listOtherSex({ campaign, facts }: CheckInput): Named[] {
  const total: Amount | undefined = facts.values.合计.人数;
  const counted = [...(['标签', '分组'] as const)].flatMap((list) =>
    (campaign[list] ?? []).flatMap(({ 名称, 人数 }, index) => {
      const [, sex] = /^([男女])(?:学?生|性|性学生)$/.exec(名称) ?? [];
      return sex && 人数 ? [{ sex, figure: 人数, path: formatPath([list, index, '人数']) }] : [];
    }),
  );
  const [one, ...others] = counted;
  if (!one || others.length > 0 || !total || !isExact(total) || !isExact(one.figure)) return [];
  const left = sizeOf(total) - sizeOf(one.figure);
  const other = sexes.find((sex) => sex !== one.sex) ?? '';
  const known = {
    path: `合计.人数 - ${one.path}`,
    figure: withSize(total, left),
    fields: ['合计.人数', one.path],
  };
  return left < 0 ? [] : [`${other}生`, `${other}学生`].map((name): Named => [name, [known]]);
}

interface InDimension {
  group: Group;
  index: number;
}

function listDimension({ 分组: groups = [] }: CampaignModel, dimension: string): InDimension[] {
  return groups.flatMap((group, index) => (group.维度 === dimension ? [{ group, index }] : []));
}

function sumGroups(groups: readonly InDimension[]): Known[] {
  return yearFields.flatMap((field) => {
    const sum = addKnown(
      groups.map(({ group: { [field]: figure }, index }) =>
        figure ? { path: formatPath(['分组', index, field]), figure } : undefined,
      ),
    );
    return sum ? [sum] : [];
  });
}
