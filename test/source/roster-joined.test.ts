/** Rosters whose columns hold more, or other, than a heading says at first sight: each as CSV, and what is read of it. */
import { describe, expect, test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';

/** Each row's fields on a line, then the problems. */
function read(csv: string): string[] {
  const { rows, problems } = readRosterFile(new TextEncoder().encode(csv), '名册.csv', rosterColumns);
  return [
    ...rows.map(({ value }) => Object.values(value).join(' ')),
    ...problems.map(({ code, place, message }) => `${code} ${place?.line} ${message}`),
  ];
}

describe('一行几名子女', () => {
  test('各有姓名、学校、金额：读成几名学生，家长和单位都是那一家的', () => {
    expect(
      read(
        '职工姓名,工作单位,子女1姓名,子女1学校,子女1金额,子女2姓名,子女2学校,子女2金额\n' +
          '王建国,县水泥厂,王小明,云岭一中,3000,王小红,云岭二中,2000\n李强,县运输公司,李小雨,省师范大学,5000,,,',
      ),
    ).toEqual([
      '王建国 县水泥厂 王小明 云岭一中 3000',
      '王建国 县水泥厂 王小红 云岭二中 2000',
      '李强 县运输公司 李小雨 省师范大学 5000',
    ]);
  });

  test.each([
    '职工姓名,学生姓名1,学生姓名2',
    '职工姓名,第一个孩子姓名,第二个孩子姓名',
    '职工姓名,子女姓名（一）,子女姓名（二）',
    '职工姓名,子女①姓名,子女②姓名',
  ])('没有金额的：%s', (headings) => {
    expect(read(`${headings}\n王建国,王小明,王小红\n李强,李小雨,`)).toEqual([
      '王建国 王小明',
      '王建国 王小红',
      '李强 李小雨',
    ]);
  });

  test('金额只有一格的，说明怎样写；只有一名子女的行分得清', () => {
    const headings = '职工姓名,子女1姓名,子女2姓名,金额';
    expect(read(`${headings}\n王建国,王小明,王小红,3000\n李强,李小雨,,5000`).slice(3)).toEqual([
      'roster-file.children-share-money 2 这一行“子女1姓名”“子女2姓名”都有人，“金额”只有一格，看不出各得多少',
    ]);
    expect(read(`${headings}\n王建国,王小明,,3000\n李强,李小雨,,5000`)).toEqual([
      '王建国 王小明 3000',
      '李强 李小雨 5000',
    ]);
  });
});

describe('一列两项', () => {
  test('家长姓名及单位分成两项', () => {
    expect(
      read(
        '姓名,家长姓名及单位,金额\n王小明,王建国 县水泥厂,5000\n李小雨,李强（县运输公司）,5000\n' +
          '赵小川,县医院/赵大海,3000\n钱多多,钱五,3000\n合计,4户,16000',
      ),
    ).toEqual([
      '王小明 王建国 县水泥厂 5000',
      '李小雨 李强 县运输公司 5000',
      '赵小川 赵大海 县医院 3000',
      '钱多多 钱五 3000',
    ]);
  });

  test.each(['工作单位及家长姓名', '单位、职工姓名', '单位/父母姓名'])('%s', (heading) => {
    expect(read(`姓名,${heading},金额\n王小明,县水泥厂 王建国,5000`)).toEqual([
      '王小明 县水泥厂 王建国 5000',
    ]);
  });

  test('连着写的分不开，说明怎样写；院校及专业仍是院校', () => {
    expect(read('姓名,家长姓名及单位,金额\n王小明,王建国县水泥厂,5000').slice(1)).toEqual([
      'roster-file.unparted 2 这一格看不出哪里是“家长姓名”、哪里是“单位”',
    ]);
    expect(read('姓名,院校及专业,金额\n王小明,云江大学土木工程,5000')).toEqual([
      '王小明 云江大学土木工程 5000',
    ]);
  });
});

describe('几列金额', () => {
  test.each([
    [
      '学生姓名,生活补助,学费补助,助学金合计\n甲一,1000,4000,5000\n乙二,1000,3000,4000',
      ['甲一 5000', '乙二 4000'],
    ],
    ['学生姓名,金额,实领金额\n甲一,5000,5000\n乙二,4000,4000', ['甲一 5000', '乙二 4000']],
    ['学生姓名,补助金额,资助金额\n甲一,5000,5000\n乙二,4000,4000', ['甲一 5000', '乙二 4000']],
    [
      '学生姓名,发放金额,省资助金额,县资助金额\n甲一,5000,2000,3000\n乙二,4000,1000,3000',
      ['甲一 5000', '乙二 4000'],
    ],
  ])('%s', (csv, people) => {
    const told = read(csv);
    expect(told.slice(0, 2)).toEqual(people);
    expect(told.slice(2).every((line) => /^roster-file\.(?:other-money|unknown-heading)/.test(line))).toBe(
      true,
    );
  });

  test('看不出哪一列是全部的，仍旧要说明', () => {
    expect(read('学生姓名,补助金额,资助金额\n甲一,5000,2000\n乙二,4000,3000').slice(2)).toEqual([
      'roster-file.unknown-money 1 “补助金额”“资助金额”都像是金额，认不出哪一列是发给学生的全部',
    ]);
  });
});

describe('批次', () => {
  test('录取的批次不是发放的批次', () => {
    expect(read('姓名,批次,金额\n王小明,本科一批,5000\n李小雨,专科批,3000')).toEqual([
      '王小明 5000',
      '李小雨 3000',
      'roster-file.admission-batch 1 “批次”一列写的是录取批次，没有当作发放的批次',
    ]);
  });

  test.each([
    '姓名,批次,金额\n王小明,第一批,5000',
    '姓名,发放批次,金额\n王小明,本科批,5000',
    '姓名,批次,金额\n王小明,8月,5000',
    '姓名,批次,金额\n王小明,本科一批,5000\n李小雨,第二批,3000',
  ])('发放的批次照读：%s', (csv) => {
    expect(read(csv).length).toBe(csv.split('\n').length - 1);
    expect(read(csv)[0]).toMatch(/批|8月/);
  });
});
