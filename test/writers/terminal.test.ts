import { describe, expect, test } from '@jest/globals';
import { measureWidth } from '../../src/chinese/width.ts';
import type { Block } from '../../src/document/tree.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { type PreviewOptions, previewDocument, printPages } from '../../src/writers/terminal/preview.ts';
import { changeStyle, loadStyle } from '../support/style.ts';
import {
  attachment,
  everything,
  heading,
  paragraph,
  report,
  signOff,
  table,
  title,
  value,
} from '../support/tree.ts';

const style = loadStyle('gbt9704');
const options: PreviewOptions = { columns: 60, color: false, ambiguousAsWide: false };

const draw = (children: Block[], more: Partial<PreviewOptions> = {}, draft = false) =>
  previewDocument(report(children, { draft }), style, { ...options, ...more });
const rowsOf = (screen: string) => screen.split('\n');
const narrow = { ambiguousAsWide: false };

const short: Block[] = [
  title('某县总工会2016年金秋助学活动总结'),
  paragraph('共资助学生', value('184'), '名。'),
  signOff(['某县总工会'], '2016年12月20日'),
];

describe('终端预览', () => {
  test.each([
    ['居中', [26, 26]],
    ['左', [2, 2]],
    ['右', [49, 49]],
    ['两端', [2, 2]],
    ['外侧', [49, 2]],
  ])('a page number %s stands there on every page', (align, columns) => {
    const own = changeStyle({ 样式: { 页码: { 对齐: align } } });
    const numbers = previewDocument(report([paragraph('国'.repeat(700))]), own, options)
      .split('\n')
      .filter((line) => /— \d —/.test(line));
    expect(numbers.map((line) => line.indexOf('—') - 1)).toEqual(columns);
  });

  test('a page is a sheet of 22 rows, with its number below', () => {
    expect(draw(short)).toBe(
      [
        '┌──────────────────────────────────────────────────────────┐',
        '│            某县总工会2016年金秋助学活动总结              │',
        '│                                                          │',
        '│    共资助学生184名。                                     │',
        '│                                                          │',
        '│                                  某县总工会              │',
        '│                                      2016年12月20日      │',
        ...Array.from({ length: 17 }, () => '│                                                          │'),
        '│                                                 — 1 —    │',
        '└──────────────────────────────────────────────────────────┘',
      ].join('\n'),
    );
  });

  test('a picture is a box as large as it is printed, its caption below', () => {
    const turn = { quarters: 0, mirrored: false } as const;
    const image = { format: 'jpeg', bytes: new Uint8Array(), width: 800, height: 600, turn } as const;
    const caption = [{ type: 'text' as const, value: '发放仪式' }];
    const rows = rowsOf(draw([paragraph('上。'), { type: 'picture', image, caption }, paragraph('下。')]));
    expect(rows.slice(1, 12).map((row) => row.slice(1, -1).trimEnd())).toEqual([
      '    上。',
      '',
      `${' '.repeat(10)}┌${'─'.repeat(34)}┐`,
      ...['', '照片', '100×75毫米', '', ''].map((words) => {
        const room = 34 - measureWidth(words, narrow);
        return `${' '.repeat(10)}│${' '.repeat(Math.floor(room / 2))}${words}${' '.repeat(Math.ceil(room / 2))}│`;
      }),
      `${' '.repeat(10)}└${'─'.repeat(34)}┘`,
      `${' '.repeat(24)}发放仪式`,
      '',
    ]);
  });

  test.each([60, 120, 200])('in %d columns every row keeps within the window, edges in line', (columns) => {
    const screen = draw(everything().children, { columns }, true);
    for (const row of rowsOf(screen)) expect(measureWidth(row, narrow)).toBeLessThanOrEqual(columns);
    const framed = rowsOf(screen).filter((row) => /^[│┌└]/.test(row));
    expect(framed.length).toBeGreaterThan(100 / (columns / 60));
    for (const row of framed) expect(row.trimEnd()).toMatch(/[│┐┘]$/);
  });

  test('pages stand side by side where two fit, below one another where not', () => {
    const long = [paragraph('国'.repeat(28 * 30))];
    const tops = (columns: number) => rowsOf(draw(long, { columns })).filter((row) => row.startsWith('┌'));
    expect(tops(119)).toHaveLength(2);
    expect(tops(120)).toEqual([`┌${'─'.repeat(58)}┐┌${'─'.repeat(58)}┐`]);
    expect(tops(130)).toEqual([`┌${'─'.repeat(58)}┐  ┌${'─'.repeat(58)}┐`]);
  });

  test('even pages have their number at the left', () => {
    const [, second] = draw([paragraph('国'.repeat(28 * 30))]).split('┘\n');
    expect(second).toContain('│  — 2 —   ');
  });

  test('a window too narrow for a page says that its lines are not those of print', () => {
    const screen = draw([paragraph('国'.repeat(60))], { columns: 44 });
    expect(rowsOf(screen)[0]).toContain('窗口较窄');
    expect(screen).toContain(`│    ${'国'.repeat(18)}  │`);
    expect(draw(short)).not.toContain('窗口较窄');
  });

  test('a body smaller than the grid has a sheet that its lines fit on', () => {
    const { body } = style.roles;
    const small = { ...style, roles: { ...style.roles, body: { ...body, size: 28 } } };
    const screen = previewDocument(report([paragraph('国'.repeat(100))]), small, { ...options, columns: 70 });
    const [, ...rows] = rowsOf(screen).filter((row) => row.includes('国'));
    expect(rows.slice(0, -1)).toEqual(rows.slice(1).map(() => `│${'国'.repeat(32)}  │`));
    expect(rows).toHaveLength(3);
    const window = previewDocument(report([paragraph('国')]), small, options);
    expect(rowsOf(window)[0]).toBe('窗口较窄，已按窗口重新折行：各行与打印稿不同，请将窗口放宽到');
  });

  test('a stop hangs in the two cells beside the text', () => {
    expect(draw([paragraph(`${'国'.repeat(26)}，国`)])).toContain(`│    ${'国'.repeat(26)}，│`);
  });

  test('only the page asked for', () => {
    const screen = draw([paragraph('国'.repeat(28 * 30))], { page: 2 });
    expect(screen).toContain('— 2 —');
    expect(screen).not.toContain('— 1 —');
  });

  test('doubtful figures are red, with what is wrong beneath the page; other figures cyan; headings bold', () => {
    const children = [
      heading(1, '一、', '情况'),
      paragraph(value('184', '与名册不符'), '名，', value('5'), '户'),
    ];
    const screen = draw(children, { color: true }, true);
    expect(screen).toContain('\x1b[1m\x1b[31m184\x1b[39m\x1b[22m\x1b[1m\x1b[31m【待核】\x1b[39m\x1b[22m名');
    expect(screen).toContain('\x1b[36m5\x1b[39m户');
    expect(screen).toContain('\x1b[1m一、\x1b[22m');
    expect(rowsOf(screen).at(-1)).toBe('\x1b[1m\x1b[31m【待核】\x1b[39m\x1b[22m184：与名册不符');
  });

  test('without colour no escape is printed', () => {
    expect(draw(everything().children, {}, true)).not.toContain('\x1b');
  });

  test('a table has its rules; a cell too wide for the screen is broken anew', () => {
    const children = [
      table(['学校', '金额'], [['某某科技大学机械工程与自动化学院', '500']], {
        columns: [
          { align: 'left', width: 12 },
          { align: 'right', width: 12 },
        ],
        foot: [{ cells: [{ children: [{ type: 'text', value: '合计' }], colSpan: 2 }] }],
      }),
    ];
    expect(rowsOf(draw(children)).slice(1, 9)).toEqual([
      '│┌───────────────────────────┬──────────────────────────┐  │',
      '││            学校           │           金额           │  │',
      '│├───────────────────────────┼──────────────────────────┤  │',
      '││某某科技大学机械工程与自动 │                       500│  │',
      '││化学院                     │                          │  │',
      '│├───────────────────────────┴──────────────────────────┤  │',
      '││                         合计                         │  │',
      '│└──────────────────────────────────────────────────────┘  │',
    ]);
  });

  test('where the terminal draws “” wide, frames are of ASCII, and still in line', () => {
    const screen = draw([paragraph('“一对一”帮扶——')], { ambiguousAsWide: true });
    for (const row of rowsOf(screen)) expect(measureWidth(row, { ambiguousAsWide: true })).toBe(60);
    expect(rowsOf(screen)[0]).toBe(`+${'-'.repeat(58)}+`);
  });

  test('a landscape page is squeezed into a narrow window', () => {
    const children = [attachment('名单', '附件', [table(['序号', '姓名'], [['1', '王某']])], 'landscape')];
    expect(Math.max(...rowsOf(draw(children)).map((row) => measureWidth(row, narrow)))).toBe(60);
    expect(
      Math.max(...rowsOf(draw(children, { columns: 120 })).map((row) => measureWidth(row, narrow))),
    ).toBe(84);
  });
});

describe('纯文本页面', () => {
  test('the lines of print without a frame, a form feed between pages', () => {
    const pages = layoutPages(report([...short, attachment('名单', '附件', [])]), style);
    expect(printPages(pages, style)).toBe(
      [
        '            某县总工会2016年金秋助学活动总结',
        '',
        '    共资助学生184名。',
        '',
        '                                  某县总工会',
        '                                      2016年12月20日',
        '',
        '                                               — 1 —',
        '\f',
        '附件',
        '',
        '                          名单',
        '',
        '  — 2 —',
      ].join('\n'),
    );
  });
});
