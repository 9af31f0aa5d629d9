import { describe, expect, test } from '@jest/globals';
import type { Block, Inline } from '../../src/document/tree.ts';
import { renderName, renderTemplate } from '../../src/template/render.ts';
import { readCpuTime } from '../support/cpu-time.ts';
import { data, sources } from './fixtures.ts';

/** Blocks as a reader would write them down: values in «», strong in **. */
function show(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'title') return `标题 ${words(block.children)}`;
    if (block.type === 'heading') {
      return `${'#'.repeat(block.level)} ${words(block.children)}${block.runIn ? ` → ${words(block.runIn)}` : ''}`;
    }
    return block.type === 'paragraph' ? words(block.children) : block.type;
  });
}

function words(inlines: readonly Inline[]): string {
  return inlines.map(word).join('');
}

function word(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'value':
      return `«${inline.text}»`;
    case 'strong':
      return `**${words(inline.children)}**`;
    case 'emphasis':
      return `*${words(inline.children)}*`;
    case 'break':
      return '⏎';
  }
}

function render(text: string, extension = 'njk', files: Record<string, string> = {}) {
  const template = `report.md.${extension}`;
  const { blocks, problems } = renderTemplate({
    template,
    sources: sources({ [template]: text, ...files }),
    data,
  });
  return {
    shown: show(blocks),
    problems: problems.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`),
  };
}

describe('a nunjucks report', () => {
  test('does not take a list for one of its items, in a condition either', () => {
    const text =
      '{% if 资金来源.金额 %}甲{% endif %}{{ 资金来源.length }}{{ 资金来源[0].金额 }}\n\n{{ 资金来源.金额 }}';
    expect(render(text).problems).toEqual([
      'template.unknown-name report.md.njk:1:12',
      'template.unknown-name report.md.njk:3:9',
    ]);
  });

  test('becomes a title, headings and paragraphs with the facts in their places', () => {
    const text = `# 关于{{ 活动.名称 }}|的报告

## 基本情况

{# 人数必有 #}
全县共资助{{ 合计.人数 }}，
{% if 合计.发放 %}
发放助学金**{{ 合计.发放 }}**（大写{{ 合计.发放 | 大写金额 }}）。
{% endif %}
{% if 合计.退回 %}
退回{{ 合计.退回 }}。
{% endif %}

### 资金来源
{% for 来源 in 资金来源 %}{{ 来源.名称 }}{{ 万元(来源.金额) }}{{ '、' if not loop.last else '。' }}{% endfor %}
`;
    expect(render(text)).toEqual({
      shown: [
        '标题 关于«金秋助学»⏎的报告',
        '# 基本情况',
        '全县共资助«184名»，发放助学金**«28.58万元»**（大写«贰拾捌万伍仟捌佰元整»）。',
        '## 资金来源 → «市总工会»«20万元»、«县总工会»«8.58万元»。',
      ],
      problems: [],
    });
  });

  test('every value knows the facts that it was read from', () => {
    const { blocks } = renderTemplate({
      template: 'r.md.njk',
      sources: sources({
        'r.md.njk': '{% for s in 资金来源 %}{{ s.金额 }}{% endfor %}{{ 合计.发放 | 大写金额 }}',
      }),
      data,
    });
    expect(blocks).toMatchObject([
      {
        children: [
          { reads: ['资金来源[1].金额'] },
          { reads: ['资金来源[2].金额'] },
          { reads: ['合计.发放'] },
        ],
      },
    ]);
  });

  test('a hole without a value is a problem with its place, never an empty text', () => {
    expect(render('一\n二{{ 合计.退回 }}三{{ 没有 }}').problems).toEqual([
      'template.missing-value report.md.njk:2:2',
      'template.missing-value report.md.njk:2:14',
    ]);
  });

  test('includes, extends, imports and calls macros', () => {
    const files = {
      'base.md.njk':
        '# {% block 标题 %}旧{% endblock %}\n\n{% block 正文 %}基础{% endblock %}\n\n{% include "尾.md.njk" %}\n',
      '尾.md.njk': '{{ 活动.名称 }}完',
      '宏.md.njk': '{% macro 句(数, 词="共") %}{{ 词 }}{{ 数 }}（{{ 活动.名称 }}）{% endmacro %}',
    };
    const text = `{% extends "base.md.njk" %}
{% import "宏.md.njk" as 宏 %}
{% from "宏.md.njk" import 句 as 短句 %}
{% block 正文 %}{{ super() }}、{{ 宏.句(合计.人数) }}、{{ 短句(合计.人数, 词="约") }}{% endblock %}`;
    expect(render(text, 'njk', files)).toEqual({
      shown: ['标题 旧', '基础、共«184名»（«金秋助学»）、约«184名»（«金秋助学»）', '«金秋助学»完'],
      problems: [],
    });
  });

  test('captured text keeps its values and its markup', () => {
    const text = '{% set 句 %}\n共**{{ 合计.人数 }}**\n{% endset %}\n{{ 句 }}，{{ 句 ~ "！" }}';
    expect(render(text).shown).toEqual(['共**«184名»**，共**«184名»**！']);
  });
});

describe('a Handlebars report', () => {
  test('prints the same facts by the same helpers', () => {
    const text = `# {{活动.名称}}

{{#if 合计.发放}}
发放{{合计.发放}}（{{大写金额 合计.发放}}）。
{{/if}}
{{#unless 合计.退回}}没有退回。{{/unless}}
{{#each 资金来源 as |来源|}}{{@index}}{{名称}}{{来源.金额}}{{../活动.名称}}{{@root.合计.人数}}{{#unless @last}}、{{/unless}}{{/each}}
{{#with 合计}}{{人数}}{{/with}}{{> 尾 合计}}
`;
    expect(render(text, 'hbs', { '尾.md.hbs': '（{{人数}}）' })).toEqual({
      shown: [
        '标题 «金秋助学»',
        '发放«28.58万元»（«贰拾捌万伍仟捌佰元整»）。没有退回。' +
          '0«市总工会»«20万元»«金秋助学»«184名»、1«县总工会»«8.58万元»«金秋助学»«184名»«184名»（«184名»）',
      ],
      problems: [],
    });
  });

  test('a hole without a value is a problem with its place', () => {
    expect(render('一\n二{{合计.退回}}', 'hbs').problems).toEqual([
      'template.missing-value report.md.hbs:2:2',
    ]);
  });

  test('a pattern gives a file name as pure text', () => {
    expect(renderName('{{活动.名称}}-{{合计.人数}}', data)).toEqual({ name: '金秋助学-184名', problems: [] });
  });
});

describe('a loop counts', () => {
  test.each([
    ['index', '12'],
    ['index0', '01'],
    ['revindex', '21'],
    ['revindex0', '10'],
    ['length', '22'],
  ])('%s', (counter, expected) => {
    expect(render(`{% for 源 in 资金来源 %}{{ loop.${counter} }}{% endfor %}`).shown).toEqual([expected]);
  });

  test('from 0 in Handlebars, each loop its own', () => {
    const text =
      '{{#each 资金来源}}{{@index}}{{#each ../资金来源}}（{{@../index}}{{@index}}{{@key}}）{{/each}}{{/each}}';
    expect(render(text, 'hbs').shown).toEqual(['0（000）（011）1（100）（111）']);
  });
});

describe('this in Handlebars', () => {
  test('is the innermost, `../` the one around it, `@root` all facts', () => {
    const text =
      '{{#with 合计}}{{人数}}{{#each ../资金来源}}{{名称}}{{../发放}}{{@root.活动.名称}}{{/each}}{{/with}}';
    expect(render(text, 'hbs').shown).toEqual([
      '«184名»«市总工会»«28.58万元»«金秋助学»«县总工会»«28.58万元»«金秋助学»',
    ]);
  });

  test('can have a second name, and its key one', () => {
    const text =
      '{{#each 资金来源 as |源 第几|}}{{第几}}{{源.名称}}{{/each}}{{#with 合计 as |数|}}{{数.人数}}{{/with}}';
    expect(render(text, 'hbs').shown).toEqual(['0«市总工会»1«县总工会»«184名»']);
  });

  test('is what a part is given', () => {
    const files = { '甲.md.hbs': '{{人数}}', '乙.md.hbs': '{{活动.名称}}' };
    expect(render('{{> 甲 合计}}{{> 乙}}', 'hbs', files).shown).toEqual(['«184名»«金秋助学»']);
  });

  test('is the item or the value that a section prints, each with its source', () => {
    const text =
      '{{#资金来源}}{{名称}}{{../活动.名称}}{{/资金来源}}{{#合计}}{{人数}}{{/合计}}{{^资金来源}}无{{/资金来源}}';
    expect(render(text, 'hbs')).toEqual({
      shown: ['«市总工会»«金秋助学»«县总工会»«金秋助学»«184名»'],
      problems: [],
    });
  });
});

test('two blocks of one name are an error at the second', () => {
  const text = '{% block 甲 %}一。{% endblock %}\n\n{% if 活动 %}{% block 甲 %}二。{% endblock %}{% endif %}';
  expect(render(text).problems).toEqual(['template.double-block report.md.njk:3:15']);
});

describe('a template that never ends is stopped, with its line', () => {
  const doubled = '{% set s = "ab" %}\n'.concat('{% set s = s ~ s %}\n'.repeat(17));
  const rounds = (body: string) => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'];
    const open = names.map((name) => `{% for ${name} in 资金来源 %}`).join('');
    return `${open}${body}${'{% endfor %}'.repeat(names.length)}`;
  };
  test.each([
    ['long texts compared', doubled + rounds('{% if s == "b" %}x{% endif %}')],
    ['long texts searched', doubled + rounds('{% if "c" in s %}x{% endif %}')],
    ['conditions', `\n${rounds('{% if 活动.名称 == "甲" or 合计.人数 > 200 %}x{% endif %}')}`],
    ['lists joined', `\n${rounds('{% set x = 顿号连接(["甲", "乙", "丙"]) %}')}`],
  ])('%s', (_, text) => {
    const started = readCpuTime();
    const { problems } = render(text);
    expect(problems).toEqual([expect.stringMatching(/^template\.too-long report\.md\.njk:\d+:\d+$/)]);
    // half a second by itself; the tests of other files run beside it
    expect(readCpuTime() - started).toBeLessThan(5000);
  });
});

test.each([
  ['名称', '“资金来源”有几项：只要第一项，写“资金来源[0].名称”'],
  // only one of them has it
  ['说明', '“资金来源”有几项：只要第一项，写“资金来源[0].说明”'],
  ['电话', '请对照字段手册检查名称'],
])('of a list, what its items have: 资金来源.%s', (name, hint) => {
  const { problems } = renderTemplate({
    template: '甲.njk',
    sources: sources({ '甲.njk': `{% if 资金来源.${name} %}甲{% endif %}` }),
    data: { values: { 资金来源: [{ 名称: '市总工会' }, { 名称: '县财政', 说明: '配套' }] } },
  });
  expect(problems.map(({ message }) => message)).toEqual([`“资金来源”下没有“${name}”`]);
  expect(problems[0]?.hint).toContain(hint);
});
