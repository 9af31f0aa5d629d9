/** Numbers of persons in whatever field and form: none printed in any version; numbers that only look like them stay. */
import { accepted, campaign, type Entry, type Page, refused } from './entry.ts';

const phone = '13800138000';
const resident = '11010519491231002X';
const card = '6222021234567890128';

const inForm = (number: string, digits: string) =>
  number.replace(/\d/g, (digit) => [...digits][Number(digit)] ?? '');
const chinese = '〇一二三四五六七八九';
/** A name for a form, and its ten signs. */
const faces: readonly (readonly [name: string, signs: string])[] = [
  ['圈码', '⓪①②③④⑤⑥⑦⑧⑨'],
  ['实心圈码', '⓿❶❷❸❹❺❻❼❽❾'],
  ['双圈和空心零', '○⓵⓶⓷⓸⓹⓺⓻⓼⓽'],
  ['带圈的无衬线数字', '🄋➀➁➂➃➄➅➆➇➈'],
  ['带点的数字', '🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐'],
  ['带逗号的数字', '🄁🄂🄃🄄🄅🄆🄇🄈🄉🄊'],
  ['上标', '⁰¹²³⁴⁵⁶⁷⁸⁹'],
  ['下标', '₀₁₂₃₄₅₆₇₈₉'],
  ['阿拉伯文的数字', '٠١٢٣٤٥٦٧٨٩'],
  ['天城文的数字', '०१२३४५६७८९'],
  ['数学字母', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'],
  ['汉字', chinese],
  ['汉字，圆圈作零', '○一二三四五六七八九'],
  ['幺', '零幺二三四五六七八九'],
  ['大写', '零壹贰叁肆伍陆柒捌玖'],
  ['苏州码', '〇〡〢〣〤〥〦〧〨〩'],
];

/** Forms of one number: what stands in the text, and the digits that may stand nowhere. */
const forms: readonly (readonly [name: string, typed: string, digits: string])[] = [
  ['手机号', phone, phone],
  ['手机号，空格', '138 0013 8000', phone],
  ['手机号，短横', '138-0013-8000', phone],
  ['手机号，点', '138.0013.8000', phone],
  ['手机号，全角', '１３８００１３８０００', phone],
  ['手机号，+86', `+86${phone}`, phone],
  ['手机号，0086', `0086-${phone}`, phone],
  ['手机号，零宽空格', '138\u200b0013\u200b8000', phone],
  ['手机号，软连字符', '138\u00ad00138000', phone],
  ['手机号，一个一个隔开', [...phone].join(' '), phone],
  ['手机号，逗号相连的两个', `${phone},13900139000`, phone],
  ['手机号，顿号相连的两个', `13900139000、${phone}`, phone],
  ['手机号，全角逗号相连', `13900139000，${phone}，13700137000`, phone],
  ['手机号，斜线相连', `13900139000/${phone}`, phone],
  ['手机号，在括号里', `（${phone}）`, phone],
  ['手机号，紧跟汉字', `电话${phone}请打`, phone],
  ['手机号，紧跟字母', `tel:${phone}`, phone],
  ['手机号，后面是句号', `${phone}。`, phone],
  [
    '手机号，数学字母的数字',
    [...phone].map((digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join(''),
    phone,
  ],
  ...faces.flatMap(([face, signs]): [string, string, string][] => [
    [`手机号，${face}`, inForm('13857291604', signs), inForm('13857291604', signs)],
    [`身份证，${face}`, inForm('110105198507120418', signs), inForm('110105198507120418', signs)],
  ]),
  ['手机号，圈码和普通数字', '1③800⑬8000'.replace('⑬', '①③'), phone],
  ['手机号，汉字和普通数字', '138〇5138〇7〇', '138〇5138〇7〇'],
  ['手机号，汉字，分段', '一三八-五七二九-一六〇四', '一三八五七二九一六〇四'],
  ['手机号，按键', [...phone].map((digit) => `${digit}\u20e3`).join(''), '1\u20e33\u20e38'],
  ['座机，汉字', '〇五一六-八五七二九一六四', '八五七二九一六四'],
  ['座机，圈码', '⓪⑤①⑥-⑧⓪⓪⓪⓪⓪⓪⓪', '⑧⓪⓪⓪⓪⓪⓪⓪'],
  ['手机号，后面是汉字的数', `${phone}一人一档`, phone],
  ['手机号，加粗记号', `138*0013*8000`, phone],
  ['手机号，前三位在括号里', '（138）00138000', '00138000'],
  ['手机号，斜线', '138/0013/8000', phone],
  ['手机号，两位一组', '13 80 01 38 00 0', phone],
  ['手机号，中间有说明', '138（微信）00138000', '00138000'],
  ['手机号，附加符号', [...phone].join('\u0301'), phone],
  ['身份证，罗马数字的 X', resident.replace('X', 'Ⅹ'), resident.slice(0, 17)],
  ['身份证，西里尔字母的 X', resident.replace('X', 'Х'), resident.slice(0, 17)],
  ['身份证，括号里的 X', resident.replace('X', '(X)'), resident.slice(0, 17)],
  ['身份证，斜线', '110105/19491231/0021', '110105194912310021'],
  ['身份证，括号', '110105（19491231）0021', '19491231'],
  ['座机', '0516-80000000', '80000000'],
  ['座机，括号', '（0516）80000000', '80000000'],
  ['座机，分机', '0516-80000000转802', '80000000'],
  ['身份证', resident, resident],
  ['身份证，小写 x', resident.toLowerCase(), resident.slice(0, 17)],
  ['身份证，空格', '110105 19491231 002X', resident.slice(0, 17)],
  ['身份证，短横', '110105-19491231-002X', resident.slice(0, 17)],
  ['身份证，全角', '１１０１０５１９４９１２３１００２Ｘ', resident.slice(0, 17)],
  ['身份证，校验位错', '110105194912310021', '110105194912310021'],
  ['身份证，十五位', '110105491231002', '110105491231002'],
  ['身份证，学籍号前加 G', `G${resident}`, resident.slice(0, 17)],
  ['银行卡', card, card],
  ['银行卡，四位一组', card.replace(/(.{4})(?!$)/g, '$1 '), card],
  ['银行卡，短横', card.replace(/(.{4})(?!$)/g, '$1-'), card],
  ['银行卡，逗号相连的两个', `${card},6228480402564890018`, card],
];

/** Fields in which people type. */
const fields: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ['特点', (text) => `特点: ["逐户核实，联系人${text}"]`],
  ['问题', (text) => `问题: ["有事请找${text}"]`],
  ['打算', (text) => `打算: ["建立台账${text}"]`],
  ['标题', (text) => `报告: {年度: 2025, 标题: "云岭县总工会关于金秋助学的总结${text}"}`],
  ['主送', (text) => `报告: {年度: 2025, 主送: ["市总工会${text}"]}`],
  ['活动主题', (text) => `活动: {主题: "情暖金秋${text}"}`],
  ['来源名称', (text) => `资金来源:\n  - {名称: "爱心人士${text}", 金额: 3万元}`],
  ['分组名称', (text) => `分组:\n  - {名称: "本科${text}", 维度: 学段, 人数: 3名}`],
  ['仪式地点', (text) => `仪式:\n  - {名称: 发放仪式, 时间: 2025-08-28, 地点: "礼堂${text}"}`],
  ['宣传方式', (text) => `宣传: ["张贴海报${text}"]`],
  ['名册院校', (text) => `名册:\n  - {学生: 卞小雨, 院校: "云川大学${text}", 金额: 5000元}`],
  ['名册备注', (text) => `名册:\n  - {学生: 卞小雨, 备注: "${text}", 金额: 5000元}`],
  ['名册学生', (text) => `名册:\n  - {学生: "卞小雨${text}", 金额: 5000元}`],
  ['通知标题', (text) => `通知:\n  - {标题: "关于开展活动的通知${text}", 发文单位: 市总工会}`],
];

const contacts: Entry[] = ['11010519491231002X', '6222021234567890128'].map((number) => ({
  name: `公示的电话写的是 ${number}`,
  files: {
    '活动.yaml': campaign(
      `名册: [{学生: 卞小雨, 学段: 本科, 金额: 5000元}]\n阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]\n公示: {联系人: 马春梅, 电话: "${number}"}`,
    ),
  },
  audience: '公示',
  must: refused('privacy.value'),
}));

const hidden: Entry[] = [
  ...forms.map(
    ([name, typed, digits]): Entry => ({
      name,
      files: { '活动.yaml': campaign(`特点: ["逐户核实，联系人${typed}"]`) },
      must: accepted({ nowhere: digits }),
    }),
  ),
  ...fields.map(
    ([name, write]): Entry => ({
      name: `手机号在“${name}”里`,
      files: { '活动.yaml': campaign(write(phone)) },
      must: accepted({ nowhere: phone }),
    }),
  ),
];

const innocent = [
  '金额13800138000元',
  '合计1,380,013,800元',
  '社会信用代码12410000415800123X',
  '学校代码4121012345',
  '票号00012345',
  '文号云工办〔2025〕18号',
  '热线12351',
  '共13812人',
  '2021—2025年',
  '第138号令',
  '专业代码080901',
  '编号2025081801',
  '0.13812345678',
  '2022—2023学年',
  '二〇二五年八月二十八日',
  '①摸底②核实③审核④公示⑤发放⑥回访⑦归档⑧总结⑨评议',
  '⒈摸底⒉核实',
  '一三五、二四六轮流走访',
  '第一三八〇号文件',
  '一五一十',
  '三八一八二八',
  '人均一三八元',
  '㎡²³',
];

const kept = innocent.map(
  (words): Entry => ({
    name: words,
    files: { '活动.yaml': campaign(`打算: ["核对${words}"]`) },
    must: accepted({ prints: words }),
  }),
);

export const page: Page = { title: '个人的号码', entries: [...hidden, ...contacts, ...kept] };
