/** Rosters as unions of different kinds fill them in: each is read, or one problem says which heading to change. */
import { describe, expect, test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { type CellFixture, makeWorkbook } from './workbook.ts';

/** What a form's first person is read as. */
interface Form {
  name: string;
  rows: CellFixture[][];
  merges?: string[];
  first: Record<string, string>;
  /** how many are read */
  people?: number;
}

const forms: Form[] = [
  {
    name: '县总工会：机构、困难等级、子女各栏',
    rows: [
      [
        '所属机构',
        '困难职工姓名',
        '性别',
        '身份证号',
        '困难等级',
        '困难职工子女姓名',
        '子女性别',
        '就读年级',
        '帮扶金额（元）',
      ],
      [
        '云岭矿业公司工会',
        '柯大成',
        '男',
        '110101198001010015',
        '特困职工',
        '柯晓',
        '女',
        '大学一年级',
        5000,
      ],
    ],
    first: {
      单位: '云岭矿业公司工会',
      家长: '柯大成',
      类别: '特困职工',
      学生: '柯晓',
      性别: '女',
      年级: '大学一年级',
      金额: '5000元',
    },
  },
  {
    name: '乡镇：户主、两个性别、与户主关系',
    rows: [
      [
        '户主姓名',
        '身份证号',
        '所在单位',
        '性别',
        '联系方式',
        '就学子女姓名',
        '与户主关系',
        '性别',
        '就读学校',
        '年级',
        '致困原因',
        '申请救助金额',
      ],
      [
        '卞国安',
        '110101198001010015',
        '城关镇环卫所',
        '男',
        '13800000000',
        '卞小雨',
        '父女',
        '女',
        '滨海大学',
        '大一',
        '因病',
        5000,
      ],
    ],
    first: {
      家长: '卞国安',
      单位: '城关镇环卫所',
      学生: '卞小雨',
      关系: '父女',
      性别: '女',
      院校: '滨海大学',
      年级: '大一',
      类别: '因病',
      金额: '5000',
    },
  },
  {
    name: '林场：姓名是职工，子女另有一列',
    rows: [
      ['序号', '姓名', '性别', '工作单位', '子女姓名', '录取学校', '资助金额（元）'],
      [1, '窦大山', '男', '云岭林场', '窦小溪', '江南师范大学', 3000],
    ],
    first: { 家长: '窦大山', 单位: '云岭林场', 学生: '窦小溪', 院校: '江南师范大学', 金额: '3000元' },
  },
  {
    name: '学生、家长、性别、单位：性别是家长的',
    rows: [
      ['学生姓名', '家长姓名', '性别', '单位', '学校', '金额'],
      ['窦小溪', '窦大山', '男', '云岭林场', '江南师范大学', 3000],
    ],
    first: { 学生: '窦小溪', 家长: '窦大山', 单位: '云岭林场', 院校: '江南师范大学', 金额: '3000' },
  },
  {
    name: '学生、家长、性别、学校：性别是学生的',
    rows: [
      ['学生姓名', '家长姓名', '性别', '学校', '金额'],
      ['窦小溪', '窦大山', '女', '江南师范大学', 3000],
    ],
    first: { 学生: '窦小溪', 家长: '窦大山', 性别: '女', 院校: '江南师范大学', 金额: '3000' },
  },
  {
    name: '企业：两行表头，职工情况与子女情况',
    rows: [
      ['2025年“金秋助学”汇总表'],
      ['填报单位（盖章）：云岭矿业公司工会'],
      ['序号', '职工情况', null, null, '子女情况', null, null, null, '助学金额（元）'],
      [null, '姓名', '单位', '困难类别', '姓名', '性别', '学校', '年级', null],
      [1, '符海', '云岭矿业公司', '低保边缘户', '符宁', '男', '滨海大学', '大一', 5000],
      ['合计', null, null, null, null, null, null, null, 5000],
      ['制表人：某某'],
    ],
    merges: ['A1:I1', 'A3:A4', 'B3:D3', 'E3:H3', 'I3:I4'],
    first: {
      家长: '符海',
      单位: '云岭矿业公司',
      类别: '低保边缘户',
      学生: '符宁',
      性别: '男',
      院校: '滨海大学',
      年级: '大一',
      金额: '5000元',
    },
  },
  {
    name: '县总工会：两行表头，职工（家长）情况',
    rows: [
      ['序号', '职工（家长）情况', null, null, '子女（学生）情况', null, '金额（元）'],
      [null, '姓名', '单位', '困难类型', '姓名', '学段', null],
      [1, '符海', '云岭矿业公司', '低保', '符宁', '本科', 5000],
    ],
    merges: ['A1:A2', 'B1:D1', 'E1:F1', 'G1:G2'],
    first: { 家长: '符海', 单位: '云岭矿业公司', 类别: '低保', 学生: '符宁', 学段: '本科', 金额: '5000元' },
  },
  {
    name: '父亲姓名、母亲姓名：一户的两个家长',
    rows: [
      ['姓名', '父亲姓名', '母亲姓名', '金额'],
      ['符宁', '符海', '乔安', 5000],
      ['黎阳', null, '黎芳', 5000],
    ],
    first: { 学生: '符宁', 家长: '符海、乔安', 金额: '5000' },
    people: 2,
  },
  ...['发放金额合计', '全年合计', '合计', '合计（元）', '资助总额'].map(
    (heading): Form => ({
      name: `几列钱，合计的一列叫“${heading}”`,
      rows: [
        ['姓名', '省总资金', '县总资金', '1月', heading],
        ['符宁', 3000, 2000, 0, '5000元'],
      ],
      first: { 学生: '符宁', 金额: '5000元' },
    }),
  ),
  {
    name: '两项资助和它们的合计',
    rows: [
      ['姓名', '助学金（元）', '慰问金（元）', '合计（元）'],
      ['符宁', 3000, 2000, 5000],
    ],
    first: { 学生: '符宁', 金额: '5000元' },
  },
  {
    name: '街道：每年助学金',
    rows: [
      ['序号', '镇（街道）', '姓名', '录取学校', '助学等次', '每年助学金（元）'],
      [1, '宝山镇', '黎阳', '江南大学', '一等', 8000],
    ],
    first: { 单位: '宝山镇', 学生: '黎阳', 院校: '江南大学', 金额: '8000元' },
  },
  {
    name: '两个性别、两个年龄、两个民族',
    rows: [
      ['职工姓名', '性别', '年龄', '民族', '学生姓名', '性别', '年龄', '民族', '金额'],
      ['申玉', '女', '45', '汉族', '申明', '男', '18', '彝族', 2000],
    ],
    first: { 家长: '申玉', 学生: '申明', 性别: '男', 年龄: '18', 民族: '彝族', 金额: '2000' },
  },
  {
    name: '学生在前、家长在后',
    rows: [
      ['学生姓名', '性别', '家长姓名', '性别', '资助标准'],
      ['申明', '男', '申玉', '女', '2000元'],
    ],
    first: { 学生: '申明', 性别: '男', 家长: '申玉', 金额: '2000元' },
  },
  ...[
    '实发金额',
    '应发金额',
    '金额/元',
    '资助标准',
    '资助额',
    '慰问金',
    '助学金（元/人）',
    '发放标准（元）',
    '救助金额(元)',
    '本次发放金额',
    '奖学金额（元）',
    '补助金',
    '资助金额（元）',
  ].map(
    (heading): Form => ({
      name: `金额的一列叫“${heading}”`,
      rows: [
        ['所在工会', '学生姓名', heading],
        ['甲公司工会', '申明远', '8000元'],
      ],
      first: { 单位: '甲公司工会', 学生: '申明远', 金额: '8000元' },
    }),
  ),
  {
    name: '应发和实发',
    rows: [
      ['学生姓名', '应发金额（元）', '实发金额（元）', '备注'],
      ['申明远', 8000, 7000, '扣除已领'],
    ],
    first: { 学生: '申明远', 金额: '7000元', 备注: '扣除已领' },
  },
  {
    name: '标准和实发（元）',
    rows: [
      ['学生姓名', '标准', '实发（元）'],
      ['申明远', 8000, 7000],
    ],
    first: { 学生: '申明远', 金额: '7000元' },
  },
  {
    name: '录取院校及专业、家庭类型、地域、来源、批次',
    rows: [
      ['考生姓名', '录取院校及专业', '家庭类型', '地域', '来源', '批次', '金额（万元）'],
      ['申明远', '滨海大学土木工程', '低保', '省外', '县总工会', '第一批', 0.5],
    ],
    first: {
      学生: '申明远',
      院校: '滨海大学土木工程',
      类别: '低保',
      地域: '省外',
      来源: '县总工会',
      批次: '第一批',
      金额: '0.5万元',
    },
  },
  {
    name: '备注里有累计、小计',
    rows: [
      ['学生', '金额', '备注'],
      ['甲一', 5000, null],
      ['乙二', 3000, '累计（三年）'],
      ['丙三', 2000, '小计'],
      ['合计', 10000, null],
      [null, '合计', '10000'],
    ],
    first: { 学生: '甲一', 金额: '5000' },
    people: 3,
  },
];

describe('forms', () => {
  test.each(forms)('$name', ({ rows, merges = [], first, people = 1 }) => {
    const roster = readRosterFile(
      makeWorkbook({ sheets: [{ name: '名册', rows, merges }] }),
      '名册.xlsx',
      rosterColumns,
    );
    expect(roster.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(roster.rows[0]?.value).toEqual(first);
    expect(roster.rows).toHaveLength(people);
    for (const { hint } of roster.problems)
      expect(hint ?? '').not.toMatch(/改成“(?:姓名|年龄|困难职工姓名)”/);
  });
});

describe('headings, and the field that each is read as', () => {
  test.each([
    ['员工姓名 子女姓名 学校及专业 补助标准', '家长 学生 院校 金额'],
    ['帮扶对象 家长姓名 工作单位 就读学校及年级 发放金额（元）', '学生 家长 单位 院校 金额'],
    ['帮扶对象 子女姓名 就读年级 帮扶标准', '家长 学生 年级 金额'],
    ['职工 受助学生 院校及专业 发放标准', '家长 学生 院校 金额'],
    ['资助对象 性别 家长 单位 助学金（元）', '学生 性别 家长 单位 金额'],
    ['孩子姓名 职工姓名 所属工会 拟资助金额', '学生 家长 单位 金额'],
    ['所属基层工会 会员 子女 录取大学 录取专业 资助金（元）', '单位 家长 学生 院校 专业 金额'],
    ['受助人员 所在学校 受助金额', '学生 院校 金额'],
    ['申请人 学生姓名 考取学校 审批金额', '家长 学生 院校 金额'],
    ['申请人 考入院校 资助资金（元）', '学生 院校 金额'],
    ['贫困学生姓名 监护人 现就读学校 资助款（元）', '学生 家长 院校 金额'],
    ['镇街 困难职工 新生姓名 录取院校名称 层次 补助金（元）', '单位 家长 学生 院校 学段 金额'],
    ['二级单位 员工 学生名字 在读学校 金秋助学金额', '单位 家长 学生 院校 金额'],
    ['车间 员工姓名 员工子女姓名 学校全称 补助标准（元/年）', '单位 家长 学生 院校 金额'],
    ['受助家庭 受助孩子 学校名称及专业 发放助学金', '家长 学生 院校 金额'],
    ['县市区 姓名 学校（专业） 学历层次 资助标准', '单位 学生 院校 学段 金额'],
    ['学员姓名 家长 所读学校 发放额', '学生 家长 院校 金额'],
  ])('%s', (headings, fields) => {
    const columns = headings.split(' ');
    const rows = [columns, columns.map((_, index) => (index === columns.length - 1 ? 3000 : `甲${index}`))];
    const { rows: read, problems } = readRosterFile(
      makeWorkbook({ sheets: [{ name: '名册', rows }] }),
      '名册.xlsx',
      rosterColumns,
    );
    expect(problems).toEqual([]);
    const first = read[0]?.value ?? {};
    expect(Object.entries(first).map(([key, text]) => `${key} ${String(text).replace('元', '')}`)).toEqual(
      fields.split(' ').map((key, index) => `${key} ${index === columns.length - 1 ? 3000 : `甲${index}`}`),
    );
  });

  test.each([
    ['职工 困难职工家庭成员 帮扶标准', 'B1 如果是“困难职工家庭成员”，请把这个表头改成“学生姓名”'],
    ['家长 单位 金额', 'A1 请添一列“学生姓名”，或把写学生姓名的那一列的表头改成“学生姓名”'],
  ])('no student: %s is one problem', (headings, told) => {
    const rows = [headings.split(' '), ['甲', '乙', 3000], ['丙', '丁', 3000]];
    const { problems } = readRosterFile(
      makeWorkbook({ sheets: [{ name: '名册', rows }] }),
      '名册.xlsx',
      rosterColumns,
    );
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place, hint }) => `${code} ${place?.cell?.split('!')[1]} ${hint}`)).toEqual([
      `roster-file.no-student ${told}`,
    ]);
  });
});

