/** The folder of a campaign with any number of units below, as a province has them: a roster of all, a file of a few. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRows } from './campaign.mjs';

const digits = [...'零一二三四五六七八九'];
/** 第一二三号厂工会: names that are no slip of one another. */
const nameUnit = (index) =>
  `${String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))}${[...String(index + 1)].map((digit) => digits[digit]).join('')}厂工会`;

/**
 * Writes the campaign.
 * @param units below
 * @param rows of the shared roster that each has
 */
export function writeUnits(folder, units, rows = 2) {
  mkdirSync(join(folder, '部门'), { recursive: true });
  const names = Array.from({ length: units }, (_, index) => nameUnit(index));
  const people = makeRows(units * rows);
  const cells = people.map(({ 单位: _, ...row }, index) => [
    names[Math.floor(index / rows)],
    ...Object.values(row),
  ]);
  const heading = ['单位', '学生', '性别', '家长', '学段', '院校', '金额'];
  writeFileSync(join(folder, '名册.csv'), `${[heading, ...cells].map((row) => row.join(',')).join('\n')}\n`);
  const campaign = {
    报告: { 年度: 2025, 成文日期: '2025-12-20' },
    单位: { 全称: '云岭省总工会', 简称: '省总工会', 层级: '省', 下属: names },
    名册: '名册.csv',
  };
  // JSON is YAML
  writeFileSync(join(folder, '活动.yaml'), JSON.stringify(campaign));
  for (let index = 0; index < units; index += 10)
    writeFileSync(
      join(folder, '部门', `${names[index]}.yaml`),
      `特点: [把申报表送到第${index + 1}个车间]\n问题: [部分职工不了解政策]\n`,
    );
}
