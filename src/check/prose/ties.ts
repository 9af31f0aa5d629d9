/** What a figure in a sentence is said of, and the fact that it is held to. One small function a subject, tried in order. */

import { countDaysBetween } from '../../chinese/calendar.ts';
import { agrees, comparable, describeRange, describeSum, overlaps } from '../../chinese/compare.ts';
import type { FoundMeasure } from '../../chinese/figures/found.ts';
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, isExact, sizeOf, sumAmounts, withSize } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import {
  type Known,
  listAverages,
  listGroups,
  listOnSite,
  listSources,
  listStandardAmounts,
  listYear,
} from './known.ts';
import type { Statement } from './statements.ts';
import * as words from './vocabulary.ts';

/** A figure that was held to a fact. */
export interface Tie {
  statement: Statement;
  /** whether the fact allows what was said */
  holds: boolean;
  /** what it was held to, as `构成.学段.组[1].人数`, and what that is */
  name: string;
  derived: string;
  difference?: string | undefined;
  fields: readonly string[];
}

/** What the subjects look names up in, made once for all figures. */
export interface Names {
  input: CheckInput;
  groups: ReadonlyMap<string, Known[]>;
  sources: ReadonlyMap<string, Known[]>;
}

export function listNames(input: CheckInput): Names {
  return { input, groups: listGroups(input), sources: listSources(input) };
}

/** The first subject that a figure is certainly said of; undefined where none is. */
export function tieFigure(statement: Statement, names: Names): Tie | undefined {
  if (statement.found.bound) return undefined;
  for (const tie of subjects) {
    const found = tie(statement, names);
    if (found) return found;
  }
  return undefined;
}

function amountOf({ found }: Statement): Amount | undefined {
  return found.kind === 'money' || found.kind === 'count' ? found.figure : undefined;
}

/** Holds a figure to the facts that it may be; that nearest in kind is told where none agrees. */
function holdTo(statement: Statement, candidates: readonly Known[]): Tie | undefined {
  const said = amountOf(statement);
  const fair = said ? candidates.filter(({ figure }) => comparable(said, figure)) : [];
  const [first] = fair;
  if (!said || !first) return undefined;
  const known = fair.find(({ figure }) => agrees(said, figure));
  const { path, figure } = known ?? first;
  return {
    statement,
    holds: known !== undefined,
    name: path,
    derived: formatFigure(figure),
    difference: formatFigure(withSize(figure, Math.abs(sizeOf(said) - sizeOf(figure)))),
    fields: [path],
  };
}

/** 比上年增加9人: the difference of the two years, and its direction. */
function tieChange(statement: Statement, { input }: Names): Tie | undefined {
  const said = amountOf(statement);
  const { lead, before, found } = statement;
  const up = words.rise.test(lead);
  if (!said || (!up && !words.fall.test(lead)) || /(?:到|至|为)$/.test(lead)) return undefined;
  if (!words.againstLastYear.test(before) || words.foreign.test(before.replaceAll(words.everyComparison, '')))
    return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  const topic = said.kind === 'money' ? words.aboutMoney : words.aboutPeople;
  if (!topic.test(before) || hasName(before, input) || found.per) return undefined;
  if (words.occasion.test(before)) return undefined;
  const change = input.facts.values.同比?.[field];
  if (!change || !comparable(said, change.差)) return undefined;
  const direction = up ? '增加' : '减少';
  const holds = agrees(said, change.差) && (change.方向 === direction || sizeOf(change.差) === 0);
  return {
    statement,
    holds,
    name: `同比.${field}.差`,
    derived: change.方向 === '持平' ? '持平' : `${change.方向}${formatFigure(change.差)}`,
    fields: [`同比.${field}.差`],
  };
}

function hasName(text: string, input: CheckInput): boolean {
  const groups = (input.campaign.分组 ?? []).map(({ 名称 }) => 名称);
  const sources = (input.campaign.资金来源 ?? []).map(({ 名称 }) => 名称);
  const units = (input.campaign.单位.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称 ?? 名称]);
  return [...groups, ...sources, ...units].some((name) => text.includes(name));
}

/** 人均资助3563元: within what rounding to the places typed allows. */
function tieAverage(statement: Statement, { input }: Names): Tie | undefined {
  const { found, lead, before } = statement;
  if (found.kind !== 'money' || !words.average.test(lead) || hasName(before, input)) return undefined;
  if (words.foreign.test(before) || words.occasion.test(before) || /户|收入|支出|消费/.test(lead))
    return undefined;
  const averages = listAverages(input);
  const [first] = averages;
  if (!first) return undefined;
  const range = describeRange(found.figure);
  const step = placeOf(found.text) / 2;
  const holds = averages.some(({ fen }) => range.low - step <= fen && fen <= range.high + step);
  const derived = `${(Math.round(first.fen) / 100).toFixed(2).replace(/\.?0+$/, '')}元`;
  return { statement, holds, name: `人均（${first.how}）`, derived, fields: [first.path, '合计.人数'] };
}

