/**
 * 公示版: what a public notice may show. Names are masked wherever they stand; of a recipient only what 教育部
 * allows to be published stays (name, unit, school, amount); children under 14 are only counted
 * (《个人信息保护法》第二十八条).
 */

import { formatCount } from '../chinese/count.ts';
import { type FoundName, makeNameFinder, type NameFinder } from '../chinese/name-finder.ts';
import { maskName } from '../chinese/names.ts';
import {
  assumedMinors,
  maskedInText,
  storiesLeftOut,
  unitWordsLeftOut,
  withheldMinors,
} from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Ledger } from './ledger.ts';
import { isUnder14, listPublicWords, listRecipientNames } from './recipients.ts';
import type { FactValues } from './schema.ts';
import { countRoster, sumRoster } from './totals.ts';

type RosterRow = NonNullable<FactValues['名册']>[number];

/** Those who speak at a ceremony as recipients, not in an office. */
const recipientRole = /学生|学子|同学|子女|家长|父亲|母亲|受助/;

/** Fields that name officials and organs, which are public, and the roster, which is masked column by column. */
const untouched: ReadonlySet<Step> = new Set([
  '名册',
  '单位',
  '领导小组',
  '出席',
  '主持',
  '带队',
  '签发人',
  '公示',
]);

/** Makes facts public, in place. */
export function publish(values: FactValues, ledger: Ledger): Diagnostic[] {
  const findNames = makeNameFinder(listRecipientNames(values), listPublicWords(values));
  const mask = (name: string) => maskName(name, values.公示?.遮盖);
  const hide = (who: string) => replaceNames(who, findNames(who), mask) ?? mask(who);
  const young = new Set((values.名册 ?? []).filter((row) => isUnder14(row).young).map(({ 学生 }) => 学生));
  const problems = [
    ...withholdMinors(values, ledger),
    ...chooseStories(values, young, ledger),
    ...dropUnitWords(values),
  ];
  values.名册 = values.名册?.map((row, index) => publishRow(row, index, hide, ledger));
  values.补充资助 = values.补充资助?.map(({ 对象: _who, 事由: _why, ...aid }) => aid);
  values.走访 = values.走访?.map(({ 对象: _who, ...visit }) => visit);
  values.故事?.forEach((story, index) => {
    delete story.困难;
    maskField(story, '人物', ['故事', index], hide, ledger);
  });
  values.仪式?.forEach((ceremony, index) => {
    ceremony.发言?.forEach((speech, order) => {
      if (recipientRole.test(speech.身份))
        maskField(speech, '姓名', ['仪式', index, '发言', order], hide, ledger);
    });
  });
  hideDonors(values.资金来源);
  return [...problems, ...maskTexts(values, [], { findNames, mask, ledger })];
}

/** Takes those under 14 out of the roster and says how many they are. */
function withholdMinors(values: FactValues, ledger: Ledger): Diagnostic[] {
  const rows = values.名册 ?? [];
  const young = rows.filter((row) => isUnder14(row).young);
  const count = countRoster({ 名册: young });
  if (!count) return [];
  const money = sumRoster({ 名册: young });
  const formula = '名册中不满14周岁的学生';
  values.公示 = {
    ...values.公示,
    未列名: {
      人数: ledger.enter('公示.未列名.人数', { ...count, formula })!,
      金额: ledger.enter('公示.未列名.金额', money && { ...money, formula: `${formula}的金额相加` }),
    },
  };
  values.名册 = keepItems('名册', rows, (row) => !isUnder14(row).young, ledger);
  const assumed = rows.filter((row) => isUnder14(row).assumed).length;
  return [
    makeProblem(withheldMinors, { count: `${formatCount(count.value)}学生` }, { field: '名册' }),
    ...(assumed > 0 ? [makeProblem(assumedMinors, { count: assumed }, { field: '名册' })] : []),
  ];
}

/** Keeps the examples whose people agreed and are no small children. */
function chooseStories(values: FactValues, young: ReadonlySet<string>, ledger: Ledger): Diagnostic[] {
  const stories = values.故事 ?? [];
  const kept = keepItems('故事', stories, (story) => story.可公开 === true && !young.has(story.人物), ledger);
  const count = stories.length - kept.length;
  if (count === 0) return [];
  values.故事 = kept.length > 0 ? kept : undefined;
  const told = { version: '公示', count, reason: '没有写“可公开: 是”，或不满14周岁' };
  return [makeProblem(storiesLeftOut, told, { field: '故事' })];
}

