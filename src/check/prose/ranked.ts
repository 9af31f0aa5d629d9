/** What a sentence may rank: lists that are few, all their figures exact and of one kind. */
import { ordinary } from '../../chinese/numeral-signs.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, amountAt, isExact, yearFields } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { listStandardAmounts } from './known.ts';
import { listMeasured } from './measures.ts';
import { listNamed } from './named.ts';
import { countCompanies, isNamedCompany, listSourceKinds, societyWords } from './source-kinds.ts';

/** One of those that are ranked. */
export interface Ranked {
  names: readonly string[];
  path: string;
  figure: Amount;
}

/** Of what a list ranks its members. */
export type Topic = '企业' | '来源' | '人数' | '单位人数' | '金额' | '人均' | '标准';

/** 第一 to 第九; more are not ranked in words. */
export const places = ordinary.digits.slice(1);

/** The lists that may be ranked: few, all their figures exact and of one kind. */
export function listRanked(input: CheckInput): { topic: Topic; ranked: Ranked[] }[] {
  const { 资金来源: sources = [] } = input.campaign;
  const divided = Object.entries(input.facts.values.构成).filter(
    ([dimension, { 列尽, 组: parts }]) =>
      列尽 && parts.length <= places.length && dimension !== '来源' && dimension !== '其他',
  );
  const ofGroups = divided.flatMap(([dimension, { 组: parts }]) =>
    yearFields.map((field) => ({
      // 教育系统最多 does not say of what
      topic: field === '人数' && dimension !== '学段' ? ('单位人数' as const) : field,
      ranked: parts.map(({ 名称 }, index) =>
        rank(名称, formatPath(['构成', dimension, '组', index]), field, input),
      ),
      size: parts.length,
    })),
  );
  const ofSources = {
    topic: '来源' as const,
    ranked: sources
      .slice(0, places.length + 1)
      .map(({ 名称 }, index) => rank(名称, formatPath(['资金来源', index]), '金额', input)),
    size: sources.length,
  };
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  const isAlike = standards.every(({ words, monthly }) => words.length === 1 && !monthly);
  const ofStandards = {
    topic: '标准' as const,
    ranked: isAlike ? standards.map(({ words: names, path, figure }) => ({ names, path, figure })) : [],
    size: standards.length,
  };
  const ofEach = divided.map(([, { 组: parts }]) => ({
    topic: '人均' as const,
    ranked: parts.map(({ 名称 }) => rankAverage(名称, input)),
    size: parts.length,
  }));
  return [ofSources, ...rankKinds(input), ...ofGroups, ...ofEach, ofStandards].flatMap(
    ({ topic, ranked, size }) => {
      const exact = ranked.flatMap((one) => (one && isExact(one.figure) ? [one] : []));
      return exact.length === size && size > 1 && size <= places.length ? [{ topic, ranked: exact }] : [];
    },
  );
}

/** What society gave, as one of the sources; and the companies alone, where all of them are named. */
function rankKinds(input: CheckInput): { topic: Topic; ranked: (Ranked | undefined)[]; size: number }[] {
  const { 资金来源: sources = [] } = input.campaign;
  const each = sources.map((source, index) => {
    const path = formatPath(['资金来源', index]);
    return { source, path: `${path}.金额`, ranked: rank(source.名称, path, '金额', input) };
  });
  const [society] = listSourceKinds(input).get('社会') ?? [];
  const within = society?.fields ?? [];
  const others = each.filter(({ path }) => !within.includes(path)).map(({ ranked }) => ranked);
  const companies = each.filter(({ source }) => isNamedCompany(source, input.campaign));
  const isAll = countCompanies(input) === companies.length;
  return [
    ...(society && within.length > 1
      ? [
          {
            topic: '来源' as const,
            ranked: [...others, { names: societyWords.slice(1), path: society.path, figure: society.figure }],
            size: others.length + 1,
          },
        ]
      : []),
    ...(isAll
      ? [{ topic: '企业' as const, ranked: companies.map(({ ranked }) => ranked), size: companies.length }]
      : []),
  ];
}

/** 职工捐款, and not 职工, who are more than givers. */
const isOfMoney = /(?:资金|经费|款|捐助|捐赠|募捐)$/;

/** One with all its names, the short ones too. */
function rank(name: string, record: string, field: string, input: CheckInput): Ranked | undefined {
  const path = `${record}.${field}`;
  const figure = amountAt(input.facts.values, path) ?? amountAt(input.campaign, path);
  const named = listNamed(input);
  const own = new Set([path, ...(named.get(name) ?? []).map((known) => known.path)]);
  const kinds = [...listSourceKinds(input)].flatMap(([word, known]) =>
    isOfMoney.test(word) && known.every(({ fields = [] }) => fields.length === 1 && fields[0] === path)
      ? [word]
      : [],
  );
  const names = [...named].flatMap(([called, known]) =>
    known.every((one) => own.has(one.path)) ? [called] : [],
  );
  return figure && { names: [name, ...names, ...kinds], path, figure };
}

/** What each of a group got, by any of its names. */
function rankAverage(name: string, input: CheckInput): Ranked | undefined {
  const averages = listMeasured(input).人均;
  const [own] = averages.get(name) ?? [];
  const names = [...averages].flatMap(([called, [known]]) =>
    own && known?.path === own.path ? [called] : [],
  );
  return own && { names: [name, ...names], path: own.path, figure: own.figure };
}
