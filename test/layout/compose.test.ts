/** What each block becomes on the page, in twips: one 字 is 315, one line 579, the text area 8845 wide. */
import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/document/text.ts';
import type { Block, Chart, Inline, Masthead } from '../../src/document/tree.ts';
import { compose } from '../../src/layout/compose/compose.ts';
import type { ParagraphPiece, Piece } from '../../src/layout/compose/pieces.ts';
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

const piecesOf = (...blocks: Block[]): Piece[] => [...compose(report(blocks), style).pieces];

/** What a paragraph has besides its style, as `before 579`. */
const ASIDE = [
  'before',
  'after',
  'line',
  'left',
  'right',
  'firstLine',
  'align',
  'keepNext',
  'keepLines',
] as const;

const print = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.type === 'break' ? '↵' : plainText([inline]))).join('');

/** A paragraph as `role: text | before 579`; words from a tab stop on are `→315 left 文`, those of another role `[role]文`. */
function show(piece: ParagraphPiece): string {
  const text = piece.stretches.map(({ tab, spans }) => {
    const stop = tab ? `→${tab.at} ${tab.align} ` : '';
    const said = spans.map(({ role, inlines }) => (role === piece.role ? '' : `[${role}]`) + print(inlines));
    return stop + said.join('');
  });
  const { rule, frame, newPage, scale } = piece;
  const aside = [
    ...ASIDE.flatMap((name) => (piece[name] === undefined ? [] : [`${name} ${piece[name]}`])),
    ...(newPage ? [`page ${newPage}`] : []),
    ...(scale !== undefined && scale < 100 ? [`scale ${scale}`] : []),
    ...(frame ? [`frame ${frame.x} ${frame.y} ${frame.width}`] : []),
    ...(rule ? [`rule ${rule.side} ${rule.kind} ${rule.size} ${rule.space} ${rule.color}`] : []),
  ];
  return `${piece.role}: ${text.join('')}${aside.length > 0 ? ` | ${aside.join(', ')}` : ''}`;
}

const paragraphsOf = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) =>
    piece.kind === 'paragraph' ? [show(piece)] : piece.kind === 'foot' ? piece.parts.map(show) : [],
  );
const shown = (...blocks: Block[]) => paragraphsOf(piecesOf(...blocks));
const subtitle = (text: string): Block => ({ type: 'subtitle', children: words(text) });
const note = (...names: string[]): Block => ({ type: 'attachment-note', names: names.map(words) });

describe('正文', () => {
  test('a title stands two lines below a 版头, and close above a 副题', () => {
    expect(shown(title('总结'), paragraph('文。'))[0]).toBe('title: 总结');
    expect(shown(masthead(), title('总结'), subtitle('（一）'), subtitle('（二）'))).toEqual([
      expect.stringMatching(/^mark/),
      expect.stringMatching(/^documentNumber/),
      'title: 总结 | before 1158, after 0',
      'subtitle: （一） | after 0, keepNext true',
      'subtitle: （二） | keepNext true',
    ]);
  });

  test('a title is broken for the width of its own page', () => {
    const name = '某某市总工会2016年困难职工子女金秋助学活动情况报告';
    const broken = name.replace('2016年', '2016年↵');
    expect(shown(title(name))[0]).toBe(`title: ${broken}`);
    expect(shown(attachment(name, '附件', []))[1]).toBe(`attachmentTitle: ${broken}`);
    expect(shown(attachment(name, '附件', [], 'landscape'))[1]).toBe(`attachmentTitle: ${name}`);
  });

  test('a heading is kept by its style; with text that runs on it is a paragraph like others', () => {
    expect(
      shown(
        heading(1, '一、', '情况'),
        heading(2, '（一）', '摸底。', '入户。'),
        heading(3, '1.', '甲。', '乙。'),
        signOff([], '2016年9月5日'),
      ),
    ).toEqual([
      'heading1: 一、情况',
      'heading2: （一）摸底。[body]入户。 | keepNext false, keepLines false',
      'heading3: 1.甲。[body]乙。 | keepNext true, keepLines false',
      expect.stringMatching(/^date/),
    ]);
  });

  test('half a line of air stands above and below a table', () => {
    const grid = table(['甲'], [['乙']]);
    expect(
      shown(grid, paragraph('文。'), grid, heading(1, '一、', '情况'), grid, heading(2, '', '甲。', '乙。')),
    ).toEqual([
      'body: 文。 | before 290, after 290',
      'heading1: 一、情况 | before 290, after 290',
      'heading2: 甲。[body]乙。 | before 290, keepNext false, keepLines false',
    ]);
  });

  test('a caption has its own air above it', () => {
    const captioned = table(['甲'], [['乙']], { caption: words('表题') });
    expect(shown(paragraph('文。'), captioned)[0]).toBe('body: 文。');
  });

  test('the last paragraph goes with 附件说明 or 落款, others do not', () => {
    expect(
      shown(paragraph('甲。'), paragraph('乙。'), note('名册'), signOff([], '2016年9月5日')).slice(0, 3),
    ).toEqual([
      'body: 甲。',
      'body: 乙。 | keepNext true',
      'attachmentNote: 附件：名册 | left 1575, firstLine -945, keepNext true',
    ]);
  });

  test('附件说明: names stand below each other, and the last goes with the 落款 only', () => {
    expect(shown(note('名册', '来源表'), paragraph('文。'))).toEqual([
      'attachmentNote: 附件：1.名册 | left 1805, firstLine -1175, keepNext true',
      'attachmentNote: 2.来源表 | before 0, left 1805, firstLine -230',
      'body: 文。',
    ]);
    const ten = shown(note(...'一二三四五六七八九十'.split('')));
    expect(ten.at(-1)).toBe('attachmentNote: 10.十 | before 0, left 1960, firstLine -385');
  });
});

