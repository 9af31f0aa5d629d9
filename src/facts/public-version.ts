/**
 * 公示版: what a public notice may show. Names are masked wherever they stand; of a recipient only what 教育部
 * allows to be published stays (name, unit, school, amount); children under 14 are only counted
 * (《个人信息保护法》第二十八条).
 */

import { isNamesake } from '../campaign/people.ts';
import { type Meaning, meaningOf } from '../campaign/roles.ts';
import { formatCount } from '../chinese/count.ts';
import { listNames } from '../chinese/people.ts';
import { leftOut } from '../diagnostics/catalogue/pictures.ts';
import {
  assumedMinors,
  maskedInText,
  storiesLeftOut,
  unitWordsLeftOut,
  withheldMinors,
} from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath, type Step, valueAt } from '../diagnostics/path.ts';
import { countStudents, sumAmountsOf } from './equations/roster.ts';
import type { People } from './people.ts';
import type { Provenance } from './provenance.ts';
import { isUnder14 } from './recipients.ts';
import type { FactValues } from './schema.ts';
import { mapTexts } from './texts.ts';

/** Facts, or a part of them, as a version shows them, and notices of what was left out. */
export interface Published<T> {
  shown: T;
  problems: Diagnostic[];
}

/** Facts as the public may see them. What is hidden or moved is entered in the provenance. */
export function publish(values: FactValues, people: People, provenance: Provenance): Published<FactValues> {
  const minors = withholdMinors(values, provenance);
  const stories = chooseStories(values, provenance);
  const pictures = choosePictures(values.图片, provenance);
  const units = dropUnitWords(values.汇总);
  const chosen: FactValues = {
    ...values,
    公示: minors.shown.公示,
    名册: minors.shown.名册,
    故事: stories.shown,
    图片: pictures.shown,
    汇总: units.shown,
  };
  const { shown, problems } = maskTexts(dropHidden(chosen), people, provenance);
  const notices = [minors, stories, pictures, units].flatMap((part) => part.problems);
  return { shown, problems: [...notices, ...problems] };
}

/** Takes those under 14 out of the roster and says how many they are. */
function withholdMinors(
  { 名册: rows, 公示: publication, 报告: { 年度: year } }: FactValues,
  provenance: Provenance,
): Published<Pick<FactValues, '名册' | '公示'>> {
  const young = (rows ?? []).filter((row) => isUnder14(row, year).young);
  if (!rows || young.length === 0) return { shown: { 名册: rows, 公示: publication }, problems: [] };
  const [count, money, inputs] = [countStudents(young), sumAmountsOf(young), ['名册']];
  const formula = '名册中不满14周岁的学生';
  const withheld = {
    人数: provenance.enter('公示.未列名.人数', { value: count, formula, inputs }),
    金额: provenance.enter(
      '公示.未列名.金额',
      money && { value: money, formula: `${formula}的金额相加`, inputs },
    ),
  };
  const assumed = rows.filter((row) => isUnder14(row, year).assumed).length;
  return {
    shown: {
      名册: keepItems('名册', rows, (row) => !isUnder14(row, year).young, provenance),
      公示: { ...publication, 未列名: withheld },
    },
    problems: [
      makeProblem(withheldMinors, { count: `${formatCount(count)}学生` }, { field: '名册' }),
      ...(assumed > 0 ? [makeProblem(assumedMinors, { count: assumed }, { field: '名册' })] : []),
    ],
  };
}

/** Keeps the examples whose people agreed and are no small children. */
function chooseStories(
  { 故事: stories = [], 名册: rows = [], 报告: { 年度: year } }: FactValues,
  provenance: Provenance,
): Published<FactValues['故事']> {
  const young = new Set(rows.filter((row) => isUnder14(row, year).young).map(({ 学生 }) => 学生));
  const kept = keepItems(
    '故事',
    stories,
    (story) => story.可公开 === true && !young.has(story.人物),
    provenance,
  );
  const count = stories.length - kept.length;
  const args = { audience: '公示', count, reason: '没有写“可公开: 是”，或不满14周岁' };
  return {
    shown: kept.length > 0 ? kept : undefined,
    problems: count > 0 ? [makeProblem(storiesLeftOut, args, { field: '故事' })] : [],
  };
}

