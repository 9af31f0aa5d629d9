/** What fields mean is declared beside them, and read from there: a field that says nothing of itself is noticed here. */
import { describe, expect, test } from '@jest/globals';
import { describeRecord, type Field } from '../../src/campaign/fields.ts';
import { listDimensionColumns, listRosterFields, listTexts, meaningOf } from '../../src/campaign/roles.ts';
import { campaignSchema } from '../../src/campaign/schema/campaign.ts';
import { parsePath } from '../../src/diagnostics/path.ts';
import { campaignOf } from '../facts/support.ts';

/** Every field of the schema, by its path; one that contains itself is entered once. */
function listFields(field: Field, path: string, above: readonly Field[] = []): [string, Field][] {
  if (above.includes(field)) return [];
  const inside = [...above, field];
  if (field.kind === 'list')
    return [field.item, field.record].flatMap((item) => (item ? listFields(item, path, inside) : []));
  if (field.kind === 'leaf') return [[path, field]];
  return Object.entries(field.fields).flatMap(([key, child]) =>
    listFields(child, path === '' ? key : `${path}.${key}`, inside),
  );
}

const fields = listFields(describeRecord(campaignSchema), '');

test('every text field says what it is', () => {
  const texts = fields.filter(([, { meta }]) => meta.leaf === 'text');
  expect(texts.length).toBeGreaterThan(90);
  expect(texts.filter(([, { meta }]) => meta.role === undefined).map(([path]) => path)).toEqual([]);
});

test.each([
  ['仪式[1].出席[2].姓名', { role: 'name', public: 'show' }],
  ['报告.版头.签发人[1]', { role: 'name', public: 'show', structural: true }],
  ['名册[3].学生', { role: 'name', public: 'mask', structural: true }],
  ['名册[3].备注', { role: 'phrase', public: 'drop' }],
  ['名册[3].金额', { role: undefined, public: 'show' }],
  ['故事[1].人物', { role: 'name', public: 'mask' }],
  ['公示.电话', { contact: true, public: 'show', shared: true }],
  ['阶段[1].做法[1]', { role: 'sentence', shared: true }],
  ['阶段[1].申报人数', { shared: false }],
  ['小节[1].内容[2].内容[1].导语', { role: 'sentence' }],
  ['小节[1].用', { role: 'code' }],
  ['资金来源[1].构成[1].名称', { role: 'party' }],
  ['历史.中断年[1]', { shared: true, structural: true }],
])('%s', (path, expected) => {
  expect(meaningOf(parsePath(path))).toMatchObject(expected);
});

test.each(['构成.学段', '名册[1].身份证', '汇总.单位[1].名称'])('%s is no field of the campaign', (path) => {
  expect(meaningOf(parsePath(path))).toBeUndefined();
});

test('a column of the roster is not shown in public unless it says so', () => {
  const shown = listRosterFields()
    .filter(({ key }) => meaningOf(['名册', 0, key])?.public !== 'drop')
    .map(({ key }) => key);
  expect(shown).toEqual(['学生', '家长', '单位', '学段', '院校', '专业', '金额', '批次']);
});

test('the columns that make groups, in the order of the 维度', () => {
  expect(listDimensionColumns()).toEqual(['学段', '类别', '来源', '单位', '批次', '地域', '民族']);
  expect(listDimensionColumns('told')).toEqual(['学段', '类别', '来源', '单位', '批次']);
});

describe('texts of one meaning, in their order', () => {
  const campaign = campaignOf(`
单位: {全称: 云岭县总工会}
报告: {年度: 2025, 版头: {签发人: [何志远]}}
合计: {人数: 3名}
仪式: [{主持: 王明, 出席: [{姓名: 李卫国, 职务: 主席}]}]
特点: [一句话]
`);

  test('names', () => {
    expect(listTexts(campaign, ({ role }) => role === 'name')).toEqual(['何志远', '王明', '李卫国']);
  });

  test('sentences', () => {
    expect(listTexts(campaign, ({ role }) => role === 'sentence')).toEqual(['一句话']);
  });
});
