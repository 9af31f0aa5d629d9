/**
 * Nothing given vanishes: what the secretary wrote is printed, or the report says that it is not. Every field gets a
 * value of its own, which must stand in the report or be named by `completeness.not-printed`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { loadUnits, loadWhole } from '../src/batch/consolidate.ts';
import { loadUnit, planBatch } from '../src/batch/plan.ts';
import { audiences } from '../src/campaign/audiences.ts';
import { meaningOf } from '../src/campaign/roles.ts';
import { formatFigure, isFigure } from '../src/chinese/format.ts';
import type { Figure } from '../src/chinese/values.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { type Step, valueAt } from '../src/diagnostics/path.ts';
import { type ReportInputs, readCampaign, readShelves } from '../src/inputs.ts';
import { makeReport, type ReportOptions } from '../src/produce.ts';
import { MemoryFolder } from '../src/source/folder.ts';
import { writeText } from '../src/writers/text.ts';
import { type Marked, markEachAlone, markGiven, markWholeSchema } from './support/marked.ts';
import { examples } from './support/reports.ts';

/** A 公示启事 prints its list of names, and says nothing of the rest. */
const templates = readShelves()
  .templates.templates.filter(({ 版本 }) => 版本 === undefined)
  .map(({ 名称 }) => 名称);

/**
 * A comparison rests on what earlier years were, and their 口径 decides what may be compared; groups and standards are
 * asked for of last year alone, which none of these years is; the rows of a roster are its figures, unless attached.
 */
function isSetting(path: readonly Step[]): boolean {
  const [first] = path;
  const isTold = path.includes('累计截至');
  if (first === '历史') return !isTold || path.includes('口径') || /年/.test(String(path.at(-1)));
  return first === '名册' || meaningOf(path)?.structural === true;
}

/** The report of a campaign, whatever contradicts another in it. */
function make(inputs: ReportInputs | undefined, options: ReportOptions, problems: readonly Diagnostic[]) {
  const made = inputs && makeReport(inputs, { ...options, draft: true });
  if (!made?.report) throw new Error(JSON.stringify([...problems, ...(made?.problems ?? [])], null, 2));
  return { ...made.report, problems: made.problems };
}

/** A column of money says 元 or 万元 in its head, not in each cell. */
const isInCell = (value: Figure, text: string) =>
  value.kind === 'money' && [100, 1_000_000].some((unit) => text.includes(`\t${value.fen / unit}`));

/** Paths of the values that a report neither prints nor names, nor keeps back from its readers. */
function findVanished({ marks }: Marked, { document, facts, problems }: ReturnType<typeof make>): string[] {
  const text = writeText(document).replaceAll('　', '');
  const named = problems.find(({ code }) => code === 'completeness.not-printed')?.fields ?? [];
  const isSaid = (value: unknown) =>
    typeof value === 'string'
      ? text.includes(value)
      : isFigure(value) && (text.includes(formatFigure(value)) || isInCell(value, text));
  const isWithinFigure = (path: string) =>
    [...facts.derivations].some(
      ([at, { inputs }]) => inputs.includes(path) && isSaid(valueAt(facts.values, at)),
    );
  return [...marks].flatMap(([path, { path: steps, printed }]) => {
    const shown = valueAt(facts.values, steps);
    if (shown === undefined || isSetting(steps) || named.includes(path)) return [];
    return text.includes(printed) || isSaid(shown) || isWithinFigure(path) ? [] : [path];
  });
}

/** The same of a campaign by itself. */
function findLost(marked: Marked, options: ReportOptions, files: Record<string, string> = {}): string[] {
  const folder = new MemoryFolder({ ...files, '活动.yaml': JSON.stringify(marked.data) });
  const { inputs, problems } = readCampaign(folder);
  return findVanished(marked, make(inputs && { ...inputs, returns: [] }, options, problems));
}

