/** Who is named in a field that the public does not read is masked wherever else he is spoken of. */
import { describe, expect, test } from '@jest/globals';
import { listAnonymousDonors, listRecipientNames } from '../../src/campaign/people.ts';
import { takeEdition } from '../../src/document/edition.ts';
import { selectAudience } from '../../src/facts/audiences.ts';
import { campaignOf, factsOf } from './support.ts';

const year = '报告: {年度: 2025}\n合计: {人数: 9名}\n';
const publish = (yaml: string) => selectAudience(factsOf(year + yaml), '公示').facts.values;

describe('masked in other texts too', () => {
  test.each([
    ['who speaks as a recipient', '仪式: [{发言: [{身份: 受助学生代表, 姓名: 柳青禾}]}]'],
    ['who speaks as a parent', '仪式: [{发言: [{身份: 困难职工家属, 姓名: 柳青禾}]}]'],
    ['who speaks as one who sat the exam', '仪式: [{发言: [{身份: 考生, 姓名: 柳青禾}]}]'],
    ['who speaks for those aided', '仪式: [{发言: [{身份: 获助代表, 姓名: 柳青禾}]}]'],
    ['who attends as a recipient', '仪式: [{出席: [{姓名: 柳青禾, 职务: 受助学生代表}]}]'],
    ['who attends as a parent', '仪式: [{出席: [{姓名: 柳青禾, 职务: 学生家长}]}]'],
    ['who attends, with what he is before the name', '仪式: [{出席: [学生代表柳青禾]}]'],
    ['a parent in extra aid', '补充资助: [{对象: 矿业公司职工柳青禾的孩子何小满, 金额: 2000元}]'],
    ['a child in extra aid', '补充资助: [{对象: 矿业公司职工何小满的孩子柳青禾, 金额: 2000元}]'],
    ['the first of several in extra aid', '补充资助: [{对象: 柳青禾等3名学生, 金额: 2000元}]'],
    ['whom extra aid went to', '补充资助: [{对象: 柳青禾, 金额: 2000元}]'],
    ['in words around the name', '补充资助: [{对象: 矿业公司困难职工柳青禾一家, 金额: 2000元}]'],
    ['who was visited', '走访: [{对象: 柳青禾同学家}]'],
    ['among several', '走访: [{对象: 何小满、柳青禾等}]'],
    ['of an example', '故事: [{人物: 柳青禾, 可公开: 是}]'],
  ])('%s', (_, field) => {
    const { 特点, 小节, 公示, 活动 } = publish(
      `${field}\n特点: [柳青禾来信]\n小节: [{标题: 柳青禾的来信}]\n` +
        '公示: {地址: 人民路8号柳青禾家, 邮箱: 柳青禾@example.com}\n活动: {关联工程: 柳青禾爱心工程}',
    );
    expect([特点, 小节?.[0]?.标题]).toEqual([['柳**来信'], '柳**的来信']);
    expect([公示?.地址, 公示?.邮箱]).toEqual(['人民路8号柳**家', '柳**@example.com']);
    expect(活动.关联工程).toBe('柳**爱心工程');
  });

  test('a donor who wants no name, and is a body', () => {
    const donors = '{名称: 柳青禾, 匿名: 是, 金额: 1万元}, {名称: 云岭钢铁公司, 匿名: 是, 金额: 1万元}';
    const { 特点 } = publish(`资金来源: [${donors}]\n特点: [感谢柳青禾和云岭钢铁公司]`);
    expect(特点).toEqual(['感谢爱心人士和爱心企业']);
  });

  test('what is kept beside an internal report names none of them', () => {
    const { people } = factsOf(
      `${year}走访: [{对象: 柳青禾}]\n资金来源: [{名称: 何小满, 匿名: 是, 金额: 1万元}]\n特点: [柳青禾谢谢何小满]`,
    );
    const children = [
      { type: 'paragraph' as const, children: [{ type: 'text' as const, value: '柳青禾谢谢何小满。' }] },
    ];
    const { sentences } = takeEdition({ children } as never, (text) => people.hide(text));
    expect(sentences).toEqual(['柳**谢谢爱心人士。']);
  });
});

