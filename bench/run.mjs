/** Peers side by side, one command. See README.md. */
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import * as docx from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { makeReport, readCampaign, readShelves, writeDocx } from '../dist/index.js';
import { chooseStyle } from '../dist/style/choose.js';

const { style } = chooseStyle(readShelves().styles);
const sentence =
  '县总工会对照困难职工档案逐户核对，做到对象不漏、情况不差，全年资助困难职工子女48名，发放助学金17.1万元。';
const meta = { title: '总结', author: '松陵县总工会', keywords: [], date: '2025-11-18', draft: false };

/** The paragraphs of the report, once for everybody. */
const paragraphs = Array.from({ length: 40 }, (_, index) => ({
  heading: index % 5 === 0,
  text: index % 5 === 0 ? `第${index / 5 + 1}部分` : sentence.repeat(2),
}));

const makers = {
  report: {
    jinqiu: () =>
      writeDocx(
        {
          type: 'document',
          meta,
          children: paragraphs.map(({ heading, text }) =>
            heading
              ? { type: 'heading', level: 1, number: '一、', children: [{ type: 'text', value: text }] }
              : { type: 'paragraph', children: [{ type: 'text', value: text }] },
          ),
        },
        style,
      ),
    docx: () =>
      docx.Packer.toBuffer(
        new docx.Document({
          sections: [
            {
              children: paragraphs.map(
                ({ heading, text }) =>
                  new docx.Paragraph({
                    ...(heading ? { heading: docx.HeadingLevel.HEADING_1 } : { indent: { firstLine: 640 } }),
                    children: [new docx.TextRun({ text, font: { eastAsia: '仿宋_GB2312' }, size: 32 })],
                  }),
              ),
            },
          ],
        }),
      ),
    docxtemplater: fill('{#rows}', '{text}', '{/rows}', () => ({ rows: paragraphs })),
  },
  ...Object.fromEntries([1_000, 20_000].map((count) => [`roster ${count}`, rosterMakers(count)])),
};

function rosterMakers(count) {
  const cells = (index) => [
    String(index + 1),
    '矿业分公司',
    `学生${index}`,
    '女',
    `家长${index}`,
    '本科',
    '云岭大学',
    '5000',
  ];
  const widths = [2, 6, 5, 2, 5, 3, 6, 4];
  return {
    jinqiu: () =>
      writeDocx(
        {
          type: 'document',
          meta,
          children: [
            {
              type: 'table',
              columns: widths.map((width) => ({ align: 'center', width })),
              head: [{ cells: cells(0).map((value) => ({ children: [{ type: 'text', value }] })) }],
              body: {
                *[Symbol.iterator]() {
                  for (let index = 0; index < count; index++)
                    yield { cells: cells(index).map((value) => ({ children: [{ type: 'text', value }] })) };
                },
              },
            },
          ],
        },
        style,
      ),
    docx: () =>
      docx.Packer.toBuffer(
        new docx.Document({
          sections: [
            {
              children: [
                new docx.Table({
                  rows: Array.from(
                    { length: count },
                    (_, index) =>
                      new docx.TableRow({
                        cantSplit: true,
                        children: cells(index).map(
                          (text) =>
                            new docx.TableCell({
                              children: [
                                new docx.Paragraph({ children: [new docx.TextRun({ text, size: 24 })] }),
                              ],
                            }),
                        ),
                      }),
                  ),
                }),
              ],
            },
          ],
        }),
      ),
    docxtemplater: fillTable(() => ({
      rows: Array.from({ length: count }, (_, index) =>
        Object.fromEntries(cells(index).map((value, column) => [`c${column}`, value])),
      ),
    })),
  };
}

/** docxtemplater fills a template that is prepared once, as its users do. */
function fill(open, hole, close, data) {
  const template = docx.Packer.toBuffer(
    new docx.Document({
      sections: [{ children: [open, hole, close].map((text) => new docx.Paragraph(text)) }],
    }),
  );
  return async () =>
    new Docxtemplater(new PizZip(await template), { paragraphLoop: true })
      .render(data())
      .getZip()
      .generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function fillTable(data) {
  const row = Array.from(
    { length: 8 },
    (_, column) => `${column === 0 ? '{#rows}' : ''}{c${column}}${column === 7 ? '{/rows}' : ''}`,
  );
  const template = docx.Packer.toBuffer(
    new docx.Document({
      sections: [
        {
          children: [
            new docx.Table({
              rows: [
                new docx.TableRow({
                  children: row.map((text) => new docx.TableCell({ children: [new docx.Paragraph(text)] })),
                }),
              ],
            }),
          ],
        },
      ],
    }),
  );
  return async () =>
    new Docxtemplater(new PizZip(await template))
      .render(data())
      .getZip()
      .generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function measure(make) {
  for (let warm = 0; warm < 2; warm++) await make();
  const times = [];
  const begin = performance.now();
  let bytes = 0;
  while (times.length < 5 || (performance.now() - begin < 1_500 && times.length < 200)) {
    const start = performance.now();
    bytes = (await make()).length;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { ms: times[times.length >> 1], bytes };
}

for (const [name, peers] of Object.entries(makers)) {
  let ours;
  for (const [peer, make] of Object.entries(peers)) {
    const { ms, bytes } = await measure(make);
    ours ??= ms;
    console.log(
      `${name.padEnd(14)}${peer.padEnd(15)}${ms.toFixed(1).padStart(10)} ms${(ms / ours).toFixed(1).padStart(8)}×${(bytes / 1024).toFixed(0).padStart(8)} KB`,
    );
  }
}

const { inputs } = readCampaign(fileURLToPath(new URL('../examples/编号总结-松陵县总工会', import.meta.url)));
const road = await measure(async () => {
  const { report } = makeReport(inputs);
  return writeDocx(report.document, report.style);
});
console.log(`${'whole road'.padEnd(14)}${'jinqiu'.padEnd(15)}${road.ms.toFixed(1).padStart(10)} ms`);
