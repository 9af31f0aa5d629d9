/** What was meant for a hole or a tag and is none, a template without a word, and characters that none may hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { renderDocument } from '../../src/template/document.ts';
import { parseTemplate } from '../../src/template/syntaxes/parse.ts';
import { sources } from './fixtures.ts';

/** Problems as `line:column+length what is to be written`. */
function told(text: string, name = 'r.md.njk'): string[] {
  return parseTemplate(name, text, name).problems.map(
    ({ code, place, hint }) => `${place!.line}:${place!.column}+${place!.length} ${code} ${hint}`,
  );
}
const mistyped = (at: string, right: string) => [`${at} template.mistyped-hole 请写 ${right}`];

describe('a hole that would be printed as it stands', () => {
  test.each([
    ['共｛｛ 合计.人数 ｝｝。', '1:2+11', '{{ 合计.人数 }}'],
    ['共｛｛合计．人数｝｝。', '1:2+9', '{{ 合计.人数 }}'],
    ['共{｛ 合计.人数 ｝}。', '1:2+11', '{{ 合计.人数 }}'],
    ['共{ { 合计.人数 } }。', '1:2+13', '{{ 合计.人数 }}'],
    ['共{ 合计.人数 }}。', '1:2+10', '{{ 合计.人数 }}'],
    ['共｛｛合计.发放｜元｝｝。', '1:2+11', '{{ 合计.发放|元 }}'],
    ['共{合计.人数}。', '1:2+7', '{{ 合计.人数 }}'],
    ['共｛人数｝。', '1:2+4', '{{ 人数 }}'],
    ['甲\n共$' + '{ 合计.人数 }。', '2:2+10', '{{ 合计.人数 }}'],
    ['共#{仪式[0].时间}。', '1:2+11', '{{ 仪式[0].时间 }}'],
    ['共【合计.人数】。', '1:2+7', '{{ 合计.人数 }}'],
    ['《单位.全称》', '1:1+7', '{{ 单位.全称 }}'],
    ['<单位.全称>', '1:1+7', '{{ 单位.全称 }}'],
    ['[[ 单位.全称 ]]', '1:1+11', '{{ 单位.全称 }}'],
    ['%单位.全称%', '1:1+7', '{{ 单位.全称 }}'],
  ])('%j', (text, at, right) => {
    expect(told(text)).toEqual(mistyped(at, right));
    expect(told(text, 'r.md.hbs')).toEqual(mistyped(at, right));
  });
});

describe('a tag that would be printed as it stands, and not what it should have begun', () => {
  test.each([
    ['｛％ if 合计 ％｝甲{% endif %}', '1:1+11', '{% if 合计 %}'],
    ['{％ if 合计 ％}甲{% endif %}', '1:1+11', '{% if 合计 %}'],
    ['{ % if 合计 % }甲{% endif %}', '1:1+13', '{% if 合计 %}'],
    ['{ % if 合计 %}甲{% endif %}', '1:1+12', '{% if 合计 %}'],
    ['甲｛# 注 #｝', '1:2+7', '{# 注 #}'],
    ['{% if 合计 %}甲｛％－endif％｝', '1:13+10', '{% endif %}'],
  ])('%j', (text, at, right) => {
    expect(told(text)).toEqual(mistyped(at, right));
  });

  test('the tags of nunjucks in Handlebars', () => {
    const hint =
      'Handlebars 里写 {{#if …}}…{{/if}}、{{#each …}}…{{/each}}，注释写 {{! … }}；要用 {% %}，把文件改名为 .md.njk';
    expect(told('{% if 合计 %}甲', 'r.md.hbs')).toEqual([`1:1+11 template.mistyped-hole ${hint}`]);
    expect(told('{# 注 #}甲', 'r.md.hbs')).toEqual([`1:1+7 template.mistyped-hole ${hint}`]);
    expect(told('{{! {# 注 #} }}{{#if 合计}}甲{{/if}}', 'r.md.hbs')).toEqual([]);
  });

  test('the tags of Handlebars in nunjucks', () => {
    const [problem] = parseTemplate('r.md.njk', '甲{{#if 合计}}乙{{/if}}', 'r').problems;
    expect(problem).toMatchObject({ code: 'template.syntax', place: { line: 1, column: 4 } });
    expect(problem?.message).toContain('Handlebars 的写法，这里写 {% if … %}');
  });

  test.each(['甲 }}', '甲 ｝｝', '｛｛ 合计.人数', '甲 ％｝', '增长5%}'])(
    'a bracket left over: %j',
    (text) => {
      expect(told(text)).toEqual([expect.stringMatching(/template.mistyped-hole 请补全前后的括号，或删去$/)]);
    },
  );
});

