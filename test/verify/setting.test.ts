/** An afternoon in Word and its looks: what a paste or a deletion broke, and what is left alone. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { rewriteParts } from '../support/docx.ts';
import { examples } from '../support/reports.ts';
import { read, readInputs, tell, verify, write } from './support.ts';

const inputs = readInputs(join(examples, '编号总结-松陵县总工会'));
let file: Uint8Array;
beforeAll(async () => {
  file = await write(inputs);
});

/** What is told of the look of a file in which some of the XML is otherwise. */
function told(...changes: [from: string | RegExp, to: string, part?: RegExp][]): string[] {
  const bytes = rewriteParts(file, (name, xml) =>
    changes.reduce((text, [from, to, part = /document\.xml$/]) => {
      return part.test(name) ? text.replace(from, to) : text;
    }, xml),
  );
  expect(Buffer.from(bytes)).not.toEqual(Buffer.from(file));
  const { passages, setting } = read(bytes);
  return tell(verify(passages, inputs, { setting }).problems);
}

const at = (words: string) => new RegExp(`<w:p>(?=(?:(?!</w:p>).)*${words})`);
const pasted = (words: string, properties = '') =>
  `<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="宋体"/>${properties}<w:sz w:val="21"/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
const LONG = '这一段话是从网页上粘贴来的，带着它自己的格式，比一般的标题要长得多，所以是正文。';

describe('改乱了的', () => {
  test('从网页粘贴来一段：字体字号、缩进、行距', () =>
    expect(told([at('7月15日至31日'), `${pasted(LONG)}<w:p>`])).toEqual([
      '第2页第5段 verify.look 正文的字体、字号是“宋体”、五号，应是“仿宋_GB2312”、三号',
      '第2页第5段 verify.look 正文首行没有缩进2字',
      '第2页第5段 verify.look 正文的行距不是固定值，应是固定值28.95磅',
    ]));

  test('粘贴来的用了英文标点，一样是正文；照文件里的次序说', () => {
    const halfWidth = LONG.replaceAll('，', ',').replace('。', '.');
    const codes = told([at('7月15日至31日'), `${pasted(halfWidth)}<w:p>`], ['8月22日上午', '8月23日上午']);
    expect(codes.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '第2页第5段 verify.half-width',
      '第2页第5段 verify.look',
      '第2页第5段 verify.look',
      '第2页第5段 verify.look',
      '第3页第7段 verify.changed',
    ]);
  });

  test('正文样式整个换了字体：一行说完', () => {
    const [only, ...others] = told([/仿宋_GB2312/g, '宋体', /styles\.xml$/]);
    expect(only).toMatch(
      /^第1页第2段 verify\.look 正文的字体是“宋体”，应是“仿宋_GB2312”：第1页第2段、.+、.+等\d+段$/,
    );
    expect(others).toEqual([]);
  });

  test('删去一节，后面的编号没有改', () =>
    expect(told([/<w:p>(?:(?!<\/w:p>).)*二、资助情况.*?<\/w:p>/, ''])).toEqual([
      '第4页第6段 verify.numbering 标题“一、主要做法”之后是“三、工作成效和体会”，应是“二、”',
    ]));

  test.each<[what: string, from: string | RegExp, to: string, part: RegExp | undefined, said: string]>([
    [
      '标题没有居中',
      '<w:pStyle w:val="Title"/>',
      '<w:pStyle w:val="Title"/><w:jc w:val="left"/>',
      undefined,
      '第1页第1段 verify.look 标题没有居中',
    ],
    [
      '页边距',
      /w:top="2098" w:right="1474"/g,
      'w:top="1440" w:right="1474"',
      undefined,
      '— verify.page 页边距是上2.54厘米，应是上3.7厘米',
    ],
    [
      '纸张',
      /w:w="11906" w:h="16838"/g,
      'w:w="12240" w:h="15840"',
      undefined,
      '— verify.page 纸张是21.59厘米×27.94厘米，应是21厘米×29.7厘米',
    ],
    ['页码', /PAGE/g, 'TITLE', /footer\d\.xml$/, '— verify.page 页脚里没有页码'],
    [
      '表格伸出版心',
      '<w:gridCol w:w="2521"/>',
      '<w:gridCol w:w="5521"/>',
      undefined,
      '— verify.page 表3伸出了版心',
    ],
  ])('%s', (_, from, to, part, said) => expect(told([from, to, part])).toContain(said));
});

describe('有意的，不报', () => {
  test.each<[what: string, from: string | RegExp, to: string]>([
    ['一个词加粗', '<w:r><w:t>不少困难职工家庭', '<w:r><w:rPr><w:b/></w:rPr><w:t>不少困难职工家庭'],
    ['换一套字库的字体', /仿宋_GB2312/g, '方正仿宋_GBK'],
    ['行距收紧到每面24行', /w:line="579"/g, 'w:line="531"'],
    [
      '旧的格式在修订里',
      '<w:pStyle w:val="Title"/>',
      '<w:pStyle w:val="Title"/><w:pPrChange w:id="900" w:author="a"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>',
    ],
  ])('%s', (_, from, to) => expect(told([from, to, /(?:document|styles)\.xml$/])).toEqual([]));
});