describe('落款', () => {
  test.each([
    [
      'a seal: two lines above, the unit in the middle over the date',
      signOff(['某某市总工会'], '2016年12月20日', true),
      [
        'signature: 某某市总工会 | before 1158, right 1418, keepNext true, keepLines true',
        'date: 2016年12月20日 | before 0, right 1260, keepLines true',
      ],
    ],
    [
      'no seal: one line above',
      signOff(['甲县总工会', '乙局'], '2016年9月5日'),
      [
        'signature: 甲县总工会 | before 579, right 1575, keepNext true, keepLines true',
        'signature: 乙局 | before 0, right 2520, keepNext true, keepLines true',
        'date: 2016年9月5日 | before 0, right 630, keepLines true',
      ],
    ],
    [
      'a date alone',
      signOff([], '2016年9月5日'),
      ['date: 2016年9月5日 | before 579, right 630, keepLines true'],
    ],
    [
      'units alone: the last is kept with nothing',
      signOff(['甲', '乙'], undefined),
      [
        'signature: 甲 | before 579, right 630, keepNext true, keepLines true',
        'signature: 乙 | before 0, right 630, keepNext false, keepLines true',
      ],
    ],
  ])('%s', (_, block, lines) => {
    expect(shown(block)).toEqual(lines);
  });
});

describe('附件', () => {
  test('a page of its own, and what it holds as wide as that page', () => {
    const pieces = piecesOf(attachment('名单', '附件1', [table(['甲'], [['乙']])], 'landscape'));
    expect(paragraphsOf(pieces)).toEqual([
      'attachmentLabel: 附件1 | page landscape',
      'attachmentTitle: 名单',
    ]);
    expect(pieces.map((piece) => (piece.kind === 'table' ? piece.fit.widths : []))).toEqual([
      [],
      [],
      [12756],
    ]);
  });
});

const charts = {
  few: { kind: 'column', names: 3, height: 3184 },
  'few bars': { kind: 'bar', names: 3, height: 3184 },
  'many bars': { kind: 'bar', names: 8, height: 5280 },
  'more bars than a square holds': { kind: 'bar', names: 30, height: 8845 },
} as const;

test.each(Object.entries(charts))('图 with %s', (_, { kind, names, height }) => {
  const categories = Array.from({ length: names }, (__, index) => `${index}`);
  const chart: Chart = { type: 'chart', kind, title: '图', categories, series: [], unit: '名', alt: '图' };
  const room = { before: 0, after: 290, keepNext: false };
  expect(piecesOf(chart)).toEqual([{ kind: 'figure', block: chart, width: 8845, height, ...room }]);
});

