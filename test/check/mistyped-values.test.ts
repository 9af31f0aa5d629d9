/** A value of a roster that is a known word but for one sign is told at its cell; what may be a word of its own is not. */
import { describe, expect, test } from '@jest/globals';
import { lines, problemsOf, workbookOf } from './roster-support.ts';

/** What is told of a roster whose column says this of the last of three, and another word of the two before. */
function tellValue(column: string, usual: string, value: string): string[] {
  const csv = `学生,${column},金额\n甲一,${usual},3000\n乙一,${usual},3000\n丙一,${value},3000`;
  return lines(problemsOf(csv), 'roster.mistyped');
}

describe('told, with the word that is meant', () => {
  test.each([
    ['学段', '本科', '本料', '“本科”'],
    ['学段', '本科', '本课', '“本科”'],
    ['学段', '本科', '木科', '“本科”'],
    ['学段', '本科', '本料生', '“本科生”'],
    ['学段', '大专', '大砖', '“大专”'],
    ['学段', '大学', '大砖', '“大学”'],
    ['学段', '本科', '大砖', '“大学”或“大专”'],
    ['学段', '高中', '高种', '“高中”'],
    ['学段', '高中', '搞中', '“高中”'],
    ['学段', '初中', '初钟', '“初中”'],
    ['学段', '小学', '小雪', '“小学”'],
    ['学段', '中专', '中砖', '“中专”'],
    ['学段', '技校', '技较', '“技校”'],
    ['学段', '本科', '研究牲', '“研究生”'],
    ['学段', '硕士', '硕土', '“硕士”'],
    ['学段', '博士', '搏士', '“博士”'],
    ['民族', '汉族', '汗族', '“汉族”'],
    ['民族', '维吾尔族', '维吾儿族', '“维吾尔族”'],
    ['单位', '城关镇总工会', '城关镇总公会', '“城关镇总工会”'],
    ['单位', '城关镇总工会', '河口镇总工汇', '“河口镇总工会”'],
  ])('%s %s %s', (column, usual, value, meant) => {
    expect(tellValue(column, usual, value)).toEqual([
      `4:4 名册第4行的${column}是“${value}”，是否为${meant}？`,
    ]);
  });

  test('once, however many rows have it', () => {
    const rows = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => `${name}一,大砖,3000`);
    expect(lines(problemsOf(['学生,学段,金额', ...rows].join('\n')), 'roster.mistyped')).toEqual([
      '2:4 名册第2、3、4、5、6行等7行的学段是“大砖”，是否为“大学”或“大专”？',
    ]);
  });

  test('without a word where the column has none of many', () => {
    expect(tellValue('民族', '', '汗族')).toEqual(['4:4 名册第4行的民族是“汗族”，多半写错了一个字']);
  });

  test('at the cell of a workbook', () => {
    const [problem] = problemsOf(workbookOf('学生,学段\n甲一,本科\n乙一,本料')).filter(
      ({ code }) => code === 'roster.mistyped',
    );
    expect(problem?.place?.cell).toBe('名册!B3');
  });
});

describe('not told', () => {
  test.each([
    ...['本科', '专科', '高职', '中职', '初一', '初二', '高一', '高三', '大四', '研二', '七年级', '大学本科'],
    ...[
      '预科',
      '预科班',
      '本硕',
      '本硕博',
      '硕博',
      '专硕',
      '学士',
      '专升本',
      '高复',
      '高复班',
      '中技',
      '高技',
    ],
    ...[
      '中师',
      '幼师',
      '技师',
      '职中',
      '职专',
      '高专',
      '卫校',
      '艺校',
      '党校',
      '护校',
      '侨中',
      '女中',
      '附中',
    ],
    ...[
      '夜大',
      '电大',
      '函大',
      '师大',
      '商科',
      '理科',
      '文科',
      '工科',
      '医科',
      '护士',
      '失学',
      '辍学',
      '休学',
    ],
    ...[
      '大一',
      '小班',
      '大班',
      '幼小',
      '幼托',
      '学龄前',
      '成人高考',
      '自考',
      '本',
      '专',
      '无',
      '其他',
      '综高',
    ],
    ...['大龄', '高考生', '初级', '高级', '中级', '中考', '新生', '2023级', '应届', '往届', '学徒', '大本'],
    ...['高护', '中药', '大类', '职院', '学制', '小计', '专接本', '单招', '三校生', '初中起点', '艺术类本科'],
  ])('学段 %s', (value) => {
    expect(tellValue('学段', '本科', value)).toEqual([]);
  });

  test.each([
    ...['满族', '回族', '土族', '土家族', '布依族', '布朗族', '蒙族', '维族', '哈族', '鄂族', '少数民族'],
    ...['其他民族', '汉', '穿青人', '未识别', '苗', '汉族', '革家族', '客家族'],
  ])('民族 %s', (value) => {
    expect(tellValue('民族', '汉族', value)).toEqual([]);
  });

  test.each([
    ['城东街道总工会', '城西街道总工会'],
    ['第一中学', '第二中学'],
    ['柳平医院总工会', '柳林医院总工会'],
    ['云岭县总工会', '云峰县总工会'],
    ['城关镇总工会', '城关镇分工会'],
    ['城关镇总工会', '城关镇工委'],
    ['机械厂', '机修厂'],
    ['律师协会', '律师公会'],
  ])('单位 %s %s', (usual, value) => {
    expect(tellValue('单位', usual, value)).toEqual([]);
  });

  test.each([
    ['批次', '第一批', '第二批'],
    ['地域', '省外', '省内'],
    ['类别', '大病', '重病'],
    ['来源', '县财政', '市财政'],
  ])('%s %s %s', (column, usual, value) => {
    expect(tellValue(column, usual, value)).toEqual([]);
  });
});

test('a row that no standard covers is told by its 学段', () => {
  const standards = '标准: [{条件: {学段: 本科}, 金额: 3000元}, {条件: {学段: 大专}, 金额: 2000元}]';
  expect(
    lines(problemsOf('学生,学段,金额\n甲一,本科,3000\n乙一,本料,3000', standards), 'magnitude.no-standard'),
  ).toEqual(['3:7 名册第3行的学段是“本料”，不知道适用哪一条标准']);
});
