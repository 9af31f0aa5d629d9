/** Words that the lines of a cell would part have breaks of their own. A cell of six 字; `/` is a break. */
import { expect, test } from '@jest/globals';
import { plainText } from '../../src/document/text.ts';
import type { Inline } from '../../src/document/tree.ts';
import { keepWordsWhole } from '../../src/layout/compose/cell-breaks.ts';
import { loadStyle } from '../support/style.ts';
import { value, words } from '../support/tree.ts';

const style = loadStyle('gbt9704');
const em = style.roles.tableCell.size * 10;

function show(inlines: readonly Inline[], ems = 6): string {
  return keepWordsWhole(inlines, ems * em, 'tableCell', style)
    .map((inline) => (inline.type === 'break' ? '/' : plainText([inline])))
    .join('');
}

test.each([
  // fits in one line
  ['艾山·买买提', '艾山·买买提'],
  ['买买提·吐尔逊', '买买提·/吐尔逊'],
  ['阿依古丽·买买提', '阿依古丽·/买买提'],
  ['阿依古丽·买买提·艾山江', '阿依古丽·/买买提·/艾山江'],
  // a part wider than the cell is parted
  ['艾·吐尔逊娜依古丽', '艾·/吐尔逊娜依古丽'],
  ['共计发放6.5万元', '共计发放/6.5万元'],
  ['全县申请共47人', '全县申请共/47人'],
  ['家庭收入低于标准', '家庭收入低于标准'],
  ['', ''],
])('%s: %s', (text, kept) => {
  expect(show(words(text))).toBe(kept);
  expect(show([value(text)])).toBe(kept);
});

test('a name over several stretches', () => {
  expect(show([...words('学生：'), value('买买提·吐尔逊')])).toBe('学生：/买买提·/吐尔逊');
});

test('a 间隔号 that is narrow where it is printed lets one character more into the line', () => {
  expect(show(words('古丽努尔阿·不都热合'), 6)).toBe('古丽努尔阿·不都热合');
  expect(show(words('古丽努尔阿·不都热合'), 6.3)).toBe('古丽努尔阿·/不都热合');
});

test('words in doubt stay whole: what is said of them stands behind them', () => {
  expect(show([value('阿依古丽·买买提', '查无此人')])).toBe('阿依古丽·买买提');
});

test('the same words in a wider cell need no break', () => {
  expect(show(words('阿依古丽·买买提'), 8)).toBe('阿依古丽·买买提');
});