describe('版头', () => {
  const head = (more: Partial<Masthead>) => shown(masthead(more));
  const rule = 'rule bottom single 12 8 FF0000';

  test('the mark 35 mm below the upper edge, the number two lines below it, the red rule under the last line', () => {
    expect(head({})).toEqual([
      'mark: 云岭县总工会文件 | before 1984',
      `documentNumber: 云工发〔2016〕51号 | before 1158, ${rule}`,
    ]);
    expect(shown(masthead({}), paragraph('文。'))[2]).toBe('body: 文。');
  });

  test('份号, 密级 and 紧急程度 take a line each of these 35 mm, as far as there are such', () => {
    expect(head({ copyNumber: '000001', secrecy: '机密★1年', urgency: '特急' }).slice(0, 4)).toEqual([
      'copyNumber: 000001',
      'secrecy: 机密★1年',
      'secrecy: 特急',
      'mark: 云岭县总工会文件 | before 247',
    ]);
    expect(head({ urgency: '特急' }).slice(0, 2)).toEqual([
      'secrecy: 特急',
      'mark: 云岭县总工会文件 | before 1405',
    ]);
  });

  test('joint units have a line each; one too long for its line is narrowed', () => {
    expect(head({ mark: ['甲县总工会', '云岭县总工会云岭县教育局云岭县民政局文件'] })).toEqual([
      'mark: 甲县总工会 | before 1984',
      'mark: 云岭县总工会云岭县教育局云岭县民政局文件 | before 0, scale 42',
      `documentNumber: 云工发〔2016〕51号 | before 1158, ${rule}`,
    ]);
  });

  test('without a number the mark carries the rule', () => {
    expect(shown({ type: 'masthead', form: '文件', mark: ['甲县总工会文件'], signers: [] })).toEqual([
      `mark: 甲县总工会文件 | before 1984, ${rule}`,
    ]);
  });

  test('签发人 end one 字 from the right, the number one 字 from the left on the line of the last names', () => {
    // eight 字: 何志远　李　敏 is seven, 赵立新 three
    expect(head({ signers: ['何志远', '李敏', '赵立新'] })).toEqual([
      'mark: 云岭县总工会文件 | before 1984',
      'documentNumber: →315 left →5065 left 签发人：[signerName]何志远　李　敏 | before 1158, align left',
      `documentNumber: →315 left 云工发〔2016〕51号→6325 left [signerName]赵立新 | before 0, align left, ${rule}`,
    ]);
    expect(head({ signers: ['何志远'], documentNumber: '' })[1]).toBe(
      `documentNumber: →315 left →6325 left 签发人：[signerName]何志远 | before 1158, align left, ${rule}`,
    );
  });

  test('names too long for the line begin at its edge', () => {
    const [, line] = head({ signers: ['国'.repeat(40)] });
    expect(line).toContain('→0 left 签发人：');
  });
});

describe('信函', () => {
  const letter = (more: Partial<Masthead>) =>
    shown(masthead({ form: '信函', mark: ['甲县总工会'], ...more }));
  const lower = 'mark:  | line 20, frame 1134 15704 9638, rule top thinThick 24 0 FF0000';

  test('the mark 30 mm from the page’s edge, a double rule 4 mm below, another 20 mm from the lower edge', () => {
    expect(letter({})).toEqual([
      'mark: 甲县总工会 | line 1758, frame 1134 1210 9638, rule bottom thickThin 24 0 FF0000',
      lower,
      'documentNumber: →8845 right 云工发〔2016〕51号 | align left',
    ]);
  });

  test('joint units share the frame, and only the last stands over the rule', () => {
    expect(letter({ mark: ['甲县总工会', '乙县教育局'] }).slice(0, 2)).toEqual([
      'mark: 甲县总工会 | line 1140, frame 1134 1704 9638',
      'mark: 乙县教育局 | line 1758, frame 1134 1704 9638, rule bottom thickThin 24 0 FF0000',
    ]);
  });

  test('the number stands at the right end of the first line below', () => {
    expect(letter({ copyNumber: '000001', secrecy: '机密★1年', urgency: '特急' }).slice(2)).toEqual([
      'documentNumber: [copyNumber]000001→8845 right 云工发〔2016〕51号 | align left',
      'documentNumber: [secrecy]机密★1年 | align left',
      'documentNumber: [secrecy]特急 | align left',
    ]);
    expect(letter({ documentNumber: '' }).slice(1)).toEqual([lower]);
  });

  test('is known by its 版头', () => {
    const isLetter = (...blocks: Block[]) => compose(report(blocks), style).isLetter;
    expect(isLetter(masthead({ form: '信函' }))).toBe(true);
    expect(isLetter(masthead())).toBe(false);
    expect(isLetter(paragraph('文。'))).toBe(false);
  });
});

