/** The percentages that follow from a campaign's figures, as a sentence may say them. */
import { comparable } from '../chinese/compare.ts';
import type { Words } from '../chinese/sentences.ts';
import { type Amount, isExact, sizeOf } from '../facts/figures.ts';
import { amountAt } from './lookup.ts';
import type { CheckInput } from './rule.ts';
import { findFigures } from './texts.ts';

/** A percentage as it may be derived: part of whole, told of by `how`. */
export interface Derived {
  how: string;
  part: number;
  whole: number;
  /** the fact of it, made to add up to 100.0% with the others; whether a report prints it is the template's choice */
  share?: { text: string; path: string } | undefined;
  /** paths that it is derived from */
  fields: readonly string[];
}

/** What may stand between a group's name and its share: 高中生84名，占 … */
const linking = /^(?:生|学生|子女|家庭|阶段|部分|资助|人数|金额|资金|共|有|[，、（）\d.名人户万元余约])*$/;

/** Each group's and each source's share of the exact whole that it is a part of, by name. */
export function listShares({ facts }: CheckInput): Map<string, Derived[]> {
  const { 构成: breakdowns, 资金来源: sources = [], 合计: totals } = facts.values;
  const money = totals.发放 ? '发放' : '筹集';
  const shares = new Map<string, Derived[]>();
  const enter = (name: string, derived: Derived | undefined) => {
    if (derived) shares.set(name, [...(shares.get(name) ?? []), derived]);
  };
  for (const [dimension, { 组: parts }] of Object.entries(breakdowns))
    for (const [index, part] of parts.entries())
      for (const [field, total] of [
        ['人数', '人数'],
        ['金额', money],
      ] as const) {
        const path = `构成.${dimension}.组[${index + 1}].${field}`;
        const how = `“${part.名称}”的${field} ÷ 合计.${total}`;
        const share = nameShare(part[`${field}占比`], `${path}占比`);
        enter(part.名称, divide(part[field], totals[total], { how, share, fields: [path, `合计.${total}`] }));
      }
  for (const [index, source] of sources.entries()) {
    const fields = [`资金来源[${index + 1}].金额`, '合计.筹集'];
    const how = `“${source.名称}”的金额 ÷ 合计.筹集`;
    const share = nameShare(source.占比, `资金来源[${index + 1}].占比`);
    enter(source.名称, divide(source.金额, totals.筹集, { how, share, fields }));
  }
  return shares;
}

function nameShare(text: string | undefined, path: string): Derived['share'] {
  return text === undefined ? undefined : { text, path };
}

/** A share of exact figures of one kind; undefined of others. */
function divide(
  part: Amount | undefined,
  whole: Amount | undefined,
  told: Pick<Derived, 'how' | 'share' | 'fields'>,
): Derived | undefined {
  const known = part && whole && isExact(part) && isExact(whole) && comparable(part, whole);
  return known && sizeOf(whole) > 0 ? { part: sizeOf(part), whole: sizeOf(whole), ...told } : undefined;
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
  return best && (linking.test(before.slice(best.end)) ? best.derived : []);
}

/** The figure told just before, as a share of a larger one before it, or of the total where that is named. */
export function sharesOfFigures(before: Words, ofTotal: boolean, { facts }: CheckInput): Derived[] {
  const figures = findFigures(before);
  const part = figures.at(-1);
  if (!part || !isExact(part.figure)) return [];
  const totals = (['人数', '户数', '发放', '筹集'] as const).flatMap((field) => {
    const figure = facts.values.合计[field];
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

/** 同比 of what the sentence speaks of. */
export function listChanges({ facts, campaign }: CheckInput, before: string): Derived[] {
  return nameSubject(before).flatMap((field) => {
    const fields = facts.derivations.get(`同比.${field}.幅度`)?.inputs ?? [];
    const [now, last] = [facts.values.合计[field], fields[1] && amountAt(campaign, fields[1])];
    if (!facts.values.同比?.[field]?.幅度 || !now || !last) return [];
    const part = Math.abs(sizeOf(now) - sizeOf(last));
    return [{ how: `${field}比上年的幅度`, part, whole: sizeOf(last), fields }];
  });
}
