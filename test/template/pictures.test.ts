/** Photographs in a report: where they stand, what is said of them, and who may see them. */
import { describe, expect, test } from '@jest/globals';
import { plainText, visitInlines } from '../../src/document/text.ts';
import type { Block } from '../../src/document/tree.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport, type ReportOptions } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { writeMarkdown } from '../../src/writers/markdown.ts';
import { writeText } from '../../src/writers/text.ts';
import { makeJpeg, makePng } from '../support/pictures.ts';

const campaign = `报告: {年度: 2025, 模板: 编号总结}
单位: {全称: 云岭县总工会}
活动: {名称: 金秋助学}
名册:
  - {学生: 李小明, 家长: 李大强, 金额: 5000元}
  - {学生: 王芳, 家长: 王建国, 金额: 3000元}
仪式: [{时间: 2025-08-22, 地点: 县职工之家, 现场: {人数: 2名}}]
走访: [{时间: 8月, 户数: 6户}]
打算: [提早宣传政策]
`;
const files = { '仪式.jpg': makeJpeg(), '走访.png': makePng() };

function make(pictures: string, options: ReportOptions = {}, yaml = campaign) {
  const text = pictures === '' ? yaml : `${yaml}图片:\n${pictures}`;
  const { inputs, problems } = readCampaign(new MemoryFolder({ ...files, '活动.yaml': text }));
  const made = inputs && makeReport(inputs, { draft: true, ...options });
  return { report: made?.report, problems: [...problems, ...(made?.problems ?? [])] };
}

