/** 历史: cumulative figures against the years they cover, one year said twice, this year beside the last. */
import type { CampaignModel } from '../../campaign/model.ts';
import { comparable } from '../../chinese/compare.ts';
import { cumulativeBelow, cumulativeMismatch, yearMismatch } from '../../diagnostics/catalogue/history.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, type YearField, yearFields } from '../figures.ts';
import { comparableFigure, findYear, listHeldYears } from '../years.ts';
import { addClaims, addNamed, type Claim, claimField } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimAt, claimTotal, type Known } from './known.ts';
import { countTurns, isHeads, isTurns } from './turns.ts';
import { areOfOneKind } from './years-alike.ts';

/** The first entry of a year says what it was. */
export function claimYear({ campaign }: Known, year: number, field: YearField): Claim | undefined {
  const found = findYear(campaign, year);
  return found && claimField(campaign, formatPath(['历史', '逐年', found.index, field]));
}

/** Where the sum starts: at a cumulative figure of an earlier year, else at the first year. */
function findBase({ campaign }: Known, field: YearField): { base?: Claim; from: number } | undefined {
  const until = campaign.历史?.累计截至;
  if (until) {
    const base = claimField(campaign, `历史.累计截至.${field}`, `截至${until.年}年的累计`);
    return base && { base, from: until.年 + 1 };
  }
  const from = campaign.活动?.起始年;
  return from === undefined ? undefined : { from };
}

/** The years from one to another in which the campaign was held; this year is the last there can be. */
function listYears({ campaign }: Known, from: number, to: number): number[] {
  return [...listHeldYears(campaign, from), campaign.报告.年度].filter((year) => year >= from && year <= to);
}

/** What each of some years says, as far as it is known; this year by its totals. */
function claimYears(known: Known, years: readonly number[], field: YearField): Map<number, Claim> {
  const claims = years.flatMap((year): [number, Claim][] => {
    const now = year === known.campaign.报告.年度 ? claimTotal(known, field) : undefined;
    const claim = now ?? claimYear(known, year, field);
    return claim ? [[year, claim]] : [];
  });
  return new Map(claims);
}

/** What 累计 up to this year is the sum of, this year last; undefined where a year is missing. */
export function listSummands(known: Known, field: YearField): Claim[] | undefined {
  const { 年度: year } = known.campaign.报告;
  const { base, from = Number.POSITIVE_INFINITY } = findBase(known, field) ?? {};
  if (from > year || !claimTotal(known, field)) return undefined;
  const years = listYears(known, from, year);
  const claims = claimYears(known, years, field);
  if (claims.size < years.length || (!base && years.length === 1)) return undefined;
  return [...(base ? [base] : []), ...claims.values()];
}

/** 累计 up to this year: as given, or what is known up to an earlier one, each year since, and this one. */
function accumulate(known: Known, field: YearField): Claim | undefined {
  const { campaign } = known;
  const { base, from } = findBase(known, field) ?? {};
  if (base && from === campaign.报告.年度 + 1) return { ...base, name: '取自历史' };
  const claims = listSummands(known, field);
  if (!claims || !areOfOneKind(campaign, claims)) return undefined;
  const between = claims.length - (base ? 2 : 1);
  const names = [base?.name, between > 0 && '其后各年', '本年'].filter(Boolean);
  const sum = addClaims(names.join(' + '), countTurns(claims));
  // facts keep this year's money, of whichever nature, under one path
  const inputs = [...claims.slice(0, -1).flatMap(({ fields }) => fields), totalPath(field)];
  return sum && { ...sum, fields: inputs, scopes: [] };
}

/**
 * What some years gave together: each of them, or what is known up to one where they go back to the first. Undefined
 * where one is missing, raised would be added to paid, or one unit to all.
 * @param span both ends included; without `from`, since the first year
 */
export function claimSpan(
  known: Known,
  { from, to }: { from?: number; to: number },
  field: YearField,
): Claim | undefined {
  const { campaign } = known;
  const start = campaign.活动?.起始年;
  const until = campaign.历史?.累计截至;
  const goesBack = from === undefined || (start !== undefined && from <= start);
  const base =
    goesBack && until && until.年 <= to ? claimField(campaign, `历史.累计截至.${field}`) : undefined;
  const first = base && until ? until.年 + 1 : goesBack ? start : from;
  if (first === undefined || to > campaign.报告.年度) return undefined;
  const years = listYears(known, first, to);
  const claims = [...(base ? [base] : []), ...claimYears(known, years, field).values()];
  if (claims.length < years.length + (base ? 1 : 0) || !areOfOneKind(campaign, claims)) return undefined;
  return addNamed(countTurns(claims));
}

/** Where facts keep the total that a yearly figure is compared with. */
export function totalPath(field: YearField): string {
  return field === '人数' ? '合计.人数' : '合计.金额';
}

/** 累计截至 beside the years that it covers, as far as they are known. */
interface Covered extends Equation {
  /** every year that it covers is known, in the same unit */
  complete: boolean;
}