/** The items to keep. Those that move up are entered with the place where they stood. */
function keepItems<T extends object>(
  field: string,
  items: readonly T[],
  keeps: (item: T) => boolean,
  ledger: Ledger,
): T[] {
  const kept: T[] = [];
  items.forEach((item, from) => {
    if (!keeps(item)) return;
    const to = kept.push(item) - 1;
    if (to === from) return;
    for (const key of Object.keys(item)) {
      const inputs = [formatPath([field, from, key])];
      ledger.enter(formatPath([field, to, key]), { value: true, formula: `${field}第${from + 1}项`, inputs });
    }
  });
  return kept;
}

/** The columns that may be published, and no other. */
function publishRow(
  row: RosterRow,
  index: number,
  mask: (name: string) => string,
  ledger: Ledger,
): RosterRow {
  const { 学生, 家长, 单位, 学段, 院校, 专业, 批次, 金额 } = row;
  const shown: RosterRow = { 学生, 家长, 单位, 学段, 院校, 专业, 批次, 金额 };
  maskField(shown, '学生', ['名册', index], mask, ledger);
  maskField(shown, '家长', ['名册', index], mask, ledger);
  return shown;
}

function maskField<K extends string>(
  owner: { [key in K]?: string | undefined },
  field: K,
  path: readonly Step[],
  mask: (name: string) => string,
  ledger: Ledger,
): void {
  const name = owner[field];
  if (name === undefined) return;
  const at = formatPath([...path, field]);
  // of an item that moved up, the place where it stood
  const inputs = ledger.entries.get(at)?.inputs ?? [at];
  owner[field] = ledger.enter(at, { value: mask(name), formula: '姓名遮盖', inputs });
}

/** Leaves out what the units below wrote: it may name people of rosters that are not at hand. */
function dropUnitWords(values: FactValues): Diagnostic[] {
  const { 单位: units, ...words } = values.汇总 ?? {};
  if (!units || Object.values(words).every((list) => list.length === 0)) return [];
  values.汇总 = { 单位: units, 特点: [], 经验: [], 问题: [], 打算: [], 评价: [] };
  return [makeProblem(unitWordsLeftOut, undefined)];
}

/** 匿名 donors. */
function hideDonors(sources: FactValues['资金来源']): void {
  for (const source of sources ?? []) {
    if (source.匿名) source.名称 = '爱心人士';
    hideDonors(source.构成);
  }
}

interface Masking {
  findNames: NameFinder;
  mask: (name: string) => string;
  ledger: Ledger;
}

/** Masks the recipients' names in what the user wrote in his own words. */
function maskTexts(owner: object, path: readonly Step[], masking: Masking): Diagnostic[] {
  return Object.entries(owner).flatMap(([key, child]) => {
    const step = Array.isArray(owner) ? Number(key) : key;
    if (untouched.has(step)) return [];
    const childPath = [...path, step];
    if (typeof child === 'object' && child !== null) return maskTexts(child, childPath, masking);
    if (typeof child !== 'string') return [];
    const { text, problems } = maskText(child, formatPath(childPath), masking);
    (owner as Record<string, unknown>)[key] = text;
    return problems;
  });
}

function maskText(
  text: string,
  field: string,
  { findNames, mask, ledger }: Masking,
): { text: string; problems: Diagnostic[] } {
  const found = findNames(text);
  const masked = replaceNames(text, found, mask);
  if (masked === undefined) return { text, problems: [] };
  ledger.enter(field, { value: true, formula: '姓名遮盖', inputs: [field] });
  const names = [...new Set(found.map(({ name }) => name))];
  return {
    text: masked,
    problems: names.map((name) => makeProblem(maskedInText, { field, name, masked: mask(name) }, { field })),
  };
}

/** The text with the names found in it masked; undefined where there are none. */
function replaceNames(
  text: string,
  found: readonly FoundName[],
  mask: (name: string) => string,
): string | undefined {
  if (found.length === 0) return undefined;
  let masked = '';
  let end = 0;
  for (const { name, index, length } of found) {
    masked += text.slice(end, index) + mask(name);
    end = index + length;
  }
  return masked + text.slice(end);
}