/** The blocks around each picture: `前一段 | 说明 | 后一段`, a paragraph by its first words. */
function show(blocks: readonly Block[] = []): string[] {
  const say = (block: Block | undefined) =>
    block && 'children' in block && block.type !== 'attachment'
      ? plainText(block.children as never).slice(0, 6)
      : block?.type;
  return blocks.flatMap((block, index) =>
    block.type === 'picture'
      ? [[say(blocks[index - 1]), plainText(block.caption), say(blocks[index + 1])].join(' | ')]
      : [],
  );
}
/** The fields of the campaign that a block was read from. */
function readsOf(block: Block | undefined): string[] {
  const found = new Set<string>();
  if (block)
    visitInlines([block], (inline) => {
      if (inline.type === 'value') for (const path of inline.reads) found.add(path.split(/[.[]/)[0] ?? '');
    });
  return [...found];
}
const shown = (pictures: string, options?: ReportOptions, yaml?: string) =>
  show(make(pictures, options, yaml).report?.document.children);
const codesOf = (pictures: string, options?: ReportOptions) =>
  make(pictures, options)
    .problems.map(({ code }) => code)
    .filter((code) => /pictures|files/.test(code));

describe('放在', () => {
  const at = (place: string) => `  - {文件: 仪式.jpg, 说明: 发放仪式${place && `, 放在: ${place}`}}\n`;

  /** The block before the picture, the fields that it was read from. */
  const placeAt = (place: string) => {
    const blocks = make(at(place)).report?.document.children ?? [];
    const index = blocks.findIndex(({ type }) => type === 'picture');
    return { blocks, index, reads: readsOf(blocks[index - 1]) };
  };

  test('by default behind the last words on the ceremony', () => {
    const { blocks, index, reads } = placeAt('');
    expect(reads).toContain('仪式');
    for (const block of blocks.slice(index + 1)) expect(readsOf(block)).not.toContain('仪式');
    expect(placeAt('仪式').index).toBe(index);
  });

  test('behind the words on any other field, or the first paragraph', () => {
    expect(placeAt('走访').reads).toContain('走访');
    expect(placeAt('打算').reads).toContain('打算');
    const { blocks, index } = placeAt('开头');
    expect(blocks.findIndex(({ type }) => type === 'paragraph')).toBe(index - 1);
  });

  test('at the end of a section, named with its number or without', () => {
    const { report } = make('');
    const headings = report?.document.children.filter((block) => block.type === 'heading') ?? [];
    const [first] = headings.filter(({ level }) => level === 1);
    const name = plainText(first?.children ?? []);
    expect(name).not.toBe('');
    const [placed = ''] = shown(at(name));
    expect(shown(at(`${first?.number}${name}`))).toEqual([placed]);
    const [, , next] = placed.split(' | ');
    expect(headings.filter(({ level }) => level === 1).map(({ children }) => plainText(children))).toContain(
      next,
    );
  });

  test('several behind the same words stand in their order', () => {
    const both = '  - {文件: 仪式.jpg, 说明: 甲}\n  - {文件: 走访.png, 说明: 乙}\n';
    expect(shown(both).map((line) => line.split(' | ').slice(1, 2))).toEqual([['甲'], ['乙']]);
    expect(shown(both)[0]).toMatch(/甲 \| picture$/);
  });

  test('a word that is nowhere in the report: at the end, and told with the words that are', () => {
    const [problem] = make(at('仪试')).problems.filter(({ code }) => code === 'pictures.place');
    expect(problem?.message).toMatch(/^报告里没有“仪试”，照片放在了文末；能写的有“仪式”、.*“开头”、“文末”$/);
    expect(problem?.field).toBe('图片[1].放在');
    expect(problem?.place).toMatchObject({ file: '活动.yaml', line: 11 });
    expect(shown(at('仪试'))).toEqual(shown(at('文末')));
    expect(codesOf(at('文末'))).toEqual([]);
  });

  test('without a ceremony, at the end, and nothing is said', () => {
    const bare = campaign.replace(/^仪式.*\n/m, '');
    expect(shown(at(''), {}, bare)).toEqual(shown(at('文末'), {}, bare));
    expect(shown(at(''), {}, bare)).toHaveLength(1);
  });
});

describe('公示版', () => {
  const both = '  - {文件: 仪式.jpg, 说明: 甲}\n  - {文件: 走访.png, 说明: 李小明领取助学金, 可公开: 是}\n';
  const asked = { audience: '公示', template: '编号总结' } as const;

  test('has those alone whose people agreed, which is told', () => {
    expect(shown(both)).toHaveLength(2);
    expect(codesOf(both)).toEqual([]);
    expect(codesOf(both, asked)).toEqual(['pictures.left-out']);
  });

  test('shows the right picture, its people masked', () => {
    const { report } = make(both, asked);
    const [picture, ...others] = report?.document.children.filter(({ type }) => type === 'picture') ?? [];
    expect(others).toEqual([]);
    expect(picture).toMatchObject({ image: { format: 'png' } });
    expect(show(report?.document.children)[0]).toContain('李**领取助学金');
  });

  test('the names of the files stand nowhere in it', () => {
    const { report } = make(both, asked);
    expect(JSON.stringify(report?.facts.values)).not.toMatch(/仪式\.jpg|走访\.png/);
  });
});

describe('told at the place where the file is named', () => {
  test.each([
    ['没有.jpg', 'files.not-found'],
    ['../仪式.jpg', 'files.outside'],
    ['活动.yaml', 'pictures.other-kind'],
  ])('%s: %s', (name, code) => {
    const { report, problems } = make(`  - {文件: ${name}, 说明: 甲}\n`);
    const [problem] = problems.filter((found) => found.code === code);
    expect(problem).toMatchObject({
      field: '图片[1].文件',
      place: { file: '活动.yaml', line: 11, column: 10 },
    });
    expect(show(report?.document.children)).toEqual([]);
    expect(make(`  - {文件: ${name}, 说明: 甲}\n`, { draft: false }).report).toBeUndefined();
  });

  test('one file in two places is read once, and its fault is told once', () => {
    expect(codesOf('  - {文件: 没有.jpg, 说明: 甲}\n  - {文件: 没有.jpg, 说明: 乙}\n')).toEqual([
      'files.not-found',
    ]);
  });

  test('more than fifty', () => {
    const many = (count: number) => '  - {文件: 仪式.jpg, 说明: 甲}\n'.repeat(count);
    expect(codesOf(many(50))).toEqual([]);
    expect(codesOf(many(51))).toEqual(['pictures.too-many']);
  });
});

test('in text and Markdown a picture is its caption', () => {
  const { report } = make('  - {文件: 仪式.jpg, 说明: 向*学生*发放}\n');
  if (!report) throw new Error('no report');
  expect(writeText(report.document)).toContain('\n　　（图：向*学生*发放）\n');
  expect(writeMarkdown(report.document)).toContain('\n\n*（图：向\\*学生\\*发放）*\n\n');
});
