/** Which templates a folder of one's own holds. */
import { describe, expect, test } from '@jest/globals';
import { describeFacts, type FactValues } from '../../src/facts/schema.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { checkOwnTemplate, checkSections, joinFindings } from '../../src/template/checked.ts';
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
  '编号总结/report.md.njk': '一',
  'partials/概况.md.njk': '二',
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

describe('before a report is made', () => {
  const valuesOf = (小节: FactValues['小节']) => ({ 小节 }) as FactValues;
  const library = makeLibrary(
    filesOf({
      '甲/template.yaml': manifest,
      '甲/report.md.njk': '一\n{% if 合计.发房 %}发放{% endif %}',
      'partials/巡讲.md.njk': '{{ 单位.全程 }}',
    }),
    builtIn,
  );
  const entryOf = (名称: string) => {
    const entry = library.templates.find((template) => template.名称 === 名称);
    if (!entry) throw new Error(名称);
    return entry;
  };
  const show = (problems: readonly { place?: { file: string; line: number }; message: string }[]) =>
    problems.map(({ place, message }) => `${place?.file}:${place?.line} ${message}`);

  test('a name mistyped in a condition of the own template is found', () => {
    expect(show(checkOwnTemplate(entryOf('我的总结'), valuesOf(undefined), library, undefined))).toEqual([
      '模板/甲/report.md.njk:2 “合计”下没有“发房”',
    ]);
  });

  test('so is one in an own part that a section uses, also deep within, once', () => {
    const sections = [{ 标题: '做法', 内容: [{ 用: '巡讲' }, { 用: '巡讲' }] }];
    expect(show(checkOwnTemplate(entryOf('编号总结'), valuesOf(sections), library, undefined))).toEqual([
      '模板/partials/巡讲.md.njk:1 “单位”下没有“全程”',
    ]);
    expect(checkOwnTemplate(entryOf('编号总结'), valuesOf(undefined), library, undefined)).toEqual([]);
  });

  test('a part that there is not is named at its place, with those that there are', () => {
    const text = '小节:\n  - { 标题: 甲, 用: 巡讲 }\n  - { 标题: 乙, 内容: [{ 用: 巡奖 }] }\n';
    const { value, places } = readYaml(text, '活动.yaml').value ?? {};
    if (!places) throw new Error('unread');
    const problems = checkSections(valuesOf((value as Pick<FactValues, '小节'>).小节), library, places);
    expect(problems.map(({ place, field, message, hint }) => [place?.line, field, message, hint])).toEqual([
      [3, '小节[2].内容[1].用', '没有名为“巡奖”的部分可以用，是否为“巡讲”？', '“用”可以写：巡讲、概况'],
    ]);
  });

  test('what a run finds on a line that is explained already is not said again', () => {
    const at = (line: number, code: string) => ({
      code,
      severity: 'error' as const,
      message: '',
      place: { file: '甲', line, column: 1 },
    });
    const joined = joinFindings([at(2, '名')], [at(2, '值'), at(3, '值')]);
    expect(joined.map(({ code, place }) => `${code}${place?.line}`)).toEqual(['名2', '值3']);
  });
});
