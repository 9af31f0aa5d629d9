/** What a campaign starts with: files that build at once, and a roster form that asks for what is read. */
import { expect, test } from '@jest/globals';
import { makeRosterForm } from '../../src/batch/roster-form.ts';
import { makeStartFiles, type NewCampaign } from '../../src/batch/start.ts';
import { listRosterColumns } from '../../src/campaign/rosters.ts';
import { readCampaign } from '../../src/inputs.ts';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';

const start = (answers: NewCampaign) =>
  Object.fromEntries([...makeStartFiles(answers, 2026)].map(([name, bytes]) => [name, Buffer.from(bytes)]));

test.each<[string, NewCampaign, string[], RegExp[]]>([
  ['什么都没有答', {}, ['名册.xlsx', '活动.schema.json', '活动.yaml'], [/全称: 请填单位全称/, /年度: 2026/]],
  [
    '答了层级、详略',
    { unit: ' 云岭县总工会 ', level: '县', detail: '简' },
    ['名册.xlsx', '活动.schema.json', '活动.yaml'],
    [/全称: 云岭县总工会/, /\n {2}层级: 县/, /详略: 简/],
  ],
  [
    '有部门，名字写不进文件名、YAML 会读错的也行',
    { unit: '云岭县总工会', departments: ['一车间', '二/三: 车间'] },
    [
      ...['名册.xlsx', '活动.schema.json', '部门/部门.schema.json', '部门/一车间.yaml'],
      ...['部门/二／三： 车间.yaml', '活动.yaml'],
    ],
    [/- 一车间\n/, /- "?二\/三: 车间"?/],
  ],
])('%s', (_, answers, names, wanted) => {
  const files = start(answers);
  expect(Object.keys(files)).toEqual(names);
  for (const one of wanted) expect(String(files['活动.yaml'])).toMatch(one);
  const { inputs, problems } = readCampaign(new MemoryFolder(files));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(inputs?.campaign.报告.年度).toBe(2026);
});

test('没有答层级的，不写层级', () => {
  expect(String(start({})['活动.yaml'])).not.toMatch(/\n {2}层级:/);
});

const parts = readOwnParts(makeRosterForm());
/** Each cell of a sheet: its text, and what its style says. */
function cellsOf(sheet: number): string[] {
  const part = (name: string) => parts.get(`xl/${name}.xml`) ?? '';
  const formats = part('styles')
    .replace(/.*<cellXfs|<\/cellXfs>.*/gs, '')
    .split('<xf ')
    .slice(1);
  const fonts = part('styles').split('<font>').slice(1);
  const cell = /<c r="(\w+)"(?: s="(\d+)")?[^>]*?(?:\/>|>(.*?)<\/c>)/g;
  const cells = [...part(`worksheets/sheet${sheet}`).matchAll(cell)];
  return cells.map(([, name, style, inner = '']) => {
    const format = formats[Number(style ?? 0)] ?? '';
    const font = fonts[Number(/fontId="(\d+)"/.exec(format)?.[1])]?.split('</font>')[0] ?? '';
    const colour = /rgb="FF(\w+)"/.exec(font)?.[1];
    return [
      ...[name, inner.replace(/<[^>]*>/g, '')],
      ...(font.includes('<b/>') ? ['粗'] : []),
      ...(colour === undefined ? [] : [colour]),
      ...(format.includes('numFmtId="49"') ? ['文本'] : []),
    ].join(' ');
  });
}

test('名册的表样：必填的红字，金额是数，示例一行读的时候不算', () => {
  const cells = cellsOf(1);
  expect(cells.filter((cell) => /^[ABP]\d/.test(cell))).toEqual([
    ...['A1 学生 粗 C00000', 'B1 性别 粗', 'P1 金额（元） 粗'],
    ...['A2 李小明 808080 文本', 'B2 男 808080 文本', 'P2 5000 808080'],
  ]);
  expect(cells.at(-1)).toBe('T2 示例行，填好以后请删去 808080 文本');
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  // a column of money is no column of text
  expect(sheet).toContain('<col min="16" max="16" width="14.7" customWidth="1"/>');
  expect(sheet).toContain('<col min="17" max="17" width="20.7" style="1" customWidth="1"/>');
  const lists = [
    ...sheet.matchAll(/<dataValidation [^>]*?(showErrorMessage)?[^>]*sqref="([^"]*)"><formula1>"([^"]*)"/g),
  ];
  expect(lists.map(([, , at, words]) => `${at} ${words?.split(',').slice(0, 3).join()}`)).toEqual([
    'B2:B1048576 男,女',
    'I2:I1048576 学前,幼儿园,小学',
    'K2:K1048576 是,否',
  ]);
  // 学段 is offered, others may be typed
  expect(sheet.match(/error="[^"]*" sqref="[^"]*"/g)).toEqual([
    'error="可填：男、女" sqref="B2:B1048576"',
    'error="可填：是、否" sqref="K2:K1048576"',
  ]);
  const { rows, problems } = readRosterFile(makeRosterForm(), '名册.xlsx', listRosterColumns({}));
  expect({ rows, codes: problems.map(({ code }) => code) }).toEqual({
    rows: [],
    codes: ['roster-file.empty'],
  });
});

test('填写说明：每一列怎样填，可以选什么，哪些表头也认得', () => {
  const rows = cellsOf(2);
  expect(rows.slice(0, 2)).toEqual([
    'A1 受助名册填写说明 粗',
    'A2 1. 一行一名学生。同一名学生分几批领的，每批一行，并写明“批次”。',
  ]);
  expect(rows.filter((cell) => /^[A-D]11 /.test(cell))).toEqual([
    'A11 性别',
    'B11 性别',
    'C11 男、女',
    'D11 ',
  ]);
  expect(rows).toContain('B10 学生姓名（必填）');
  expect(rows.find((cell) => cell.startsWith('D10 '))).toMatch(/^D10 学生姓名、姓名、受助学生、/);
});
