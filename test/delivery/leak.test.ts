/** Whatever the names, however they are written in the texts: no public form says one, and none is refused for it. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deliver } from '../../src/delivery/deliver.ts';
import type { FormatName } from '../../src/delivery/formats.ts';
import { inspectPublicFile } from '../../src/delivery/public-file.ts';
import { takeCampaign } from '../../src/inputs.ts';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { makeReport } from '../../src/produce.ts';

const runs = Number(process.env.LEAK_RUNS ?? 10);
const formats: readonly FormatName[] = ['text', 'markdown', 'docx', 'comments', 'tree', 'facts'];

/** Characters of these names stand nowhere else in a report. */
const surname = fc.constantFrom('申', '柯', '卞', '欧阳', '符');
const given = fc.array(fc.constantFrom('翀', '犇', '骉', '淼', '焱', '垚', '𠮷', '⼭', '\uf90a'), {
  minLength: 1,
  maxLength: 3,
});
const dotted = fc.constantFrom('翀犇·骉淼', '焱垚•淼淼', '骉骉．翀翀');
const name = fc.oneof(
  fc.tuple(surname, given).map(([first, rest]) => first + rest.join('')),
  dotted,
);
/** What may stand between two letters of a name unseen, or nearly. */
const filler = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '　',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u2060',
  '\u202a',
  '\ufe00',
  '\u{e0100}',
  '\u00a0',
  '\n',
  '\ufeff',
);
const spread = (typed: string, fillers: readonly string[]) =>
  [...typed].map((char, index) => char + (fillers[index % fillers.length] ?? '')).join('');
const person = fc.record({
  student: name,
  parent: name,
  other: name,
  fillers: fc.array(filler, { minLength: 1, maxLength: 5 }),
  form: fc.nat(4),
});

const parentsCell = (parent: string, other: string, form: number) =>
  [
    parent,
    `${parent} ${other}`,
    `${parent}、${other}`,
    `父：${parent}；母：${other}`,
    `${parent}（${other}）`,
  ][form] ?? parent;

/** The bare letters of a text, by other means than the program's. */
const bare = (text: string) =>
  text.normalize('NFKC').replace(/\s|[·•．.]|\p{Default_Ignorable_Code_Point}/gu, '');

const people = (cell: string) =>
  cell.split(/[ 、；（）]|[父母]：/).filter((word) => [...bare(word)].length > 1);

type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

/** Makes a public report of these people in every form, and looks for their names. Returns how many names it looked for, each in each form. */
async function lookForNames(rows: readonly Person[], 遮盖: string): Promise<number> {
  const cells = rows.map(({ parent, other, form }) => parentsCell(parent, other, form));
  const data = {
    单位: { 全称: '松岭县总工会' },
    报告: { 年度: 2025, 版本: '公示', 关键词: [spread(rows[0]?.student ?? '', ['\u200b'])] },
    公示: { 遮盖 },
    名册: rows.map(({ student, parent, fillers }, index) => ({
      ...{
        学生: spread(student, fillers),
        家长: cells[index],
        单位: index === 0 ? `个体（${parent}）` : '松岭林场',
      },
      ...{ 学段: '本科', 院校: `滨海大学（${spread(student, fillers)}）`, 金额: '2000元' },
    })),
    特点: rows.map(
      ({ student, parent, fillers }) => `${spread(student, fillers)}的家长${spread(parent, fillers)}来信`,
    ),
    经验: rows.map(
      ({ other, form, parent, fillers }) => `感谢${spread(form === 0 ? parent : other, fillers)}`,
    ),
  };
  const { inputs } = takeCampaign(data);
  if (!inputs) throw new Error('not read');
  const { report, problems } = makeReport(inputs, {
    audience: '公示',
    template: '编号总结',
    draft: true,
  });
  if (!report) throw new Error(JSON.stringify(problems));
  const full = [...rows.map(({ student }) => student), ...cells.flatMap(people)].map(bare);
  for (const format of formats) {
    const bytes = await deliver(report, format);
    expect([
      format,
      inspectPublicFile({ name: format, bytes }, report).map(({ message }) => message),
    ]).toEqual([format, []]);
    const texts =
      format === 'docx' || format === 'comments'
        ? [...readOwnParts(bytes).values()].map((xml) => xml.replace(/<[^>]*>/g, ''))
        : [new TextDecoder().decode(bytes)];
    for (const text of texts.map(bare))
      for (const who of full) expect([format, text.includes(who) ? who : '']).toEqual([format, '']);
  }
  return new Set(full).size * formats.length;
}

const masks = fc.constantFrom('李**', '李*明', '李某某', '李某');

test(`${runs} campaigns of hostile names`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 3 }), masks, async (rows, mask) => {
      await lookForNames(rows, mask);
    }),
    { numRuns: runs },
  );
}, 600_000);

test('of crowds of hostile names, in two thousand places that they might stand in, none', async () => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 120, maxLength: 120 }), async (rows) => {
      looked += await lookForNames(rows, '李**');
    }),
    { numRuns: 4, endOnFailure: true },
  );
  expect(looked).toBeGreaterThanOrEqual(2000);
}, 600_000);