describe('at a ceremony', () => {
  const attend = (guests: string, roster = '') =>
    publish(`${roster}仪式: [{出席: [${guests}]}]`).仪式?.[0]?.出席?.map(({ 姓名 }) => 姓名);

  test('recipients are masked, officials are not, though their office is called after those whom they help', () => {
    expect(
      attend(
        '{姓名: 柳青禾, 职务: 受助学生代表}, {姓名: 何小满, 职务: 学生处处长}, {姓名: 何大满, 职务: 困难职工帮扶中心主任}, ' +
          '{姓名: 何中满, 职务: 县学生资助管理中心主任}, {姓名: 何远, 角色: 宣读受助名单}, {姓名: 柳青山, 角色: 受助学生代表}',
      ),
    ).toEqual(['柳**', '何小满', '何大满', '何中满', '何远', '柳**']);
  });

  test('people of the roster are masked whatever is said of them', () => {
    const roster = '名册: [{学生: 柳青禾, 家长: 柳大成, 年龄: "18"}]\n';
    expect(attend('柳青禾, {姓名: 柳大成, 职务: 矿业公司职工}, 何远', roster)).toEqual([
      '柳**',
      '柳**',
      '何远',
    ]);
  });
});

describe('words that name nobody', () => {
  test.each([
    '单亲家庭',
    '困难职工家庭',
    '高三学生',
    '应届高中生',
    '全体受助学生',
    '云岭矿业公司',
    '黄陵县',
    '贫困大学生',
    '12户困难职工',
    '安康社区',
    '武警战士子女',
    '云岭林场职工',
    '高场的孩子',
  ])('%s', (words) => {
    expect(
      listRecipientNames(campaignOf(`单位: {全称: 云岭县总工会}\n${year}走访: [{对象: ${words}}]`)),
    ).toEqual([]);
  });

  test.each(['爱心企业', '匿名企业', '社会各界', '一位不愿透露姓名的企业家'])('the donor %s', (donor) => {
    expect(listAnonymousDonors({ 资金来源: [{ 名称: donor, 匿名: '是' }] })).toEqual([]);
  });
});

test('an activity keeps its name where a short name is part of it, and a programme of two letters', () => {
  const { 活动 } = publish(
    '名册: [{学生: 金秋, 年龄: "18"}, {学生: 春蕾, 年龄: "18"}]\n活动: {名称: 金秋助学行动, 关联工程: 春蕾计划}',
  );
  expect([活动.名称, 活动.关联工程]).toEqual(['金秋助学行动', '春蕾计划']);
});

test('a unit called after a person of two letters, and not one called after a place', () => {
  const roster =
    '名册: [{学生: 江南, 年龄: "18", 单位: 李明家}, {学生: 李明, 年龄: "18", 单位: 江南机械厂}, {学生: 何远, 年龄: "18", 单位: 李明班组}]\n';
  const { 名册 } = publish(roster);
  expect(名册?.map(({ 单位 }) => 单位)).toEqual(['李*家', '江南机械厂', '李*班组']);
});

test.each([
  ['何小满', true],
  ['何远', true],
  ['何小满、马春梅', true],
  // more than the name, or parted otherwise
  ['LI何小满', true],
  ['阿依古丽 买买提', true],
  // a short name begins many others
  ['何远志', false],
  ['马春梅', false],
])('whether one of those aided is named: %s', (name, isRecipient) => {
  const { people } = factsOf(`${year}名册: [{学生: 何小满}, {学生: 何远}, {学生: 阿依古丽·买买提}]`);
  expect(people.isRecipient(name)).toBe(isRecipient);
});

test.each([
  ['何远志主持仪式', []],
  ['何远发言', ['何远']],
  ['签发人：何小满', []],
  ['何小满发言', []],
  ['何小和发言', ['何小和']],
])('who is exposed by a finished report, and is no official: %s', (text, exposed) => {
  const { people } = factsOf(
    '报告: {年度: 2025, 版头: {发文机关标志: 云岭县总工会文件, 签发人: [何小满]}}\n' +
      '合计: {人数: 2名}\n名册: [{学生: 何远}, {学生: 何小和}]\n仪式: [{主持: {姓名: 何远志, 职务: 县总工会主席}}]',
  );
  expect(people.findExposed(text).map(({ name }) => name)).toEqual(exposed);
});

test.each([
  ['何志远主持仪式', ['何志远']],
  ['马春梅主持仪式', []],
  ['有异议请联系何小满', []],
])(
  'an official who is also one of those aided is exposed, unless objections go to him: %s',
  (text, exposed) => {
    const { people } = factsOf(
      `${year}名册: [{学生: 何志远}, {学生: 何小满}]\n领导小组: {组长: 县总工会主席何志远}\n` +
        '仪式: [{主持: {姓名: 何志远, 职务: 县总工会主席}, 出席: [{姓名: 马春梅, 职务: 县总工会副主席}]}]\n公示: {联系人: 何小满}',
    );
    expect(people.findExposed(text).map(({ name }) => name)).toEqual(exposed);
  },
);
