import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { partsOf } from '../../support/docx.ts';
import { loadStyle } from '../../support/style.ts';
import { everything, report } from '../../support/tree.ts';

const style = loadStyle('gbt9704');

describe('样式', () => {
  let parts: Map<string, string>;
  const styleOf = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(parts.get('word/styles.xml')!)![0];

  beforeAll(async () => {
    parts = partsOf(await writeDocx(report([]), style));
  });

  test.each([
    ['Normal', 'Normal'],
    ['Title', 'Title'],
    ['Heading1', 'heading 1'],
    ['Heading4', 'heading 4'],
    ['Footer', 'footer'],
    ['Date', 'Date'],
    ['Signature', 'Signature'],
    ['Salutation', 'Salutation'],
    ['TableGrid', 'Table Grid'],
  ])('%s is Word’s own “%s”', (id, name) => {
    expect(styleOf(id)).toContain(`<w:name w:val="${name}"/>`);
    expect(styleOf(id)).not.toContain('customStyle');
  });

  test('headings are found in the navigation pane and stay with what follows', () => {
    [1, 2, 3, 4].forEach((level) => {
      expect(styleOf(`Heading${level}`)).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(styleOf(`Heading${level}`)).toContain('<w:keepNext/>');
    });
    expect(styleOf('Title')).toContain('<w:keepNext/>');
    expect(styleOf('AttachmentLabel')).toContain('<w:keepNext/>');
  });

  test('正文 has the pitch of 22 lines and 28 characters', () => {
    const normal = styleOf('Normal');
    expect(normal).toContain('<w:snapToGrid w:val="0"/>');
    expect(normal).toContain('w:line="579" w:lineRule="exact"');
    expect(normal).toContain('<w:ind w:firstLineChars="200" w:firstLine="630"/>');
    expect(normal).toContain('<w:spacing w:val="-5"/>');
    expect(normal).toContain('w:eastAsia="仿宋_GB2312"');
  });

  test('the title is 二号 小标宋, never bold', () => {
    expect(styleOf('Title')).toMatch(/w:eastAsia="方正小标宋简体".*<w:b w:val="0"\/>.*<w:sz w:val="44"\/>/);
  });

  test('the font table names stand-ins for fonts that are not installed', () => {
    expect(parts.get('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,方正仿宋_GBK,华文仿宋"/>',
    );
  });

  test('page, grid and margins', () => {
    const main = parts.get('word/document.xml')!;
    expect(main).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(main).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="850" w:footer="1430"/,
    );
    expect(main).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  test('odd and even pages have footers of their own', () => {
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = [...parts].filter(([path]) => path.startsWith('word/footer')).map(([, xml]) => xml);
    for (const footer of footers) expect(footer.match(/—/g)).toHaveLength(2);
    expect(footers[0]).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(footers[1]).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
  });

  test('a house style is heard', async () => {
    const bold = partsOf(await writeDocx(report([]), loadStyle('加粗28磅'))).get('word/styles.xml')!;
    expect(bold).toMatch(/w:styleId="Heading1">.*?<w:b w:val="1"\/>/);
    expect(bold).toContain('w:line="560"');
  });
});

describe('草稿', () => {
  test('a draft has a watermark on every page, a final report has none', async () => {
    const headers = async (draft: boolean) =>
      [...partsOf(await writeDocx(everything(draft), style))].filter(([path]) =>
        path.startsWith('word/header'),
      );
    const marked = await headers(true);
    expect(
      marked.every(
        ([, xml]) => xml.includes('string="草稿"') && xml.includes('id="PowerPlusWaterMarkObject1"'),
      ),
    ).toBe(true);
    expect(marked.length).toBeGreaterThanOrEqual(4);
    expect(await headers(false)).toEqual([]);
  });
});

describe('图表', () => {
  test('each is native, described, and can be edited', async () => {
    const parts = partsOf(await writeDocx(everything(), style));
    expect(
      parts
        .get('word/document.xml')!
        .match(/<wp:docPr id="\d+" name="图\d" descr="2016年比2015年多8.58万元"\/>/g),
    ).toHaveLength(4);
    const chart = parts.get('word/charts/chart1.xml')!;
    expect(chart).toContain('历年筹集（单位：万元）');
    expect(chart).toContain('<c:f>Sheet1!$B$2:$B$3</c:f>');
    expect(chart).not.toContain('schemeClr');
    expect(parts.get('word/charts/_rels/chart1.xml.rels')).toContain(
      '../embeddings/Microsoft_Excel_Worksheet1.xlsx',
    );
  });
});
