/** Where things stand on the page, in twips from the upper left corner of the text area (版心). */
import { describe, expect, test } from '@jest/globals';
import type { Block, Chart, Picture } from '../../src/document/tree.ts';
import { type Line, type Page, textOf } from '../../src/layout/page.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { textAreaOf } from '../../src/layout/text-area.ts';
import { loadStyle } from '../support/style.ts';
import {
  attachment,
  heading,
  masthead,
  paragraph,
  report,
  row,
  signOff,
  table,
  title,
  words,
} from '../support/tree.ts';

const style = loadStyle('gbt9704');

const layout = (...blocks: Block[]) => [...layoutPages(report(blocks), style)];

/** What stands on a page, as `y+height x+width text`; a row of a table, then the lines of its cells. */
function show({ items, orientation }: Page): string[] {
  const area = textAreaOf(style, orientation);
  const at = (item: { y: number; x: number; width: number; height?: number }) =>
    [
      `${Math.round(item.y - area.y)}${item.height === undefined ? '' : `+${item.height}`}`,
      `${Math.round(item.x - area.x)}+${Math.round(item.width)}`,
    ].join(' ');
  const words = (line: Line) => `${textOf(line)}${line.isBeside ? ' (beside)' : ''}`;
  return items.flatMap((item) => {
    if (item.kind === 'line') return [`${at(item)} ${words(item)}`];
    if (item.kind === 'rule') return [`${at(item)} rule ${item.color}`];
    if (item.kind === 'figure') return [`${at(item)} figure`];
    const cells = item.cells.map((cell) =>
      ['|', ...cell.lines.map((line) => `${at(line)} ${words(line)}`)].join(' '),
    );
    return [`${item.part} ${item.y - area.y}+${item.height}`, ...cells];
  });
}

const shown = (...blocks: Block[]) => layout(...blocks).map(show);
const lines = (count: number): Block[] => Array.from({ length: count }, (_, i) => paragraph(`第${i + 1}行`));
const chart = (kind: Chart['kind']): Chart => ({
  type: 'chart',
  kind,
  title: '图',
  categories: ['甲'],
  series: [{ name: '数', values: [1] }],
  unit: '名',
  alt: '图',
});
const picture = (width: number, height: number): Picture => ({
  type: 'picture',
  image: { format: 'png', bytes: new Uint8Array(), width, height, turn: { quarters: 0, mirrored: false } },
  caption: words('发放仪式'),
});
/** The texts of each page's lines. */
const texts = (...blocks: Block[]) =>
  layout(...blocks).map(({ items }) =>
    items.flatMap((item) => (item.kind === 'line' ? [textOf(item)] : [item.kind])),
  );

describe('版头', () => {
  test('mark, number and names, the red rule, and the title two lines below', () => {
    expect(shown(masthead({ signers: ['何志远', '李敏', '赵立新'] }), title('报告'))).toEqual([
      [
        '1984+1140 263+8320 云岭县总工会文件',
        '4282+579 5065+3475 签发人：何志远　李　敏',
        '4861+579 315+2909 云工发〔2016〕51号',
        '4861+579 6325+950 赵立新 (beside)',
        '5630 0+8845 rule FF0000',
        '6788+700 3983+880 报告',
      ],
    ]);
  });

  test('a long mark is narrowed into its line', () => {
    const [page] = shown(masthead({ mark: ['云岭县总工会云岭县教育局云岭县民政局文件'] }));
    expect(page?.[0]).toBe('1984+1140 55+8736 云岭县总工会云岭县教育局云岭县民政局文件');
  });

  test('the mark of a letter stands above the text area, its rule over both sides of it', () => {
    const letter = masthead({ form: '信函', mark: ['甲县总工会'], secrecy: '机密★1年' });
    expect(shown(letter, title('函'), paragraph('文。'))).toEqual([
      [
        '-888+1758 1823+5200 甲县总工会',
        '930 -396+9638 rule FF0000',
        '930+579 0+1494 机密★1年',
        '930+579 5936+2909 云工发〔2016〕51号 (beside)',
        '2667+700 4203+440 函',
        '3946+579 630+635 文。',
      ],
    ]);
  });

  test('the marks of joint units follow each other in one frame', () => {
    const [page] = shown(masthead({ form: '信函', mark: ['甲县总工会', '乙县教育局'] }));
    expect(page?.slice(0, 3)).toEqual([
      '-394+1140 1823+5200 甲县总工会',
      '746+1758 1823+5200 乙县教育局',
      '2564 -396+9638 rule FF0000',
    ]);
  });
});

