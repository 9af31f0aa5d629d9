/** The blank roster that the units below fill in: its columns are the schema's, so that what it asks for is what is read. */
import { describeField, type Field } from '../campaign/fields.ts';
import { rosterRow, stages } from '../campaign/schema/recipients.ts';
import { sampleMark } from '../source/roster.ts';
import type { Choices, Column, Row, Sheet } from '../writers/xlsx/sheet.ts';
import type { CellStyle } from '../writers/xlsx/styles.ts';
import { writeWorkbook } from '../writers/xlsx/workbook.ts';

type ColumnName = keyof (typeof rosterRow)['shape'];

const fields = Object.entries(describeField(rosterRow).fields) as [ColumnName, Field][];

/** In 字; the others are as wide as a name. */
const widths: Partial<Record<ColumnName, number>> = {
  单位: 12,
  性别: 4,
  年龄: 4,
  新生: 4,
  院校: 12,
  专业: 10,
  类别: 10,
  来源: 10,
  备注: 14,
};
const nameWidth = 7;

/** Made up, and marked so that reading leaves it out. */
const sample: Partial<Record<ColumnName, string | number>> = {
  学生: '李小明',
  家长: '李建国',
  家长身份: '在职职工',
  单位: '云岭县第一小学',
  关系: '父子',
  民族: '汉族',
  性别: '男',
  年龄: '18',
  学段: '本科',
  新生: '是',
  院校: '云岭大学',
  专业: '土木工程',
  类别: '低保、单亲',
  金额: 5000,
  来源: '县总工会',
  批次: '第一批',
  方式: '银行转账',
  [sampleMark.field]: `${sampleMark.words}，填好以后请删去`,
};

const head: CellStyle = { bold: true, border: true, align: 'center', fill: 'DDEBF7' };
const requiredHead: CellStyle = { ...head, color: 'C00000' };
const text: CellStyle = { format: 'text' };
const sampleStyle: CellStyle = { color: '808080' };

/** The form as a workbook (.xlsx); always the same bytes. */
export function makeRosterForm(): Uint8Array {
  return writeWorkbook({ title: '受助名册', author: '', sheets: [rosterSheet(), instructionSheet()] });
}

function rosterSheet(): Sheet {
  return {
    name: '名册',
    landscape: true,
    frozenRows: 1,
    columns: fields.map(([name, field]): Column => {
      const width = widths[name] ?? nameWidth;
      // an amount typed into a text column could not be added up
      return field.leaf === 'money' ? { width } : { width, style: text };
    }),
    rows: [
      {
        height: 24,
        cells: fields.map(([name, field]) => ({
          value: headOf(name, field),
          style: field.required ? requiredHead : head,
        })),
      },
      {
        cells: fields.map(([name, field]) => ({
          value: sample[name],
          style: field.leaf === 'money' ? sampleStyle : { ...sampleStyle, ...text },
        })),
      },
    ],
    choices: fields.flatMap(([name, field], column): Choices[] => {
      const offered = choicesOf(name, field);
      return offered ? [{ column, fromRow: 1, ...offered }] : [];
    }),
  };
}

/** Figures in a money column are 元. */
function headOf(name: ColumnName, field: Field): string {
  return field.leaf === 'money' ? `${name}（元）` : name;
}

function choicesOf(name: ColumnName, field: Field): Pick<Choices, 'values' | 'only'> | undefined {
  if (field.leaf === 'choice') return { values: field.choices, only: true };
  if (field.leaf === 'flag') return { values: ['是', '否'], only: true };
  return name === '学段' ? { values: stages, only: false } : undefined;
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
  const lines = fields.map(([name, field]): Row => {
    const cells = [
      headOf(name, field),
      field.required ? `${field.help}（必填）` : field.help,
      choicesOf(name, field)?.values.join('、'),
      field.synonyms.join('、') || undefined,
    ];
    return { cells: cells.map((value) => ({ value, style: wrapped })) };
  });
  return {
    name: '填写说明',
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
