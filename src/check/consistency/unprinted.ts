/** What the secretary gave and this report prints nowhere: a template may have no place for it, or a condition may not hold. */

import type { CampaignModel } from '../../campaign/model.ts';
import { listRosterFields, meaningOf } from '../../campaign/roles.ts';
import type { LeafKind } from '../../campaign/schema/meanings.ts';
import { isFigure } from '../../chinese/format.ts';
import { notPrinted } from '../../diagnostics/catalogue/completeness.ts';
import { makeProblem, sortByPlace } from '../../diagnostics/diagnostic.ts';
import { formatPath, parsePath, type Step, valueAt } from '../../diagnostics/path.ts';
import type { Facts } from '../../facts/facts.ts';
import { yearFields } from '../../facts/figures.ts';
import { hasOwnWords, listTicks, type Tick } from '../../facts/methods.ts';
import { atField, findPlace } from '../places.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';
import { isRole, Printed } from './printed-content.ts';
import { listUnsaidColumns } from './roster-rows.ts';

/** 文种 that tells of its list of names alone; whatever else was given is no part of it. */
const LIST_GENRE = '公示';

/** Of 历史, what no comparison with this year speaks of; the rest serves to derive figures. */
const toldOfHistory: ReadonlySet<Step> = new Set(['分组', '标准', '累计截至']);

/** Choices and flags steer sentences and are seldom printed themselves. */
const printable: ReadonlySet<LeafKind> = new Set(['text', 'money', 'count', 'date', 'integer']);

type Paths = readonly (readonly Step[])[];

function isToldHistory(steps: readonly Step[]): boolean {
  return steps[0] === '历史' && steps.some((step) => toldOfHistory.has(step));
}

/** What the user said of an earlier figure: its 口径 in words. */
function isNote(steps: readonly Step[]): boolean {
  return steps[0] === '历史' && steps.at(-1) === '说明';
}

/** A year before the last one: its groups and standards are there for sentences and for later reports. */
function isOfOldYear(
  [root, list, index, ...rest]: readonly Step[],
  { 历史, 报告 }: Pick<CampaignModel, '历史' | '报告'>,
): boolean {
  if (root !== '历史' || list !== '逐年' || !rest.some((step) => toldOfHistory.has(step))) return false;
  return 历史?.逐年?.[Number(index)]?.年 !== 报告.年度 - 1;
}

/** Every value that might be printed, as its steps; those that the version shows. A roster is told by its columns. */
function listGiven({ campaign: { 名册: _, ...campaign } }: CheckInput, shown: Facts): Paths {
  const walk = (value: unknown, steps: readonly Step[]): Paths => {
    const meaning = meaningOf(steps);
    if (value === undefined || !meaning) return [];
    if (typeof value === 'object' && value !== null && !isFigure(value))
      return Object.entries(value).flatMap(([key, child]) =>
        walk(child, [...steps, Array.isArray(value) ? Number(key) : key]),
      );
    if (meaning.structural && !isToldHistory(steps) && !isRole(steps) && !isNote(steps)) return [];
    // an item of a list means what the list does
    const { leaf } = (meaning.field.kind === 'list' ? meaning.field.item : meaning.field).meta;
    // what steers a section, and what an earlier figure is of, are not printed for themselves
    if (steps[0] === '小节' && steps.at(-1) === '用') return [];
    if (steps[0] === '历史' && (steps.at(-1) === '年' || steps.includes('口径')) && !isNote(steps)) return [];
    if (isOfOldYear(steps, campaign)) return [];
    const isShown = valueAt(shown.values, steps) !== undefined;
    return leaf && printable.has(leaf) && isShown ? [steps] : [];
  };
  return walk(campaign, []);
}

/** Of these columns of the roster the figures are made, which are told. */
const countedColumns: ReadonlySet<string> = new Set(['学生', '家长', '金额']);

/**
 * Of each column of a roster that is attached its first cell: the others serve to count and to compare, and nobody
 * looks for them in a report. Not of a unit below whose rows stand in the whole's roster: it is told with the whole.
 */
function listRosterColumns(input: CheckInput, shown: Facts): Paths {
  const isAttached = input.campaign.附件?.includes('名册') && input.places.get('名册');
  const rows = isAttached ? (shown.values.名册 ?? []) : [];
  const unsaid = new Set(listUnsaidColumns(input));
  return listRosterFields().flatMap(({ key, field }) => {
    const { leaf, role } = (field.kind === 'list' ? field.item : field).meta;
    // what steers the report is not told for itself; a column that blank cells keep back was named
    if (leaf === 'flag' || role === 'code' || countedColumns.has(key) || unsaid.has(key)) return [];
    const index = rows.findIndex((row) => row[key] !== undefined);
    return index < 0 ? [] : [['名册', index, key]];
  });
}

/** As they were typed; groups of units below were made of what they handed in, and nobody typed them. */
function orderByPlace(paths: Paths, input: CheckInput): Paths {
  const placed = paths.map((steps) => ({ steps, place: findPlace(input, formatPath(steps)) }));
  return sortByPlace(placed.filter(({ place }) => place !== undefined)).map(({ steps }) => steps);
}

