/** 标准: which one covers a group or a row of the roster, by what each asks and what is known of the recipients. */
import { isOncePerYear } from '../../campaign/frequency.ts';
import type { CampaignModel } from '../../campaign/model.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { isWithin, readSchools, tellsNew } from '../../campaign/schooling.ts';
import { formatPath } from '../../diagnostics/path.ts';

type Standard = NonNullable<CampaignModel['标准']>[number];

/** A standard with its place in the list. */
export interface Placed {
  standard: Standard;
  path: string;
}

/** Of recipients, what a standard may ask for; what is undefined is not known. */
interface Recipients {
  学段?: string | undefined;
  /** texts one of which must be, or hold, what is asked for; undefined where nothing is known */
  地域?: readonly string[] | undefined;
  类别?: readonly string[] | undefined;
  新生?: boolean | undefined;
}

/** All standards; how often one of 每月 or 每学期 was paid is not told, so that it gives no sum of the year. */
export function listStandards({ 标准: standards = [] }: CampaignModel): Placed[] {
  return standards.map((standard, index) => ({ standard, path: `${formatPath(['标准', index])}.金额` }));
}

/** Whether a standard is what each person gets in the year: paid once, and not by households. */
export function isYearly({ standard }: Placed): boolean {
  return standard.按户 !== true && isOncePerYear(standard.频次);
}

/** Whether recipients meet a condition: for certain, not at all, or undefined where what is known leaves it open. */
function meets(recipients: Recipients, key: keyof Recipients, wanted: string | boolean): boolean | undefined {
  if (key === '新生') return recipients.新生 === undefined ? undefined : recipients.新生 === wanted;
  if (typeof wanted !== 'string') return undefined;
  if (key === '学段') return recipients.学段 === undefined ? undefined : isWithin(recipients.学段, wanted);
  const known = recipients[key];
  return known?.some((text) => text.includes(wanted));
}

/** How a standard stands to recipients: it covers them, may cover them, or does not. */
function judge({ standard }: Placed, recipients: Recipients): boolean | undefined {
  const { 学段, 地域, 类别, 新生 } = standard.条件 ?? {};
  const conditions = Object.entries({ 学段, 地域, 类别, 新生 }) as [
    keyof Recipients,
    string | boolean | undefined,
  ][];
  let covers: boolean | undefined = true;
  for (const [key, wanted] of conditions) {
    if (wanted === undefined) continue;
    const met = meets(recipients, key, wanted);
    if (met === false) return false;
    if (met === undefined) covers = undefined;
  }
  return covers;
}

/** The standards that cover recipients or may cover them. */
function listFitting(standards: readonly Placed[], recipients: Recipients): Placed[] {
  return standards.filter((placed) => judge(placed, recipients) !== false);
}

/** Whether all that one standard covers is covered by the other: 本科新生 by 本科, 专科 by 大专. */
function isNarrower(
  { standard: { 条件: own = {} } }: Placed,
  { standard: { 条件: other = {} } }: Placed,
): boolean {
  return (['学段', '地域', '类别', '新生'] as const).every((key) => {
    const [mine, theirs] = [own[key], other[key]];
    if (theirs === undefined || mine === theirs) return true;
    return key === '学段' && typeof mine === 'string' && isWithin(mine, String(theirs)) === true;
  });
}

/** Of several that fit, the one that is narrower than every other: 本科新生 before 本科. */
function findOnly(standards: readonly Placed[], recipients: Recipients): Placed | undefined {
  const fitting = listFitting(standards, recipients);
  const found = fitting.find((placed) =>
    fitting.every((other) => other === placed || (isNarrower(placed, other) && !isNarrower(other, placed))),
  );
  return found && isYearly(found) && judge(found, recipients) ? found : undefined;
}

/** What the name of a group tells of those in it. */
function describeGroup(name: string): Recipients {
  return { 学段: readSchools(name) && name, 地域: undefined, 类别: undefined, 新生: tellsNew(name) };
}

/** The one standard that covers a group of this name; none where what is known leaves several. */
export function findForGroup(standards: readonly Placed[], name: string): Placed | undefined {
  const named = (wanted: string | undefined) => wanted !== undefined && name.includes(wanted);
  const described = describeGroup(name);
  // a name that says where from, or which kind of family, is known not to be of another
  const places = standards.some(({ standard }) => named(standard.条件?.地域)) ? [name] : undefined;
  const families = standards.some(({ standard }) => named(standard.条件?.类别)) ? [name] : undefined;
  return findOnly(standards, { ...described, 地域: places, 类别: families });
}

/** What is known of a row; that no 类别 is written says that there is none, where others have one. */
function describeRow(row: RosterRow): Recipients {
  const { 学段, 新生, 类别 } = row;
  const 地域 = row.地域 === undefined ? undefined : [row.地域];
  return { 学段, 新生, 地域, 类别: 类别 ?? [] };
}

/** What the standards are for a row. */
export interface Fit {
  /** the one standard that covers it for certain */
  only: Placed | undefined;
  /** every standard that it may have been paid by: that one, or several where the row does not tell them apart */
  fitting: readonly Placed[];
}

/** Finds the standards of rows; rows that are alike in what standards ask for are looked at once. */
export function makeRowFitter(standards: readonly Placed[]): (row: RosterRow) => Fit {
  const known = new Map<string, Fit>();
  return (row) => {
    const described = describeRow(row);
    const { 学段, 新生, 地域, 类别 = [] } = described;
    // of a long roster every row has one
    const key = `${学段}\n${新生}\n${地域}\n${类别.join('\r')}`;
    const found = known.get(key);
    if (found) return found;
    const only = findOnly(standards, described);
    const fit: Fit = { only, fitting: only ? [only] : listFitting(standards, described) };
    known.set(key, fit);
    return fit;
  };
}

/** The columns that a row would have to fill for one of several standards to be told. */
export function listLacking(standards: readonly Placed[], row: RosterRow): string[] {
  const known = describeRow(row);
  const asked = standards.flatMap(({ standard }) =>
    Object.entries(standard.条件 ?? {}).flatMap(([key, wanted]) =>
      wanted === undefined ? [] : [key as keyof Recipients],
    ),
  );
  return [...new Set(asked)].filter((key) => known[key] === undefined);
}
