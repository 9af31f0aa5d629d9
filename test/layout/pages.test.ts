import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../src/document/tree.ts';
import { findLoneSignOffs, findTitleLines, findWideTables } from '../../src/layout/findings.ts';
import { linesOf, type Page, textOf } from '../../src/layout/page.ts';
import { countPages, findPage, layoutPages } from '../../src/layout/pages.ts';
import { loadStyle } from '../support/style.ts';
import {
  attachment,
  everything,
  heading,
  masthead,
  paragraph,
  report,
  signOff,
  table,
  title,
  words,
} from '../support/tree.ts';

const style = loadStyle('gbt9704');
const { top, left } = style.page;
const PITCH = 579;

const layout = (children: Block[], draft = false): Page[] => [
  ...layoutPages(report(children, { draft }), style),
];
const textsOf = (page: Page | undefined) => (page ? linesOf(page).map(textOf) : []);
/** Paragraphs of one line. */
const lines = (count: number): Block[] => Array.from({ length: count }, (_, i) => paragraph(`第${i + 1}行`));
const roster = (rows: number) =>
  table(
    ['序号', '姓名'],
    Array.from({ length: rows }, (_, i) => [String(i + 1), '王某']),
  );

describe('分页', () => {
  test('22 lines fill a page; they stand on the grid', () => {
    const [first, second] = layout([paragraph('国'.repeat(26 + 28 * 22))]);
    const placed = linesOf(first!);
    expect(placed).toHaveLength(22);
    expect(placed.map(({ y }) => (y - top) / PITCH)).toEqual(Array.from({ length: 22 }, (_, row) => row));
    expect(placed.slice(0, 2).map(({ x }) => x - left)).toEqual([630, 0]);
    expect(textsOf(second)).toHaveLength(1);
  });

  test('an empty document is one page', () => {
    expect(countPages(report([]), style)).toBe(1);
  });

  test('a heading goes with what follows', () => {
    const pages = layout([...lines(21), heading(1, '一、', '情况'), paragraph('正文')]);
    expect(pages.map((page) => textsOf(page).length)).toEqual([21, 2]);
  });

  test('a last paragraph of more than half a page begins where it stands', () => {
    const pages = layout([
      ...lines(3),
      paragraph('国'.repeat(28 * 22)),
      signOff(['某县总工会'], '2016年12月20日'),
    ]);
    expect(pages.map((page) => textsOf(page).length)).toEqual([22, 3 + 1 + 2]);
  });

  test('the date never stands alone: the last paragraph goes with it', () => {
    const pages = layout([
      ...lines(20),
      paragraph('国'.repeat(40)),
      signOff(['某县总工会'], '2016年12月20日'),
    ]);
    expect(textsOf(pages[1])).toEqual(['国'.repeat(26), '国'.repeat(14), '某县总工会', '2016年12月20日']);
  });

  test('space above falls away at the top of a page that filled by itself, not after a break', () => {
    const captioned = table(['甲'], [['乙']], { caption: words('表题') });
    const captionAfter = (count: number) =>
      linesOf(layout([...lines(count), captioned]).at(-1)!).at(-3)!.y - top;
    expect(captionAfter(2)).toBe(2 * PITCH + style.roles.tableCaption.before);
    expect(captionAfter(22)).toBe(0);
    const [, attached] = layout([...lines(3), attachment('名单', '附件', [paragraph('正文')])]);
    expect(linesOf(attached!).map(({ y }) => y - top)).toEqual([0, 2 * PITCH, 2 * PITCH + 700 + PITCH]);
  });

  test('the rows of a table stay whole, and its head stands on each page', () => {
    const pages = layout([roster(60)]);
    expect(pages.map((page) => textsOf(page).slice(0, 3))).toEqual([
      ['序号', '姓名', '1'],
      ['序号', '姓名', '28'],
      ['序号', '姓名', '55'],
    ]);
  });

  test('cells are merged down where the column says so, and a group ends with its outer group', () => {
    const merged = table(
      ['学校', '院系'],
      [
        ['甲', '数学系'],
        ['甲', '数学系'],
        ['乙', '数学系'],
      ],
      { columns: [1, 1].map(() => ({ align: 'left', width: 1, merge: true })) },
    );
    const rows = layout([merged])[0]!.items.flatMap((item) => (item.kind === 'row' ? [item] : []));
    expect(rows.map(({ cells }) => cells.map(({ continues }) => continues))).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  test('a cell over several rows says its words again on each page', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ['甲矿工会', String(index + 1)]);
    const columns = [true, false].map((merge) => ({ align: 'center' as const, width: 1, merge }));
    const pages = layout([table(['单位', '序号'], rows, { columns })]);
    expect(pages.length).toBeGreaterThan(2);
    const namesOn = (page: Page) => linesOf(page).filter((line) => textOf(line) === '甲矿工会').length;
    expect(pages.map(namesOn)).toEqual(pages.map(() => 1));
  });

  test('a landscape attachment has a page of its own shape', () => {
    const pages = layout([...lines(2), attachment('名单', '附件', [roster(30)], 'landscape')]);
    expect(pages.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'landscape']);
    expect(Math.max(...linesOf(pages[1]!).map(({ y }) => y))).toBeLessThan(style.page.width);
  });

  test('a doubtful figure is marked in a draft, and the mark takes room', () => {
    const doubtful: Block = {
      type: 'paragraph',
      children: [{ type: 'value', text: '184名', reads: [], flags: [{ code: 'a.b', message: '不符' }] }],
    };
    expect(textsOf(layout([doubtful], true)[0])).toEqual(['184名【待核】']);
    expect(textsOf(layout([doubtful], false)[0])).toEqual(['184名']);
  });

  test('版头 and 版记 stand where the standard puts them', () => {
    const [page] = layout([
      masthead({ signers: ['何志远', '李敏', '赵立新'] }),
      title('关于金秋助学的报告'),
      {
        type: 'imprint',
        copyTo: words('县委办公室'),
        issuer: words('县总工会'),
        date: words('2016年12月21日'),
      },
    ]);
    expect(textsOf(page)).toEqual([
      '云岭县总工会文件',
      '签发人：何志远　李　敏',
      '云工发〔2016〕51号',
      '赵立新',
      '关于金秋助学的报告',
      '抄送：县委办公室。',
      '县总工会',
      '2016年12月21日印发',
    ]);
    const rules = page!.items.filter((item) => item.kind === 'rule');
    expect(rules.map(({ color }) => color)).toEqual(['FF0000', '000000', '000000', '000000']);
    expect(rules.at(-1)!.y).toBe(style.page.height - style.page.bottom);
  });

  test('the first page of a letter has no number', () => {
    const pages = layout([masthead({ form: '信函' }), ...lines(30)]);
    expect(pages.map(({ isNumbered }) => isNumbered)).toEqual([false, true]);
  });

  test('findPage tells where a block begins', () => {
    const document = everything();
    const attached = document.children.filter(({ type }) => type === 'attachment');
    const pages = [...layoutPages(document, style)];
    expect(attached.map((block) => findPage(pages, block))).toEqual([4, 5]);
    expect(findPage(pages, paragraph('不在其中'))).toBeUndefined();
  });

  test('same document, same pages', () => {
    expect(layout(everything().children)).toEqual(layout(everything().children));
  });
});

describe('版面检查', () => {
  test('the lines of a title', () => {
    const long = title('某某市总工会关于2016年困难职工子女金秋助学活动资金使用情况的报告');
    const [found] = findTitleLines(report([long]), style);
    expect(found!.block).toBe(long);
    expect(found!.lines).toHaveLength(2);
  });

  test('a 落款 alone on a page', () => {
    const end = signOff(['某县总工会'], '2016年12月20日');
    // a table cannot be kept with the 落款
    expect(findLoneSignOffs(layout([roster(26), end]))).toEqual([{ block: end, page: 2 }]);
    expect(findLoneSignOffs(layout([...lines(21), end]))).toEqual([]);
  });

  test('a table wider than its page', () => {
    const wide = table(['甲', '乙'], [], { columns: [25, 25].map((width) => ({ align: 'left', width })) });
    expect(findWideTables(report([wide]), style)).toEqual([
      { block: wide, wanted: 2 * (25 * 210 + 100), available: 8845 },
    ]);
    expect(findWideTables(report([attachment('表', '附件', [wide], 'landscape')]), style)).toEqual([]);
  });
});
