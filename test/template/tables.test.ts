/**
 * The tables that a report may have, on a page to read: behind each campaign its tables with the place and the width of
 * each column in 字, and the rows. The page is 表格.txt; UPDATE_GOLDEN=1 writes the tables anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { plainText } from '../../src/document/text.ts';
import type { Row, Table } from '../../src/document/tree.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { tabulateRoster } from '../../src/template/tables/roster.ts';
import { tabulateGroups, tabulateSources, tabulateYears } from '../../src/template/tables/statistics.ts';
import { tabulateSubordinates } from '../../src/template/tables/subordinates.ts';
import { campaignOf } from '../facts/support.ts';
import { tellingHow } from '../support/golden.ts';

const sides = { left: '左', center: '中', right: '右' } as const;

const showRow = ({ cells }: Row) => cells.map(({ children }) => plainText(children)).join('｜');

function show(name: string, table: Table | undefined): string[] {
  if (!table) return [];
  const [head] = table.head;
  const columns = table.columns.map(
    ({ align, width }, index) =>
      `${plainText(head?.cells[index]?.children ?? [])} ${sides[align]}${Number(width.toFixed(2))}`,
  );
  const foot = (table.foot ?? []).map((row) => `合计行 ${showRow(row)}`);
  return [`# ${name}`, columns.join('｜'), ...[...table.body].map(showRow), ...foot];
}

function tabulate(data: string): string[] {
  const { values } = deriveFacts(campaignOf(data));
  return [
    ...show('资金来源', tabulateSources(values)),
    ...tabulateGroups(values).flatMap(({ dimension, table }) => show(dimension, table)),
    ...show('历年', tabulateYears(values)),
    ...show('下属单位', tabulateSubordinates(values)),
    ...show('名册', tabulateRoster(values)),
  ];
}

const path = join(import.meta.dirname, '表格.txt');
const [head = '', ...sections] = readFileSync(path, 'utf8').split(/^## /m);
const pages = sections.map((section) => {
  const [name = '', ...lines] = section.trimEnd().split('\n');
  const data = lines.filter((line) => line.startsWith('    '));
  return { name, data, tables: lines.filter((line) => /^\S/.test(line)) };
});
const made = (data: readonly string[]) => tabulate(data.map((line) => line.slice(4)).join('\n'));

if (process.env.UPDATE_GOLDEN) {
  const renewed = pages.map(({ name, data }) => [`## ${name}`, ...data, '', ...made(data), ''].join('\n'));
  writeFileSync(path, head + renewed.join('\n'));
}

test.each(pages)('$name', ({ data, tables }) => {
  if (!process.env.UPDATE_GOLDEN) tellingHow(path, () => expect(made(data)).toEqual(tables));
});
