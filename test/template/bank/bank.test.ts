/** 语料: what its files may say, what a report chooses of it, and that the same data choose the same. */
import { describe, expect, test } from '@jest/globals';
import type { Detail } from '../../../src/campaign/details.ts';
import { plainOutput } from '../../../src/document/slots.ts';
import { readYaml } from '../../../src/source/yaml.ts';
import { type ProseSettings, plainSettings, readFixed } from '../../../src/template/bank/settings.ts';
import { makeLibrary, type TemplateFile } from '../../../src/template/library.ts';
import { renderText } from '../../../src/template/render.ts';

function fileOf(name: string, text: string): TemplateFile {
  return { name, file: name, text, ...(/\.ya?ml$/.test(name) ? readYaml(text, name).value : {}) };
}

/** What a report prints of the bank's places, with the numbers of its sentences. */
function say(
  bank: string,
  {
    own = '',
    values = {},
    prose = {},
    template = '{% include "语料/摸底/段首" %}|{% include "语料/摸底/段中" %}',
  }: { own?: string; values?: object; prose?: Partial<ProseSettings>; template?: string } = {},
) {
  const library = makeLibrary(own === '' ? [] : [fileOf('语料/自己.yaml', own)], [
    fileOf('语料/摸底.yaml', bank),
    fileOf('x.md.njk', template),
  ]);
  const data = { values, prose: { ...plainSettings, ...prose } };
  const { text, said, problems } = renderText(
    { template: 'x.md.njk', sources: library.sources, data },
    plainOutput,
  );
  const told = [...library.bank.problems, ...problems].map(
    ({ code, place, message }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`,
  );
  return { text, said: said.map(({ id }) => id), problems: told };
}

const file = (sentences: string) => `段: 摸底\n句:\n${sentences}`;
const leads = file(`
  - {号: 摸底-1, 位: 段首, 类: 推, 详略: 简, 文: "甲。"}
  - {号: 摸底-2, 位: 段首, 类: 推, 详略: 常, 文: "乙。"}
  - {号: 摸底-3, 位: 段首, 类: 推, 详略: 常, 文: "丙。"}
  - {号: 摸底-4, 位: 段首, 类: 意, 详略: 详, 文: "丁。"}
`);

describe('the length of the report', () => {
  test.each<[Detail, string[]]>([
    ['简', ['摸底-1']],
    ['常', ['摸底-2', '摸底-3']],
    ['详', ['摸底-4']],
  ])('%s takes the most detailed that it allows', (detail, ids) => {
    const { said } = say(leads, { prose: { detail } });
    expect(said).toHaveLength(1);
    expect(ids).toContain(said[0]);
  });

  test('简 has no sentence of meaning', () => {
    const meaning = file('  - {号: 摸底-1, 位: 段首, 类: 意, 详略: 简, 文: "甲。"}\n');
    expect(say(meaning, { prose: { detail: '简' } }).said).toEqual([]);
    expect(say(meaning, { prose: { detail: '常' } }).said).toEqual(['摸底-1']);
  });
});

describe('who says what', () => {
  const three = file(
    [1, 2, 3].map((n) => `  - {号: 摸底-${n}, 位: 段首, 类: 推, 详略: 常, 文: "第${n}句。"}\n`).join(''),
  );
  const choose = (prose: Partial<ProseSettings>) => say(three, { prose }).said[0];

  test('the same data choose the same', () => {
    expect(choose({ year: 2025 })).toBe(choose({ year: 2025 }));
  });

  test('neighbours differ', () => {
    const of = '云岭县总工会';
    const said = [0, 1, 2].map((ordinal) => choose({ seat: { of, ordinal }, year: 2025 }));
    expect(new Set(said).size).toBe(3);
  });

  test('years differ', () => {
    expect(choose({ year: 2025 })).not.toBe(choose({ year: 2026 }));
  });

  test('a sentence more at one place moves nothing at another', () => {
    const more = `${leads}  - {号: 摸底-9, 位: 段中, 类: 推, 详略: 常, 文: "另。"}\n`;
    expect(say(more).said[0]).toBe(say(leads).said[0]);
  });
});

describe('what opens a sentence', () => {
  const open = file(`
  - {号: 摸底-1, 位: 段首, 类: 推, 详略: 常, 要: "合计.人数 * 2 > 20", 文: "有{{ 合计.户数 }}户。"}
`);

  test.each([
    ['its condition and what it prints', { 合计: { 人数: 12, 户数: 9 } }, '有9户。|'],
    ['not its condition alone', { 合计: { 人数: 12 } }, '|'],
    ['nor a condition that can’t be answered', {}, '|'],
    ['not what it prints alone', { 合计: { 人数: 2, 户数: 9 } }, '|'],
  ])('%s', (_, values, text) => {
    expect(say(open, { values })).toMatchObject({ text, problems: [] });
  });

  test('the level of the unit', () => {
    const county = file('  - {号: 摸底-1, 位: 段首, 类: 推, 详略: 常, 层级: [县, 乡镇], 文: "甲。"}\n');
    expect(say(county, { prose: { level: '县' } }).said).toEqual(['摸底-1']);
    expect(say(county, { prose: { level: '企业' } }).said).toEqual([]);
    expect(say(county).said).toEqual([]);
  });
});

describe('ticks', () => {
  const ticked = file(`
  - {号: 摸底-1, 位: 段中, 类: 凭, 详略: 简, 凭: 档案, 文: "看档案。"}
  - {号: 摸底-2, 位: 段中, 类: 凭, 详略: 简, 凭: 入户, 文: "上门。"}
  - {号: 摸底-3, 位: 段中, 类: 凭, 详略: 常, 凭: [档案, 入户], 文: "看着档案上门。"}
  - {号: 摸底-4, 位: 段中, 类: 凭, 详略: 简, 凭: 补录, 文: "补录。"}
`);
  const tick = (words: string[], detail: Detail = '常') =>
    say(ticked, { prose: { detail, ticks: { 摸底: words } } }).said;

  test.each([
    [['档案'], ['摸底-1']],
    [['档案', '入户'], ['摸底-3']],
    [
      ['档案', '入户', '补录'],
      ['摸底-3', '摸底-4'],
    ],
    [[], []],
  ])('%p are all said, with as few sentences as can be', (words, said) => {
    expect(tick(words)).toEqual(said);
  });

  test('in 简 each by itself', () => {
    expect(tick(['档案', '入户'], '简').sort()).toEqual(['摸底-1', '摸底-2']);
  });
});

describe('words that may not come twice', () => {
  const words = file(`
  - {号: 摸底-1, 位: 段首, 类: 推, 详略: 常, 词: 逐户, 文: "逐户甲。"}
  - {号: 摸底-2, 位: 段中, 类: 推, 详略: 常, 词: 逐户, 文: "逐户乙。"}
  - {号: 摸底-3, 位: 段中, 类: 推, 详略: 常, 文: "丙。"}
`);

  test('another sentence is taken', () => {
    expect(say(words).said).toEqual(['摸底-1', '摸底-3']);
  });

  test('of meanings rather none', () => {
    const meanings = words
      .replace(/类: 推, 详略: 常, 词: 逐户, 文: "逐户乙/, '类: 意, 详略: 常, 词: 逐户, 文: "逐户乙')
      .replace(/ {2}- \{号: 摸底-3.*\n/, '');
    expect(say(meanings).said).toEqual(['摸底-1']);
  });

  test('one meaning a kind', () => {
    const two = file(`
  - {号: 摸底-1, 位: 段首, 类: 意, 详略: 常, 文: "甲。"}
  - {号: 摸底-2, 位: 段中, 类: 意, 详略: 常, 文: "乙。"}
`);
    expect(say(two).said).toEqual(['摸底-1']);
  });
});

describe('套语', () => {
  test('关', () => {
    expect(say(leads, { prose: { fixed: { 摸底: { off: true } } } }).said).toEqual([]);
  });

  test('numbers go before the length, in their order, and nothing is said beside them', () => {
    const chosen = (numbers: number[]) =>
      say(`${leads}  - {号: 摸底-9, 位: 段中, 类: 推, 详略: 简, 文: "另。"}\n`, {
        prose: { fixed: { 摸底: { numbers } } },
      }).said;
    expect(chosen([4])).toEqual(['摸底-4']);
    expect(chosen([9, 3, 1])).toEqual(['摸底-3', '摸底-1', '摸底-9']);
  });

  const ticked = file(`
  - {号: 摸底-1, 位: 段首, 类: 凭, 详略: 简, 凭: 档案, 文: "看档案。"}
  - {号: 摸底-2, 位: 段首, 类: 凭, 详略: 简, 凭: 入户, 文: "上门。"}
  - {号: 摸底-3, 位: 段首, 类: 推, 详略: 简, 文: "丙。"}
`);

  test('ticks that the numbers leave unsaid are said', () => {
    const prose = { ticks: { 摸底: ['档案', '入户'] }, fixed: { 摸底: { numbers: [2] } } };
    expect(say(ticked, { prose }).said).toEqual(['摸底-2', '摸底-1']);
  });

  test('其余: 关 leaves a kind nothing but its ticks', () => {
    expect(say(ticked, { prose: { rest: { numbers: [] } } }).said).toEqual([]);
    const prose = { ticks: { 摸底: ['入户'] }, rest: { numbers: [] } };
    expect(say(ticked, { prose }).said).toEqual(['摸底-2']);
  });

  test("the user's own words, once", () => {
    const own = { 套语: { 摸底: ['我们自己的话', '又一句。'] } };
    const { text } = say(leads, { values: own, prose: { fixed: { 摸底: { own: own.套语.摸底 } } } });
    expect(text).toBe('我们自己的话。又一句。|');
  });

  test('what is printed on request alone', () => {
    const asked = `段: 摸底\n印: 选了才印\n句:\n  - {号: 摸底-1, 位: 段首, 类: 推, 详略: 简, 文: "甲。"}\n`;
    expect(say(asked).said).toEqual([]);
    expect(say(asked, { prose: { fixed: { 摸底: { numbers: [1] } } } }).said).toEqual(['摸底-1']);
  });
});

describe("the user's own files", () => {
  test('add sentences, and replace those of the same 号', () => {
    const own = file(`
  - {号: 摸底-2, 位: 段首, 类: 推, 详略: 常, 文: "新乙。"}
  - {号: 摸底-3, 位: 段首, 类: 推, 详略: 常, 文: "新丙。"}
`);
    expect(say(leads, { own }).text).toMatch(/^新[乙丙]。\|$/);
  });

  test.each([
    ['no 位 of that name', '{号: 摸底-91, 位: 开头, 类: 推, 详略: 常, 文: "甲。"}', '3:19 bank.file'],
    [
      'a claim without proof',
      '{号: 摸底-91, 位: 段首, 类: 推, 详略: 常, 文: "满意率百分之百。"}',
      '3:39 bank.claim',
    ],
    [
      'a hole that does not end',
      '{号: 摸底-91, 位: 段首, 类: 推, 详略: 常, 文: "有{{ 合计.人数 名。"}',
      '3:',
    ],
    [
      'a condition that is none',
      '{号: 摸底-91, 位: 段首, 类: 推, 详略: 常, 要: "合计.人数 >", 文: "甲。"}',
      '3:',
    ],
    ['凭 without ticks', '{号: 摸底-91, 位: 段首, 类: 凭, 详略: 常, 文: "甲。"}', '3:5 bank.file'],
    [
      'a tick of another kind',
      '{号: 摸底-91, 位: 段首, 类: 凭, 详略: 常, 凭: 初审, 文: "甲。"}',
      '3:39 bank.file',
    ],
    ['no number', '{号: 摸底, 位: 段首, 类: 推, 详略: 常, 文: "甲。"}', '3:9 bank.file'],
    [
      'a wide sign in 要',
      '{号: 摸底-91, 位: 段首, 类: 推, 详略: 常, 要: 合计.人数 ＞ 40, 文: "甲。"}',
      '3:45 template.wide-sign',
    ],
    [
      'one = in 要',
      '{号: 摸底-91, 位: 段首, 类: 推, 详略: 常, 要: 合计.人数 = 40, 文: "甲。"}',
      '3:45 template.syntax',
    ],
    [
      'two words in 要',
      '{号: 摸底-91, 位: 段首, 类: 推, 详略: 常, 要: 合计 人数, 文: "甲。"}',
      '3:42 bank.file',
    ],
  ])('%s is told with its place', (_, sentence, told) => {
    const { problems } = say(leads, { own: `段: 摸底\n句:\n  - ${sentence}\n` });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`语料/自己.yaml:${told}`);
  });

  test('one number twice', () => {
    const twice = '  - {号: 摸底-91, 位: 段首, 类: 推, 详略: 常, 文: "甲。"}\n';
    expect(say(leads, { own: file(twice + twice) }).problems).toEqual([
      '语料/自己.yaml:4:39 bank.twice “摸底-91”用了两次',
    ]);
  });
});

test.each([
  [['关'], { off: true }],
  [['3'], { numbers: [3] }],
  [['3、7'], { numbers: [3, 7] }],
  [['摸底-3', '摸底7'], { numbers: [3, 7] }],
  [['明年再来'], { own: ['明年再来'] }],
  [['开'], { open: true }],
  [['开', '3'], { numbers: [3] }],
])('套语 %j', (words, fixed) => {
  expect(readFixed(words)).toEqual(fixed);
});
