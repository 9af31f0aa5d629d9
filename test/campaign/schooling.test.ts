/** 学段: what its words mean, and what a 年级 tells of it. */
import { expect, test } from '@jest/globals';
import { fillSchooling } from '../../src/campaign/grades.ts';
import {
  findSchooling,
  isWithin,
  mayBeUnder14,
  schoolingWords,
  tellsNew,
} from '../../src/campaign/schooling.ts';

test.each([
  ['小学三年级', '小学'],
  ['三年级', '小学'],
  ['6年级', '小学'],
  ['七年级', '初中'],
  ['九年级（2）班', '初中'],
  ['初二', '初中'],
  ['初中二年级', '初中'],
  ['高三', '高中'],
  ['高中二年级', '高中'],
  ['中职二年级', '中职'],
  ['技校一年级', '技校'],
  ['大一', '大学'],
  ['本科一年级', '本科'],
  ['大专二年级', '大专'],
  ['研一', '研究生'],
  ['硕士二年级', '硕士'],
  ['博三', '博士'],
  ['学前班', '学前'],
  ['大班', '幼儿园'],
  ['县实验学校七年级', '初中'],
  ['高三年级', '高中'],
  ['大学四年级', '大学'],
])('%s is of %s', (grade, stage) => {
  expect(findSchooling(grade)).toBe(stage);
});

test.each(['2023级', '三班', '新生', '', '在读', '十年级', '十一年级', '11年级', '2023级小班'])(
  '%j does not tell',
  (grade) => {
    expect(findSchooling(grade)).toBeUndefined();
  },
);

test.each([
  ['大学新生', true],
  ['高中在读', false],
  ['在校大学生', false],
  ['非新生', false],
  ['本科', undefined],
])('whether %s are new: %s', (name, isNew) => expect(tellsNew(name)).toBe(isNew));

test('a 学段 that is given stays', () => {
  const rows = [
    { 学生: '甲一', 学段: '本科', 年级: '大一' },
    { 学生: '乙二', 年级: '高三' },
    { 学生: '丙三' },
  ];
  expect(fillSchooling(rows).map(({ 学段 }) => 学段)).toEqual(['本科', '高中', undefined]);
});

test.each([
  ...[
    '幼儿园',
    '中班',
    '学前班',
    '小学',
    '小学三年级',
    '一年级',
    '1年级',
    '六年级',
    '初中',
    '初1',
    '七年级',
    '7年级',
  ],
  ...['小 学', '初　中', '小', '小三', '托儿所', '幼教', '小升初', '六升七', '第三初级中学', '初高中'],
  ...[
    '三（2）班',
    '三(二)班',
    '3-2班',
    '三2班',
    '特殊教育',
    '县特殊教育学校',
    '实验学校',
    '县二中',
    'Primary',
    'Grade 3',
  ],
  ...['县一中初二', '中学', '高级中学', '九年级', '义务教育', '义务教育阶段', '高中（初中部）'],
])('one of %s may be under 14', (words) => {
  expect(mayBeUnder14(words)).toBe(true);
});

test.each([
  '高中',
  '高一',
  '高中一年级',
  '高三年级',
  '中专',
  '职高',
  '大专',
  '本科三年级',
  '大学四年级',
  '研一',
])('one of %s is not', (words) => {
  expect(mayBeUnder14(words)).toBe(false);
});

test.each(['', '2023级', '三班', '其他', '十年级'])('%j tells no school', (words) => {
  expect(mayBeUnder14(words)).toBeUndefined();
});

test('every word of 学段 tells a school', () => {
  expect(schoolingWords.filter((word) => mayBeUnder14(word) === undefined)).toEqual([]);
});

test.each([
  ['大专', '大学', true],
  ['高职', '专科', true],
  ['小学', '义务教育阶段', true],
  ['中职', '高中阶段', true],
  ['大学', '大专', undefined],
  ['高中', '本科', false],
])('%s within %s: %s', (words, wanted, expected) => {
  expect(isWithin(words, wanted)).toBe(expected);
});

test.each([
  [{ 年级: '大一新生' }, { 年级: '大一新生', 学段: '大学', 新生: true }],
  [{ 年级: '高二（3）班' }, { 年级: '高二（3）班', 学段: '高中' }],
  [
    { 年级: '高一', 新生: true },
    { 年级: '高一', 学段: '高中', 新生: true },
  ],
  [{ 学段: '大一' }, { 年级: '大一', 学段: '大学' }],
  [{ 学段: '高三' }, { 年级: '高三', 学段: '高中' }],
  [
    { 学段: '大一', 年级: '2025级' },
    { 学段: '大一', 年级: '2025级' },
  ],
  [{ 学段: '本科一年级' }, { 学段: '本科一年级' }],
])('a grade is told from a 学段, wherever it stands: %j', (given, filled) => {
  expect(fillSchooling([{ 学生: '甲一', ...given }])).toEqual([{ 学生: '甲一', ...filled }]);
});

test.each(['预初', '预备班', '二幼', '第一幼儿园', '幼托', '幼大班'])(
  '%j may be of a child under 14',
  (words) => {
    expect(mayBeUnder14(words)).toBe(true);
  },
);

test.each(['大学预科', '本科预备党员', '学前教育专业本科', '高三'])('%j is no word of children', (words) => {
  expect([words, mayBeUnder14(words) ?? false]).toEqual([words, words.startsWith('学前')]);
});
