/** The percentages that follow from a campaign's figures, as a sentence may say them. */
import { comparable } from '../chinese/compare.ts';
import type { Words } from '../chinese/sentences.ts';
import { listGrowth } from '../facts/equations/rates.ts';
import type { Ratio, RatioIdentity } from '../facts/equations/ratio.ts';
import { groupShares, leftShare, sourceShares } from '../facts/equations/shares.ts';
import { type Amount, isExact, sizeOf, type YearField, yearFields } from '../facts/figures.ts';
import type { Known } from './prose/known.ts';
import { listNamed } from './prose/named.ts';
import { anyOf } from './prose/several.ts';
import { listSourceKinds } from './prose/source-kinds.ts';
import { isJoined } from './prose/subjects/joint.ts';
import { beforeName } from './prose/vocabulary.ts';
import type { CheckInput } from './rule.ts';
import { findFigures } from './texts.ts';

/** A percentage as it may be derived: part of whole, told of by `how`. */
export interface Derived {
  how: string;
  part: number;
  whole: number;
  /** of a change, whether it went down, and whether the sentence says the opposite */
  fell?: boolean;
  opposite?: boolean;
  /** paths that it is derived from */
  fields: readonly string[];
}

/** What may stand between a group's name and its share: 高中生84名，占 … */
const linking =
  /^(?:生|学生|子女|家庭|阶段|部分|资助|人数|金额|资金|善款|就读|在读|上学|求学|安排|下拨|拨付|拨款|投入|出资|捐款|捐赠|捐助|提供|得到|受助|助学金|只|仅|的|共|有|[，、（）\d.名人户万元余约])*$/;