test('the one 年龄 behind both names is the child’s: who is under 14 hangs on it', () => {
  const rows = [
    ['学生', '家长', '年龄', '金额'],
    ['申明远', '申玉', '13', '5000元'],
  ];
  const roster = readRosterFile(
    makeWorkbook({ sheets: [{ name: '名册', rows }] }),
    '名册.xlsx',
    rosterColumns,
  );
  expect(roster.rows[0]?.value.年龄).toBe('13');
});

test('the first person is no second row of headings, though his words would be known', () => {
  const rows = [
    ['学生', '单位', '类别', '金额'],
    ['申明远', '困难职工帮扶中心', '困难职工子女', '5000元'],
    ['柯晓春', '云岭林场', '低保', '5000元'],
  ];
  const roster = readRosterFile(
    makeWorkbook({ sheets: [{ name: '名册', rows }] }),
    '名册.xlsx',
    rosterColumns,
  );
  expect(roster.rows.map(({ value }) => value.学生)).toEqual(['申明远', '柯晓春']);
});

describe('money that is not recognised is one error, which names the columns', () => {
  test.each([
    [['到手（元）'], [8000], ['C1 “到手（元）”像是金额，但认不出是不是发给学生的钱']],
    [
      ['省总资金', '县总资金'],
      [3000, 5000],
      ['C1 “省总资金”“县总资金”都像是金额，认不出哪一列是发给学生的全部'],
    ],
    [['1月', '2月', '3月'], [300, 300, '—'], ['C1 “1月”“2月”“3月”都像是金额，认不出哪一列是发给学生的全部']],
    [['慰问金', '助学金'], [500, 3000], ['C1 “慰问金”“助学金”都像是金额，认不出哪一列是发给学生的全部']],
    [['慰问金', '助学金', '合计金额'], [500, 3000, 3500], []],
    [['累计资助金额'], [8000], []],
    [['资助次数', '奖励等级'], [12, 10], []],
    [['财政供养'], ['是'], []],
  ])('%j', (headings, cells, expected) => {
    const rows = [
      ['学生姓名', '院校', ...headings],
      ['申明远', '滨海大学', ...cells],
      ['柯晓春', '滨海大学', ...cells],
    ];
    const { problems } = readRosterFile(
      makeWorkbook({ sheets: [{ name: '名册', rows }] }),
      '名册.xlsx',
      rosterColumns,
    );
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place, message }) => `${place?.cell?.slice(3)} ${message}`)).toEqual(expected);
  });
});

