/** What stands around the text: asked for by the data, absent without. */
import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/document/text.ts';
import type { Block, Inline } from '../../src/document/tree.ts';
import { reportFromYaml } from '../support/reports.ts';

const blocksOf = (report: string, more = '') =>
  reportFromYaml(`报告: {年度: 2025${report}}\n单位: {全称: 云岭县总工会}\n合计: {人数: 36名}\n${more}`)
    .report.document.children;

const kinds = (blocks: readonly Block[]) => blocks.map(({ type }) => type);
const show = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.type === 'break' ? '/' : plainText([inline]))).join('');

function find<K extends Block['type']>(blocks: readonly Block[], type: K) {
  return blocks.filter((block): block is Extract<Block, { type: K }> => block.type === type);
}

test('by default: title, text, 署名 — no 版头, no 主送, no 版记', () => {
  expect(kinds(blocksOf(''))).toEqual(['title', 'paragraph', 'sign-off']);
});

describe('标题', () => {
  const titleOf = (text: string) => show(find(blocksOf(`, 标题: ${text}`), 'title')[0]!.children);

  test.each([
    ['云岭县总工会|金秋助学总结', '云岭县总工会/金秋助学总结'],
    ['云岭县总工会｜金秋助学总结', '云岭县总工会/金秋助学总结'],
    ['"|金秋助学总结|"', '金秋助学总结'],
  ])('%s', (given, shown) => expect(titleOf(given)).toBe(shown));

  test('a bar in other data is a bar', () => {
    const { document } = reportFromYaml(
      '报告: {年度: 2025}\n单位: {全称: 云岭|县总工会}\n合计: {人数: 36名}',
    ).report;
    expect(document.meta.title).toBe('云岭|县总工会2025年“金秋助学”活动总结');
  });

  test('the properties have the title without its breaks', () => {
    const { document } = reportFromYaml(
      '报告: {年度: 2025, 标题: 云岭县|总结}\n单位: {全称: 云岭县总工会}\n合计: {人数: 36名}',
    ).report;
    expect(document.meta.title).toBe('云岭县总结');
  });
});

describe('署名方式', () => {
  const date = ', 成文日期: 2025-11-08';

  test('文末: unit and date behind the text', () => {
    const [signOff] = find(blocksOf(date), 'sign-off');
    expect([signOff!.units.map(plainText), plainText(signOff!.date!), signOff!.seal]).toEqual([
      ['云岭县总工会'],
      '2025年11月8日',
      false,
    ]);
  });

  test('题下: both under the title, the date in brackets, nothing behind', () => {
    const blocks = blocksOf(`${date}, 署名方式: 题下`);
    expect(find(blocks, 'subtitle').map(({ children }) => plainText(children))).toEqual([
      '云岭县总工会',
      '（2025年11月8日）',
    ]);
    expect(find(blocks, 'sign-off')).toEqual([]);
  });

  test('仅标题: the title names the unit, the date stands alone', () => {
    const [signOff] = find(blocksOf(`${date}, 署名方式: 仅标题`), 'sign-off');
    expect([signOff!.units, plainText(signOff!.date!)]).toEqual([[], '2025年11月8日']);
  });

  test('盖章 and more than one unit are asked for', () => {
    const [signOff] = find(blocksOf(`${date}, 盖章: 是, 署名: [甲局, 乙局]`), 'sign-off');
    expect([signOff!.units.map(plainText), signOff!.seal]).toEqual([['甲局', '乙局'], true]);
  });
});

describe('版头、主送、附注、版记', () => {
  const blocks = blocksOf(
    ', 成文日期: 2025-11-18, 主送: [甲总工会, 乙总工会], 附注: 此件公开发布, 版头: {发文字号: 云工发〔2025〕12号}, 版记: {抄送: [丙局, 丁局]}',
  );

  test('each at its place', () => {
    expect(kinds(blocks)).toEqual([
      'masthead',
      'title',
      'salutation',
      'paragraph',
      'sign-off',
      'remark',
      'imprint',
    ]);
  });

  test('the mark is the unit’s name with 文件, in a letter the name alone', () => {
    expect(find(blocks, 'masthead')[0]).toMatchObject({ form: '文件', mark: ['云岭县总工会文件'] });
    expect(find(blocksOf(', 版头: {形式: 信函}'), 'masthead')[0]).toMatchObject({
      form: '信函',
      mark: ['云岭县总工会'],
    });
  });

  test('names are joined by 、; the imprint has the unit and the date of the report where it names none', () => {
    expect(plainText(find(blocks, 'salutation')[0]!.children)).toBe('甲总工会、乙总工会：');
    const [imprint] = find(blocks, 'imprint');
    expect([imprint!.copyTo, imprint!.issuer, imprint!.date].map((inlines) => plainText(inlines!))).toEqual([
      '丙局、丁局',
      '云岭县总工会',
      '2025年11月18日',
    ]);
  });
});
