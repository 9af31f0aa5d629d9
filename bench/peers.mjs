/**
 * The same document made by others: `paragraphs` (texts) and then a table of `rows` (texts of cells, the heading
 * first). Each maker is what its users would write, with its template prepared once; it gives a Buffer.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';
import carbone from 'carbone';
import * as docx from 'docx';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';

const require = createRequire(import.meta.url);
const font = { eastAsia: '仿宋_GB2312' };
const spacing = { line: 560, lineRule: 'exact' };

/** Versions of the peers, as installed. */
export const versions = Object.fromEntries(
  ['docx', 'docxtemplater', 'easy-template-x', 'carbone'].map((name) => [name, readVersion(name)]),
);

function readVersion(name) {
  const root = require.resolve(name).replace(new RegExp(`(node_modules/${name}/).*`), '$1');
  return require(`${root}package.json`).version;
}

const paragraph = (text) =>
  new docx.Paragraph({
    ...{ spacing, indent: { firstLine: 640 } },
    children: [new docx.TextRun({ text, font, size: 32 })],
  });

const cell = (text) =>
  new docx.TableCell({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [new docx.TextRun({ text, font, size: 24 })],
      }),
    ],
  });

const row = (cells, tableHeader = false) =>
  new docx.TableRow({ cantSplit: true, tableHeader, children: cells.map(cell) });

const pack = (children) => docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));

function makeDocx({ paragraphs, rows: [head, ...rows] }) {
  const table = new docx.Table({ rows: [row(head, true), ...rows.map((cells) => row(cells))] });
  return pack([...paragraphs.map(paragraph), table]);
}

/** A template with a loop of paragraphs and a loop of rows, in the words of each library. */
const makeTemplate = (head, lines, cells) =>
  pack([
    ...lines.map(paragraph),
    new docx.Table({ rows: [row(head, true), ...cells.map((texts) => row(texts))] }),
  ]);

const nameColumns = ({ paragraphs, rows: [, ...rows] }) => ({
  lines: paragraphs.map((text) => ({ text })),
  rows: rows.map((cells) => Object.fromEntries(cells.map((value, column) => [`c${column}`, value]))),
});

/** `{#rows}{c0}` … `{c7}{/rows}`: a row is repeated where its loop begins and ends in it. */
const loopCells = (head) =>
  head.map((_, column) => {
    const open = column === 0 ? '{#rows}' : '';
    return `${open}{c${column}}${column === head.length - 1 ? '{/rows}' : ''}`;
  });

async function prepareDocxtemplater({ rows: [head] }) {
  const template = await makeTemplate(head, ['{#lines}', '{text}', '{/lines}'], [loopCells(head)]);
  return (content) =>
    new Docxtemplater(new PizZip(template), { paragraphLoop: true })
      .render(nameColumns(content))
      .toBuffer({ compression: 'DEFLATE' });
}

async function prepareEasyTemplate({ rows: [head] }) {
  const template = await makeTemplate(head, ['{#lines}', '{text}', '{/lines}'], [loopCells(head)]);
  const handler = new TemplateHandler();
  return (content) => handler.process(template, nameColumns(content));
}

const render = promisify(carbone.render);

/** Carbone repeats what stands between the first and the next element of a list; it reads its template from a file. */
async function prepareCarbone({ rows: [head] }) {
  const holes = (index) => head.map((_, column) => `{d.rows[${index}].c${column}}`);
  const template = await makeTemplate(
    head,
    ['{d.lines[i].text}', '{d.lines[i+1].text}'],
    [holes('i'), holes('i+1')],
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'template.docx');
  writeFileSync(file, template);
  return (content) => render(file, nameColumns(content));
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const rowStart = '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
const cellStart = '<w:tc><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>';

/** No library at all: strings joined and deflated at level 6. What cannot be had for less. */
async function prepareFloor(content) {
  const shell = new PizZip(await makeDocx({ paragraphs: [''], rows: [content.rows[0]] }));
  const xml = shell.file('word/document.xml').asText();
  const before = xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length);
  const after = xml.slice(xml.indexOf('<w:sectPr'));
  const fixed = Object.values(shell.files)
    .filter(({ dir, name }) => !dir && name !== 'word/document.xml')
    .map(({ name, asNodeBuffer }) => entryOf(name, asNodeBuffer.call(shell.file(name))));
  return ({ paragraphs, rows }) => {
    let body = before;
    for (const text of paragraphs)
      body += `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;
    body += '<w:tbl>';
    for (const cells of rows) {
      body += rowStart;
      for (const text of cells) body += `${cellStart}${escapeXml(text)}</w:t></w:r></w:p></w:tc>`;
      body += '</w:tr>';
    }
    return joinZip([...fixed, entryOf('word/document.xml', Buffer.from(`${body}</w:tbl>${after}`))]);
  };
}

function entryOf(name, bytes) {
  const data = deflateRawSync(bytes, { level: 6 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { name: Buffer.from(name), data, fields };
}

function joinZip(entries) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const { name, data, fields } of entries) {
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    local.push(Buffer.from('PK\x03\x04'), fields, name, data);
    central.push(Buffer.from('PK\x01\x02\x14\0'), fields, Buffer.alloc(10), place, name);
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** Makers by name, each prepared for this content: `(content) => Buffer`, or a promise of one. */
export const peers = {
  docx: async () => makeDocx,
  docxtemplater: prepareDocxtemplater,
  'easy-template-x': prepareEasyTemplate,
  carbone: prepareCarbone,
  floor: prepareFloor,
};
