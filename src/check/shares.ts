/** The percentages that follow from a campaign's figures, as a sentence may say them. */
import { comparable } from '../chinese/compare.ts';
import type { Words } from '../chinese/sentences.ts';
import { formatPath, valueAt } from '../diagnostics/path.ts';
import { listChanges as compareYears, totalPath } from '../facts/equations/history.ts';
import { listGroupShares, listSourceShares } from '../facts/equations/shares.ts';
import { type Amount, isExact, sizeOf, yearFields } from '../facts/figures.ts';
import { isJoined } from './prose/subjects/joint.ts';
import type { CheckInput } from './rule.ts';
import { findFigures } from './texts.ts';

/** A percentage as it may be derived: part of whole, told of by `how`. */
export interface Derived {
  how: string;
  part: number;
  whole: number;
  /** the fact of it, made to add up to 100.0% with the others; whether a report prints it is the template's choice */
  share?: { text: string; path: string } | undefined;
  /** of a change, whether it went down, and whether the sentence says the opposite */
  fell?: boolean;
  opposite?: boolean;
  /** paths that it is derived from */
  fields: readonly string[];
}

/** What may stand between a group's name and its share: 高中生84名，占 … */
const linking =
  /^(?:生|学生|子女|家庭|阶段|部分|资助|人数|金额|资金|善款|就读|在读|上学|求学|安排|下拨|拨付|拨款|投入|出资|捐款|捐赠|捐助|提供|得到|助学金|的|共|有|[，、（）\d.名人户万元余约])*$/;

/** Between a figure and its own share. */
const ofFigure = /^(?:困难|贫困|家庭|职工|学生|子女|资金|助学金|的|[，、（约])*$/;

/** Each group's and each source's share of the exact whole that it is a part of, by name. */
export function listShares({ campaign, facts }: CheckInput): Map<string, Derived[]> {
  const known = { campaign, ...facts };
  const groups = Object.entries(facts.values.构成).flatMap(([dimension, { 组: parts }]) =>
    yearFields.flatMap((field) =>
      listGroupShares(known, dimension, parts, field).map((share) => ({ ...share, field })),
    ),
  );
  const sources = listSourceShares(known).map((share) => ({ ...share, field: '金额' }));
  const shares = new Map<string, Derived[]>();
  for (const { name, field, path, sharePath, part, whole, wholePath } of [...groups, ...sources]) {
    const printed = textAt(facts.values, sharePath);
    const how = `“${name}”的${field} ÷ ${wholePath}`;
    const derived = divide(part.figure, whole?.figure, { how, share: printed, fields: [path, wholePath] });
    if (derived) shares.set(name, [...(shares.get(name) ?? []), derived]);
  }
  const { 人数: people, 筹集: raised, 结余: left } = facts.values.合计;
  for (const [index, { 名称, 人数 }] of (campaign.标签 ?? []).entries()) {
    const fields = [`${formatPath(['标签', index])}.人数`, '合计.人数'];
    const derived = divide(人数, people, { how: `“${名称}”的人数 ÷ 合计.人数`, fields });
    if (derived && !shares.has(名称)) shares.set(名称, [derived]);
  }
  const rest = divide(left, raised, { how: '结余 ÷ 筹集', fields: ['合计.结余', '合计.筹集'] });
  if (rest) shares.set('结余', [rest]);
  return shares;
}

/** 使用率: what was paid of what was raised. */
export function listUsage({ facts }: CheckInput): Derived[] {
  const { 发放: paid, 筹集: raised } = facts.values.合计;
  const usage = divide(paid, raised, { how: '发放 ÷ 筹集', fields: ['合计.发放', '合计.筹集'] });
  return usage ? [usage] : [];
}

function textAt(values: object, path: string): Derived['share'] {
  const text = valueAt(values, path);
  return typeof text === 'string' ? { text, path } : undefined;
}

/** A share of exact figures of one kind; undefined of others. */
export function divide(
  part: Amount | undefined,
  whole: Amount | undefined,
  rest: Pick<Derived, 'how' | 'share' | 'fields'>,
): Derived | undefined {
  const known = part && whole && isExact(part) && isExact(whole) && comparable(part, whole);
  return known && sizeOf(whole) > 0 ? { part: sizeOf(part), whole: sizeOf(whole), ...rest } : undefined;
}

/**
 * The shares of the group or source named last, of overlapping names the longer; none where something else is
 * said between: of 本科生中女生占45% nothing is known.
 */
export function findNamed(before: string, shares: ReadonlyMap<string, Derived[]>): Derived[] | undefined {
  let best: { end: number; length: number; derived: Derived[] } | undefined;
  for (const [name, derived] of shares) {
    const at = before.lastIndexOf(name);
    const end = at + name.length;
    if (at < 0 || (best && (end < best.end || (end === best.end && name.length < best.length)))) continue;
    best = { end, length: name.length, derived };
  }
  // of 大专、高中学生共60名 neither alone
  if (!best || isJoined(before.slice(0, best.end - best.length))) return undefined;
  return linking.test(before.slice(best.end)) ? best.derived : [];
}

/**
 * The figure told just before, as a share of a larger one before it, or of the total where that is named.
 * @param ofTotal which totals may be meant, by their paths; undefined where the sentence names none
 */
export function sharesOfFigures(
  before: Words,
  ofTotal: RegExp | undefined,
  { facts }: CheckInput,
): Derived[] {
  const figures = findFigures(before);
  const part = figures.at(-1);
  if (!part || !isExact(part.figure)) return [];
  if (!ofFigure.test(before.text.slice(part.index - before.index + part.text.length))) return [];
  const totals = (['人数', '户数', '发放', '筹集'] as const).flatMap((field) => {
    const figure = ofTotal?.test(`合计.${field}`) ? facts.values.合计[field] : undefined;
    return figure ? [{ figure, name: `合计.${field}`, fields: [`合计.${field}`] }] : [];
  });
  const said = figures.map(({ figure, text }) => ({ figure, name: text, fields: [] as string[] }));
  return (ofTotal ? totals : said)
    .filter(({ figure }) => sizeOf(figure) > sizeOf(part.figure))
    .flatMap(
      ({ figure, name, fields }) =>
        divide(part.figure, figure, { how: `${part.text} ÷ ${name}`, fields }) ?? [],
    );
}

/** What the clause nearest to a percentage, or the one before it, speaks of. */
function nameSubject(before: string): ('人数' | '金额')[] {
  const [last = '', previous = ''] = before.split(/[，；]/).reverse();
  for (const clause of [last, previous]) {
    if (/标准|均|收入|率|覆盖/.test(clause)) return [];
    const [people, money] = [/人数|学生/.test(clause), /金额|资金|助学金|筹集|发放/.test(clause)];
    if (people || money) return [...(people ? ['人数' as const] : []), ...(money ? ['金额' as const] : [])];
  }
  return [];
}

/** How much what the sentence speaks of changed since a year; since the last where none is named. */
export function listChanges({ facts, campaign }: CheckInput, before: string, year?: number): Derived[] {
  const subjects = nameSubject(before);
  return compareYears({ campaign, ...facts }, year)
    .filter(({ field, last }) => subjects.includes(field) && sizeOf(last.figure) > 0)
    .map(({ field, now, last }) => ({
      how: `${field}比${year === undefined || year === campaign.报告.年度 - 1 ? '上年' : `${year}年`}的幅度`,
      fell: sizeOf(now.figure) < sizeOf(last.figure),
      part: Math.abs(sizeOf(now.figure) - sizeOf(last.figure)),
      whole: sizeOf(last.figure),
      fields: [totalPath(field), ...last.fields],
    }));
}
