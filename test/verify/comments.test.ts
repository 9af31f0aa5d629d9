/** The copy with comments: a comment at each place, and hers byte for byte but for them. */
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { annotateWord } from '../../src/verify/annotate.ts';
import { missingValidator, partsOf, rewriteParts, textOf, validate } from '../support/docx.ts';
import { examples } from '../support/reports.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { read, readInputs, verify, write } from './support.ts';

const inputs = readInputs(join(examples, '编号总结-松陵县总工会'));
let file: Uint8Array;
beforeAll(async () => {
  file = await write(inputs);
});

function annotate(...changes: [from: string | RegExp, to: string][]) {
  const edited = rewriteParts(file, (name, xml) =>
    /document\.xml$/.test(name) ? changes.reduce((text, [from, to]) => text.replace(from, to), xml) : xml,
  );
  const { passages, setting } = read(edited);
  const { problems } = verify(passages, inputs, { setting });
  const copy = annotateWord(edited, problems, { author: 'jinqiu' });
  return { edited, problems, copy: copy ?? new Uint8Array() };
}

/** Each comment with the words that it stands at. */
function listComments(copy: Uint8Array): [at: string, says: string][] {
  const parts = partsOf(copy);
  const main = parts.get('word/document.xml') ?? '';
  return Array.from(
    (parts.get('word/comments.xml') ?? '').matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs),
    ([xml, id]) => {
      const range = new RegExp(
        `<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`,
        's',
      );
      return [textOf(range.exec(main)?.[1] ?? ''), textOf(xml)];
    },
  );
}

const bare = (xml: string) =>
  xml
    .replace(/<w:commentRange(?:Start|End) [^>]*>|<w:r><w:commentReference [^>]*><\/w:r>/g, '')
    .replace(/<\/w:t><\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">/g, '')
    .replaceAll(' xml:space="preserve"', '');

test('在数字上；别的一个字节不动', () => {
  const { edited, copy } = annotate(['发放助学金17.1万元', '发放助学金17.2万元'], ['占43.0%', '占44.0%']);
  const [first, second] = listComments(copy);
  expect(first?.[0]).toBe('17.2万元');
  expect(first?.[1]).toMatch(/^错误：文件里是“17\.2万元”，按资料是“17\.1万元”。/);
  expect(second?.[0]).toBe('44.0%');
  const [before, after] = [partsOf(edited), partsOf(copy)];
  for (const [name, xml] of before) {
    if (/document\.xml$|Types|document\.xml\.rels/.test(name)) continue;
    expect(after.get(name)).toBe(xml);
  }
  const main = (parts: Map<string, string>) => bare(parts.get('word/document.xml') ?? '');
  expect(main(after)).toBe(main(before));
});

test.each<[where: string, from: string | RegExp, to: string, at: string]>([
  ['段首', '10月，县总工会回访', '11月，县总工会回访', '11月'],
  ['格子里', /<w:t>5\.0<\/w:t>/, '<w:t>6.0</w:t>', '6.0'],
])('%s的数', (_, from, to, at) => expect(listComments(annotate([from, to]).copy)[0]?.[0]).toBe(at));

test('两个一样的数，批在改了的一个上', () => {
  const { copy } = annotate(['大专12名、3.6万元，高中15名', '大专12名、3.6万元，高中12名']);
  const main = partsOf(copy).get('word/document.xml') ?? '';
  expect(main).toMatch(/高中<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/>/);
});

test('没有了的一句，批在它前面的一句；整份文件的，批在第一段', () => {
  const { copy } = annotate(['10月，县总工会回访受助学生48名。', ''], [/w:top="2098"/g, 'w:top="1440"']);
  const comments = listComments(copy);
  expect(comments.map(([, says]) => says.slice(0, 12))).toEqual([
    '提示：文件里没有“10月',
    '警告：页边距是上2.54',
  ]);
  expect(comments[1]?.[0]).toContain('松陵县总工会2025年“金秋助学”活动总结');
});

test('原来有批注的：添在后面，编号接着往下', () => {
  const { copy, problems } = annotate(['发放助学金17.1万元', '发放助学金17.2万元']);
  const twice = annotateWord(copy, problems, { author: 'jinqiu' })!;
  const names = [...partsOf(twice).keys()].filter((name) => name.includes('comments'));
  expect(names).toEqual(['word/comments.xml']);
  const comment = ['17.2万元', '错误：文件里是“17.2万元”'];
  expect(listComments(twice).map(([at, says]) => [at, says.slice(0, 15)])).toEqual([comment, comment]);
});

test.each([
  ['不是 Word 文件', () => new Uint8Array([1, 2, 3])],
  [
    '没有字',
    () =>
      rewriteParts(file, (name, xml) =>
        /document\.xml$/.test(name) ? xml.replace(/<w:body>.*(?=<w:sectPr)/s, '<w:body>') : xml,
      ),
  ],
])('%s的，批不上', (_, make) => {
  const { problems } = annotate(['发放助学金17.1万元', '发放助学金17.2万元']);
  expect(problems.length).toBeGreaterThan(0);
  expect(annotateWord(make(), problems, { author: 'jinqiu' })).toBeUndefined();
});

test('没有问题的，没有批注', () => {
  expect(annotateWord(file, [], { author: 'jinqiu' })).toBeUndefined();
});

describeWith(missingValidator, '合乎格式规范', () => {
  test('正文、表格、修订里的批注', async () => {
    const { copy, problems } = annotate(
      ['发放助学金17.1万元', '发放助学金17.2万元'],
      [/<w:t>5\.0<\/w:t>/, '<w:t>6.0</w:t>'],
      [
        '<w:r><w:t>不少困难职工家庭',
        '<w:ins w:id="900" w:author="a" w:date="2025-11-18T00:00:00Z"><w:r><w:t>另有15家企业捐书。</w:t></w:r></w:ins><w:r><w:t>不少困难职工家庭',
      ],
    );
    expect(problems.length).toBeGreaterThan(2);
    expect(await validate(copy)).toEqual([]);
  });
});
