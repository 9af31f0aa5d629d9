/** What the secretary gave and this report prints nowhere: a template may have no place for it, or a condition may not hold. */
import type { CampaignModel } from '../../campaign/model.ts';
import { listRosterFields, meaningOf } from '../../campaign/roles.ts';
import type { LeafKind } from '../../campaign/schema/meanings.ts';
import { agrees } from '../../chinese/compare.ts';
import { scanFigures } from '../../chinese/figures/scan.ts';
import { isFigure } from '../../chinese/format.ts';
import { notPrinted } from '../../diagnostics/catalogue/completeness.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath, type Step, valueAt } from '../../diagnostics/path.ts';
import type { Document } from '../../document/tree.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Amount, amountAt, sizeOf } from '../../facts/figures.ts';
import { listPrintedTexts } from '../language/passages.ts';
import { atField, findPlace } from '../places.ts';
import { listReads } from '../printed-values.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';
import { listUnsaidColumns } from './roster-rows.ts';

/** 文种 that tells of its list of names alone; whatever else was given is no part of it. */
const LIST_GENRE = '公示';

/** Of 历史, what no comparison with this year speaks of; the rest serves to derive figures. */
const toldOfHistory: ReadonlySet<Step> = new Set(['分组', '标准', '累计截至']);

/** Choices and flags steer sentences and are seldom printed themselves. */
const printable: ReadonlySet<LeafKind> = new Set(['text', 'money', 'count', 'date', 'integer']);

/** Characters that a text must have so that it does not stand within another by chance. */
const SURELY_SAID = 5;

type Paths = readonly (readonly Step[])[];

function isToldHistory(steps: readonly Step[]): boolean {
  return steps[0] === '历史' && steps.some((step) => toldOfHistory.has(step));
}

/** What the user said of an earlier figure: its 口径 in words. */
function isNote(steps: readonly Step[]): boolean {
  return steps[0] === '历史' && steps.at(-1) === '说明';
}