describe('版记', () => {
  const parts = { copyTo: words('县委办公室'), issuer: words('县总工会'), date: words('2016年9月6日') };
  const imprint = (more: Partial<typeof parts>): Block => ({ type: 'imprint', ...more });
  const copyTo = 'imprint: 抄送：县委办公室。 | left 1120, right 280, firstLine -840';

  test('抄送 above 印发机关 and 印发日期, each one 字 from its edge', () => {
    expect(shown(imprint(parts))).toEqual([
      copyTo,
      'imprint: 县总工会→8565 right 2016年9月6日印发 | left 280',
    ]);
    expect(shown(imprint({ issuer: parts.issuer }))).toEqual(['imprint: 县总工会 | left 280']);
    expect(shown(imprint({ date: parts.date }))).toEqual([
      'imprint: →8565 right 2016年9月6日印发 | left 280',
    ]);
  });

  test('nothing to say: no 版记', () => {
    expect(piecesOf(imprint({}))).toEqual([]);
  });

  test('a letter has neither rules nor 印发机关', () => {
    const foot = (...blocks: Block[]) => piecesOf(...blocks, imprint(parts)).at(-1);
    expect(foot()).toMatchObject({ kind: 'foot', rules: { outer: 8, inner: 6, color: '000000' } });
    expect(foot(masthead({ form: '信函' }))).toMatchObject({ kind: 'foot', rules: undefined });
    expect(shown(masthead({ form: '信函' }), imprint(parts)).slice(3)).toEqual([copyTo]);
  });

  test('behind a landscape attachment it begins an upright page', () => {
    const closing = (orientation: 'portrait' | 'landscape') =>
      piecesOf(attachment('表', '附件', [], orientation), imprint(parts)).at(-1)!.newPage;
    expect([closing('portrait'), closing('landscape')]).toEqual([undefined, 'portrait']);
  });
});

describe('表格的单元格', () => {
  const columns = [
    { align: 'left', width: 1 },
    { align: 'center', width: 1 },
    { align: 'right', width: 2, figureWidth: 2 },
  ] as const;
  /** Cells as `x+width 列数 align right merge`. */
  const cellsOf = (block: Extract<Block, { type: 'table' }>) => {
    const [piece] = piecesOf(block);
    if (piece?.kind !== 'table') throw new Error('no table');
    return [...piece.head, ...piece.rows].map(({ part, cells }) => [
      part,
      ...cells.map(({ x, width, span, align, right, merge, inlines }) =>
        [`${x}+${width}`, span > 1 ? `×${span}` : '', align, right || '', merge ?? '', print(inlines)]
          .filter(Boolean)
          .join(' '),
      ),
    ]);
  };

  test('a head is centred, and so is what spans columns; figures are set in from the right', () => {
    const block = table(['甲', '乙', '丙'], [['1', '2', '3']], {
      columns: [...columns],
      foot: [{ cells: [{ children: words('合计'), colSpan: 2 }, { children: words('3') }] }],
    });
    expect(cellsOf(block)).toEqual([
      ['head', '0+2508 center 甲', '2508+2509 center 乙', '5017+3828 center 丙'],
      ['body', '0+2508 left 1', '2508+2509 center 2', '5017+3828 right 1566 3'],
      ['foot', '0+5017 ×2 center 合计', '5017+3828 right 1566 3'],
    ]);
  });

  test('a cell over rows goes on below, whatever it spans; too wide a span ends with the table', () => {
    const block = table(['甲', '乙', '丙'], [], {
      columns: [...columns],
      head: [
        { cells: [{ children: words('甲乙'), rowSpan: 3, colSpan: 2 }, { children: words('丙') }] },
        row(['丁']),
        row(['戊']),
      ],
      foot: [{ cells: [{ children: words('注'), colSpan: 9 }] }, row(['1'])],
    });
    expect(cellsOf(block)).toEqual([
      ['head', '0+5017 ×2 center restart 甲乙', '5017+3828 center 丙'],
      ['head', '0+5017 ×2 center continue 甲乙', '5017+3828 center 丁'],
      ['head', '0+5017 ×2 center continue 甲乙', '5017+3828 center 戊'],
      ['foot', '0+8845 ×3 center 注'],
      ['foot', '0+2508 left 1', '2508+2509 center', '5017+3828 right 1566'],
    ]);
  });
});
