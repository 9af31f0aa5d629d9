/** A number of a person that is parted by the lines of a table is found; figures side by side are none. */
import { describe, expect, test } from '@jest/globals';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';

/** What is told of a report, a public one if nothing else is said, with such a table below its title. */
function tell(table: string, rows = '学生,金额\n欧阳翀犇,5000元\n', audience = '公示'): string[] {
  const folder = new MemoryFolder({
    '活动.yaml':
      '单位: {全称: 云岭县总工会}\n报告: {年度: 2025, 模板: 名单}\n名册: 名册.csv\n阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]\n',
    '名册.csv': rows,
    '模板/名单/template.yaml': `名称: 名单\n文种: 总结\n用途: 试\n版本: ${audience}\n`,
    '模板/名单/report.md.njk': `# 公示\n\n${table}\n`,
  });
  const { inputs, problems } = readCampaign(folder);
  return [...problems, ...(inputs ? makeReport(inputs).problems : [])]
    .filter(({ code }) => /^privacy\.(?:value|needless)$/.test(code))
    .map(({ severity, message, field = '-' }) => `${severity} ${field} ${message}`);
}

const row = (...cells: string[]) =>
  `|${'甲|'.repeat(cells.length)}\n|${'---|'.repeat(cells.length)}\n|${cells.join('|')}|`;
const column = (...cells: string[]) => `|甲|\n|---|\n${cells.map((cell) => `|${cell}|`).join('\n')}`;

describe('found', () => {
  test.each([
    ['in three cells', row('138', '0013', '8000')],
    ['in two', row('1380013', '8000')],
    ['in the head', '|138|0013|8000|\n|---|---|---|\n|甲|乙|丙|'],
    ['from the head down', '|138|甲|\n|---|---|\n|0013|乙|\n|8000|丙|'],
    ['a digit a cell', row(...'13800138000')],
    ['beside other cells', row('张三', '138', '0013', '8000', '本科')],
    ['in full width', row('１３８', '００１３', '８０００')],
    ['one below the other', column('138', '0013', '8000')],
  ])('a telephone number %s', (_, table) => {
    expect(tell(table)).toEqual(['error - 公示中有手机号：138****8000']);
  });

  test.each([
    ['in three cells', row('110105', '19491231', '002X')],
    ['one below the other', column('110105', '19491231', '002X')],
  ])('an ID %s', (_, table) => {
    expect(tell(table)).toEqual(['error - 公示中有身份证号：110105********002X']);
  });

  test('in columns of the roster, with the field', () => {
    const rows = '学生,院校,专业,金额\n欧阳翀犇,1380013,8000,5000元\n';
    expect(tell('{{ 表格(名册, "学生", "院校", "专业") }}', rows, '内部')).toEqual([
      'warning 名册[1].院校 报告里有手机号：138****8000',
    ]);
  });
});

test.each([
  ['sums', row('13', '800', '138000')],
  ['a sum beside a count, of the facts', row('138', '{{ 合计.发放 }}', '{{ 合计.人数 }}')],
  ['years', row('2023', '2024', '2025')],
  ['one after another', column('2021', '2022', '2023', '2024', '2025')],
  ['the numbers of rows', column(...Array.from({ length: 20 }, (_, index) => String(index + 1)))],
  ['a name between', row('138', '张三', '00138000')],
])('not %s', (_, table) => {
  expect(tell(table)).toEqual([]);
});
