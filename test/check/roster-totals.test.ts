/** 合计 and 小计 rows of a roster's file, against the rows that they are of. */
import { describe, expect, test } from '@jest/globals';
import { lines, problemsOf, workbookOf } from './roster-support.ts';

const total = 'consistency.roster-total';
const rows = (...lines: string[]) => ['单位,学生,家长,金额', ...lines].join('\n');

const halves = (...lines: string[]) => ['学生,金额,,学生,金额', ...lines].join('\n');

describe('totals that hold', () => {
  test.each([
    ['合计', rows('甲厂,甲一,赵大,5000', '乙厂,乙一,钱二,3000', '合计,2人,,8000')],
    ['合计 in one cell', rows('甲厂,甲一,赵大,5000', '乙厂,乙一,钱二,3000', '合计：2人，2户，捌仟元整,,,')],
    [
      '小计 of each unit',
      rows(
        '甲厂,甲一,赵大,5000',
        '小计,1人,,5000',
        '乙厂,乙一,钱二,3000',
        '小计,1人,,3000',
        '合计,2人,,8000',
      ),
    ],
    [
      '小计 above its rows',
      rows('甲厂小计,1人,,5000', '甲厂,甲一,赵大,5000', '乙厂小计,1人,,3000', '乙厂,乙一,钱二,3000'),
    ],
    [
      'pages within units',
      rows(
        '甲厂,甲一,赵大,5000',
        '本页小计,1人,,5000',
        '甲厂,甲二,孙三,2000',
        '本页小计,1人,,2000',
        '甲厂小计,2人,,7000',
      ),
    ],
    [
      'a running total',
      rows('甲厂,甲一,赵大,5000', '累计,1人,,5000', '乙厂,乙一,钱二,3000', '累计,2人,,8000'),
    ],
    [
      '合计 of each unit, then 总计',
      rows(
        '甲厂,甲一,赵大,5000',
        '合计,1人,,5000',
        '乙厂,乙一,钱二,3000',
        '合计,1人,,3000',
        '总计,2人,,8000',
      ),
    ],
    [
      'halves side by side, each with its own 合计',
      halves('甲一,3000,,乙一,2000', '甲二,3000,,乙二,2000', '甲三,3000,,,', '合计,9000,,合计,4000'),
    ],
    [
      'halves whose 合计 stand where each ends',
      halves('甲一,3000,,乙一,2000', '甲二,3000,,合计,2000', '合计,6000,,,'),
    ],
    [
      'halves with 小计, the last with the 合计 of all',
      halves('甲一,3000,,乙一,2000', '小计,3000,,小计,2000', ',,,合计,5000'),
    ],
  ])('%s', (_, csv) => {
    expect(lines(problemsOf(csv), total)).toEqual([]);
    expect(lines(problemsOf(workbookOf(csv)), total)).toEqual([]);
  });
});

describe('totals that do not', () => {
  test.each([
    [
      'the second of two halves',
      halves('甲一,3000,,乙一,2000', '甲二,3000,,乙二,2000', '合计,6000,,合计,5000'),
      ['4:13 名册“合计”行（第4行）的金额是5000元，名册第2—3行各行金额相加是4000元，相差1000元'],
    ],
    [
      '小计, by money',
      rows(
        '甲厂,甲一,赵大,5000',
        '甲厂,甲二,孙三,5000',
        '小计,2人,,9000',
        '乙厂,乙一,钱二,3000',
        '合计,3人,,13000',
      ),
      ['4:8 名册“小计”行（第4行，甲厂）的金额是9000元，名册第2—3行各行金额相加是1万元，相差1000元'],
    ],
    [
      'the second 小计, by people',
      rows('甲厂,甲一,赵大,5000', '小计,1人,,5000', '乙厂,乙一,钱二,3000', '小计,2人,,3000'),
      ['5:4 名册“小计”行（第5行，乙厂）的人数是2人，名册第4行的人数是1名，相差1人'],
    ],
    [
      'above its rows',
      rows('甲厂小计,1人,,6000', '甲厂,甲一,赵大,5000', '乙厂小计,1人,,3000', '乙厂,乙一,钱二,3000'),
      ['2:10 名册“甲厂小计”行（第2行）的金额是6000元，名册第3行各行金额相加是5000元，相差1000元'],
    ],
    [
      'people in the cell of 合计',
      rows('甲厂,甲一,赵大,5000', '乙厂,乙一,钱二,4000', '合计：3人,,,9000'),
      ['4:1 名册“合计”行的人数是3人，名册逐行计数是2名，相差1人'],
    ],
    [
      'money in words',
      rows('甲厂,甲一,赵大,5000', '乙厂,乙一,钱二,4000', '合计（大写）：捌仟元整,,,'),
      ['4:1 名册“合计”行的金额是8000元，名册各行金额相加是9000元，相差1000元'],
    ],
    [
      '合计 of a unit among several',
      rows(
        '甲厂,甲一,赵大,5000',
        '合计,1人,,5000',
        '乙厂,乙一,钱二,3000',
        '合计,1人,,2000',
        '总计,2人,,8000',
      ),
      ['5:8 名册“合计”行（第5行，乙厂）的金额是2000元，名册第4行各行金额相加是3000元，相差1000元'],
    ],
  ])('%s', (_, csv, expected) => {
    expect(lines(problemsOf(csv), total)).toEqual(expected);
  });
});

test('a wrong total of money puts no number of people in doubt', () => {
  const problems = problemsOf(rows('甲厂,甲一,赵大,5000', '乙厂,乙一,钱二,3000', '合计,2人,,9000'));
  const fields = problems.find(({ code }) => code === total)?.fields ?? [];
  expect(fields).toContain('合计.发放');
  expect(fields).toContain('构成.单位.组[1].金额');
  expect(fields.filter((field) => /人数|户数|名册/.test(field))).toEqual([]);
});
