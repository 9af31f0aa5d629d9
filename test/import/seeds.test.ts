/** Two real reports, which lie beside the repository where they may be read: what is found of them, and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeWith } from '../support/skip-loudly.ts';
import { importText } from './support.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');
const missing = existsSync(folder) ? undefined : `${folder} is not there`;

/** The reports of a page, each under a title of its year. */
function readSeeds(): string[] {
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.txt'));
  const parts = readFileSync(join(folder, name), 'utf8').split(/【(\d{4}金秋助学活动总结)\d】/);
  return [1, 3].map((at) => `${parts[at]}\n${parts[at + 1]}`);
}

/** Values as `合计.人数 2名`, of some fields. */
const valuesOf = (text: string, pattern: RegExp) =>
  importText(text).found.flatMap(({ path, value }) => {
    const { 名称, 文号, 人数 } = (typeof value === 'object' ? value : {}) as Record<
      string,
      string | undefined
    >;
    const words = typeof value === 'object' ? [文号 ?? 名称, 人数].filter(Boolean).join(' ') : String(value);
    return pattern.test(path.join('.')) ? [`${path.join('.')} ${words}`] : [];
  });

describeWith(missing, '两份真实的总结', () => {
  test('两名学生的', () =>
    expect(valuesOf(readSeeds()[0] ?? '', /全称|年度|合计|通知|分组/)).toEqual([
      '单位.全称 文化厅工会',
      '报告.年度 2016',
      '通知 新工办[2016]51号',
      '合计.人数 2名',
      '合计.发放 5000元',
    ]));

  test('七个资助方的：筹集还是发放没有说的，不填', () =>
    expect(valuesOf(readSeeds()[1] ?? '', /全称|年度|合计|通知|分组/)).toEqual([
      '单位.全称 满洲里市总工会',
      '报告.年度 2016',
      '合计.人数 184名',
      '分组 民政部门 53人',
      '分组 各级工会 31人',
      '分组 红十字会 28人',
      '分组 妇联“爱心助学工程” 14人',
      '分组 残联 10人',
      '分组 团委介绍企业 3人',
      '分组 社会各界 45人',
    ]));
});
