/** The blank roster that the units below fill in: its columns are the schema's, so that what it asks for is what is read. */
import type { Field } from '../campaign/fields.ts';
import { listRosterFields, type RosterField } from '../campaign/roles.ts';
import { sampleMark } from '../source/roster-footers.ts';
import { explainingSheet } from '../source/roster-sheets.ts';
import type { Choices, Column, Row, Sheet } from '../writers/xlsx/sheet.ts';
import type { CellStyle } from '../writers/xlsx/styles.ts';
import { writeWorkbook } from '../writers/xlsx/workbook.ts';

/** In 字, where the schema asks for no other. */
const nameWidth = 7;

const head: CellStyle = { bold: true, border: true, align: 'center', fill: 'DDEBF7' };
const requiredHead: CellStyle = { ...head, color: 'C00000' };
const text: CellStyle = { format: 'text' };
const sampleStyle: CellStyle = { color: '808080' };

/** The form as a workbook (.xlsx); always the same bytes. */
export function makeRosterForm(): Uint8Array {
  return writeWorkbook({ title: '受助名册', author: '', sheets: [rosterSheet(), instructionSheet()] });
}

function rosterSheet(): Sheet {
  const fields = listRosterFields();
  return {
    name: '名册',
    landscape: true,
    frozenRows: 1,
    columns: fields.map(({ field }): Column => {
      const width = field.meta.form?.width ?? nameWidth;
      // an amount typed into a text column could not be added up
      return isMoney(field) ? { width } : { width, style: text };
    }),
    rows: [
      {
        height: 24,
        cells: fields.map((column) => ({
          value: headOf(column),
          style: column.field.required ? requiredHead : head,
        })),
      },
      {
        cells: fields.map(({ key, field }) => ({
          value: key === sampleMark.field ? sampleRemark : field.meta.form?.sample,
          style: isMoney(field) ? sampleStyle : { ...sampleStyle, ...text },
        })),
      },
    ],
    choices: fields.flatMap(({ field }, column): Choices[] => {
      const offered = choicesOf(field);
      return offered ? [{ column, fromRow: 1, ...offered }] : [];
    }),
  };
}

/** Marked so that reading leaves the row out. */
const sampleRemark = `${sampleMark.words}，填好以后请删去`;

function isMoney(field: Field): boolean {
  return field.kind === 'leaf' && field.leaf === 'money';
}

/** Figures in a money column are 元. */
function headOf({ key, field }: RosterField): string {
  return isMoney(field) ? `${key}（元）` : key;
}

function choicesOf(field: Field): Pick<Choices, 'values' | 'only'> | undefined {
  if (field.kind === 'leaf' && field.leaf === 'choice') return { values: field.choices, only: true };
  if (field.kind === 'leaf' && field.leaf === 'flag') return { values: ['是', '否'], only: true };
  const { offered } = field.meta.form ?? {};
  return offered && { values: offered, only: false };
}

const rules = [
  '一行一名学生。同一名学生分几批领的，每批一行，并写明“批次”。',
  '红字的一列必填，其余的没有就空着；不用的列可以删去，表头的字请不要改。',
  '金额只写数字，单位是元。几个人合领一笔、没有分到每个人的，金额空着，总数另报。',
  '没有身份证号、电话、住址、银行卡号、出生日期这几列，也请不要加：加了也不会读入。',
  '“年龄”写周岁。公示时，不满14周岁的学生不列姓名；没有写年龄的小学生、初中生按不满14周岁对待。',
  `灰字的一行是示例。备注以“${sampleMark.words}”开头的行不会当作学生，填好以后请删去。`,
];

function instructionSheet(): Sheet {
  const wrapped: CellStyle = { wrap: true, border: true };
  const table = ['列', '怎样填', '可以选', '也认得的表头'].map((value) => ({ value, style: head }));
  const lines = listRosterFields().map((column): Row => {
    const { field } = column;
    const cells = [
      headOf(column),
      field.required ? `${field.help}（必填）` : field.help,
      choicesOf(field)?.values.join('、'),
      field.meta.synonyms?.join('、'),
    ];
    return { cells: cells.map((value) => ({ value, style: wrapped })) };
  });
  return {
    name: explainingSheet,
    landscape: true,
    columns: [{ width: 8 }, { width: 26 }, { width: 26 }, { width: 40 }],
    rows: [
      { height: 30, cells: [{ value: '受助名册填写说明', style: { bold: true, size: 16 } }] },
      ...rules.map((rule, index): Row => ({ cells: [`${index + 1}. ${rule}`] })),
      { cells: [] },
      { cells: table },
      ...lines,
    ],
  };
}