test('of several columns of money the one that is read is told', () => {
  const rows = [
    ['姓名', '资助标准', '应发金额（元）', '实发金额（元）'],
    ['符宁', 5000, 5000, 4000],
  ];
  const { problems } = readRosterFile(
    makeWorkbook({ sheets: [{ name: '名册', rows }] }),
    '名册.xlsx',
    rosterColumns,
  );
  expect(problems.map(({ place, message }) => `${place?.cell} ${message}`)).toEqual([
    '名册!B1 金额用的是“实发金额（元）”一列，“资助标准”没有读入',
    '名册!C1 金额用的是“实发金额（元）”一列，“应发金额（元）”没有读入',
  ]);
});

test('a row whose parts do not add up to its 合计 is told, where most rows do', () => {
  const read = (...sums: number[][]) =>
    readRosterFile(
      makeWorkbook({
        sheets: [
          {
            name: '名册',
            rows: [
              ['姓名', '省总资金', '县总资金', '发放金额合计'],
              ...sums.map((cells, index) => ['甲乙丙'.charAt(index).repeat(2), ...cells]),
            ],
          },
        ],
      }),
      '名册.xlsx',
      rosterColumns,
    )
      .problems.filter(({ code }) => code === 'roster-file.row-sum')
      .map(({ place, message }) => `${place?.cell} ${message}`);
  expect(read([3000, 2000, 5000], [2000, 2000, 5000])).toEqual([
    '名册!D3 这一行的“省总资金”“县总资金”相加是4000元，“发放金额合计”是5000元',
  ]);
  expect(read([3000, 2000, 5000], [2000, 2000, 4000])).toEqual([]);
  expect(read([3000, 2000, 6000], [2000, 2000, 5000])).toEqual([]);
});

