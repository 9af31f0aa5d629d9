/**
 * One roster, and in each cell of each kind of row whatever may be typed there: the rows and totals that are read otherwise
 * then, and what is told. The page is 名册笔误.txt; UPDATE_GOLDEN=1 writes it anew, to be looked at line by line.
 */
import { join } from 'node:path';
import { test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { expectPage } from '../support/golden.ts';

const roster = [
  ['云岭县总工会金秋助学名册', '', '', '', '', '', ''],
  ['序号', '学生姓名', '家长姓名', '工作单位', '学段', '金额（元）', '备注'],
  ['1', '何小满', '何志远', '矿业公司', '本科', '5000', ''],
  ['2', '李秋实', '李大成', '运输公司', '高中', '2000', '走读'],
  ['3', '马小燕', '马春生', '运输公司', '高中', '2000', ''],
  ['合计', '3人', '3户', '', '', '9000', ''],
  ['填表人：叶知秋', '', '', '', '', '审核人：纪明', ''],
];

/** The rows in which cells are changed, and what may be typed there. */
const slips = {
  表头: {
    at: 1,
    typed: ['', '身份证号', '姓名', '学生', '补助金额（元）', '金额（万元）', '合计', '年级', '未知', '3'],
  },
  一行: {
    at: 3,
    typed: [
      ...[
        '',
        '合计',
        '示例',
        '/',
        '同上',
        '3名',
        '0.5万元',
        '１８０００',
        '2,000.00',
        '-2000',
        '13800001234',
      ],
      ...['何小满、马小燕', '李**', '2008-01-01', '共3人，9000元', '注：走读', '"', '运输公司\n三车间'],
    ],
  },
  合计: {
    at: 5,
    typed: ['', '小计', '总计', '3', '4人', '9000元', '0.9万元', '平均3000元', '共3人，9000元', '3名学生'],
  },
  表尾: { at: 6, typed: ['', '合计', '注：示例', '以下空白', '9000', '马大成', '共3人', '经办：纪明'] },
};

const quote = (cell: string) => (/["\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const toCsv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(quote).join(',')).join('\n');

interface Reading {
  /** rows and totals, one a line */
  lines: string[];
  told: string[];
}

function read(rows: readonly (readonly string[])[]): Reading {
  const read = readRosterFile(new TextEncoder().encode(toCsv(rows)), '名册.csv', rosterColumns);
  const people = read.rows.map(({ value }) => Object.values(value).join(' '));
  const totals = read.stated.map(
    ({ label, said }) => `${label}：${said.map(({ field, figure }) => `${field}${figure.text}`).join(' ')}`,
  );
  const told = read.problems.map(
    ({ code, place, message }) => `${place ? `${place.line}:${place.column}` : ''} ${code} ${message}`,
  );
  return { lines: [...people, ...totals], told };
}

const meant = read(roster);

/** `表头 5 联系电话 ｜ − lines not read ＋ lines read instead ｜ what is told`, of each change that changes anything. */
function tell(): string[] {
  return Object.entries(slips).flatMap(([kind, { at, typed }]) =>
    roster[at]!.flatMap((cell, column) =>
      typed.flatMap((words) => {
        if (words === cell) return [];
        const changed = roster.map((row, index) => (index === at ? row.toSpliced(column, 1, words) : row));
        const { lines, told } = read(changed);
        const lost = meant.lines.filter((line) => !lines.includes(line)).map((line) => `− ${line}`);
        const won = lines.filter((line) => !meant.lines.includes(line)).map((line) => `＋ ${line}`);
        const news = told.filter((problem) => !meant.told.includes(problem));
        const gone = meant.told
          .filter((problem) => !told.includes(problem))
          .map((problem) => `不报 ${problem}`);
        const all = [...lost, ...won, ...news, ...gone];
        const line = `${kind} ${column + 1} ${words || '（空）'} ｜ ${all.join(' ｜ ')}`;
        return all.length > 0 ? [line.replaceAll('\n', '⏎')] : [];
      }),
    ),
  );
}

const path = join(import.meta.dirname, '名册笔误.txt');
const page = (told: readonly string[]) =>
  `# 一份名册，各种行的每一格换成别的内容：哪种行、第几列、换成什么，少读（−）和多读（＋）的行和合计，报的问题。没有变化的不列。由 UPDATE_GOLDEN=1 写出。\n\n${roster.map((row) => `    ${row.join(' | ')}`).join('\n')}\n\n${[...meant.lines, ...meant.told].map((line) => `原来：${line}`).join('\n')}\n\n${told.join('\n')}\n`;

test('whatever is typed in a cell', () => {
  expectPage(path, page(tell()));
});