describe('表格和图', () => {
  test('rows as high as their highest cell, the lines of the others in the middle', () => {
    const block = table(['单位', '人数'], [['某'.repeat(20), '5']], {
      columns: [
        { align: 'left', width: 4 },
        { align: 'right', width: 4, figureWidth: 2 },
      ],
      caption: words('资助表'),
    });
    expect(shown(paragraph('文。'), block, paragraph('下。'))).toEqual([
      [
        '0+579 630+635 文。',
        '869+579 4063+720 资助表',
        'head 1448+454',
        '| 1515+320 1972+480 单位',
        '| 1515+320 6394+480 人数',
        'body 1902+730',
        `| 1947+320 108+4080 ${'某'.repeat(17)} 2267+320 108+720 某某某`,
        '| 2107+320 6754+120 5',
        // the last rule is 10 thick, the separator behind it 20; half a line of air
        '2952+579 630+635 下。',
      ],
    ]);
  });

  test('a chart with half a line of air below it', () => {
    expect(shown(paragraph('上。'), chart('pie'), paragraph('下。'))).toEqual([
      ['0+579 630+635 上。', '579+3184 0+8845 figure', '4053+579 630+635 下。'],
    ]);
  });

  test('a chart that does not fit begins a page, and so does a row', () => {
    // 18 lines leave four, a chart takes five and a half
    expect(texts(...lines(18), chart('pie'), paragraph('下。')).map((page) => page.length)).toEqual([18, 2]);
    expect(texts(...lines(16), chart('pie'), paragraph('下。')).map((page) => page.length)).toEqual([17, 1]);
    expect(texts(...lines(21), table(['甲'], [['乙']])).map((page) => page.at(-1))).toEqual([
      '第21行',
      'row',
    ]);
    expect(texts(...lines(19), table(['甲'], [['乙']])).map((page) => page.length)).toEqual([21]);
    expect(texts(...lines(20), table(['甲'], [['乙']])).map((page) => page.length)).toEqual([20, 2]);
  });

  test('a picture in the middle, half a line below the words above it, its caption close below', () => {
    expect(shown(paragraph('上。'), picture(800, 600), paragraph('下。'))).toEqual([
      [
        '0+579 630+635 上。',
        '869+4252 1588+5669 figure',
        '5121+400 3943+960 发放仪式',
        '5811+579 630+635 下。',
      ],
    ]);
  });

  test('a picture is a third of the page high at the most, as wide as the text, and 150 pixels an inch', () => {
    const sizeOf = (width: number, height: number) =>
      /\+(\d+) \d+\+(\d+) figure/
        .exec(shown(picture(width, height))[0]?.join() ?? '')
        ?.slice(1)
        .map(Number);
    expect(sizeOf(3000, 4000)).toEqual([4252, 3189]);
    expect(sizeOf(4000, 1000)).toEqual([2211, 8845]);
    expect(sizeOf(300, 150)).toEqual([1440, 2880]);
    expect(sizeOf(60_000, 1)).toEqual([1, 8845]);
  });

  test('a picture and its caption stand on one page; before a 落款 it goes along', () => {
    const kinds = (...blocks: Block[]) => texts(...blocks).map((page) => page.slice(-2));
    // 13 lines leave nine: half a one, 7.3 and 0.7
    expect(kinds(...lines(13), picture(800, 600))).toEqual([['figure', '发放仪式']]);
    expect(kinds(...lines(14), picture(800, 600))).toEqual([
      ['第13行', '第14行'],
      ['figure', '发放仪式'],
    ]);
    expect(texts(...lines(13), picture(800, 600), signOff(['某某市总工会'], '2025年11月8日'))).toEqual([
      lines(13).map((_, index) => `第${index + 1}行`),
      ['figure', '发放仪式', '某某市总工会', '2025年11月8日'],
    ]);
  });

  test('a table of a head alone is printed, and its caption goes with head and first row', () => {
    expect(texts(table(['甲'], []))).toEqual([['row']]);
    const captioned = table(['甲'], [['乙']], { caption: words('表题') });
    expect(texts(...lines(19), captioned).map((page) => page.length)).toEqual([19, 3]);
    expect(texts(...lines(18), captioned).map((page) => page.length)).toEqual([21]);
  });

  test('what a cell with rows goes on to below has no lines of its own', () => {
    const block = table([], [], {
      columns: [1, 1].map((width) => ({ align: 'left' as const, width })),
      head: [{ cells: [{ children: words('单位'), rowSpan: 2 }, { children: words('人') }] }, row(['名'])],
    });
    expect(shown(block)[0]?.filter((line) => line.startsWith('|'))).toEqual([
      '| 67+320 1972+480 单位',
      '| 67+320 6514+240 人',
      '|',
      '| 521+320 6514+240 名',
    ]);
  });
});