/** 分 that the last place typed stands for: 1万 of 28万元, 100元 of 0.36万元. */
function placeOf(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const unit = text.includes('亿') ? 1e10 : text.includes('万') ? 1e6 : 100;
  return unit / 10 ** decimals;
}

/** 公示5个工作日, 公示7天: as the stage says, or as the calendar has it. */
function tiePublication(statement: Statement, { input }: Names): Tie | undefined {
  const { found, lead } = statement;
  if (found.kind !== 'measure' || !/^(?:工作日|天)$/.test(found.unit) || !words.publicised.test(lead))
    return undefined;
  const stages = (input.facts.values.阶段 ?? []).flatMap((stage, index) =>
    stage.名称 === '公示' ? [{ stage, path: formatPath(['阶段', index]) }] : [],
  );
  const [known] = stages;
  if (!known || stages.length > 1) return undefined;
  const { 时间: time, 工作日: days } = known.stage;
  const exact =
    time &&
    !time.yearless &&
    time.precision === 'span' &&
    time.ends?.every(({ precision }) => precision === 'day');
  const calendar = exact ? countDaysBetween(time.from, time.to) + 1 : undefined;
  const allowed = found.unit === '天' ? [calendar, days] : [days];
  const sizes = allowed.filter((size): size is number => typeof size === 'number');
  const [first] = sizes;
  if (first === undefined || (found.unit === '天' && calendar === undefined)) return undefined;
  return {
    statement,
    holds: sizes.some((size) => allows(found, size)),
    name: calendar !== undefined && found.unit === '天' ? `${known.path}.时间` : `${known.path}.工作日`,
    derived: `${first}${found.unit === '天' ? '天' : '个工作日'}`,
    fields: [found.unit === '天' ? `${known.path}.时间` : `${known.path}.工作日`],
  };
}

function allows({ n, upper = n, approx }: FoundMeasure, size: number): boolean {
  const slack = approx === undefined ? 0 : n / 10;
  return size >= n - slack && size <= upper + slack * (approx === '余' || approx === '多' ? 10 : 1);
}

/** 由2500元提高到3000元: last year's standard and this year's. */
function tieStandardChange(statement: Statement, names: Names): Tie | undefined {
  const { found, sentence, order, before, lead } = statement;
  if (found.kind !== 'money') return undefined;
  const { input } = names;
  const between = (first: number) => {
    const [a, b] = [sentence[first], sentence[first + 1]];
    return a?.kind === 'money' && b?.kind === 'money'
      ? statement.before.concat(found.text, statement.after).slice(a.index + a.text.length, b.index)
      : '';
  };
  const isFrom = words.changedTo.test(between(order)) && words.from.test(lead);
  const isTo = words.changedTo.test(between(order - 1));
  if ((!isFrom && !isTo) || !/标准|每(?:生|人|名)/.test(before)) return undefined;
  const year = input.campaign.报告.年度 - (isFrom ? 1 : 0);
  const candidates = pickStandards(
    listStandardAmounts(input, year),
    before,
    words.standardNamed.test(before),
  );
  return candidates && holdTo(statement, candidates);
}

/** 本科生每人5000元: the standards for whom the clause names. */
function tieStandard(statement: Statement, { input }: Names): Tie | undefined {
  const { found, clause, lead } = statement;
  if (found.kind !== 'money' || !/每(?:生|人|名)|标准/.test(clause) || words.foreign.test(clause))
    return undefined;
  if (words.occasion.test(clause) || words.ofLastYear.test(clause) || /(?:提高|上调|增加|减少)/.test(lead))
    return undefined;
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  const named = standards.filter(({ words: conditions }) =>
    conditions.some((name) => {
      const at = lead.lastIndexOf(name);
      return (
        at >= 0 &&
        words.beforeName.test(lead.slice(0, at)) &&
        words.standardEach.test(lead.slice(at + name.length))
      );
    }),
  );
  const monthly = found.per?.includes('月') || /每月/.test(lead);
  return holdTo(
    statement,
    named.filter((standard) => standard.monthly === monthly),
  );
}

/** The standards of the conditions that some words name; all where none is named and the words speak of aid's standard alone. */
function pickStandards(
  standards: readonly (Known & { words: string[] })[],
  text: string,
  always: boolean,
): Known[] | undefined {
  const named = standards.filter(({ words: conditions }) => conditions.some((name) => text.includes(name)));
  if (named.length > 0) return named;
  return always || standards.length === 1 ? [...standards] : undefined;
}