/** What the report is and how it looks, what days are no working days, what is not told: settings all. */
function withoutSettings({ data, marks }: Marked, without: readonly string[] = []): Marked {
  const { 报告: _, 日历: __, 规则: ___, 附件: ____, ...own } = data;
  for (const key of without) delete own[key];
  const kept = [...marks].filter(([, { path }]) => Object.hasOwn(own, String(path[0])));
  return { data: { ...own, 报告: { 年度: '2025' } }, marks: new Map(kept) };
}

const versions = templates.flatMap((template) =>
  audiences.map((audience): [string, (typeof audiences)[number]] => [template, audience]),
);

describe('a campaign in which every field is given', () => {
  describe.each(versions)('%s, %s', (template, audience) => {
    test.each([
      ['one of each', 1, ['小节']],
      ['two of each, without a roster', 2, ['小节', '名册']],
      ['with sections of its own', 2, []],
    ])('%s', (_, items, without) => {
      const marked = withoutSettings(markWholeSchema(items), without);
      expect(marked.marks.size).toBeGreaterThan(100);
      expect(findLost(marked, { template, audience })).toEqual([]);
    });
  });
});

describe('each field by itself', () => {
  const least = () => ({
    报告: { 年度: '2025' },
    单位: { 全称: '云岭县总工会' },
    合计: { 人数: '184名' },
  });
  test.each(['编号总结', '叙述总结', '汇总总结'])('%s', (template) => {
    const alone = [...markEachAlone(least)].filter(({ name }) => !/^(报告|日历|规则|名册)/.test(name));
    expect(alone.length).toBeGreaterThan(150);
    expect(alone.flatMap((marked) => findLost(marked, { template }))).toEqual([]);
  });
});

/** An example's YAML, each scalar the text that was typed. */
function readExample(...names: string[]): unknown {
  return parse(readFileSync(join(examples, ...names), 'utf8'), { schema: 'failsafe' });
}

describe('the examples, with other values', () => {
  const whole = '2025-云岭县总工会-批量';
  // every other one: each takes seconds
  test.each(readdirSync(examples).filter((name, index) => name !== whole && index % 3 === 0))(
    '%s',
    (name) => {
      const files = Object.fromEntries(
        readdirSync(join(examples, name))
          .filter((file) => file.endsWith('.csv'))
          .map((file) => [file, readFileSync(join(examples, name, file), 'utf8')]),
      );
      const marked = markGiven(readExample(name, '活动.yaml'));
      for (const [template, audience] of versions)
        expect([template, audience, findLost(marked, { template, audience }, files)]).toEqual([
          template,
          audience,
          [],
        ]);
    },
  );

  describe(whole, () => {
    const own = markGiven(readExample(whole, '活动.yaml'));
    const files = new Map(
      readdirSync(join(examples, whole, '部门')).map((file) => [
        `部门/${file}`,
        markGiven(readExample(whole, '部门', file)),
      ]),
    );
    const folder = new MemoryFolder({
      '活动.yaml': JSON.stringify(own.data),
      '名册.xlsx': readFileSync(join(examples, whole, '名册.xlsx')),
      ...Object.fromEntries([...files].map(([file, { data }]) => [file, JSON.stringify(data)])),
    });
    const { plan, problems } = planBatch(folder, { output: '输出' });
    if (!plan) throw new Error(JSON.stringify(problems));

    test.each(audiences)('the consolidated report, %s', (audience) => {
      const loaded = loadWhole(plan, loadUnits(plan));
      expect(
        findVanished(own, make(loaded.inputs, { template: '汇总总结', audience }, loaded.problems)),
      ).toEqual([]);
    });

    test.each(plan.reports.map(({ unit }) => [unit.名称, unit] as const))('%s', (name, unit) => {
      const marked = files.get(`部门/${name}.yaml`) ?? files.get(`部门/${unit.简称}.yaml`);
      const loaded = loadUnit(plan, unit);
      const report = make(loaded.inputs, {}, loaded.problems);
      expect(marked ? findVanished(marked, report) : []).toEqual([]);
    });
  });
});
