/** The county of the examples: what the reader of its consolidated report sees. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { planBatch } from '../../src/batch/plan.ts';
import { runBatch } from '../../src/batch/run.ts';
import { expectGolden } from '../support/golden.ts';
import { examples } from '../support/reports.ts';

const folder = join(examples, '2025-云岭县总工会-批量');

test('the consolidated report reads as it should', async () => {
  const output = mkdtempSync(join(tmpdir(), 'jinqiu-example-'));
  try {
    const { result, problems } = await runBatch(folder, { output, formats: ['text'], jobs: 1 });
    expect(problems).toEqual([]);
    expect(result?.units.flatMap((unit) => unit.problems)).toEqual([]);
    expect(result?.consolidated?.problems.map(({ message }) => message)).toEqual([
      '汇总没有写各单位的“故事”（教育系统工会）、“补充资助”（矿业公司工会）',
      expect.stringMatching(/^末面只有几行，行距收紧为[\d.]+磅（每面2\d行），少了一面$/),
    ]);
    const text = readFileSync(join(output, result!.consolidated!.files[0]!), 'utf8');
    expectGolden('汇总总结-云岭县总工会.txt', text);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
});

describe('its roster holds what trips a program up', () => {
  const { plan } = planBatch(folder);
  const rows = plan!.units.flatMap((unit) =>
    unit.rows.map(({ value }) => ({
      unit: unit.简称,
      student: String(value.学生),
      parent: String(value.家长),
    })),
  );

  test('120 students of 9 units, two units with nothing to report', () => {
    expect(rows).toHaveLength(120);
    expect(plan!.reports).toHaveLength(9);
    expect(plan!.units.filter(({ zero }) => zero)).toHaveLength(2);
  });

  test('namesakes, in one unit and in several', () => {
    const unitsOf = (name: string) => rows.filter(({ student }) => student === name).map(({ unit }) => unit);
    expect(unitsOf('张伟')).toEqual(['教育系统工会', '教育系统工会']);
    expect(unitsOf('王芳')).toEqual(['教育系统工会', '矿业公司工会', '城关镇总工会']);
  });

  test('families with two children, surnames of two characters, minority names, rare characters', () => {
    const families = new Map<string, number>();
    for (const { unit, parent } of rows) families.set(unit + parent, (families.get(unit + parent) ?? 0) + 1);
    expect([...families.values()].filter((children) => children === 2)).toHaveLength(5);
    const names = rows.map(({ student }) => student).join(' ');
    for (const name of ['欧阳明月', '诸葛亮亮', '阿依古丽·买买提', '木呷阿牛', '陈𬭎', '李㛃', '赵䶮'])
      expect(names).toContain(name);
  });
});