/** A share that is told of the figure before it. */
const ownShare = /^[，、（(]?占[^，。；]{0,8}[\d一二三四五六七八九十]/;

/** Between a figure and its own share. */
const ofFigure = /^(?:困难|贫困|家庭|职工|学生|子女|资金|助学金|的|[，、（约])*$/;

/** Each group's and each source's share of the exact whole that it is a part of, by name. */
export function listShares(input: CheckInput): Map<string, Derived[]> {
  const shares = new Map<string, Derived[]>();
  for (const row of [groupShares, sourceShares])
    for (const { name = '', ...derived } of listDivided(row, input))
      shares.set(name, [...(shares.get(name) ?? []), derived]);
  for (const [name, known] of listNamed(input))
    if (!shares.has(name))
      shares.set(
        name,
        known.flatMap((part) => ofTotal(name, part, input) ?? []),
      );
  for (const { name = '', ...left } of listDivided(leftShare, input)) shares.set(name, [left]);
  return shares;
}

/** The percentages of a row of the book, of exact figures of one kind. */
export function listDivided<R extends Ratio>(
  { list }: RatioIdentity<R>,
  { campaign, facts }: CheckInput,
  isMeant: (ratio: R) => boolean = () => true,
): (Derived & Pick<R, 'name'>)[] {
  return list({ campaign, ...facts })
    .filter(isMeant)
    .flatMap(({ part, whole, ...ratio }) => {
      const derived = divide(part, whole, ratio);
      return derived ? [{ ...derived, name: ratio.name }] : [];
    });
}

/** What a label, a short form, or several together are of the total: sources of what was raised, groups of what was paid. */
function ofTotal(
  name: string,
  { path, figure, fields = [path] }: Known,
  { facts }: CheckInput,
): Derived | undefined {
  const { 发放: paid, 筹集: raised, 人数: people } = facts.values.合计;
  const isMoney = figure.kind === 'money';
  if (figure.kind === 'count' && figure.unit === '户') return undefined;
  const ofRaised = path.startsWith('资金来源') || !paid;
  const [total, whole] = isMoney ? (ofRaised ? ['筹集', raised] : ['发放', paid]) : ['人数', people];
  const how = `“${name}”的${isMoney ? '金额' : '人数'} ÷ 合计.${total}`;
  return divide(figure, whole, { how, fields: [...fields, `合计.${total}`] });
}

const partEnd = '(?:学?生|子女|家庭|人数|总额|总数|金额|资金)*';

/** 宏达公司的捐款占社会捐赠的六成: of one that is named, what a part of it, named before 占, is. */
export function listWithin(before: string, names: ReadonlyMap<string, Known[]>): Derived[] | undefined {
  const within = new RegExp(`^(.*?)(?:约|仅|只)?占(?:到|了)?(${anyOf([...names.keys()])})${partEnd}的?$`);
  const [, lead, name = ''] = within.exec(before) ?? [];
  if (lead === undefined) return undefined;
  return findNamed(lead, names)?.flatMap((part) =>
    (names.get(name) ?? []).flatMap((whole) => {
      const isWithin =
        whole.fields?.includes(part.path) || part.path.startsWith(`${whole.path.replace(/金额$/, '构成')}[`);
      const { fields = [part.path] } = part;
      const how = `${part.path} ÷ ${whole.path}`;
      const derived = isWithin
        ? divide(part.figure, whole.figure, { how, fields: [...fields, ...(whole.fields ?? [whole.path])] })
        : undefined;
      return derived ? [derived] : [];
    }),
  );
}

/** A share of exact figures of one kind; undefined of others. */
export function divide(
  part: Amount | undefined,
  whole: Amount | undefined,
  rest: Pick<Derived, 'how' | 'fields'>,
): Derived | undefined {
  const known = part && whole && isExact(part) && isExact(whole) && comparable(part, whole);
  if (!known || sizeOf(whole) === 0) return undefined;
  return { part: sizeOf(part), whole: sizeOf(whole), how: rest.how, fields: rest.fields };
}

/**
 * The shares of the group or source named last, of overlapping names the longer; none where something else is
 * said between: of 本科生中女生占45% nothing is known.
 */
export function findNamed<T>(before: string, shares: ReadonlyMap<string, T[]>): T[] | undefined {
  let best: { end: number; length: number; derived: T[] } | undefined;
  for (const [name, derived] of shares) {
    const at = before.lastIndexOf(name);
    const end = at + name.length;
    if (at < 0 || (best && (end < best.end || (end === best.end && name.length < best.length)))) continue;
    best = { end, length: name.length, derived };
  }
  if (!best) return undefined;
  const start = before.slice(0, best.end - best.length);
  // of 大专、高中学生共60名 neither alone
  if (isJoined(start)) return undefined;
  // 本科14名、大专8名，共占六成: of both
  if (/[\d名人户元]、$/.test(start) && /共$/.test(before.slice(best.end))) return undefined;
  // 非本科生 are others
  if (!beforeName.test(start) && !/[中里内]$/.test(start)) return [];
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
  // one that has a share of its own stands beside it: 甲4万元，占31.7%，乙2.6万元，占20.6%
  const behind = (index: number, text: string) => before.text.slice(index - before.index + text.length);
  const wholes = figures.filter(({ index, text }) => !ownShare.test(behind(index, text)));
  const said = wholes.map(({ figure, text }) => ({ figure, name: text, fields: [] as string[] }));
  return (ofTotal ? totals : said)
    .filter(({ figure }) => sizeOf(figure) > sizeOf(part.figure))
    .flatMap(
      ({ figure, name, fields }) =>
        divide(part.figure, figure, { how: `${part.text} ÷ ${name}`, fields }) ?? [],
    );
}

/** 财政资金占四成: the sources of a kind, of all that was raised; undefined where a clause begins with none. */
export function listOfKind(before: string, input: CheckInput): Derived[] | undefined {
  const clause = before.slice(before.search(/[^，；]*$/));
  const kinds = listSourceKinds(input);
  const [, name = '', behind = ''] =
    new RegExp(`^(?:其中|今年)?(${anyOf([...kinds.keys()])})(.*)$`).exec(clause) ?? [];
  if (name === '' || !linking.test(behind)) return undefined;
  return (kinds.get(name) ?? []).flatMap((known) => ofTotal(name, known, input) ?? []);
}

/** What is neither how many were helped nor how much they got. */
const otherMeasures = /标准|均|收入|率|覆盖/;

/** What the clause nearest to a percentage, or the one before it, speaks of. */
function nameSubject(before: string): YearField[] {
  const [last = '', previous = '', earlier = ''] = before.split(/[，；]/).reverse();
  // 资助100名，发放40万元，同比分别增长25%、33.3%: of both
  if (
    /分别/.test(last) &&
    !/人数|学生|金额|资金|助学金/.test(last) &&
    !otherMeasures.test(previous + earlier)
  )
    return [...yearFields];
  for (const clause of [last, previous]) {
    if (otherMeasures.test(clause)) return [];
    const [people, money] = [/人数|学生/.test(clause), /金额|资金|助学金|筹集|发放/.test(clause)];
    if (people || money) return [...(people ? ['人数' as const] : []), ...(money ? ['金额' as const] : [])];
  }
  return [];
}

/** How much what the sentence speaks of changed since a year; since the last where none is named. */
export function listChanges(
  { facts, campaign }: CheckInput,
  before: string,
  { now: of, last: year }: { now?: number; last?: number } = {},
): Derived[] {
  const subjects = nameSubject(before);
  return listGrowth({ campaign, ...facts }, year, of).flatMap(({ part, whole, field, ...change }) => {
    const derived = subjects.includes(field) ? divide(part, whole, change) : undefined;
    return derived ? [{ ...derived, fell: change.fell }] : [];
  });
}
