/** `jinqiu roster new`: the blank form, read back as the roster that it will become. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeRosterForm } from '../../src/batch/roster-form.ts';
import { rosterColumns } from '../../src/campaign/load.ts';
import { parseRoster } from '../../src/campaign/parse.ts';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { sampleMark } from '../../src/source/roster-footers.ts';
import { readWorkbook } from '../../src/source/xlsx.ts';
import { makeWorkbook } from '../source/workbook.ts';
import { inFolder, run } from '../support/command.ts';
import { missingValidator, validate } from '../support/docx.ts';
import { describeWith } from '../support/skip-loudly.ts';

const form = makeRosterForm();
const [sheet, instructions] = readWorkbook(form, '名册.xlsx').sheets.map(({ name, read }) => ({
  name,
  rows: read().table!.rows.map(({ cells }) => cells.map(({ text }) => text)),
}));

describe('the form', () => {
  test('asks for every field that a roster may have, and for nothing private', async () => {
    const keys = sheet!.rows[0]!.map((heading) => heading.replace('（元）', ''));
    expect(keys).toEqual(rosterColumns.map(({ key }) => key));
    expect(keys.join()).not.toMatch(/身份证|电话|住址|银行|出生/);
  });

  test('every heading is recognised, the example left out: nobody is in it, which is told once', async () => {
    const { rows, problems } = readRosterFile(form, '名册.xlsx', rosterColumns);
    expect(rows).toEqual([]);
    expect(problems.map(({ code, place }) => [code, place?.cell])).toEqual([
      ['roster-file.empty', '名册!A1'],
    ]);
  });

  test('the example is a row that would be valid', async () => {
    const [heads, cells] = [
      sheet!.rows[0]!,
      sheet!.rows[1]!.map((text) => text.replace(sampleMark.words, '已核实')),
    ];
    const filled = makeWorkbook({ sheets: [{ name: '名册', rows: [heads, cells] }] });
    const { rows, problems } = readRosterFile(filled, '名册.xlsx', rosterColumns);
    expect(problems).toEqual([]);
    const places = { get: () => undefined };
    const parsed = parseRoster({ value: rows.map(({ value }) => value), places });
    expect(parsed.problems).toEqual([]);
    expect(parsed.value).toMatchObject([{ 学生: '李小明', 新生: true, 金额: { fen: 500_000 } }]);
  });

  test('offers 男 and 女, 是 and 否, and suggests the stages', async () => {
    const lists = readOwnParts(form)
      .get('xl/worksheets/sheet1.xml')!
      .match(/<dataValidation .*?<\/dataValidation>/g)!;
    const listed = lists.map((list) => [
      /"([^"]*)"<\/formula1>/.exec(list)![1]!.slice(0, 7),
      list.includes('showErrorMessage'),
    ]);
    expect(listed).toEqual([
      ['男,女', true],
      ['学前,幼儿园,', false],
      ['是,否', true],
    ]);
  });

  test('explains each column on a second sheet, which reading passes over', async () => {
    expect(instructions!.name).toBe('填写说明');
    const explained = instructions!.rows.map(([first]) => first!.replace('（元）', ''));
    for (const { key } of rosterColumns) expect(explained).toContain(key);
  });

  test('is the same each time', async () => {
    expect(makeRosterForm()).toEqual(form);
  });
});

describeWith(missingValidator, 'the Open XML SDK', () => {
  test('finds nothing wrong with the form', async () => {
    expect(await validate(form, 'xlsx')).toEqual([]);
  });
});

describe('jinqiu roster new', () => {
  test('writes 名册.xlsx where one stands; the Chinese names work too', async () => {
    await inFolder(async (folder) => {
      expect(await run(folder, '名册', '新建')).toEqual({ code: 0, out: '名册.xlsx\n', talk: '' });
      expect(readFileSync(join(folder, '名册.xlsx')).equals(form)).toBe(true);
    });
  });

  test('into a folder that is yet to be made, with the ending left to us', async () => {
    await inFolder(async (folder) => {
      expect((await run(folder, 'roster', 'new', '部门/矿业分公司')).out).toBe(
        `${join('部门', '矿业分公司.xlsx')}\n`,
      );
    });
  });

  test('never over a roster that is there, unless told to', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, '名册.xlsx'), '填了一半');
      const { code, out, talk } = await run(folder, 'roster', 'new');
      expect([code, out]).toEqual([3, '']);
      expect(talk).toContain('output.form-exists');
      expect(readFileSync(join(folder, '名册.xlsx'), 'utf8')).toBe('填了一半');
      expect((await run(folder, 'roster', 'new', '--force')).code).toBe(0);
    });
  });
});
