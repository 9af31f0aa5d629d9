/**
 * What a finished report says of people: in 公示 what it may not, and when it must come down; in the other versions
 * what it had better not, for they are passed on and kept.
 */

import { meaningOf } from '../campaign/roles.ts';
import { formatCount } from '../chinese/count.ts';
import { formatDate } from '../chinese/date-format.ts';
import { findIllness, findPrivateWords } from '../chinese/private-words.ts';
import type { Count } from '../chinese/values.ts';
import * as kinds from '../diagnostics/catalogue/privacy.ts';
import { type At, type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath, valueAt } from '../diagnostics/path.ts';
import { plainText, visitRuns, type Words, walkBlocks } from '../document/text.ts';
import type { Document } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import { joinInlines, type PrintedText } from './language/passages.ts';
import { atField } from './places.ts';
import { listReads } from './printed-values.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from './rule.ts';
import { findSplitNumbers } from './split-numbers.ts';

/** A finished report: its words, and the facts that it was made of. */
interface FinishedInput extends CheckInput {
  document: Document;
  shown: Facts;
}

/** A rule that looks at public reports only, or at those that are not. */
function defineAudienceRule<A>(
  audience: '公示' | '内部和上报',
  kind: ProblemKind<A>,
  check: (input: FinishedInput) => RuleResult,
): Rule {
  return defineRule(kind, (input) => {
    const { document, shown } = input;
    const concerned = (shown?.values.报告.版本 === '公示') === (audience === '公示');
    return document && shown && concerned
      ? check({ ...input, document, shown })
      : { problems: [], compared: 0 };
  });
}

/** Every text of a report: paragraphs, cells, what charts are drawn from, the file's properties. */
function visitAllTexts({ children, meta }: Document, visit: (words: Words) => void): void {
  visitRuns(children, visit);
  const charts = [...walkBlocks(children)].filter((block) => block.type === 'chart');
  const plain = charts.flatMap(({ title, categories, alt }) => [title, ...categories, alt]);
  for (const value of [...plain, meta.author, ...meta.keywords]) visit([{ type: 'text', value }]);
}

/** Some words that a rule objects to; index and length in UTF-16 units of their text. */
interface Objection {
  index: number;
  length: number;
  /** as the message says it: the same is told once */
  word: string;
  problem: (at: At) => Diagnostic;
}

/** Looks at each text of a report. */
function judgeTexts(
  input: FinishedInput,
  find: (text: string, readsOf: (index: number, length: number) => string[]) => Objection[],
): RuleResult {
  const problems = new Map<string, Diagnostic>();
  let compared = 0;
  visitAllTexts(input.document, (words) => {
    compared++;
    const readsOf = (index: number, length: number) => readsWithin(joinInlines(words), index, index + length);
    for (const { index, length, word, problem } of find(plainText(words), readsOf)) {
      const reads = readsOf(index, length);
      if (reads.length > 0 && reads.every((path) => meaningOf(parsePath(path))?.contact)) continue;
      if (!problems.has(word)) problems.set(word, problem(atOrigin(input, reads[0])));
    }
  });
  return { problems: [...problems.values()], compared };
}

/** The fields that a stretch of a text was read from. */
function readsWithin({ values }: PrintedText, start: number, end: number): string[] {
  return values.filter((value) => value.start < end && start < value.end).flatMap(({ reads }) => reads);
}