/** 高中生84名, 市总工会20万元: a group or a source by its name, and nothing but known words behind it. */
function tieName(statement: Statement, { input, groups, sources }: Names): Tie | undefined {
  const { found, lead, clause, trail, before } = statement;
  if (found.per || (found.kind !== 'money' && found.kind !== 'count')) return undefined;
  if (words.foreign.test(before) || words.ofLastYear.test(before)) return undefined;
  if (!words.wholeTrail.test(trail)) return undefined;
  const isOccasion = words.occasion.test(before.replace(/第[一二三四五六七八九十\d]+批/g, ''));
  if (isOccasion) return undefined;
  const scope = input.campaign.合计?.口径?.范围;
  if (/全[市县省区]|各级/.test(clause) && scope === '本级') return undefined;
  const group = findName(chainOf(statement), groups, words.neutralWords);
  if (group) return holdTo(statement, group);
  const source = found.kind === 'money' ? findName(lead, sources, words.givenBy) : undefined;
  return source && holdTo(statement, source);
}

/** The words from a name to its second figure: of 高中生84名、16.8万元 the money is theirs too. */
function chainOf({ lead, clause, sentence, order, found }: Statement): string {
  const previous = sentence[order - 1];
  const joined = previous && /^(?:、|共|、共)$/.test(lead) && previous.kind !== found.kind;
  return joined ? clause.replace(previous.text, '').replace(/、$/, '') : lead;
}

/** What is known of the name told last, where it stands on its own and only known words follow; the longest name wins. */
function findName(lead: string, names: ReadonlyMap<string, Known[]>, linking: RegExp): Known[] | undefined {
  let best: { name: string; end: number; known: Known[] } | undefined;
  for (const [name, known] of names) {
    const at = lead.lastIndexOf(name);
    if (at < 0) continue;
    const end = at + name.length;
    if (best && (end < best.end || (end === best.end && name.length < best.name.length))) continue;
    best = { name, end, known };
  }
  if (!best) return undefined;
  const start = lead.slice(0, best.end - best.name.length);
  return words.beforeName.test(start) && linking.test(lead.slice(best.end)) ? best.known : undefined;
}

/** 现场发放5万元, 现场募集8万元. */
function tieOnSite(statement: Statement, { input }: Names): Tie | undefined {
  const { lead, trail, before } = statement;
  const [, behind] = /(?:^|[、：])(?:.{0,12}仪式)?(?:在)?(?:现场|仪式上)(.*)$/.exec(lead) ?? [];
  if (behind === undefined || statement.found.per || !words.wholeTrail.test(trail)) return undefined;
  if (words.foreign.test(before) || hasName(before, input)) return undefined;
  if (words.raisedOnSite.test(behind))
    return holdTo(
      statement,
      listOnSite(input, '募集').filter(({ figure }) => figure.kind === 'money'),
    );
  return /募|筹|捐/.test(behind) || !words.neutralWords.test(behind) || behind === ''
    ? undefined
    : holdTo(statement, listOnSite(input, '现场'));
}

/** 上年资助160名, 2023年发放54万元. */
function tieYear(statement: Statement, { input }: Names): Tie | undefined {
  const { lead, trail, clause, before, found } = statement;
  const year = input.campaign.报告.年度;
  const dated = /(?:^|[、])((?:19|20)\d\d)年(?:度)?(.*)$/.exec(clause);
  const last = /(?:^|[、])(?:上年|去年|上一年)(?:度)?(.*)$/.exec(clause);
  const [past, behind] = dated ? [Number(dated[1]), dated[2]] : [year - 1, last?.[1]];
  if (behind === undefined || past >= year || found.per || hasName(before, input)) return undefined;
  if (lead !== behind && !lead.endsWith(behind)) return undefined;
  if (!words.neutralWords.test(behind) || !words.wholeTrail.test(trail) || words.occasion.test(before))
    return undefined;
  if (/筹集|募集|筹措/.test(behind) || /累计/.test(behind)) return undefined;
  return holdTo(statement, listYear(input, past));
}

/** A、B，合计C: a sum within the sentence itself. */
function tieSum(statement: Statement): Tie | undefined {
  const { sentence, order, before, found, clause } = statement;
  const said = amountOf(statement);
  if (!said || !words.sum.test(clause) || found.per) return undefined;
  const parts: Amount[] = [];
  let end = before.length - clause.length;
  for (let at = order - 1; at >= 0; at--) {
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
}

const subjects: readonly ((statement: Statement, names: Names) => Tie | undefined)[] = [
  tieSum,
  tieChange,
  tieAverage,
  tiePublication,
  tieStandardChange,
  tieStandard,
  tieOnSite,
  tieYear,
  tieName,
];
