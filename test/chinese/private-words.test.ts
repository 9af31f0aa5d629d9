import { describe, expect, test } from '@jest/globals';
import {
  findIllness,
  findPrivateWords,
  hidePersonalNumbers,
  hidePrivateWords,
} from '../../src/chinese/private-words.ts';
import { innocent } from './innocent.ts';

test('figures, codes and dates that look like numbers of persons are none', () => {
  const taken = innocent.filter((words) => findPrivateWords(`核对${words}`).length > 0);
  expect(taken).toEqual([]);
  expect(new Set(innocent).size).toBeGreaterThanOrEqual(200);
});

describe('what may not be published is found by pattern and checksum', () => {
  test.each([
    ['身份证11010519491231002X', ['身份证号', '110105********002X']],
    ['（身份证号：110105491231002）', ['身份证号', '110105*****1002']],
    ['身份证号码 110105194912310021', ['身份证号', '110105********0021']],
    ['联系电话１３９１２３４５６７８', ['手机号', '139****5678']],
    ['卡号 6222 0212 3456 7890 128', ['银行卡号', '***************0128']],
    ['账号：3205016012345', ['银行卡号', '*********2345']],
    ['电话：0516-80000000', ['固定电话', '051*****0000']],
    ['出生日期：2008-05-03', ['出生日期', '出生日期:2008-05-03']],
    ['2008年5月出生的小明', ['出生日期', '2008年5月出生']],
    ['1998.5.3出生', ['出生日期', '1998.5.3出生']],
    ['生于2008年5月3日', ['出生日期', '生于2008年5月3日']],
    ['20080305出生', ['出生日期', '20080305出生']],
    ['2008 年 3 月 5 日 出 生', ['出生日期', '2008 年 3 月 5 日 出 生']],
    ['二〇〇八年三月十五日出生', ['出生日期', '2008年3月十5日出生']],
    ['2008/3/5生，', ['出生日期', '2008/3/5生']],
    ['08年3月5日生', ['出生日期', '08年3月5日生']],
    ['生日：3月5日', ['出生日期', '生日:3月5日']],
    ['家庭住址：幸福镇东风大队', ['住址', '家庭住址:幸……']],
    ['家庭住址：人民路１２号', ['住址', '家庭住址:人……']],
    ['家住人民路１２号', ['住址', '家住人民路1……']],
    ['幸福小区3-2-501', ['住址', '3-2-50……']],
    ['（身份证11010519491231002（X））', ['身份证号', '110105********002X']],
    ['（住红星村3组12号）', ['住址', '住红星村3组……']],
    ['QQ（123456789）', ['网络账号', '12*******']],
    ['微信（xiaoming2007）', ['网络账号', 'xi**********']],
    ['护照（E12345678）', ['证件号', 'E1*******']],
    ['家住云岭镇和平村三组', ['住址', '家住云岭镇和……']],
    ['现住矿业新村12号楼3单元501室', ['住址', '现住矿业新村……']],
    ['矿业新村12栋501室', ['住址', '12栋501……']],
  ])('%s', (text, [kind, shown]) => {
    expect(findPrivateWords(text).map((found) => [found.kind, found.shown])).toEqual([[kind, shown]]);
  });

  test.each([
    '8月26日在人民路12号工会礼堂举行仪式',
    '资助13812名，发放28.58万元',
    '2025年8月18日至8月22日公示',
    '2008年开始开展活动',
    '发文字号：云工发〔2025〕12号',
    '居住在农村的困难职工子女',
    '第三小学二年级3班',
  ])('nothing in: %s', (text) => {
    expect(findPrivateWords(text)).toEqual([]);
  });
});

test.each([
  ['母亲身患重病', ['身患重病']],
  ['父亲患有尿毒症，长年透析', ['患有尿毒症', '透析']],
  ['本人二级肢体残疾', ['二级肢体残疾']],
  ['因病致困的36户', []],
  ['残疾职工家庭12户', []],
])('illness in %s', (text, words) => {
  expect(findIllness(text).map(({ word }) => word)).toEqual(words);
});

describe('what is hidden leaves the rest in its place', () => {
  test.each([
    [
      '电话13800138000，住址中山路5号3室。卡号：3205016012345',
      '电话***********，＊＊＊＊＊*＊*＊。卡号：*************',
    ],
    ['幺三八五七二九一六〇四、①③⑧⑤⑦②⑨①⑥⓪④。', '＊＊＊＊＊＊＊＊＊＊＊、＊＊＊＊＊＊＊＊＊＊＊。'],
    ['第1人', '第1人'],
  ])('%s', (text, hidden) => {
    expect(hidePrivateWords(text)).toBe(hidden);
  });

  test('of numbers alone, whichever pattern found them', () => {
    expect(hidePersonalNumbers('账号：3205016012345，手机13800138000，住址中山路5号3室')).toBe(
      '账号：*************，手机***********，住址中山路5号3室',
    );
  });
});

test('brackets around a number stay where it is hidden', () => {
  for (const [open, close] of ['（）', '()', '【】'] as unknown as [string, string][])
    expect(hidePrivateWords(`证${open}11010519491231002X${close}的材料`)).toBe(
      `证${open}${'*'.repeat(18)}${close}的材料`,
    );
});

test('of one who lives somewhere, and of a label in brackets, no more is taken for private', () => {
  const innocentWords = [
    '住院部3组12室的护士',
    '居住在红星村的学生12名',
    '住在3组的12户',
    '关注微信（工会服务号）',
    '微信（WeChat）通知',
  ];
  expect(innocentWords.filter((words) => findPrivateWords(words).length > 0)).toEqual([]);
});
