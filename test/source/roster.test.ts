/** Rosters as real ones look. */
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { RosterColumn } from '../../src/source/roster-columns.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { type CellFixture, makeWorkbook, type WorkbookFixture } from './workbook.ts';

const columns: RosterColumn[] = [
  { key: '学生', synonyms: ['学生姓名', '姓名'], isName: true, isSubject: true },
  { key: '家长', synonyms: ['家长姓名', '职工姓名'] },
  { key: '单位', synonyms: ['工作单位', '所在单位'], lesser: ['所在村', '村组'] },
  { key: '学段', synonyms: ['学历'] },
  { key: '院校', synonyms: ['就读学校', '录取院校', '学校'] },
  { key: '金额', synonyms: ['补助金额', '资助金额', '助学金'], isMoney: true },
  { key: '批次', synonyms: [] },
  { key: '备注', synonyms: ['说明'] },
];

const readBook = (fixture: WorkbookFixture, sheet?: string) =>
  readRosterFile(makeWorkbook(fixture), '名册.xlsx', columns, sheet);
const readRows = (rows: CellFixture[][], merges: string[] = []) =>
  readBook({ sheets: [{ name: 'Sheet1', rows, merges }] });
const readText = (text: string) => readRosterFile(new TextEncoder().encode(text), '名册.csv', columns);
const values = ({ rows }: ReturnType<typeof readRows>) => rows.map(({ value }) => value);
const totals = ({ stated }: ReturnType<typeof readRows>) =>
  stated.map(({ label, place, said }) =>
    [place.line, label, ...said.map(({ field, figure }) => field + figure.text)].join(' '),
  );
const codes = (problems: Diagnostic[]) =>
  problems.map(({ code, place }) => `${code} ${place?.cell ?? `${place?.line}:${place?.column}`}`);

describe('what cannot be seen', () => {
  test.each([
    ['张\u200b小满', 'encoding.hidden-character Sheet1!B2', '张小满'],
    ['张小满\ufeff', 'encoding.hidden-character Sheet1!B2', '张小满'],
    ['张\u202e小满', 'encoding.hidden-character Sheet1!B2', '张小满'],
    ['⼩满', 'encoding.hidden-character Sheet1!B2', '小满'],
    ['张\u0085小满', 'encoding.control-character Sheet1!B2', '张小满'],
    ['张\u009b31m小满', 'encoding.control-character Sheet1!B2', '张31m小满'],
  ])('%j is taken out of a cell, and told', (written, code, name) => {
    const roster = readRows([
      ['序号', '学生姓名', '金额（元）'],
      [1, written, 5000],
    ]);
    expect(values(roster)).toEqual([{ 学生: name, 金额: '5000元' }]);
    expect(codes(roster.problems)).toEqual([code]);
  });
});