function countByRoot(paths: Paths): Map<Step, number> {
  const counts = new Map<Step, number>();
  for (const [root = ''] of paths) counts.set(root, (counts.get(root) ?? 0) + 1);
  return counts;
}

/** What the sentence of a ceremony, of visits, or of a meeting that is named says in place of the bank's. */
const toldBesides: Readonly<Record<string, RegExp>> = {
  打卡: /转账/,
  入户送达: /送到[^，。]{0,8}家/,
  专题会议: /专题会议|会议?研究/,
};

/** Whether a report says a tick: a sentence of the bank from it, or the template in its word. */
function saysTick({ kind, word }: Tick, { said = [] }: CheckInput, printed: Printed): boolean {
  return (
    said.some(({ id, ticks }) => id.startsWith(`${kind}-`) && ticks.includes(word)) ||
    printed.matches(toldBesides[word] ?? word)
  );
}

/** The figures of earlier years: each is compared with this one, or added up, where a report tells of it. */
function listUnsaidYears({ campaign: { 历史: history } }: CheckInput, printed: Printed): Paths {
  const figures = (history?.逐年 ?? []).flatMap((year, index) =>
    yearFields.flatMap((key) => (year[key] === undefined ? [] : [['历史', '逐年', index, key]])),
  );
  return figures.filter((steps) => !printed.has(steps));
}

/** The lists with a tick that this report does not say, the first year, and the tables and charts where it has no place for any. */
function listUnsaidChoices(input: CheckInput, printed: Printed): Paths {
  const { campaign, document } = input;
  // ticks beside the user's own words have a notice of their own
  const ticks = listTicks(campaign).filter((tick) => tick.kind !== undefined && !hasOwnWords(campaign, tick));
  const unsaid = ticks.filter((tick) => !saysTick(tick, input, printed));
  const start = ['活动', '起始年'];
  // of a first year other words tell
  const isEarlier = (campaign.活动?.起始年 ?? campaign.报告.年度) < campaign.报告.年度;
  const hasAttachments = document?.children.some(({ type }) => type === 'attachment');
  return [
    ...[...new Set(unsaid.map(({ path }) => path))].map(parsePath),
    ...(isEarlier && !printed.has(start) ? [start] : []),
    ...(campaign.附件?.length && !hasAttachments ? [['附件']] : []),
  ];
}

/** The parts of a campaign of which nothing is printed. */
function listWholes(given: Paths, unprinted: Paths): Set<Step> {
  const [givenOf, unprintedOf] = [countByRoot(given), countByRoot(unprinted)];
  return new Set([...unprintedOf].flatMap(([root, count]) => (givenOf.get(root) === count ? [root] : [])));
}

/** The kinds of field among the values: `走访` where no part of any is printed, else `宣传.时间`. */
function nameFields(missing: Paths, wholes: ReadonlySet<Step>, input: CheckInput): string[] {
  const names = missing.map((steps) => {
    const [root = ''] = steps;
    const title = root === '小节' && input.campaign.小节?.[Number(steps[1])]?.标题;
    if (title) return `小节：${title}`;
    // of a year, what nothing is made of; of its figures themselves, the years
    if (isNote(steps)) return steps.filter((step) => typeof step === 'string').join('.');
    if (root === '历史') {
      const told = steps.findIndex((step) => toldOfHistory.has(step));
      if (told >= 0) return formatPath(steps.slice(0, told + 1));
      return `历史.逐年（${input.campaign.历史?.逐年?.[Number(steps[2])]?.年}年）`;
    }
    if (root === '名册') return `名册.${steps[2]}`;
    if (wholes.has(root)) return String(root);
    const dimension = root === '分组' && input.campaign.分组?.[Number(steps[1])]?.维度;
    const below = steps.slice(1).filter((step) => typeof step === 'string');
    return [dimension ? `${root}（${dimension}）` : root, ...below].join('.');
  });
  return [...new Set(names)];
}

export const unprintedRules: readonly Rule[] = [
  defineRule(notPrinted, (input) => {
    const { document, shown, genre } = input;
    if (!document || !shown || genre === LIST_GENRE) return { problems: [], compared: 0 };
    const printed = new Printed(document, shown);
    const given = listGiven(input, shown);
    const unprinted = given.filter((steps) => !printed.has(steps));
    const unsaid = [...unprinted, ...listUnsaidChoices(input, printed), ...listUnsaidYears(input, printed)];
    const columns = listRosterColumns(input, shown).filter(([, , key]) => !printed.hasColumn(String(key)));
    const missing = [unsaid, columns].flatMap((paths) => orderByPlace(paths, input));
    const [first] = missing;
    if (!first) return { problems: [], compared: given.length };
    const { 同比: compared } = shown.values;
    const isUncompared = missing.some(([root]) => root === '同比') && !compared?.人数 && !compared?.金额;
    const args = { fields: nameFields(missing, listWholes(given, unprinted), input), isUncompared };
    const at = { ...atField(input, formatPath(first)), fields: missing.map(formatPath) };
    return {
      problems: [makeProblem(notPrinted, args, at)],
      compared: given.length,
    };
  }),
];
