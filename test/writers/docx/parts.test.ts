/** The XML of what only Word has: frames, rules, tab stops, floating tables, sections. */
import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../../src/document/tree.ts';
import type { Style } from '../../../src/style/style.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { paragraphsOf, partsOf } from '../../support/docx.ts';
import { loadStyle } from '../../support/style.ts';
import { attachment, heading, masthead, paragraph, report, table, value, words } from '../../support/tree.ts';

const style = loadStyle('gbt9704');

/** The properties of each paragraph, without the names of attributes' namespace. */
const properties = async (...blocks: Block[]) =>
  paragraphsOf(await writeDocx(report(blocks), style)).map(({ xml }) =>
    (/<w:pPr>(.*?)<\/w:pPr>/.exec(xml)?.[1] ?? '').replaceAll('w:', ''),
  );
const runs = async (block: Block, own: Style = style) =>
  (paragraphsOf(await writeDocx(report([block]), own))[0]?.xml ?? '')
    .replaceAll('w:', '')
    .match(/<r>.*?<\/r>/g);
const mainOf = async (...blocks: Block[]) =>
  (partsOf(await writeDocx(report(blocks), style)).get('word/document.xml') ?? '').replaceAll('w:', '');

describe('版头', () => {
  test('the red rule under the number, tab stops for number and names', async () => {
    expect(await properties(masthead({ signers: ['何志远'] }))).toEqual([
      '<pStyle val="Mark"/><spacing before="1984"/>',
      [
        '<pStyle val="DocumentNumber"/><pBdr><bottom val="single" sz="12" space="8" color="FF0000"/></pBdr>',
        '<tabs><tab val="left" pos="315"/><tab val="left" pos="6325"/></tabs><spacing before="1158"/><jc val="left"/>',
      ].join(''),
    ]);
  });

  test('a letter: frames around the marks, double rules along them', async () => {
    const place = 'wrap="notBeside" vAnchor="page" hAnchor="page"';
    const [mark, lower, number] = await properties(masthead({ form: '信函', mark: ['甲县总工会'] }));
    expect([mark, lower, number]).toEqual([
      [
        `<pStyle val="Mark"/><framePr w="9638" ${place} x="1134" y="1210"/>`,
        '<pBdr><bottom val="thickThinSmallGap" sz="24" space="0" color="FF0000"/></pBdr>',
        '<spacing line="1758" lineRule="exact"/>',
      ].join(''),
      [
        `<pStyle val="Mark"/><framePr w="9638" ${place} x="1134" y="15704"/>`,
        '<pBdr><top val="thinThickSmallGap" sz="24" space="0" color="FF0000"/></pBdr>',
        '<spacing line="20" lineRule="exact"/>',
      ].join(''),
      '<pStyle val="DocumentNumber"/><tabs><tab val="right" pos="8845"/></tabs><jc val="left"/>',
    ]);
  });

  test('the words of another role have its face', async () => {
    const letter = masthead({ form: '信函', mark: [], documentNumber: '', secrecy: '机密★1年' });
    expect(await mainOf(letter)).toContain(
      '<rPr><rFonts hint="eastAsia" eastAsia="黑体"/></rPr><t>机密★1年</t>',
    );
    const signed = masthead({ signers: ['王喆'], documentNumber: '' });
    expect((await mainOf(signed)).match(/eastAsia="[^"]+"\/><\/rPr><t>./g)).toEqual([
      'eastAsia="楷体_GB2312"/></rPr><t>王',
      'eastAsia="楷体"/></rPr><t>喆',
    ]);
  });
});