describe('the heading', () => {
  test.each([
    ['所在村', [{ 学生: '张小满', 单位: '东河村', 金额: '5000元' }], []],
    ['村组', [{ 学生: '张小满', 单位: '东河村', 金额: '5000元' }], []],
    ['村组,所在村', [{ 学生: '张小满', 单位: '二', 金额: '5000元' }], ['roster-file.unknown-heading 1:6']],
    [
      '所在单位,所在村',
      [{ 学生: '张小满', 单位: '东河村', 金额: '5000元' }],
      ['roster-file.unknown-heading 1:11'],
    ],
  ])('%s: a village is the unit where no other column is', (head, rows, problems) => {
    const cells = head.split(',').map((_, index) => (index === 0 ? '东河村' : '二'));
    const roster = readText(`学生姓名,${head},金额\n张小满,${cells.join(',')},5000元\n`);
    expect(values(roster)).toEqual(rows);
    expect(codes(roster.problems)).toEqual(problems);
  });

  test('stands below a merged title and a line with the unit; 序号 is no field', () => {
    const roster = readRows(
      [
        ['云岭县总工会2025年金秋助学发放名册', null, null, null],
        ['2025年8月20日', null, null, '单位：元'],
        ['序号', '学生姓名', '录取院校', '补助金额'],
        [1, '张小满', '云岭大学', 5000],
        [2, '李秋实', '云岭师范学院', 3000],
      ],
      ['A1:D1'],
    );
    expect(values(roster)).toEqual([
      { 学生: '张小满', 院校: '云岭大学', 金额: '5000元' },
      { 学生: '李秋实', 院校: '云岭师范学院', 金额: '3000元' },
    ]);
    expect(roster.problems).toEqual([]);
  });

  test('may take two rows: 姓名 below 家长 is the parent’s', () => {
    const roster = readRows(
      [
        ['序号', '学生', null, '家长', null, '补助金额'],
        [null, '姓名', '学校', '姓名', '单位', null],
        [1, '张小满', '云岭大学', '张大山', '县医院', 5000],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
    );
    expect(values(roster)).toEqual([
      { 学生: '张小满', 院校: '云岭大学', 家长: '张大山', 单位: '县医院', 金额: '5000' },
    ]);
    expect(roster.problems).toEqual([]);
  });

  test.each([
    ['金额', 1.2, '1.2'],
    ['金额（元）', 12000, '12000元'],
    ['金额(万元)', 1.2, '1.2万元'],
    ['补助金额（万）', 0.5, '0.5万元'],
    ['补助金额\n（千元/人）', 3, '3千元'],
    ['金额（万元）', '约1万元', '约1万元'],
    ['金额（元）', '5,000', '5,000元'],
  ])('its unit belongs to bare figures: %j over %j is %s', (heading, typed, expected) => {
    expect(
      values(
        readRows([
          ['姓名', heading],
          ['张小满', typed],
        ]),
      ),
    ).toEqual([{ 学生: '张小满', 金额: expected }]);
  });

  test('an unknown one is named, with the nearest known; spaces within do not matter', () => {
    const roster = readRows([
      ['姓 名', '院校名', '金额', '鞋码'],
      ['张小满', '云岭大学', 5000, 41],
    ]);
    expect(codes(roster.problems)).toEqual([
      'roster-file.unknown-heading Sheet1!B1',
      'roster-file.unknown-heading Sheet1!D1',
    ]);
    expect(roster.problems[0]?.hint).toContain('“院校”');
    expect(values(roster)).toEqual([{ 学生: '张小满', 金额: '5000' }]);
  });

  test('twice for one field is an error; a missing heading and a missing column name are said', () => {
    expect(
      codes(
        readRows([
          ['学生', '学生姓名', '金额'],
          ['张小满', '李秋实', 1],
        ]).problems,
      ),
    ).toEqual(['roster-file.repeated-heading Sheet1!B1']);
    expect(
      codes(
        readRows([
          ['甲', '乙'],
          ['丙', '丁'],
        ]).problems,
      ),
    ).toEqual(['roster-file.no-heading Sheet1!A1']);
    expect(
      codes(
        readRows([
          ['姓名', '金额'],
          ['张小满', 5000, '？'],
        ]).problems,
      ),
    ).toEqual(['roster-file.no-column-name Sheet1!C2']);
  });
});

describe('the rows', () => {
  test('blank and numbered-only ones are no people; 小计, 合计 and the foot are told apart', () => {
    const roster = readRows([
      ['序号', '姓名', '单位', '金额'],
      [1, '张小满', '县医院', 5000],
      [],
      ['小计', null, '县医院', 5000],
      [2, '李秋实', '县一中', '3000'],
      [3, null, null, null],
      ['合 计', null, null, { f: 'SUM(D2,D5)', v: '8000' }],
      ['填表人：王五', null, '审核人：赵六', null],
    ]);
    expect(values(roster)).toEqual([
      { 学生: '张小满', 单位: '县医院', 金额: '5000' },
      { 学生: '李秋实', 单位: '县一中', 金额: '3000' },
    ]);
    expect(roster.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(totals(roster)).toEqual(['4 小计 金额5000', '7 合计 金额8000']);
    expect(codes(roster.problems)).toEqual(['roster-file.footer Sheet1!A8']);
  });

  test.each([
    [['合计：3人', null, null], '合计 人数3人'],
    [['合计3人，9000元', null, null], '合计 人数3人 金额9000元'],
    [['合计（大写）：捌仟元整', null, null], '合计 金额捌仟元整'],
    [['合计陸仟圓整', null, null], '合计 金额陸仟圓整'],
    [['合计人民币（大写）', null, '玖仟元整（￥9000）'], '合计 金额玖仟元整 金额¥9000'],
    [['合计人数：3', null, null], '合计 人数3'],
    [['合计金额：9000', null, null], '合计 金额9000元'],
    [['合计', '2户3人', '0.9万元'], '合计 户数2户 人数3人 金额0.9万元'],
    [['合计', '3', '9000'], '合计 人数3 金额9000元'],
    [['县纺织厂小计', null, '9000'], '县纺织厂小计 金额9000元'],
    [['共3人', null, null], '共 人数3人'],
  ])('what a total says, in whichever cell: %j', (row, said) => {
    const roster = readRows([['单位', '姓名', '金额（元）'], ['县医院', '张小满', 5000], row]);
    expect(totals(roster)).toEqual([`3 ${said}`]);
    expect(roster.rows).toHaveLength(1);
    expect(roster.problems).toEqual([]);
  });

  test('who has a school and a 学段 is a student, whatever he is called; a unit beside 合计 makes none of it', () => {
    const roster = readRows([
      ['姓名', '单位', '院校', '学段', '金额'],
      ['张小满', '县医院', '云岭大学', '本科', 5000],
      ['合计', '县医院', '云岭大学', '本科', 3000],
      ['合计', '县医院', null, null, 8000],
    ]);
    expect(roster.rows).toHaveLength(2);
    expect(totals(roster)).toEqual(['4 合计 金额8000']);
  });

  test.each(['合计：9000', '合计：3人，其中女2人'])(
    'what cannot be compared of a total is told: %s',
    (cell) => {
      const roster = readRows([['序号', '姓名', '金额'], [1, '张小满', 5000], [cell]]);
      expect(codes(roster.problems)).toEqual(['roster-file.unread-total Sheet1!A3']);
    },
  );

  test.each(['单位', '备注', '姓名,备注', '姓名'])('words of the heading are no student: %s', (line) => {
    const roster = readText(`姓名,单位,备注\n张三,林场,\n${line}\n李四,矿,补\n`);
    expect(values(roster).map(({ 学生 }) => 学生)).toEqual(['张三', '李四']);
    expect(roster.problems).toEqual([]);
  });

  test('a heading printed again on the next page is skipped; a dash means nothing', () => {
    const roster = readRows([
      ['姓名', '学历', '金额'],
      ['张小满', '/', 5000],
      ['姓名', '学历', '金额'],
      ['李秋实', '——', 3000],
    ]);
    expect(values(roster)).toEqual([
      { 学生: '张小满', 金额: '5000' },
      { 学生: '李秋实', 金额: '3000' },
    ]);
  });

  test('a merged unit holds for all its rows; merged money is not shared out', () => {
    const roster = readRows(
      [
        ['姓名', '单位', '金额'],
        ['张小满', '县医院', 5000],
        ['张小雪', null, null],
        [null, null, null],
        ['李秋实', '县一中', 3000],
      ],
      ['B2:B4', 'C2:C3'],
    );
    expect(values(roster)).toEqual([
      { 学生: '张小满', 单位: '县医院', 金额: '5000' },
      { 学生: '张小雪', 单位: '县医院' },
      { 学生: '李秋实', 单位: '县一中', 金额: '3000' },
    ]);
    expect(codes(roster.problems)).toEqual(['roster-file.merged-money Sheet1!C2']);
  });

  test('a name merged over rows that hold anything is told; parents of several children may be merged', () => {
    const roster = readRows(
      [
        ['姓名', '家长', '金额'],
        ['张小满', '张大山', 5000],
        [null, null, 3000],
        ['李秋实', '李大山', 3000],
        [null, null, null],
      ],
      ['A2:A3', 'B2:B3', 'A4:A5'],
    );
    expect(values(roster)).toEqual([
      { 学生: '张小满', 家长: '张大山', 金额: '5000' },
      { 学生: '张小满', 家长: '张大山', 金额: '3000' },
      { 学生: '李秋实', 家长: '李大山', 金额: '3000' },
    ]);
    expect(codes(roster.problems)).toEqual(['roster-file.merged-name Sheet1!A2']);
    expect(roster.problems[0]?.message).toContain('2 行');
  });

  test.each(['13800138000', '138-0013-8000', '13800138000元', '１３８００１３８０００'])(
    'the mobile number %s among the sums is left out and told',
    (typed) => {
      const roster = readRows([
        ['姓名', '金额'],
        ['张小满', typed],
        ['李秋实', '1380013元'],
      ]);
      expect(values(roster)).toEqual([{ 学生: '张小满' }, { 学生: '李秋实', 金额: '1380013元' }]);
      expect(codes(roster.problems)).toEqual(['roster-file.phone-as-money Sheet1!B2']);
    },
  );

  test('hidden ones count, and are said', () => {
    const rows = [
      ['姓名', '金额'],
      ['张小满', 5000],
      ['李秋实', 3000],
    ];
    const roster = readBook({ sheets: [{ name: '名册', rows, hiddenRows: [3] }] });
    expect(roster.rows).toHaveLength(2);
    expect(codes(roster.problems)).toEqual(['roster-file.hidden-rows 名册!A1']);
    expect(roster.problems[0]?.message).toContain('1 行');
  });

  test('each field knows its cell and its heading', () => {
    const { rows } = readRows([['名册'], ['姓名', '金额'], ['张小满', 5000]]);
    expect(rows[0]?.places.get('金额')).toEqual({
      key: { file: '名册.xlsx', line: 2, column: 2, cell: 'Sheet1!B2' },
      value: { file: '名册.xlsx', line: 3, column: 2, cell: 'Sheet1!B3' },
    });
    expect(rows[0]?.places.get('院校')).toBeUndefined();
  });

  test('none at all is a warning', () => {
    expect(codes(readRows([['姓名', '金额']]).problems)).toEqual(['roster-file.empty Sheet1!A1']);
  });
});

describe('what identifies a person', () => {
  test('is dropped by column, with a notice of how much', () => {
    const roster = readRows([
      ['姓名', '身份证号', '联系电话', '家庭住址', '银行卡号', '出生年月', '金额'],
      ['张小满', '110101200707073212', '13800138000', '云岭县', '6222021234567890128', '2007年7月', 5000],
      ['李秋实', '110101200707073212', null, '云岭县', null, '2007年8月', 3000],
    ]);
    expect(values(roster)).toEqual([
      { 学生: '张小满', 金额: '5000' },
      { 学生: '李秋实', 金额: '3000' },
    ]);
    expect(codes(roster.problems)).toEqual(['roster-file.sensitive-columns Sheet1!B1']);
    expect(roster.problems[0]?.message).toBe(
      '5 列敏感信息（身份证号、联系电话、家庭住址、银行卡号、出生年月）共 8 格没有读入',
    );
  });

  test('is dropped from a remark too, and is in no message', () => {
    const roster = readRows([
      ['姓名', '备注'],
      ['张小满', '父亲手机13800138000'],
      ['李秋实', '低保'],
    ]);
    expect(values(roster)).toEqual([{ 学生: '张小满' }, { 学生: '李秋实', 备注: '低保' }]);
    expect(codes(roster.problems)).toEqual(['roster-file.sensitive-cells Sheet1!B1']);
    expect(JSON.stringify(roster)).not.toContain('13800138000');
  });

  test('an ID typed as a number has lost its last digits', () => {
    const roster = readRows([
      ['姓名', '身份证号', '金额'],
      ['张小满', { v: '1.10101200707073E+17' }, 5000],
    ]);
    expect(codes(roster.problems)).toEqual([
      'roster-file.sensitive-columns Sheet1!B1',
      'roster-file.damaged-id Sheet1!B2',
    ]);
  });
});

describe('a workbook', () => {
  const rows = [
    ['姓名', '金额'],
    ['张小满', 5000],
  ];

  test('gives its first visible sheet, and says which it did not read', () => {
    const book = {
      sheets: [
        { name: '旧', rows: [], hidden: true },
        { name: '名册', rows },
        { name: '汇总', rows: [['全年合计']] },
        { name: 'Sheet2', rows: [] },
      ],
    };
    const roster = readBook(book);
    expect(roster.rows).toHaveLength(1);
    expect(codes(roster.problems)).toEqual(['roster-file.hidden-sheet 1:1', 'roster-file.other-sheets 1:1']);
    expect(roster.problems[1]?.message).toBe('读的是工作表“名册”，没有读：汇总');
  });

  test('gives the sheet that is asked for, or names those that it has', () => {
    const book = {
      sheets: [
        { name: '汇总', rows: [] },
        { name: '名册', rows },
      ],
    };
    expect(readBook(book, '名册').rows).toHaveLength(1);
    expect(readBook(book, '名单').problems).toMatchObject([
      { code: 'roster-file.unknown-sheet', hint: '文件里有：汇总、名册' },
    ]);
  });
});

describe('a CSV file', () => {
  test('has lines and columns for places', () => {
    const { rows, problems } = readText('名册,,\n姓名,备注,金额（万元）\n"张小满","家在\n云岭",0.5\n');
    expect(rows.map(({ value }) => value)).toEqual([{ 学生: '张小满', 备注: '家在云岭', 金额: '0.5万元' }]);
    expect(rows[0]?.places.get('金额')?.value).toEqual({ file: '名册.csv', line: 4, column: 5, length: 3 });
    expect(problems).toEqual([]);
  });

  test('may have something to tell of each of very many cells', () => {
    const { rows, problems } = readText(`学生,院校\n${'张小满\u200b,一中\u200b\n'.repeat(70_000)}`);
    expect(rows).toHaveLength(70_000);
    expect(problems).toHaveLength(140_000);
    expect(codes(problems.slice(-1))).toEqual(['encoding.hidden-character 70001:6']);
  });

  test('may be GBK, and shows a damaged ID as Excel writes it', () => {
    // 姓名,身份证\n张三,1.10101E+17\n
    const bytes = Buffer.from('d0d5c3fb2cc9edb7ddd6a40ad5c5c8fd2c312e3130313031452b31370a', 'hex');
    const roster = readRosterFile(bytes, '名册.csv', columns.slice(0, 1));
    expect(roster.rows.map(({ value }) => value)).toEqual([{ 学生: '张三' }]);
    expect(codes(roster.problems)).toEqual([
      'encoding.gbk 1:1',
      'roster-file.sensitive-columns 1:4',
      'roster-file.damaged-id 2:4',
    ]);
  });
});

describe('a row with a name alone, where others have more', () => {
  const read = (name: string) =>
    readText(`姓名,学段,金额（元）\n张小满,本科,5000\n李秋实,高中,2000\n${name},,\n王晓禾,本科,5000\n`);

  test.each(['补报：', '第二批', '（以下空白）', '以下无正文', '工会主席签字：', '经办人'])(
    '%s is no student',
    (text) => {
      const { rows, problems } = read(text);
      expect(rows.map(({ value }) => value.学生)).toEqual(['张小满', '李秋实', '王晓禾']);
      expect(codes(problems)).toEqual(['roster-file.footer 4:1']);
    },
  );

  test.each(['机修车间', '赵一鸣', '艾力·买买提'])('%s is asked about', (text) => {
    const { rows, problems } = read(text);
    expect(rows).toHaveLength(4);
    expect(codes(problems)).toEqual(['roster-file.name-alone 4:1']);
  });

  test('a list of names has nothing else', () => {
    expect(codes(readText('姓名,学段\n张小满,\n李秋实,\n').problems)).toEqual([]);
  });
});