describe('half a hole', () => {
  test.each([
    ['共{{ 合计.人数 }名，发{{ 合计.发放 }}', 'r.md.njk', '1:11 模板写法有误：这里少了一个“}”，应当是“}}”'],
    ['共{{ 合计.人数 }名。', 'r.md.njk', '1:11 模板写法有误：这里少了一个“}”，应当是“}}”'],
    [
      '甲\n共{{合计.人数}名',
      'r.md.hbs',
      '2:2 模板写法有误：“{{合计.人数}”少了一个“}”，应当是“{{合计.人数}}”',
    ],
    ['{{#if 合计}甲{{/if}}', 'r.md.hbs', '1:1 模板写法有误：“{{#if 合计}”少了一个“}”，应当是“{{#if 合计}}”'],
  ])('%j', (text, name, expected) => {
    const { problems } = parseTemplate(name, text, name);
    expect(problems.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`)).toEqual([
      expected,
    ]);
  });
});

describe('what is no such thing', () => {
  test.each([
    '{{ 合计.人数 }}{% if 合计 %}{# ｛｛ 甲 ｝｝ #}{% endif %}',
    '{% raw %}{{ 合计.人数 }} ｛｛ 甲 ｝｝{% endraw %}',
    '{{ "{甲}" }}{{ {甲: 1}.甲 }}',
    '《关于［2025］的通知》（见附件）【待核】',
    '《艾力·买买提》<1.5倍>【1.2.3】[1.5]100%，50%',
    '集合{1, 2}与{甲，乙}',
    '增长5%）',
  ])('%j', (text) => {
    expect(told(text).filter((line) => line.includes('mistyped'))).toEqual([]);
  });

  test('a template that makes no document', () => {
    expect(told('｛｛ 甲 ｝｝', '活动.yaml.hbs')).toEqual([]);
  });

  test('nothing in what comes with the program', () => {
    const folder = join(import.meta.dirname, '..', '..', 'templates');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const templates = names.filter((name) => /\.(?:njk|hbs)$/.test(name));
    expect(templates.length).toBeGreaterThan(20);
    for (const name of templates)
      expect(parseTemplate(name, readFileSync(join(folder, name), 'utf8'), name).problems).toEqual([]);
  });
});

describe('a template without a word', () => {
  const data = { values: { 单位: { 全称: '云岭县总工会' } } };
  const problemsOf = (text: string, name = 't.md.njk') =>
    renderDocument({ template: name, sources: sources({ [name]: text }), data }).problems.map(
      ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`,
    );

  test.each(['', ' ', '\n\n', '\ufeff', '　\r\n'])('blank: %j', (text) => {
    expect(problemsOf(text)).toEqual(['t.md.njk:1:1 template.empty 模板文件是空的']);
    expect(problemsOf(text, 't.md.hbs')).toEqual(['t.md.hbs:1:1 template.empty 模板文件是空的']);
  });

  test('a blank part of another', () => {
    const files = sources({ 't.md.njk': '甲{% include "p.md.njk" %}', 'p.md.njk': '\n' });
    const { problems } = renderDocument({ template: 't.md.njk', sources: files, data });
    expect(problems).toMatchObject([{ code: 'template.empty', place: { file: 'p.md.njk', line: 1 } }]);
  });

  test.each(['{# 注 #}', '{% if 没有 is defined %}甲{% endif %}', '## 部署\n\n{% if false %}甲{% endif %}'])(
    'that prints nothing: %j',
    (text) => {
      expect(problemsOf(text)).toEqual(['t.md.njk:1:1 template.empty 模板什么也没有印出']);
    },
  );

  test('one that prints a word is none', () => {
    expect(problemsOf('甲')).toEqual([]);
  });
});

describe('a character that no template may hold', () => {
  test.each([
    ['甲\n乙\0', '2:2 U+0000'],
    ['\x07', '1:1 U+0007'],
    ['甲\v乙', '1:2 U+000B'],
    ['甲{{ 合计\x1b }}', '1:7 U+001B'],
    ['甲\x85', '1:2 U+0085'],
    ['甲\u202e乙', '1:2 U+202E'],
    ['甲\uffff', '1:2 U+FFFF'],
    ['甲\ud800乙', '1:2 U+D800'],
    ['甲\u{f0000}', '1:2 U+F0000'],
  ])('%j', (text, expected) => {
    for (const name of ['r.md.njk', 'r.md.hbs'])
      expect(
        parseTemplate(name, text, name).problems.map(
          ({ code, message, place }) =>
            `${place?.line}:${place?.column} ${/U\+\w+/.exec(message)?.[0]} ${code}`,
        ),
      ).toEqual([`${expected} template.reserved-character`]);
  });

  test('a tab and a line end are none', () => {
    expect(parseTemplate('r.md.njk', '甲\t乙\r\n丙\r丁', 'r').problems).toEqual([]);
  });
});