/** Keeps the pictures whose people agreed. */
function choosePictures(
  pictures: FactValues['图片'] = [],
  provenance: Provenance,
): Published<FactValues['图片']> {
  const kept = keepItems('图片', pictures, ({ 可公开: agreed }) => agreed === true, provenance);
  const count = pictures.length - kept.length;
  return {
    shown: kept.length > 0 ? kept : undefined,
    problems: count > 0 ? [makeProblem(leftOut, { count }, { field: '图片' })] : [],
  };
}

/** The items to keep. Those that move up are entered with the place where they stood. */
function keepItems<T extends object>(
  field: string,
  items: readonly T[],
  keeps: (item: T) => boolean,
  provenance: Provenance,
): T[] {
  const kept: T[] = [];
  items.forEach((item, from) => {
    if (!keeps(item)) return;
    const to = kept.push(item) - 1;
    if (to === from) return;
    for (const key of Object.keys(item)) {
      const inputs = [formatPath([field, from, key])];
      provenance.enter(formatPath([field, to, key]), {
        value: true,
        formula: `${field}第${from + 1}项`,
        inputs,
      });
    }
  });
  return kept;
}

/** Without the fields that a public notice does not show. */
function dropHidden<T>(value: T, path: readonly Step[] = []): T {
  if (Array.isArray(value)) return value.map((item, index) => dropHidden(item, [...path, index])) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, key];
    return isDropped(meaningOf(at)) ? [] : [[key, dropHidden(child, at)]];
  });
  return Object.fromEntries(kept) as T;
}

/** A record speaks for the fields within it, and is itself dropped with the last of them. */
function isDropped(meaning: Meaning | undefined): boolean {
  if (meaning?.public !== 'drop') return false;
  const { field } = meaning;
  return (field.kind === 'list' ? field.item : field).kind === 'leaf';
}

/** Of an item that moved up, the source is the place where it stood. */
function enterMasked(path: string, value: string, provenance: Provenance): string {
  const inputs = provenance.entries.get(path)?.inputs ?? [path];
  return provenance.enter(path, { value, formula: '姓名遮盖', inputs });
}

/** Leaves out what the units below wrote: it may name people of rosters that are not at hand. */
function dropUnitWords(gathered: FactValues['汇总']): Published<FactValues['汇总']> {
  const { 单位: units, ...words } = gathered ?? {};
  if (!units || Object.values(words).every((list) => list.length === 0))
    return { shown: gathered, problems: [] };
  const none = Object.keys(words).map((field) => [field, []]);
  return {
    shown: { 单位: units, ...Object.fromEntries(none) },
    problems: [makeProblem(unitWordsLeftOut, undefined)],
  };
}

/** The record that a text is a field of. */
function recordAt(values: FactValues, steps: readonly Step[]): Record<string, unknown> {
  const record = valueAt(values, steps.slice(0, -1));
  return typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : {};
}

/** Masks the recipients' names: fields that hold one, and what the user wrote in his own words. */
function maskTexts(values: FactValues, people: People, provenance: Provenance): Published<FactValues> {
  const problems: Diagnostic[] = [];
  const hide = (who: string) => (people.find(who).length > 0 ? people.hide(who) : people.mask(who));
  const shown = mapTexts(values, (text, steps) => {
    const { public: exposure = 'search', role, contact } = meaningOf(steps) ?? {};
    // a school, a unit, an address is shown, but not whom it names, 个体（孙大成）
    const isPerson = role === 'name' && exposure !== 'mask';
    const isHidden = isPerson && !contact && people.isRecipient(text) && !isNamesake(recordAt(values, steps));
    if (isPerson && exposure === 'show' && !isHidden) return text;
    const field = formatPath(steps);
    if (isHidden) {
      const masked = hide(text);
      problems.push(makeProblem(maskedInText, { field, name: text, masked }, { field }));
      return enterMasked(field, masked, provenance);
    }
    if (exposure === 'mask')
      return enterMasked(field, listNames(text).map(hide).join('、') || people.mask(text), provenance);
    if (role === 'party' && people.isOther(text)) return text;
    const found = people.find(text);
    if (found.length === 0) return text;
    for (const name of new Set(found.map(({ name }) => name)))
      problems.push(makeProblem(maskedInText, { field, name, masked: people.mask(name) }, { field }));
    return enterMasked(field, people.hide(text, found), provenance);
  });
  return { shown, problems };
}
