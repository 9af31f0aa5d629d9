/** A roster of one batch beside the year's totals, and a group that overlaps the others of its 维度. */
import { describe, expect, test } from '@jest/globals';
import { findProblems } from './support.ts';

const messages = (yaml: string) =>
  findProblems(yaml).map(({ severity, code, message }) => `${severity} ${code} ${message}`);

const roster = `名册:
  - {学生: 甲一文, 家长: 赵大有, 金额: 1000元, 批次: 第二批}
  - {学生: 乙二文, 家长: 钱大有, 金额: 1000元, 批次: 第二批}
`;
const batches = (...groups: string[]) =>
  `${roster}分组: [${groups.map((group) => `{维度: 批次, ${group}}`).join(', ')}]\n`;

describe('a roster of the second batch', () => {
  test.each([
    [
      'the other has its figures, the roster tells its own',
      `${batches('名称: 第一批, 人数: 21名, 金额: 56000元')}合计: {人数: 23名, 发放: 58000元}`,
    ],
    [
      'its own group without figures',
      `${batches('名称: 第一批, 人数: 21名', '名称: 第二批')}合计: {人数: 23名}`,
    ],
    [
      'both have figures',
      `${batches('名称: 第一批, 人数: 21名', '名称: 第二批, 人数: 2名')}合计: {人数: 23名}`,
    ],
    ['in other words', `${batches('名称: 第1批, 人数: 21名', '名称: 第2批, 人数: 2名')}合计: {人数: 23名}`],
    ['no totals', batches('名称: 第一批, 人数: 21名, 金额: 56000元')],
    ['about so many', `${batches('名称: 首批, 人数: 20余名')}合计: {人数: 23名}`],
  ])('quiet: %s', (_, yaml) => {
    expect(messages(yaml)).toEqual([]);
  });

  test.each([
    [
      `${batches('名称: 第一批, 人数: 21名')}合计: {人数: 33名}`,
      'error consistency.groups 合计.人数 是33名，按批次分的各组人数相加 + 第二批的名册逐行计数是23名，相差10名',
    ],
    [
      `${batches('名称: 第一批, 金额: 56000元', '名称: 第二批')}合计: {人数: 23名, 发放: 68000元}`,
      'error consistency.groups 合计.发放 是6.8万元，按批次分的各组金额相加是5.8万元，相差1万元',
    ],
    [
      `${batches('名称: 第一批, 人数: 21名', '名称: 第2批, 人数: 3名')}合计: {人数: 24名}`,
      'error consistency.roster-group 分组[2].人数 是3名，名册中批次为“第2批”的人数是2名，相差1名',
    ],
  ])('%s', (yaml, expected) => {
    expect(messages(yaml)).toContain(expected);
  });

  test('while the other batches tell nothing, the totals are not checked, and that is said', () => {
    expect(messages(`${roster}合计: {人数: 25名, 发放: 6万元}`)).toEqual([
      'notice consistency.batch 名册逐行计数是2名，合计.人数 是25名，其余23名是别的批次的，未检查',
      'notice consistency.batch 名册各行金额相加是2000元，合计.发放 是6万元，其余5.8万元是别的批次的，未检查',
    ]);
  });
});

describe('a group that overlaps the others', () => {
  const groups = (first: string, total: string, second = '') => `分组:
  - {名称: 建档, 维度: 类别, 人数: ${first}${second}}
  - {名称: 农民工, 维度: 类别, 人数: 31名${second}}
  - {名称: 单亲, 维度: 类别, 人数: 14名, 互斥: 否}
合计: {人数: ${total}}`;

  test.each([
    ['the others add up', groups('67名', '98名')],
    ['the others are about so many', groups('60余名', '98名')],
    ['the others are said not to be all', groups('60名', '98名', ', 列尽: 否')],
  ])('quiet: %s', (_, yaml) => {
    expect(messages(yaml)).toEqual([]);
  });

  test('the others are more than the total', () => {
    expect(messages(groups('68名', '98名'))).toEqual([
      'error consistency.part-exceeds 按类别分的各组（除去有交叉的“单亲”）人数相加是99名，合计.人数 是98名，多出1名',
    ]);
  });

  test('the others are fewer: asked', () => {
    expect(messages(groups('66名', '98名'))).toEqual([
      'warning consistency.overlap 按类别分的各组（除去有交叉的“单亲”）人数相加是97名，合计.人数 是98名，还差1名',
    ]);
  });

  test('all together do not reach the total', () => {
    expect(messages(groups('67名', '198名'))).toContain(
      'error consistency.groups 合计.人数 是198名，按类别分的各组人数相加是112名，相差86名',
    );
  });

  test('the sums of the other dimensions are held as before', () => {
    expect(
      messages(
        `${groups('67名', '98名').replace(
          '合计',
          `  - {名称: 高中, 维度: 学段, 人数: 50名}
  - {名称: 本科, 维度: 学段, 人数: 40名}
合计`,
        )}`,
      ),
    ).toEqual(['error consistency.groups 合计.人数 是98名，按学段分的各组人数相加是90名，相差8名']);
  });
});
