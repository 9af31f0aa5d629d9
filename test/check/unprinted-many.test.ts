/** Many fields that a report does not print are told by what they are in. */
import { expect, test } from '@jest/globals';
import { notPrinted } from '../../src/diagnostics/catalogue/completeness.ts';
import { reportFromYaml } from '../support/reports.ts';

test('十几个以上的，归在一起说', () => {
  const steps = ['时间', '做法', '会议', '结果', '天数'].map((name) => `阶段.${name}`);
  const fields = ['单位', ...steps, '通知', '走访.时间', '走访.户数', '标签', '问题', '经验', '实物'];
  expect(notPrinted.message({ fields, isUncompared: false })).toBe(
    '这份报告没有印出“单位”“通知”“标签”“问题”“经验”“实物”，“阶段”的时间、做法、会议、结果、天数，“走访”的时间、户数',
  );
  expect(notPrinted.message({ fields: ['单位', '走访.时间'], isUncompared: false })).toBe(
    '这份报告没有印出“单位”“走访.时间”',
  );
});

test('往年数字的说明没有印的，也提示', () => {
  const { problems } = reportFromYaml(
    `单位: {全称: 云岭县总工会}
报告: {年度: 2025}
合计: {人数: 184名}
历史: {累计截至: {年: 2024, 人数: 3000名, 口径: {说明: 含实物资助的}}}`,
    { draft: true },
  );
  expect(problems.map(({ message }) => message).join()).toContain('“历史.累计截至.口径.说明”');
});
