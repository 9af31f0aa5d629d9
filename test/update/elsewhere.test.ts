/** Sentences that she has put into a text box, a note, the header, a cell: renewed there, and told of where she changed them too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { addContentTypes, addRelationships, type Part } from '../../src/opc/parts.ts';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { makeArchive } from '../support/archive.ts';
import { examples } from '../support/reports.ts';
import { readInputs } from '../verify/support.ts';
import { listFlaws, MAIN, reject, update, withBody, write } from './support.ts';

const yaml = readFileSync(join(examples, '编号总结-松陵县总工会', '活动.yaml'), 'utf8');
const inputsOf = (text: string) => readInputs(new MemoryFolder({ '活动.yaml': text }));
const later = inputsOf(yaml.replace('户数: 46户', '户数: 47户'));
const before = await write(inputsOf(yaml));
const sentence =
  '共资助困难职工子女48名，涉及家庭46户，筹集助学资金18.6万元，发放助学金17.1万元，结余1.5万元。';
const renewed = sentence.replace('46户', '[-46户-]{+47户+}');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const boxed = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const box = (text: string) =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${boxed(text)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${boxed(text)}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

/** Her file: the sentence gone from the text, or there still; its body and a part of hers changed. */
function edit(change: (xml: string) => string, part?: { kind: string; xml: string }): Uint8Array {
  const bytes = withBody(before.bytes, change(before.xml));
  if (!part) return bytes;
  const path = `word/${part.kind}9.xml`;
  const added: Part = {
    ...{ path, content: part.xml },
    contentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${part.kind}+xml`,
    relationship: { id: 'rId99', type: `${OFFICE}/${part.kind}` },
  };
  const parts = new Map(readOwnParts(bytes));
  parts.set('[Content_Types].xml', addContentTypes(parts.get('[Content_Types].xml') ?? '', [added]));
  const relationships = 'word/_rels/document.xml.rels';
  parts.set(relationships, addRelationships(parts.get(relationships) ?? '', [added]));
  parts.set(path, part.xml);
  return makeArchive(Object.fromEntries(Array.from(parts, ([name, content]) => [name, { content }])));
}

const takeOut = (xml: string) => xml.replace(sentence, '');
const header = (text: string) => ({ kind: 'header', xml: `<w:hdr ${WORDS}>${paragraph(text)}</w:hdr>` });
const note = (text: string) => ({
  kind: 'footnotes',
  xml: `<w:footnotes ${WORDS}><w:footnote w:id="2">${paragraph(text)}</w:footnote></w:footnotes>`,
});
const withHeader = (xml: string) =>
  xml.replace(
    /<w:sectPr[^>]*>/g,
    (tag) => `${tag}<w:headerReference w:type="default" r:id="rId99" xmlns:r="${OFFICE}"/>`,
  );

/** Each place where the sentence stands, its revisions shown. */
function show(xml: string): string[] {
  const shown = xml
    .replace(/<w:del [^>]*[^/]>.*?<w:delText[^>]*>(.*?)<\/w:delText>.*?<\/w:del>/gs, '[-$1-]')
    .replace(/<w:ins [^>]*[^/]>.*?<w:t[^>]*>(.*?)<\/w:t>.*?<\/w:ins>/gs, '{+$1+}')
    .split('</w:p>');
  return shown
    .map((text) => text.replace(/<[^>]*>/g, ''))
    .filter((text) => text.includes('共资助困难职工子女'));
}

test.each<[where: string, hers: Uint8Array, part: string, shown: string[]]>([
  [
    '文本框，两种写法都换',
    edit((xml) => takeOut(xml).replace('<w:sectPr', `${box(sentence)}<w:sectPr`)),
    MAIN,
    [renewed, renewed],
  ],
  ['页眉，正文里还有', edit(withHeader, header(sentence)), 'word/header9.xml', [renewed]],
  [
    '脚注，话也改了',
    edit(takeOut, note(`据统计，${sentence}`)),
    'word/footnotes9.xml',
    [`据统计，${renewed}`],
  ],
  [
    '表格里别的话后面',
    edit((xml) =>
      takeOut(xml).replace('<w:t>县财政配套资金</w:t>', (cell) =>
        cell.replace('</w:t>', `。${sentence}</w:t>`),
      ),
    ),
    MAIN,
    [`县财政配套资金。${renewed}`],
  ],
])('%s', (_, hers, part, shown) => {
  const { bytes, verification } = update(hers, later);
  const [old, now] = [readOwnParts(hers).get(part) ?? '', readOwnParts(bytes).get(part) ?? ''];
  expect(show(now)).toEqual(shown);
  expect(show(reject(now))).toEqual(show(old));
  expect(listFlaws(old, now)).toEqual([]);
  expect(verification.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('她在那里改了这个数字：不动，核对时说', () => {
  const hers = edit(takeOut, note(sentence.replace('46户', '45户')));
  const { bytes, counts, verification } = update(hers, later);
  expect(show(readOwnParts(bytes).get('word/footnotes9.xml') ?? '')).toEqual([
    sentence.replace('46户', '45户'),
  ]);
  expect(counts.conflicts).toBe(0);
  expect(verification.problems.map(({ message }) => message)).toContain('文件里是“45户”，按资料是“47户”');
});

test('接受好的，页眉里也没有修订', () => {
  const { bytes } = update(edit(withHeader, header(sentence)), later, { accept: true });
  expect(show(readOwnParts(bytes).get('word/header9.xml') ?? '')).toEqual([sentence.replace('46户', '47户')]);
});
