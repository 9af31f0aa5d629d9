/** 版头 and 版记 in text and Markdown: what is given has its line, what is not has none. */
import { expect, test } from '@jest/globals';
import type { Imprint, Masthead } from '../../src/document/tree.ts';
import { writeMarkdown } from '../../src/writers/markdown.ts';
import { writeText } from '../../src/writers/text.ts';
import { paragraph, report, words } from '../support/tree.ts';

const write = (masthead: Masthead, imprint: Imprint) => {
  const document = report([masthead, paragraph('正文。'), imprint]);
  return [writeText(document), writeMarkdown(document)].map((text) =>
    text.split('\n').filter((line) => line !== ''),
  );
};

test('全有的', () => {
  const masthead: Masthead = {
    ...{ type: 'masthead', form: '文件', copyNumber: '000001', secrecy: '机密★1年', urgency: '特急' },
    ...{
      mark: ['云岭县总工会', '云岭县教育局'],
      documentNumber: '云工发〔2025〕5号',
      signers: ['赵一', '钱二'],
    },
  };
  const imprint: Imprint = {
    ...{ type: 'imprint', copyTo: words('县委办公室') },
    ...{ issuer: words('云岭县总工会办公室'), date: words('2025年12月21日') },
  };
  expect(write(masthead, imprint)).toEqual([
    [
      ...['000001', '机密★1年', '特急', '云岭县总工会', '云岭县教育局', '云工发〔2025〕5号'],
      ...['签发人：赵一　钱二', '　　正文。', '抄送：县委办公室。', '云岭县总工会办公室\t2025年12月21日印发'],
    ],
    [
      ...['000001', '机密★1年', '特急', '**云岭县总工会**', '**云岭县教育局**', '云工发〔2025〕5号'],
      ...['签发人：赵一　钱二', '---', '正文。', '---', '抄送：县委办公室。'],
      '云岭县总工会办公室　2025年12月21日印发',
    ],
  ]);
});

test.each<[what: string, imprint: Omit<Imprint, 'type'>, text: string[], markdown: string[]]>([
  ['没有的', {}, [], []],
  ['只有印发机关', { issuer: words('办公室') }, ['办公室\t'], ['办公室　']],
  ['只有印发日期', { date: words('2025年12月21日') }, ['\t2025年12月21日印发'], ['　2025年12月21日印发']],
])('版头只有标志，版记%s', (_, imprint, text, markdown) => {
  const masthead: Masthead = { type: 'masthead', form: '信函', mark: ['云岭县总工会'], signers: [] };
  expect(write(masthead, { type: 'imprint', ...imprint })).toEqual([
    ['云岭县总工会', '　　正文。', ...text],
    ['**云岭县总工会**', '---', '正文。', '---', ...markdown],
  ]);
});