describe('分页', () => {
  test('what is kept together goes on together; a chain as long as a page is parted', () => {
    const headings = (count: number) => Array.from({ length: count }, (_, i) => heading(1, `${i}、`, '题'));
    expect(texts(...lines(20), ...headings(2), paragraph('文。')).map((page) => page.length)).toEqual([
      20, 3,
    ]);
    expect(texts(...lines(19), ...headings(2), paragraph('文。')).map((page) => page.length)).toEqual([22]);
    expect(texts(...headings(30)).map((page) => page.length)).toEqual([22, 8]);
  });

  test('a paragraph before the 落款 stays whole, others are parted', () => {
    const long = paragraph('国'.repeat(26 + 28));
    const end = signOff([], '2016年9月5日');
    expect(texts(...lines(19), long, end).map((page) => page.length)).toEqual([19, 3]);
    expect(texts(...lines(18), long, end).map((page) => page.length)).toEqual([21]);
    expect(texts(...lines(18), paragraph('国'.repeat(26)), end).map((page) => page.length)).toEqual([20]);
    expect(texts(...lines(21), long).map((page) => page.length)).toEqual([22, 1]);
  });

  test('of two spaces that meet the larger counts', () => {
    // 700 of 标题 and its line below; 落款 has a line above
    expect(shown(title('报告'), signOff([], '2016年9月5日'))[0]?.map((line) => line.split('+')[0])).toEqual([
      '0',
      '1279',
    ]);
    expect(shown(title('报告'), signOff([], '2016年9月5日', true))[0]?.[1]?.split('+')[0]).toBe('1858');
  });

  test('an attachment begins a page even behind an empty one, a turned one turns it', () => {
    const pages = layout(
      attachment('甲', '附件1', [], 'landscape'),
      attachment('乙', '附件2', [paragraph('文。')]),
    );
    expect(pages.map(({ number, orientation }) => [number, orientation])).toEqual([
      [1, 'landscape'],
      [2, 'portrait'],
    ]);
    expect(pages.map(show)).toEqual([
      ['0+579 0+795 附件1', '1158+700 6158+440 甲'],
      ['0+579 0+795 附件2', '1158+700 4203+440 乙', '2437+579 630+635 文。'],
    ]);
  });
});

describe('版记', () => {
  const foot = (copyTo = '县委办公室'): Block => ({
    type: 'imprint',
    copyTo: words(copyTo),
    issuer: words('县总工会'),
    date: words('2016年9月6日'),
  });

  test('ends with the text area, a rule above and below each part; later names under the first', () => {
    expect(shown(paragraph('文。'), foot('国'.repeat(30)))[0]).toEqual([
      '0+579 630+635 文。',
      '11196 0+8845 rule 000000',
      `11196+520 280+8120 抄送：${'国'.repeat(26)}`,
      '11716+520 1120+1400 国国国国。',
      '12236 0+8845 rule 000000',
      '12236+520 280+1120 县总工会',
      '12236+520 6045+2520 2016年9月6日印发 (beside)',
      '12756 0+8845 rule 000000',
    ]);
  });

  test('goes to a page of its own where the text leaves no room', () => {
    expect(texts(...lines(20), foot()).map((page) => page.length)).toEqual([26]);
    expect(texts(...lines(21), foot()).map((page) => page.length)).toEqual([21, 6]);
  });
});
