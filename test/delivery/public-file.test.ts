/** What a finished public file says in its bytes, seen or unseen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Audience } from '../../src/campaign/audiences.ts';
import { describeRecord, type Field } from '../../src/campaign/fields.ts';
import { campaignSchema } from '../../src/campaign/schema/campaign.ts';
import { deliver } from '../../src/delivery/deliver.ts';
import { formatNames } from '../../src/delivery/formats.ts';
import { inspectPublicFile } from '../../src/delivery/public-file.ts';
import type { Block } from '../../src/document/tree.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport, type Report } from '../../src/produce.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';

const common = `
单位: {全称: 云岭县总工会}
报告: {年度: 2025}
阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]
公示: {联系人: 王明, 电话: "13912345678"}
名册:
  - {学生: 欧阳小雨, 家长: 欧阳建国, 单位: 矿业分公司, 金额: 5000元}
  - {学生: 阿依古丽•买买提, 家长: 买买提•吐尔逊, 单位: 运输分公司, 金额: 3000元}
`;

function reportFor(audience: Audience, yaml = common): Report {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-file-'));
  try {
    writeFileSync(join(folder, '活动.yaml'), yaml);
    return makeReport(readCampaign(folder).inputs!, { audience }).report!;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const report = reportFor('公示');
const found = (bytes: Uint8Array, of = report, name = '') =>
  inspectPublicFile({ name, bytes }, of).map(({ message }) => message);
const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value: text }] });
const withBlock = (block: Block) =>
  writeDocx({ ...report.document, children: [...report.document.children, block] }, report.style);

test.each(formatNames)('the public version as %s has nothing to hide', async (format) => {
  expect(found(await deliver(report, format))).toEqual([]);
});

const mobile = '13800138000';
const withMobile = (of: Report) =>
  writeDocx({ ...of.document, children: [paragraph(`微信：${mobile}`)] }, of.style);

describe('a mobile number of the unit itself', () => {
  const contacts = Object.entries(describeRecord(campaignSchema).fields).flatMap(([top, field]) =>
    listContacts(field).map((path) => [top, ...path].join('.')),
  );

  test('stands in fields of the schema', () => {
    expect(contacts).toEqual(expect.arrayContaining(['报告.附注', '公示.电话']));
  });

  test.each(contacts)('is printed where %s gives it', async (path) => {
    const [top = '', field = ''] = path.split('.');
    const about: Record<string, object> = parse(common);
    const own = { ...about, [top]: { ...about[top], [field]: mobile } };
    const notice = reportFor('公示', JSON.stringify(own));
    expect(found(await withMobile(notice), notice)).toEqual([]);
  });

  test('is not, where no field gives it', async () => {
    expect(found(await withMobile(report))).toHaveLength(1);
  });
});

/** The fields below one that a unit gives for others to turn to, save the names of persons. */
function listContacts(field: Field): string[][] {
  if (field.kind !== 'object') return [];
  return Object.entries(field.fields).flatMap(([key, inner]) =>
    inner.meta.contact && inner.meta.role !== 'name'
      ? [[key]]
      : listContacts(inner).map((path) => [key, ...path]),
  );
}

describe('what should not be in a Word file is found where it is', () => {
  test('in the text, though runs of different looks divide it', async () => {
    const bytes = await withBlock({
      type: 'paragraph',
      children: [
        { type: 'text', value: '电话138' },
        { type: 'strong', children: [{ type: 'text', value: '12345678' }] },
      ],
    });
    expect(found(bytes)).toEqual(['写成的公示文件（word/document.xml）里有手机号：138****5678']);
  });

  test('in the properties', async () => {
    const meta = { ...report.document.meta, keywords: ['欧阳小雨'] };
    const bytes = await writeDocx({ ...report.document, meta }, report.style);
    expect(found(bytes)).toEqual(['写成的公示文件（docProps/core.xml）里有受助人的全名：欧阳**']);
  });

  test('in a comment, whatever dot the name is written with', async () => {
    const commentFor = () => '名册第2行：阿依古丽•买买提';
    const bytes = await writeDocx(report.document, report.style, { commentFor });
    expect(found(bytes)).toEqual(['写成的公示文件（word/comments.xml）里有受助人的全名：阿***·***']);
  });

  test('of a picture, its caption; not what its bytes look like', async () => {
    const looks = Buffer.from('13812345678 欧阳小雨');
    const turn = { quarters: 0, mirrored: false } as const;
    const picture = (caption: string): Block => ({
      type: 'picture',
      image: { format: 'jpeg', bytes: looks, width: 8, height: 8, turn },
      caption: [{ type: 'text', value: caption }],
    });
    expect(found(await withBlock(picture('发放仪式')))).toEqual([]);
    expect(new Set(found(await withBlock(picture('欧阳小雨领取助学金'))))).toEqual(
      new Set(['写成的公示文件（word/document.xml）里有受助人的全名：欧阳**']),
    );
  });

  test('in what a chart is drawn from', async () => {
    const bytes = await withBlock({
      type: 'chart',
      kind: 'column',
      title: '各人金额',
      categories: ['欧阳小雨', '何某'],
      series: [{ name: '金额', values: [1, 2] }],
      unit: '万元',
      alt: '各人金额',
    });
    expect(found(bytes)).toEqual([
      '写成的公示文件（word/charts/chart1.xml）里有受助人的全名：欧阳**',
      '写成的公示文件（word/embeddings/Microsoft_Excel_Worksheet1.xlsx!xl/worksheets/sheet1.xml）里有受助人的全名：欧阳**',
    ]);
  });
});

test('a cell and its neighbour do not make a number together', async () => {
  const cell = (value: string) => ({ children: [{ type: 'text' as const, value }] });
  const bytes = await withBlock({
    type: 'table',
    columns: [
      { align: 'center', width: 5 },
      { align: 'center', width: 5 },
    ],
    head: [],
    body: [{ cells: [cell('139'), cell('12345670')] }],
  });
  expect(found(bytes)).toEqual([]);
});

test('other versions may name whom they like', async () => {
  const internal = reportFor('内部');
  expect(
    found(
      await writeDocx({ ...internal.document, children: [paragraph('欧阳小雨')] }, internal.style),
      internal,
    ),
  ).toEqual([]);
});

test('the name of the file is looked at, in whatever spelling', async () => {
  const bytes = await deliver(report, 'text');
  expect(found(bytes, report, '欧阳 小雨.txt')).toEqual([expect.stringContaining('欧阳**')]);
  expect(found(bytes, report, '13812345678.txt')).toEqual([expect.stringContaining('138****5678')]);
  expect(found(bytes, report, '公示.txt')).toEqual([]);
});

test('a student called as the campaign is, in the edition with comments', async () => {
  const rows = '名册: [{学生: 金秋, 家长: 金大山, 年龄: "18", 金额: 5000元}]';
  const named = reportFor('公示', common.replace(/名册:[\s\S]*/, rows));
  expect(found(await deliver(named, 'comments'), named)).toEqual([]);
});