function listCovered(known: Known): Covered[] {
  const { campaign } = known;
  const until = campaign.历史?.累计截至?.年;
  const { 年度: year } = campaign.报告;
  if (until === undefined || until > year) return [];
  const start = campaign.活动?.起始年;
  const told = new Set([...(campaign.历史?.逐年 ?? []).map(({ 年 }) => 年), year]);
  const years = [...told].filter((one) => one <= until && one >= (start ?? one));
  return yearFields.flatMap((field) => {
    const given = claimField(campaign, `历史.累计截至.${field}`);
    const claims = claimYears(known, years, field);
    if (!given || !areOfOneKind(campaign, [given, ...claims.values()])) return [];
    const parts = countTurns([...claims.values()]);
    const derived = addNamed(parts);
    const sameUnit = derived !== undefined && comparable(given.figure, derived.figure);
    const held = start === undefined ? [] : listYears(known, start, until);
    return {
      given,
      derived,
      acrossUnits: isTurns(given) && parts.every(isHeads),
      complete: sameUnit && start !== undefined && held.every((one) => claims.has(one)),
    };
  });
}

/** A year listed twice. */
function listRepeated(known: Known): Equation[] {
  const { campaign } = known;
  return (campaign.历史?.逐年 ?? []).flatMap(({ 年: year }, index) =>
    findYear(campaign, year)?.index === index
      ? []
      : yearFields.map((field) => ({
          given: claimField(campaign, formatPath(['历史', '逐年', index, field])),
          derived: claimYear(known, year, field),
        })),
  );
}

/** This year among the years: tables print its totals in place of what stands there. */
function listThisYear(known: Known): Equation[] {
  const { campaign } = known;
  const found = findYear(campaign, campaign.报告.年度);
  if (!found) return [];
  return yearFields.map((field) => ({
    given: claimField(campaign, formatPath(['历史', '逐年', found.index, field])),
    derived: claimTotal(known, field),
  }));
}

/** How many years count as recent, this one among them. */
const RECENT = 3;

/** The last years together: both figures of each are given, exact and of the same nature as this year's. */
function listRecent(known: Known): Equation[] {
  const { campaign } = known;
  const before = listHeldYears(campaign, campaign.报告.年度 - RECENT + 1);
  if (before.length < RECENT - 1 || !yearFields.some((field) => claimAt(known, `累计.${field}`))) return [];
  const sums = yearFields.map((field): Equation => {
    const claims = [
      ...before.map((year) => claimComparable(campaign, year, field)),
      claimAt(known, totalPath(field)),
    ];
    const isKnown = claims.every((claim) => claim !== undefined && isExact(claim.figure));
    const sum = isKnown
      ? addClaims(
          '本年与前两年相加',
          claims.flatMap((claim) => claim ?? []),
        )
      : undefined;
    return { path: `累计.近三年.${field}`, given: undefined, derived: sum && { ...sum, scopes: [] } };
  });
  return sums.every(({ derived }) => derived) ? sums : [];
}

/** What an earlier year says, where this year's may be added to it. */
function claimComparable(campaign: CampaignModel, year: number, field: YearField): Claim | undefined {
  const found = findYear(campaign, year);
  if (!found || !comparableFigure(campaign, found.entry, field)) return undefined;
  return claimField(campaign, formatPath(['历史', '逐年', found.index, field]));
}

export const historyIdentities: readonly Identity[] = [
  {
    whole: '累计.人数、金额',
    relation: '=',
    parts: '历史.累计截至 + 其后各年 + 本年',
    solves: 'absent',
    list: (known) =>
      yearFields.map((field) => ({
        path: `累计.${field}`,
        given: undefined,
        derived: accumulate(known, field),
      })),
  },
  {
    whole: '累计.近三年：人数、金额',
    relation: '=',
    parts: '前两年的人数、金额 + 合计的人数、金额',
    solves: 'absent',
    list: listRecent,
  },
  {
    whole: '历史.累计截至.人数、金额',
    relation: '=',
    parts: '从起始年起各年相加（每年都有的）',
    kind: cumulativeMismatch,
    list: (known) => listCovered(known).filter(({ complete }) => complete),
  },
  {
    whole: '历史.累计截至.人数、金额',
    relation: '≥',
    parts: '已经列出的各年相加',
    kind: cumulativeBelow,
    list: (known) => listCovered(known).filter(({ complete }) => !complete),
  },
  {
    whole: '历史.逐年[]的人数、金额',
    relation: '=',
    parts: '同一年的另一处',
    kind: yearMismatch,
    list: listRepeated,
  },
  {
    whole: '历史.逐年[]中本年的人数、金额',
    relation: '=',
    parts: '合计的人数、金额',
    // the totals' 口径 is this year's, so that an entry without one has it too
    ofPart: true,
    kind: yearMismatch,
    list: listThisYear,
  },
];