/** At the field as the user typed it: rows of a public roster may have moved up. */
function atOrigin(input: FinishedInput, path: string | undefined): At {
  if (path === undefined) return {};
  return atField(
    input,
    /^(?:名册|故事)\[/.test(path) ? (input.shown.derivations.get(path)?.inputs[0] ?? path) : path,
  );
}

function findPrivateValues(
  input: FinishedInput,
  problemKind: ProblemKind<{ kind: kinds.PrivateKind; shown: string }>,
): RuleResult {
  const { problems, compared } = judgeTexts(input, (text) =>
    findPrivateWords(text).map(({ kind, index, length, shown }) => ({
      ...{ index, length, word: shown },
      problem: (at) => makeProblem(problemKind, { kind, shown }, at),
    })),
  );
  const split = findSplitNumbers(input.document).map(({ kind, shown, reads }) =>
    makeProblem(problemKind, { kind, shown }, atOrigin(input, reads[0])),
  );
  return { problems: [...problems, ...split], compared };
}

function findFullNames(input: FinishedInput): RuleResult {
  return judgeTexts(input, (text) =>
    input.facts.people.findExposed(text).map(({ name, index, length }) => ({
      ...{ index, length, word: name },
      problem: (at) => makeProblem(kinds.fullName, { shown: name }, at),
    })),
  );
}

function findIllnesses(input: FinishedInput): RuleResult {
  return judgeTexts(input, (text) =>
    findIllness(text).map(({ word, index }) => ({
      ...{ index, length: word.length, word },
      problem: (at) => makeProblem(kinds.illness, { word }, at),
    })),
  );
}

/** The illness of somebody whose story is told, where nothing says that he agreed. */
function findUnagreedIllnesses(input: FinishedInput): RuleResult {
  const stories = input.shown.values.故事 ?? [];
  return judgeTexts(input, (text, readsOf) =>
    findIllness(text).flatMap(({ word, index }) => {
      const [, order] =
        readsOf(index, word.length)
          .map((path) => /^故事\[(\d+)\]/.exec(path))
          .find((match) => match) ?? [];
      const story = order === undefined ? undefined : stories[Number(order) - 1];
      if (!story || story.可公开) return [];
      const args = { word, who: story.人物 };
      return [
        {
          ...{ index, length: word.length, word: `${order} ${word}` },
          problem: (at: At) => makeProblem(kinds.unagreedIllness, args, at),
        },
      ];
    }),
  );
}

const groupCount = /^((?:构成\.|分组\[).*|公示\.未列名)\.(?:人数|户数)$/;
/** Groups of so few can be guessed. */
const guessable = 2;

function findSmallGroups(input: FinishedInput): RuleResult {
  const groups = new Map<string, Diagnostic | undefined>();
  for (const path of listReads(input.document)) {
    const owner = groupCount.exec(path)?.[1];
    const count = owner && (valueAt(input.shown.values, path) as Count | undefined);
    if (!count || groups.has(path)) continue;
    const named = (valueAt(input.shown.values, owner) as { 名称?: string }).名称;
    const small = count.n > 0 && (count.upper ?? count.n) <= guessable;
    const args = {
      name: named ?? '不满14周岁的学生',
      count: formatCount(count),
      isUnlisted: named === undefined,
    };
    groups.set(path, small ? makeProblem(kinds.smallGroup, args, atField(input, path)) : undefined);
  }
  return {
    problems: [...groups.values()].filter((problem) => problem !== undefined),
    compared: groups.size,
  };
}

/** Whether a report shows who the recipients are; a report without the list may stay. */
function showsList({ document }: FinishedInput): boolean {
  return [...listReads(document)].some((path) => path.startsWith('名册['));
}

function findMissingPeriod(input: FinishedInput): RuleResult {
  if (!showsList(input)) return { problems: [], compared: 0 };
  const missing = input.shown.values.公示?.撤下 === undefined;
  const stage = input.shown.values.阶段?.findIndex(({ 名称 }) => 名称 === '公示') ?? -1;
  const at = stage < 0 ? {} : atField(input, formatPath(['阶段', stage]));
  return { problems: missing ? [makeProblem(kinds.noPeriod, undefined, at)] : [], compared: 1 };
}

function listTakeDown(input: FinishedInput): RuleResult {
  const { 时间: period, 撤下: down } = input.shown.values.公示 ?? {};
  if (!period || !down || !showsList(input)) return { problems: [], compared: 0 };
  const last = formatDate({ ...down, from: period.to, to: period.to });
  const args = { last, day: formatDate(down) };
  return { problems: [makeProblem(kinds.takeDown, args, atField(input, '公示.时间'))], compared: 1 };
}

export const privacyRules: readonly Rule[] = [
  defineAudienceRule('公示', kinds.privateValue, (input) => findPrivateValues(input, kinds.privateValue)),
  defineAudienceRule('公示', kinds.fullName, findFullNames),
  defineAudienceRule('公示', kinds.illness, findIllnesses),
  defineAudienceRule('公示', kinds.smallGroup, findSmallGroups),
  defineAudienceRule('公示', kinds.noPeriod, findMissingPeriod),
  defineAudienceRule('公示', kinds.takeDown, listTakeDown),
  defineAudienceRule('内部和上报', kinds.needlessValue, (input) =>
    findPrivateValues(input, kinds.needlessValue),
  ),
  defineAudienceRule('内部和上报', kinds.unagreedIllness, findUnagreedIllnesses),
];