describe('文字', () => {
  test('strong and emphasised words have a character style, rare ones a face besides', async () => {
    const block = paragraph(
      '甲',
      { type: 'strong', children: words('乙') },
      { type: 'emphasis', children: words('喆') },
    );
    expect(await runs(block)).toEqual([
      '<r><t>甲</t></r>',
      '<r><rPr><rStyle val="Strong"/></rPr><t>乙</t></r>',
      '<r><rPr><rStyle val="Emphasis"/><rFonts eastAsia="楷体"/></rPr><t>喆</t></r>',
    ]);
  });

  test('Latin words need no hint; a break stands alone', async () => {
    expect(await runs(paragraph('A4', { type: 'break' }, '—'))).toEqual([
      '<r><t>A4</t></r>',
      '<r><br/></r>',
      '<r><rPr><rFonts hint="eastAsia"/></rPr><t>—</t></r>',
    ]);
  });

  test('a comment tells five problems, and how many more there are', async () => {
    const said = async (count: number) => {
      const messages = Array.from({ length: count }, (_, index) => `第${index + 1}个错误`);
      const drawn = report([paragraph(value('184名', ...messages))], { draft: true });
      const comments = partsOf(await writeDocx(drawn, style)).get('word/comments.xml') ?? '';
      return Array.from(comments.matchAll(/<w:t [^>]*>([^<]*)</g), ([, text]) => text);
    };
    expect(await said(5)).toHaveLength(5);
    expect(await said(1050)).toEqual([
      ...['第1个错误', '第2个错误', '第3个错误', '第4个错误', '第5个错误'],
      '还有1045处，见 jinqiu 检查',
    ]);
  });

  test('a doubtful value is marked and commented in a draft, and only there', async () => {
    const doubtful = paragraph(value('184名', '与名册不符', '与分组不符'), '，');
    const draft = partsOf(await writeDocx(report([doubtful], { draft: true }), style));
    expect(draft.get('word/document.xml')).toContain('<w:highlight w:val="yellow"/></w:rPr><w:t>【待核】');
    expect(draft.get('word/comments.xml')?.match(/<w:p>/g)).toHaveLength(2);
    expect(draft.get('word/comments.xml')).toContain(
      'w:id="0" w:author="jinqiu" w:initials="jinqiu" w:date="2016-12-20T00:00:00Z"',
    );
    const final = partsOf(await writeDocx(report([doubtful]), style));
    expect(final.get('word/document.xml')).not.toContain('【待核】');
  });

  test('text that runs on after a heading has the body’s character style', async () => {
    expect((await runs(heading(1, '一、', '甲。', '乙。')))?.map((run) => run.includes('RunIn'))).toEqual([
      false,
      true,
    ]);
  });

  test('words that follow one another in one look are one run; spaces at its ends are kept', async () => {
    expect(await runs(paragraph('资助', value('48名'), '。'))).toEqual(['<r><t>资助48名。</t></r>']);
    expect(await runs(paragraph(' A ', value('B')))).toEqual(['<r><t xml:space="preserve"> A B</t></r>']);
  });
});

describe('表格', () => {
  test('rules, margins and least height are the style’s', async () => {
    const main = await mainOf(table(['甲'], [['1']]));
    expect(main).toContain('<tblBorders><top val="single" sz="4" space="0" color="000000"/>');
    expect(main).toContain(
      '<tblCellMar><top w="40" type="dxa"/><left w="108" type="dxa"/><bottom w="40" type="dxa"/><right w="108" type="dxa"/></tblCellMar>',
    );
    expect(main).toContain('<trPr><cantSplit/><trHeight val="454" hRule="atLeast"/><tblHeader/></trPr>');
    // behind it a paragraph of one point
    expect(main).toContain(
      '</tbl><p><pPr><pStyle val="TableCell"/><spacing line="20" lineRule="exact"/></pPr></p>',
    );
  });

  test('a cell says its alignment where its role has another', async () => {
    const columns = (['left', 'center', 'right'] as const).map((align) => ({ align, width: 1 }));
    const main = await mainOf(table(['甲', '乙', '丙'], [['1', '2', '3']], { columns }));
    const cells = main.match(/<tc>.*?<\/tc>/g) ?? [];
    expect(cells.map((cell) => /<jc val="(\w+)"/.exec(cell)?.[1])).toEqual([
      ...Array(3).fill(undefined),
      'left',
      undefined,
      'right',
    ]);
  });
});

