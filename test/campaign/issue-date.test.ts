/** A 总结 and a 公示 of one file: each has its own date. */
import { expect, test } from '@jest/globals';
import { findIssueDate } from '../../src/campaign/issue-date.ts';
import { parseDate } from '../../src/chinese/date.ts';

const 成文日期 = parseDate('2025-11-18');
const 落款 = parseDate('2025-08-11');

test.each([
  ['总结', { 报告: { 成文日期 }, 公示: { 落款 } }, '报告.成文日期', '2025-11-18'],
  ['公示', { 报告: { 成文日期 }, 公示: { 落款 } }, '公示.落款', '2025-08-11'],
  ['公示', { 报告: { 成文日期 } }, '报告.成文日期', '2025-11-18'],
  [undefined, { 公示: { 落款 } }, '报告.成文日期', undefined],
])('%s', (genre, campaign, field, day) => {
  const issued = findIssueDate(campaign, genre);
  expect([issued.field, issued.date?.from]).toEqual([field, day]);
});