/** What the host or a leader did besides; of guests every report tells it. */
function isFurtherRole(steps: readonly Step[]): boolean {
  return steps.at(-1) === '角色' && !steps.includes('出席');
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
    if (meaning.structural && !isToldHistory(steps) && !isFurtherRole(steps) && !isNote(steps)) return [];
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

function tells(text: string, amount: Amount): boolean {
  return scanFigures(text).some((figure) => figure.kind === 'count' && figure.figure.n === sizeOf(amount));
}

/** The one day that a date is. */
function dayOf(value: unknown): string | undefined {
  return isFigure(value) && value.kind === 'date' && value.precision === 'day' ? value.from : undefined;
}

/** What a report prints: facts, all that they were derived from, and the amounts. */
class Printed {
  readonly #facts: Facts;
  readonly #paths = new Set<string>();
  /** records whose own figures are printed, not only a sum that they went into */
  readonly #owners = new Set<string>();
  readonly #columns: ReadonlySet<string>;
  readonly #amounts: Amount[] = [];
  readonly #days = new Set<string>();
  readonly #words = new Set<unknown>();
  readonly #text: string;

  constructor(document: Document, facts: Facts) {
    this.#facts = facts;
    for (const path of listReads(document)) {
      this.#follow(path);
      this.#own(path);
      this.#note(valueAt(facts.values, path));
    }
    this.#columns = new Set(
      [...this.#paths].flatMap((path) => /^(?:名册\[\d+\]|构成)\.([^.[]+)/.exec(path)?.[1] ?? []),
    );
    this.#text = listPrintedTexts(document)
      .map(({ text }) => text)
      .join('\n');
  }

  /** A printed value, by which another field of the same value is told too. */
  #note(value: unknown): void {
    if (typeof value === 'string') this.#words.add(value);
    if (!isFigure(value)) return;
    if (value.kind !== 'date') this.#amounts.push(value);
    const day = dayOf(value);
    if (day !== undefined) this.#days.add(day);
  }

  #follow(path: string): void {
    if (this.#paths.has(path)) return;
    this.#paths.add(path);
    for (const input of this.#facts.derivations.get(path)?.inputs ?? []) this.#follow(input);
  }

  /** What a value is read from, while it is read from one alone. */
  #own(path: string, seen = new Set<string>()): void {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { index } of path.matchAll(/\./g)) this.#owners.add(path.slice(0, index));
    const [input, ...more] = this.#facts.derivations.get(path)?.inputs ?? [];
    if (input !== undefined && more.length === 0) this.#own(input, seen);
  }

  /** Whether a column of the roster is attached, or told as a 维度. */
  hasColumn(key: string): boolean {
    return this.#columns.has(key);
  }

  /** Whether a value stands in the report, by itself, within a larger one, or as an equal amount. */
  has(steps: readonly Step[]): boolean {
    if (isFurtherRole(steps)) return this.#tellsRole(steps);
    if (steps.some((_, index) => this.#paths.has(formatPath(steps.slice(0, index + 1))))) return true;
    // the unit's own name is not said twice in a sentence
    const value = valueAt(this.#facts.values, steps);
    // the user's own words may say it within another text
    if (typeof value === 'string' && value.length >= SURELY_SAID && this.#text.includes(value)) return true;
    // 贵局 is the one that the report is sent to
    if (this.#words.has(value)) return true;
    // paid on the day of the ceremony, which is told
    const day = dayOf(value);
    if (day !== undefined && this.#days.has(day)) return true;
    const { 全称, 简称 } = this.#facts.values.单位;
    if (value !== undefined && (value === 全称 || value === 简称)) return true;
    // what a figure belongs to is said with it, if by another of its names
    if (steps.at(-1) === '名称' && this.#owners.has(formatPath(steps.slice(0, -1)))) return true;
    const amount = amountAt(this.#facts.values, formatPath(steps));
    if (amount === undefined) return false;
    // 六户困难家庭 says how many
    const whom = valueAt(this.#facts.values, [...steps.slice(0, -1), '对象']);
    if (typeof whom === 'string' && this.#words.has(whom) && tells(whom, amount)) return true;
    // of nothing, nothing need be said; what a part of an earlier year was, no equal amount of this one says
    const isOfEarlier = steps[0] === '历史' && steps.some((step) => step === '标准' || step === '分组');
    return sizeOf(amount) === 0 || (!isOfEarlier && this.#amounts.some((other) => agrees(other, amount)));
  }

  /** Of who hosts or leads, name and post are printed together, and what else they did may be left out. */
  #tellsRole(steps: readonly Step[]): boolean {
    const { values } = this.#facts;
    const [role, name] = ['角色', '姓名'].map((key) => valueAt(values, [...steps.slice(0, -1), key]));
    const start = this.#text.indexOf(String(name));
    const [own = ''] = /^[^，、。]*/.exec(start < 0 ? '' : this.#text.slice(start)) ?? [];
    return own.includes(String(role)) || this.#paths.has(formatPath(steps));
  }
}

function countByRoot(paths: Paths): Map<Step, number> {
  const counts = new Map<Step, number>();
  for (const [root = ''] of paths) counts.set(root, (counts.get(root) ?? 0) + 1);
  return counts;
}

/** The kinds of field among the values: `走访` where no part of any is printed, else `宣传.时间`. */
function nameFields(given: Paths, missing: Paths, input: CheckInput): string[] {
  const [givenOf, missingOf] = [countByRoot(given), countByRoot(missing)];
  const names = missing.map((steps) => {
    const [root = ''] = steps;
    const title = root === '小节' && input.campaign.小节?.[Number(steps[1])]?.标题;
    if (title) return `小节：${title}`;
    // of a year, what nothing is made of; of its figures themselves, the years
    if (isNote(steps)) return steps.filter((step) => typeof step === 'string').join('.');
    if (root === '历史') {
      const told = steps.findIndex((step) => toldOfHistory.has(step));
      return told < 0 ? formatPath(steps.slice(0, 2)) : formatPath(steps.slice(0, told + 1));
    }
    if (root === '名册') return `名册.${steps[2]}`;
    if (givenOf.get(root) === missingOf.get(root)) return String(root);
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
    // groups of units below were made of what they handed in: nobody typed them
    const missing = [
      ...given.filter((steps) => !printed.has(steps)),
      ...listRosterColumns(input, shown).filter(([, , key]) => !printed.hasColumn(String(key))),
    ].filter((steps) => findPlace(input, formatPath(steps)) !== undefined);
    const [first] = missing;
    if (!first) return { problems: [], compared: given.length };
    const { 同比: compared } = shown.values;
    const isUncompared = missing.some(([root]) => root === '同比') && !compared?.人数 && !compared?.金额;
    const args = { fields: nameFields(given, missing, input), isUncompared };
    const at = { ...atField(input, formatPath(first)), fields: missing.map(formatPath) };
    return {
      problems: [makeProblem(notPrinted, args, at)],
      compared: given.length,
    };
  }),
];