describe('版记', () => {
  const imprint: Block = { type: 'imprint', copyTo: words('甲'), issuer: words('乙'), date: words('2016年') };

  test('floats at the foot of the text area, in its rules', async () => {
    expect(await mainOf(imprint)).toContain(
      [
        '<tbl><tblPr><tblpPr leftFromText="0" rightFromText="0" vertAnchor="margin" horzAnchor="page" tblpX="1587" tblpYSpec="bottom"/>',
        '<tblW w="8845" type="dxa"/><tblBorders><top val="single" sz="8" space="0" color="000000"/>',
        '<bottom val="single" sz="8" space="0" color="000000"/><insideH val="single" sz="6" space="0" color="000000"/></tblBorders>',
        '<tblLayout type="fixed"/><tblCellMar><top w="0" type="dxa"/><left w="0" type="dxa"/><bottom w="0" type="dxa"/><right w="0" type="dxa"/></tblCellMar></tblPr>',
        '<tblGrid><gridCol w="8845"/></tblGrid><tr><trPr><cantSplit/></trPr><tc><tcPr><tcW w="8845" type="dxa"/></tcPr>',
        '<p><pPr><pStyle val="Imprint"/><ind left="1120" right="280" hangingChars="0" hanging="840"/></pPr>',
      ].join(''),
    );
    expect(await mainOf(imprint)).toContain(
      '<pPr><pStyle val="Imprint"/><tabs><tab val="right" pos="8565"/></tabs><ind left="280"/></pPr>',
    );
  });

  test('has no rules in a letter', async () => {
    const main = await mainOf(masthead({ form: '信函' }), imprint);
    expect(main).not.toContain('<tblBorders>');
    expect(main.match(/<tr>/g)).toHaveLength(1);
  });
});

describe('节', () => {
  /** The sections as `orientation`, `+first` where the first page differs, and the paragraphs in each. */
  const sections = async (...blocks: Block[]) => {
    const main = await mainOf(...blocks);
    return main
      .split('<sectPr')
      .slice(1)
      .map(
        (section) =>
          (/orient="(\w+)"/.exec(section)?.[1] ?? '') + (section.includes('<titlePg/>') ? '+first' : ''),
      );
  };
  const turned = (name: string) => attachment(name, name, [paragraph('文。')], 'landscape');
  const upright = (name: string) => attachment(name, name, [paragraph('文。')]);
  const foot: Block = { type: 'imprint', copyTo: words('甲') };

  test('one where the orientation changes; pages of the same begin with a page break', async () => {
    expect(await sections(paragraph('文。'), upright('一'), upright('二'))).toEqual(['portrait']);
    expect(await sections(paragraph('文。'), turned('一'), turned('二'), upright('三'))).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(await sections(paragraph('文。'), turned('一'), foot)).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(await sections(turned('一'))).toEqual(['landscape']);
    expect(await sections(masthead({ form: '信函' }), turned('一'))).toEqual(['portrait+first', 'landscape']);
    const breaks = await mainOf(paragraph('文。'), turned('一'), turned('二'), upright('三'), upright('四'));
    expect(breaks.match(/<pageBreakBefore\/>/g)).toHaveLength(2);
  });

  test('an upright page and a turned one have the same margins around the sheet', async () => {
    const main = await mainOf(paragraph('文。'), turned('一'));
    const margins = [
      ...main.matchAll(
        /<pgMar top="(\d+)" right="(\d+)" bottom="(\d+)" left="(\d+)" header="(\d+)" footer="(\d+)" gutter="0"/g,
      ),
    ];
    expect(margins.map(([, ...sides]) => sides.join(' '))).toEqual([
      '2098 1474 1984 1587 850 1430',
      '1587 2098 1474 1984 850 850',
    ]);
  });

  test('the number of a turned page stands in its left margin, where the upright one has it', async () => {
    const parts = partsOf(await writeDocx(report([turned('一')]), style));
    const footers = [...parts].filter(
      ([path, xml]) => path.startsWith('word/footer') && xml.includes('<w:tbl>'),
    );
    const places = footers.map(([, xml]) => /<w:tblpPr [^>]*>/.exec(xml)?.[0] ?? '');
    expect(
      places.map((place) => [/tblpX="(\d+)"/, /tblpY="(\d+)"/].map((at) => at.exec(place)?.[1])),
    ).toEqual([
      // 11906 - 1474 - nine 四号, 1587 + one
      ['1430', '7912'],
      ['1430', '1867'],
    ]);
    for (const [, xml] of footers) {
      expect(xml).toContain('<w:trHeight w:val="2240" w:hRule="exact"/>');
      expect(xml).toContain('<w:gridCol w:w="280"/>');
    }
  });

  test('a draft has 草稿 behind every page, also the first of a letter', async () => {
    const headers = async (draft: boolean) => {
      const file = await writeDocx(report([masthead({ form: '信函' }), turned('一')], { draft }), style);
      return [...partsOf(file)].filter(
        ([path, xml]) => path.startsWith('word/header') && xml.includes('草稿'),
      ).length;
    };
    // of three kinds of section, each odd and even, and a first
    expect([await headers(true), await headers(false)]).toEqual([7, 0]);
  });
});
