/** Numbers of persons as people type them, and numbers that only look like them: none missed, none refused. */
import { describe, expect, test } from '@jest/globals';
import { findPrivateWords } from '../../src/chinese/private-words.ts';

const full = (text: string) => text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit);

const mobiles = ['13800138000', '19912345678', '15000000001'].flatMap((number) => {
  const [a, b, c] = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
  return [
    number,
    ...[' ', '-', '.', '－', '—', '·', '  ', ' - ', '\u00a0', '\u3000', '–'].map((gap) =>
      [a, b, c].join(gap),
    ),
    ...['+86', '86', '0086', '+86 ', '+86-', '86-', '(+86)', '（86）', '＋８６'].map((code) => code + number),
    `+86 ${a} ${b} ${c}`,
    `86-${a}-${b}-${c}`,
    `${number.slice(0, 5)} ${number.slice(5)}`,
    `${number.slice(0, 7)} ${number.slice(7)}`,
    `${a} ${number.slice(3)}`,
    ...['/', ':', '*', '"', ' / '].map((gap) => [a, b, c].join(gap)),
    `(${a})${b}${c}`,
    `（${a}）${b} ${c}`,
    `${a}(${b})${c}`,
    `${a}（微信）${b}${c}`,
    `${a}（微信同号）${b}-${c}`,
    number.replace(/(..)(?!$)/g, '$1 '),
    number.replace(/(?!^)(..)/g, ' $1'),
    [...number].join('\u0301'),
    [...number].join(' '),
    full(number),
    full(`${a}-${b}-${c}`),
    ...[',', '，', '、'].map((gap) => [a, b, c].join(gap)),
    number.replaceAll('0', 'O'),
    number.replace(/^1/, 'l'),
    number.replace(/^1/, 'I').replaceAll('0', 'o'),
  ];
});

const landlines = [
  ...['0415-1234567', '010-81234567', '04151234567', '(0415)1234567', '（0415）1234567', '0415 1234567'],
  ...[
    '0415－1234567',
    '0415—1234567',
    '021-6123 4567',
    '0415-123-4567',
    '+86-415-1234567',
    '+86 10 81234567',
  ],
  ...[
    '0415-1234567转802',
    '（0415）1234567转802',
    '0415-1234567-802',
    '0415-1234567分机802',
    '0415-1234567ext802',
  ],
  ...['0415-1234567#802', '０４１５－１２３４５６７', '0516.8123.4567', '0871-6812 3456'],
];

const ids = ['11010519491231002X', '110105194912310021', '330102199808201231', '53010220070815002X'].flatMap(
  (id) => {
    const groups = [id.slice(0, 6), id.slice(6, 14), id.slice(14)];
    return [
      id,
      ...[' ', '-', '.', '\u00a0', ' - '].map((gap) => groups.join(gap)),
      id.replace(/(.{4})(?!$)/g, '$1 '),
      [...id].join(' '),
      full(id),
      ...['/', ':', '*'].map((gap) => groups.join(gap)),
      `${groups[0]}（${groups[1]}）${groups[2]}`,
      `${id.slice(0, 17)}(${id.slice(17)})`,
      `${id.slice(0, 17)} ${id.slice(17)}`,
      ...['Ⅹ', 'ⅹ', 'Х', 'Χ', '✕', '（Ⅹ）'].map((check) => id.replace('X', check)),
      [...id].join('\u0301'),
      id.toLowerCase(),
      `G${id}`,
      id.replace('X', 'Ｘ'),
    ];
  },
);

const oldIds = ['130503670401001', '110105491231002'].flatMap((id) => [
  id,
  [id.slice(0, 6), id.slice(6, 12), id.slice(12)].join(' '),
  [id.slice(0, 6), id.slice(6, 12), id.slice(12)].join('-'),
  full(id),
]);

const cards = [
  '6222021234567890128',
  '4111111111111111',
  '6228480402564890018',
  '6222021234567890123',
].flatMap((card) => [
  card,
  card.replace(/(.{4})(?!$)/g, '$1 '),
  card.replace(/(.{4})(?!$)/g, '$1-'),
  `${card.slice(0, 6)} ${card.slice(6)}`,
  `${card.slice(0, 2)} ${card.slice(2, 9)} ${card.slice(9)}`,
  full(card),
  [...card].join(' '),
]);

const forms = [...mobiles, ...landlines, ...ids, ...oldIds, ...cards];

describe('found behind a school, after a word, alone', () => {
  test(`there are ${forms.length} forms`, () => expect(forms.length).toBeGreaterThanOrEqual(200));

  test.each(forms)('%s', (form) => {
    const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');
    for (const text of [form, `联系${form}`, `云川大学${form}`, `备注：${form}，已核实`]) {
      const rest = findPrivateWords(text).reduceRight(
        (words, { index, length }) => words.slice(0, index) + words.slice(index + length),
        text,
      );
      expect(digits(rest).length).toBeLessThanOrEqual(2);
    }
  });
});