describe('text files', () => {
  const read = (text: string) => readRosterFile(new TextEncoder().encode(text), '名册.csv', rosterColumns);

  test.each(['，', '|', '；', '｜', '\t', ';'])('cells divided by %j are read', (mark) => {
    const { rows } = read(`学生${mark}院校${mark}金额\n张伟${mark}云岭大学${mark}3000`);
    expect(rows.map(({ value }) => value)).toEqual([{ 学生: '张伟', 院校: '云岭大学', 金额: '3000' }]);
  });

  test.each(['="申明远"', "'申明远", '"=""申明远"""'])('%s is 申明远', (cell) => {
    expect(read(`学生,金额\n${cell},2000`).rows[0]?.value.学生).toBe('申明远');
  });
});

test.each([
  ['application/vnd.oasis.opendocument.spreadsheet', '.ods'],
  ['xl/workbook.bin', '.xlsb'],
  ['Index/Document.iwa', '.numbers'],
])('a table of another program, with %s within, is no damaged one', (mark, format) => {
  const { problems } = readRosterFile(Buffer.from(`PK\u0003\u0004…${mark}…`), '名册', rosterColumns);
  expect(problems[0]?.code).toBe('roster-file.other-format');
  expect(problems[0]?.message).toContain(format);
  expect(problems[0]?.hint).toContain('.xlsx');
});
