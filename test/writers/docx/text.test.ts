import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { paragraphsOf } from '../../support/docx.ts';
import { loadStyle } from '../../support/style.ts';
import { heading, masthead, paragraph, report, signOff, title, value, words } from '../../support/tree.ts';

const style = loadStyle('gbt9704');

const write = async (...blocks: Block[]) => paragraphsOf(await writeDocx(report(blocks), style));
/** Paragraphs as `style: text`. */
const print = async (...blocks: Block[]) => (await write(...blocks)).map((p) => `${p.style}: ${p.text}`);

describe('正文', () => {
  test('a title is broken by its meaning, within one paragraph', async () => {
    expect(await print(title('云岭县总工会关于2016年金秋助学活动开展情况的总结'))).toEqual([
      'Title: 云岭县总工会↵关于2016年金秋助学活动开展情况的总结',
    ]);
    expect(
      await print({ type: 'title', children: [...words('甲'), { type: 'break' }, ...words('乙')] }),
    ).toEqual(['Title: 甲↵乙']);
  });

  test('headings have the built-in styles, their numbers are words', async () => {
    expect(
      await print(
        heading(1, '一、', '甲'),
        heading(2, '（一）', '乙'),
        heading(3, '1.', '丙'),
        heading(4, '（1）', '丁'),
      ),
    ).toEqual(['Heading1: 一、甲', 'Heading2: （一）乙', 'Heading3: 1.丙', 'Heading4: （1）丁']);
  });

  test('text that runs on after a heading stands in the body face and may leave its page', async () => {
    const [lead] = await write(heading(2, '（一）', '领导重视。', '成立了领导小组。'));
    expect(lead).toMatchObject({ style: 'Heading2', text: '（一）领导重视。成立了领导小组。' });
    expect(lead!.xml).toMatch(/<w:keepNext w:val="0"\/><w:keepLines w:val="0"\/>/);
    expect(lead!.xml).toContain('<w:rStyle w:val="RunIn"/></w:rPr><w:t>成立了领导小组。');
  });

  test('附件说明: each name hangs under its first character', async () => {
    const note = await write({ type: 'attachment-note', names: [words('名册'), words('来源表')] });
    expect(note.map(({ text }) => text)).toEqual(['附件：1.名册', '2.来源表']);
    expect(note.map(({ xml }) => /<w:ind [^>]*>/.exec(xml)![0])).toEqual([
      '<w:ind w:left="1805" w:hangingChars="0" w:hanging="1175"/>',
      '<w:ind w:left="1805" w:hangingChars="0" w:hanging="230"/>',
    ]);
    const [alone] = await write({ type: 'attachment-note', names: [words('名册')] });
    expect(alone!.text).toBe('附件：名册');
    expect(alone!.xml).toContain('<w:ind w:left="1575" w:hangingChars="0" w:hanging="945"/>');
  });

  test('附注 stands in brackets', async () => {
    expect(await print({ type: 'remark', children: words('此件公开发布') })).toEqual([
      'Remark: （此件公开发布）',
    ]);
  });
});

describe('落款', () => {
  const right = (xml: string) => Number(/w:right="(\d+)"/.exec(xml)![1]) / 315;

  test.each([
    [false, [5, 2]],
    [true, [4.5, 4]],
  ])('盖章 %s: 署名 and date stand %j 字 from the right', async (seal, indents) => {
    const lines = await write(signOff(['某某市总工会'], '2016年12月20日', seal));
    expect(lines.map(({ style: name }) => name)).toEqual(['Signature', 'Date']);
    lines.forEach(({ xml }, i) => {
      expect(right(xml)).toBeCloseTo(indents[i]!, 2);
    });
  });

  test('what comes before goes with it to the next page, and the date is never alone', async () => {
    const [first, last, unit, date] = await write(
      paragraph('前一段。'),
      paragraph('末一段。'),
      signOff(['某某市总工会'], '2016年12月20日'),
    );
    expect([first, last, unit, date].map((line) => line!.xml.includes('<w:keepNext/>'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a date alone has the blank line above', async () => {
    const [date] = await write(signOff([], '2016年12月20日'));
    expect(date!.xml).toContain('w:before="579"');
  });
});

describe('values', () => {
  test('what the data holds is never markup', async () => {
    const odd = '<w:p/>&amp; "甲"\t乙\n丙\u0000\u0007\uFFFE\uD800';
    const [line] = await write(paragraph(value(odd)));
    expect(line!.text).toBe('&lt;w:p/&gt;&amp;amp; &quot;甲&quot; 乙 丙');
  });

  test('a character that GB 2312 lacks is written in a font that has it', async () => {
    const [line] = await write(paragraph('何', value('喆'), '等'));
    expect(line!.xml).toContain('<w:rFonts w:eastAsia="仿宋"/></w:rPr><w:t>喆');
    expect(line!.xml.match(/w:eastAsia="仿宋"/g)).toHaveLength(1);
    const { style: system } = { style: { ...style, fonts: { ...style.fonts, 仿宋: ['仿宋'] as [string] } } };
    const [plain] = paragraphsOf(await writeDocx(report([paragraph('何喆')]), system));
    expect(plain!.xml).not.toContain('w:eastAsia=');
  });

  test('Chinese punctuation is hinted to the Chinese face', async () => {
    for (const words of ['“金秋助学”', '2023—2024学年', '……', '买买提·依明', '№1'])
      expect((await write(paragraph(words)))[0]!.xml).toContain('<w:rFonts w:hint="eastAsia"/>');
    for (const words of ['共48名，', 'A4', '新工办〔2016〕51号', '（一）'])
      expect((await write(paragraph(words)))[0]!.xml).not.toContain('w:hint');
  });
});

describe('版头', () => {
  test('the mark stands 35 mm below the upper edge, whatever stands above it', async () => {
    const topOfMark = async (more: Parameters<typeof masthead>[0]) => {
      const lines = await write(masthead(more));
      const index = lines.findIndex(({ style: name }) => name === 'Mark');
      return index * 579 + Number(/w:before="(\d+)"/.exec(lines[index]!.xml)![1]);
    };
    expect(await topOfMark({})).toBe(1984);
    expect(await topOfMark({ copyNumber: '000001' })).toBe(1984);
    expect(await topOfMark({ copyNumber: '000001', secrecy: '机密★1年', urgency: '特急' })).toBe(1984);
  });

  test('发文字号 carries the red rule; with 签发人 it is on the line of the last names', async () => {
    const [, number] = await write(masthead());
    expect(number).toMatchObject({ style: 'DocumentNumber', text: '云工发〔2016〕51号' });
    expect(number!.xml).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"\/><\/w:pBdr>/);
    expect(await print(masthead({ signers: ['何志远', '李敏', '赵立新'] }))).toEqual([
      'Mark: 云岭县总工会文件',
      'DocumentNumber: →→签发人：何志远　李　敏',
      'DocumentNumber: →云工发〔2016〕51号→赵立新',
    ]);
  });

  test('a long mark is narrowed into one line', async () => {
    const [mark] = await write(masthead({ mark: ['云岭县总工会云岭县教育局云岭县民政局文件'] }));
    const scale = Number(/<w:w w:val="(\d+)"\/>/.exec(mark!.xml)![1]);
    expect(20 * 52 * 20 * (scale / 100)).toBeLessThanOrEqual(8845);
  });

  test('two blank lines stand between rule and title', async () => {
    const lines = await write(masthead(), title('总结'));
    expect(lines.at(-1)!.xml).toContain('w:before="1158"');
  });
});