const sums = ['5000', '12000', '285800', '1380013', '13800138', '13812345678', '1.38亿', '13.8', '3,735.40'];
const innocent = [
  ...sums.flatMap((sum) => [`${sum}元`, `发放助学金${sum}元`, `合计 ${sum} 元，`]),
  ...[
    '13800138000元',
    '15000000001元',
    '19912345678万元',
    '13,800,138,000.00元',
    '0.13812345678',
    '130503670401001元',
  ],
  ...Array.from({ length: 30 }, (_, index) => `${1996 + index}年8月${index + 1}日`),
  ...Array.from({ length: 12 }, (_, index) => `云工发〔2025〕${index * 7 + 1}号`),
  ...Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-15`),
  ...['2025-08-18至2025-08-22', '2016-08-20 2016-08-25', '2016.08.20-2016.08.25', '2025/8/18—2025/8/22'],
  ...['20250818', '202508181530', '2025 2024 2023 2022 2021', '2021—2025年', '1949年10月1日 08:30'],
  ...[
    '学校代码10001',
    '学校代码：4121012345',
    '4153012345',
    '专业代码080901',
    '院校代号2137001234',
    '邮编110000',
  ],
  ...[
    '统一社会信用代码：12410000415800123X',
    '81530000MB0Y12345K',
    '51530000780001234A',
    '91110000100000123Q',
  ],
  ...['12351', '12345', '110', '热线12351', '第138号', '138名、189名、150名', '138 189 150 177'],
  ...['5000 3000 2000', '36名、28名、15名', '第17届', '100%', '25.0%', '3735.4万元', '28.58万元，184名'],
  ...[
    'GB/T 9704—2012',
    'GB 11643—1999',
    'ISO 8601',
    '建档号2025-001',
    '编号0001',
    '编号：2025081801',
    '档案号 530102-2025-0012',
  ],
  ...['2007级3班', '高三（12）班', '1栋', '人民路138号', '第1380期', '版本9.15.2', '8:30—11:30', '24.5公里'],
  ...[
    '15 13800 138名',
    '1 5000 2 3000 3 2000',
    '序号1 13800元',
    '1900—1999',
    '1501元至1999元',
    '1500-3000元',
  ],
  ...['130名学生各1380元', '资助13812名，发放28.58万元', '凭证号0000123', '票号00012345', '批号20250818001'],
  ...[
    '1500/2000/3000三档',
    '138/189/150名',
    '8:30/14:30',
    '13:00—15:30',
    '2025/08/18/20',
    '(138)名',
    '（1）138（2）1234',
  ],
  ...[
    '138、2015、2016年',
    '139，1500，1500名',
    '138、1234、5678元',
    'DOI10.1000',
    'OL2025OO12',
    'lllllllllll',
    'QQ群：123456789',
  ],
  ...[
    '微信公众号：yunlinggonghui',
    '来信发 union@yunling.gov.cn',
    '护照办理12件',
    '网址 http://l0.example.cn',
    'IIIIIIIIIII',
  ],
  ...['15 20 25 30 35', '第13 14 15 16 17 18届', '1—2、3—4', '比例1:3:8', '138（户）1234（人）', '1/3、2/3'],
  ...[
    '2025年8月生活补助5000元',
    '2025年8月生源地贷款',
    '2025年8月新生入学',
    '25年8月学生报到',
    '20250818生效',
  ],
  ...['生日会每季度一次'],
  ...['小区3-5户', '人民路１２号', '人民路12号工会礼堂', '核对住址、电话', '家庭住址一栏不填', '家里3-5口人'],
  ...['2022—2023学年', '2022-2023-1学期', '160万元', '18000元（含税）', '0.5万元', '0086名', '86名', '+86名'],
  ...Array.from({ length: 20 }, (_, index) => `共${index * 137 + 15}户、${index * 911 + 138}人`),
  ...Array.from(
    { length: 20 },
    (_, index) => `第${index + 1}批${(index + 1) * 13}名${(index + 1) * 26000}元`,
  ),
];

describe('papers and accounts that say what they are', () => {
  test.each([
    ['护照：E12345678', '证件号'],
    ['护照号码 EA1234567', '证件号'],
    ['港澳通行证号：C12345678', '证件号'],
    ['残疾人证号：11010519491231002X43', '证件号'],
    ['军官证：军字第1234567号', '证件号'],
    ['QQ：123456789', '网络账号'],
    ['QQ号是1234567', '网络账号'],
    ['123456789@qq.com', '网络账号'],
    ['微信号：qingqing_2008', '网络账号'],
    ['加微信 qingqing2008', '网络账号'],
    ['VX:qingqing2008', '网络账号'],
  ])('%s', (text, kind) => {
    const found = findPrivateWords(`她的${text}，请联系`);
    expect(found.map((words) => words.kind)).toContain(kind);
    expect(found.every(({ shown }) => shown.includes('*'))).toBe(true);
  });
});

describe('left alone', () => {
  test(`there are ${innocent.length}`, () => expect(innocent.length).toBeGreaterThanOrEqual(200));

  test.each(innocent)('%s', (text) => {
    expect(findPrivateWords(text)).toEqual([]);
    expect(findPrivateWords(`今年，${text}。`)).toEqual([]);
  });
});
