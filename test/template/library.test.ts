/** Which templates a folder of one's own holds. */
import { describe, expect, test } from '@jest/globals';
import { describeFacts } from '../../src/facts/schema.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { makeLibrary, type TemplateFile } from '../../src/template/library.ts';
import { checkNeeds } from '../../src/template/needs.ts';

const manifest = '名称: 我的总结\n用途: 给街道\n';

/** Files of 模板/, by name. */
function filesOf(texts: Record<string, string>): TemplateFile[] {
  return Object.entries(texts).map(([name, text]) => {
    const file = `模板/${name}`;
    return { name, file, text, ...(/\.ya?ml$/.test(name) ? readYaml(text, file).value : {}) };
  });
}

const builtIn = filesOf({
  '编号总结/template.yaml': '名称: 编号总结\n用途: 年度总结\n',
  '编号总结/report.md.njk': '',
  'partials/概况.md.njk': '',
});

function open(texts: Record<string, string>) {
  const { templates, problems } = makeLibrary(filesOf(texts), builtIn);
  return {
    own: templates.filter((template) => !template.builtIn).map(({ 名称, main }) => `${名称} ${main}`),
    problems: problems.map(({ code, place, message }) => `${place?.file}:${place?.line} ${code} ${message}`),
  };
}

describe('the file of a template', () => {
  test.each(['report.md.njk', 'report.md.hbs'])('%s is found by itself', (main) => {
    expect(open({ '甲/template.yaml': manifest, [`甲/${main}`]: '' })).toEqual({
      own: [`我的总结 甲/${main}`],
      problems: [],
    });
  });

  test('another is named by 正文', () => {
    expect(open({ '甲/template.yml': `${manifest}正文: 总结.md.njk\n`, '甲/总结.md.njk': '' }).own).toEqual([
      '我的总结 甲/总结.md.njk',
    ]);
  });

  test('may be that of the built-in template of the same folder', () => {
    expect(open({ '编号总结/template.yaml': manifest }).own).toEqual(['我的总结 编号总结/report.md.njk']);
  });

  test.each([
    [
      'none',
      { '甲/template.yaml': manifest },
      '模板/甲/template.yaml:1 template.no-main 模板的文件夹里没有 report.md.njk，也没有 report.md.hbs',
    ],
    [
      'another than named',
      { '甲/template.yaml': `${manifest}正文: 总解.md.njk\n`, '甲/总结.md.njk': '' },
      '模板/甲/template.yaml:3 template.no-main 模板的文件夹里没有 总解.md.njk',
    ],
  ])('%s is told', (_, texts, problem) => {
    expect(open(texts)).toEqual({ own: [], problems: [problem] });
  });
});

describe('a folder without template.yaml', () => {
  test('is told', () => {
    expect(open({ '甲/report.md.njk': '', '甲/其他.md.njk': '', '乙/总结.md.hbs': '' }).problems).toEqual([
      '模板/甲/其他.md.njk:1 template.no-manifest “模板/甲”里没有 template.yaml，这里的模板用不上',
      '模板/乙/总结.md.hbs:1 template.no-manifest “模板/乙”里没有 template.yaml，这里的模板用不上',
    ]);
  });

  test.each([
    ['holds parts', { 'partials/概况.md.njk': '', 'partials/句/甲.md.njk': '' }],
    ['stands before a built-in one', { '编号总结/report.md.njk': '' }],
    [
      'is imported from',
      {
        '甲/template.yaml': manifest,
        '甲/report.md.njk': '{% import "宏/句.njk" as 宏 %}',
        '宏/句.njk': '',
      },
    ],
  ])('is all right where it %s', (_, texts) => {
    expect(open(texts).problems).toEqual([]);
  });
});

test('what is wrong in template.yaml stands at its place', () => {
  expect(
    open({ '甲/template.yaml': `${manifest}落款: 要\n证文: a.md.njk\n`, '甲/report.md.njk': '' }).problems,
  ).toEqual([
    '模板/甲/template.yaml:3 template.manifest template.yaml 有误：“落款”应当是“有”或“无”',
    '模板/甲/template.yaml:4 template.manifest template.yaml 有误：不认识“证文”，是否为“正文”？',
  ]);
});

test('a need that no campaign can meet is told without data', () => {
  const text = `${manifest}需要: [合计.人数, 合计.人熟, 资金来源, 仪式[1].时间, 小结]\n`;
  const { templates } = makeLibrary(filesOf({ '甲/template.yaml': text, '甲/report.md.njk': '' }), []);
  const problems = checkNeeds(templates[0]!, describeFacts());
  expect(
    problems.map(
      ({ code, place, message, hint }) => `${code} ${place?.line}:${place?.column} ${message}${hint}`,
    ),
  ).toEqual([
    'template.unknown-need 3:13 “需要”里的“合计.人熟”不是资料里能有的名称是否为“合计.人数”？',
    'template.unknown-need 3:36 “需要”里的“小结”不是资料里能有的名称是否为“小节”？',
  ]);
});
