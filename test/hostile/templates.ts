/** 模板/ of one's own: without end, without manners, or after the program's own objects. */
import { accepted, campaign, type Entry, lines, type Outcome, type Page, refused, repeat } from './entry.ts';

const template = (name: string, text: string | Uint8Array, must: Outcome, extension = 'njk'): Entry => ({
  name,
  files: {
    '活动.yaml': campaign('报告: {年度: 2025, 模板: 自己的}'),
    '模板/自己的/template.yaml': '名称: 自己的\n用途: 试\n',
    [`模板/自己的/report.md.${extension}`]: text,
  },
  must,
});
/** With a roster of a thousand. */
const withRoster = (name: string, text: string, must: Outcome): Entry => {
  const { files } = template(name, text, must);
  const rows = lines(1000, (number) => `卞小雨${number},云岭林场,5000元`);
  return {
    name,
    files: {
      ...files,
      '活动.yaml': campaign('报告: {年度: 2025, 模板: 自己的}\n名册: 名册.csv'),
      '名册.csv': `学生,单位,金额\n${rows}\n`,
    },
    must,
  };
};
const endless = (name: string, text: string, extension?: string) =>
  template(name, text, refused('template.too-long'), extension);
const escaping = (text: string, code: string, extension?: string) =>
  template(text, `甲${text}`, refused(code), extension);

/** Doubled so often, from a template of 400 bytes. */
const doubled = (sign: string, times: number, must: Outcome) =>
  template(
    `翻倍${times}次的 ${sign}`,
    `# 总结\n\n共{{ 合计.人数 }}。{% set x = "${sign}" %}${repeat('{% set x = x ~ x %}', times)}{{ x }}`,
    must,
  );

const hundred = `[${repeat('1,', 99)}1]`;
const whole = '# 总结\n\n共{{ 合计.人数 }}。\n';

export const page: Page = {
  title: '模板',
  entries: [
    template('照规矩写的', whole, accepted({ prints: '3名' })),
    template('Handlebars', '# 总结\n\n共{{合计.人数}}。\n', accepted({ prints: '3名' }), 'hbs'),
    template('带标记', `\ufeff${whole}`, accepted({ prints: '3名' })),
    template('CRLF 换行', whole.replaceAll('\n', '\r\n'), accepted({ prints: '3名' })),
    template('GBK', Buffer.from('b9b2cec4d7d6b2bbc9d9', 'hex'), accepted({ tells: 'encoding.gbk' })),
    template('是 Word 文件', 'PK\x03\x04', refused('encoding.not-text')),
    template('内部用的字', '甲\u{f0000}', refused('template.reserved-character')),
    template('空的文件', '', refused('template.empty')),
    template('只有空白', ' \n　\n', refused('template.empty')),
    template('什么也没有印出', '{% if 合计.户数 %}甲{% endif %}', refused('template.empty')),
    ...['｛｛ 合计.人数 ｝｝', '{ { 合计.人数 } }', '{ 合计.人数 }}', '#{合计.人数}', '【合计.人数】'].map(
      (text) => template(text, `共${text}`, refused('template.mistyped-hole')),
    ),
    template('全角的标签', '｛％ if 合计 ％｝甲{% endif %}', refused('template.mistyped-hole')),
    template(
      'Handlebars 里写 nunjucks',
      '{% if 合计 %}甲{% endif %}',
      refused('template.mistyped-hole'),
      'hbs',
    ),
    template('nunjucks 里写 Handlebars', '{{#if 合计}}甲{{/if}}', refused('template.syntax')),
    template('少一个括号', '共{{ 合计.人数 }。', refused('template.syntax')),
    template('少一个括号的空', '共{{合计.人数}。', refused('template.syntax'), 'hbs'),
    ...['\0', '\x07', '\x1b[2J', '\v', '\u202e'].map((text) =>
      template(
        `控制字符 ${JSON.stringify(text)}`,
        `本年度共资助困难职工子女${text}`,
        refused('template.reserved-character'),
      ),
    ),
    template('没有合上的空', '共{{ 合计.人数', refused('template.syntax')),
    template('没有合上的条件', '{% if 合计 %}甲', refused('template.syntax')),
    template('多余的结尾', '甲{% endif %}', refused('template.syntax')),
    template('没有合上的 raw', '甲{% raw %}乙', refused('template.syntax')),
    template('夹一个空字符，看似 UTF-16', '# t\n\n{{ "\0" }}', refused('template.reserved-character')),
    template('全是空字符', '\0'.repeat(64), refused('encoding.damaged')),
    ...['{{ 表格(名册, "甲=没有的列") }}', '{{ 统计图("饼图", "甲", 资金来源, "没有的列", "金额") }}'].map(
      (text) => template(text, `甲\n\n${text}`, refused('template.unknown-name')),
    ),
    template('不认得的标签', '{% raw2 %}甲', refused('template.syntax')),
    template('不认得的过滤器', '甲{{ 合计.人数 | 星座 }}', refused('template.unknown-helper')),
    template('不认得的名称', '甲{{ 星座 }}', refused('template.unknown-name')),
    endless('圈中圈', `${repeat(`{% for a in ${hundred} %}`, 4)}x${repeat('{% endfor %}', 4)}`),
    endless('range 一亿', '{% for a in range(100000000) %}x{% endfor %}'),
    endless('翻倍的文字', `{% set x = "一二三四五六七八" %}${repeat('{% set x = x ~ x %}', 60)}{{ x }}`),
    endless('翻倍而不印', `{% set x = "一二三四五六七八" %}${repeat('{% set x = x ~ x %}', 60)}甲`),
    ...['（', '《', '【'].map((sign) => doubled(sign, 14, refused('language.unbalanced-pair'))),
    ...['（', '一', '甲。', '[', '*'].map((sign) => doubled(sign, 17, refused('template.too-long'))),
    template('两万个方括号', `# 总结\n\n${repeat('[', 20_000)}`, accepted({ prints: '[[[' })),
    template(
      '方括号里一个长名称',
      `# 总结\n\n[${repeat('甲', 20_000)}、[${repeat('甲.', 10_000)}`,
      accepted({ prints: '甲' }),
    ),
    template(
      '左右不配的一万五千对括号',
      `# 总结\n\n${repeat('（《', 15_000)}${repeat('〉', 15_000)}`,
      refused('language.unbalanced-pair'),
    ),
    ...[
      '{{ range(399000) | join }}',
      '{% for i in range(40000) %}\n\n甲\n\n{% endfor %}',
      '{% for i in range(36000) %}\n# 甲\n{% endfor %}',
      '|甲|\n|---|\n{% for i in range(39000) %}\n|乙|\n{% endfor %}',
      `{% set 长 = ${JSON.stringify(repeat('甲', 9000))} %}{% for i in range(100) %}{{ 长 }}{% endfor %}`,
      '{% for i in range(1000) %}\n\n{{ 表格(range(40), "序号") }}\n\n{% endfor %}',
      `{% for i in range(800) %}\n\n{{ 统计图("饼图", "甲", [{名: "乙", 数: 合计.人数}], "名", "数") }}\n\n{% endfor %}`,
    ].map((text) =>
      template(`印得太多 ${text.slice(0, 30)}`, `# 总结\n\n${text}`, refused('template.too-long')),
    ),
    withRoster(
      '名册有多长，就印多长',
      '# 总结\n\n{% for 次 in range(5) %}\n\n{{ 表格(名册, "序号", "学生", "单位", "金额") }}\n\n{% endfor %}',
      accepted({ prints: '卞小雨1000' }),
    ),
    ...['表格(名册, "学生", "金额")', '附表("名册")', '统计图("饼图", "甲", 名册, "学生", "金额")'].map(
      (text) =>
        withRoster(
          `两千张 ${text}`,
          `# 总结\n\n{% for i in range(2000) %}\n\n{{ ${text} }}\n\n{% endfor %}`,
          refused('template.too-long'),
        ),
    ),
    template(
      '一千张表',
      `# 总结\n\n{% for i in range(1000) %}\n\n|甲|\n|---|\n|乙|\n\n{% endfor %}`,
      accepted(),
    ),
    template(
      '五千列的表',
      `# 总结\n\n|${repeat('甲|', 5000)}\n|${repeat('---|', 5000)}\n|${repeat('乙|', 5000)}`,
      refused('template.too-many-columns'),
    ),
    template(
      '比表头长的一行',
      '# 总结\n\n|甲|乙|\n|---|---|\n|一|二|多出来的|',
      refused('template.extra-cells'),
    ),
    template('末尾空着的格子', '# 总结\n\n|甲|乙|\n|---|---|\n|一|二||', accepted({ prints: '二' })),
    template('格子里的竖线', '# 总结\n\n|甲|乙|\n|---|---|\n|一|二\\|三|', accepted({ prints: '二|三' })),
    template('文件极长', `# 总结\n\n${repeat('甲乙丙丁，\n\n', 40_000)}`, refused('template.too-long')),
    template(
      '一万二千处占位',
      `# 总结\n\n{% for i in range(12000) %}**a {% endfor %}`,
      refused('wording.placeholder'),
    ),
    template(
      '一段一万五千行',
      `# 总结\n\n{% for i in range(15000) %}a\n{% endfor %}`,
      accepted({ prints: 'a a' }),
    ),
    template(
      '三千段',
      `# 总结\n\n{% for i in range(3000) %}\n资助云岭林场第{{ i }}名学生，助学金已经发放到本人手中。\n\n{% endfor %}`,
      accepted({ prints: '第2999名学生' }),
    ),
    template('调用自己的宏', '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}', refused('template.too-deep')),
    template('包含自己', '{% include "自己的/report.md.njk" %}', refused('template.too-deep')),
    template('继承自己', '{% extends "自己的/report.md.njk" %}', refused('template.too-deep')),
    template(
      '五千层条件',
      `${repeat('{% if 1 %}', 5000)}x${repeat('{% endif %}', 5000)}`,
      refused('template.too-deep'),
    ),
    template(
      '九万个括号',
      `{{ ${repeat('(', 90_000)}1${repeat(')', 90_000)} }}`,
      refused('template.too-deep'),
    ),
    template('一行三百个空', `# 总结\n\n${repeat('{{ 合计.人数 }}', 300)}`, accepted({ prints: '3名' })),
    ...['../x.njk', '/etc/passwd', 'C:/x.njk', 'a\\..\\..\\b.njk', '..\\x'].map((path) =>
      template(`包含 ${path}`, `甲{% include ${JSON.stringify(path)} %}`, refused('template.outside')),
    ),
    template('包含没有的', '甲{% include "没有.njk" %}', refused('template.not-found')),
    escaping('{{ 合计["__pro" ~ "to__"] }}', 'template.missing-value'),
    template('包含带空字符的', '甲{% include "a\0b.njk" %}', refused('template.reserved-character')),
    ...[
      '{{ 合计.constructor }}',
      '{{ 合计["constructor"] }}',
      '{{ 合计.__proto__ }}',
      '{{ 合计.hasOwnProperty }}',
      '{{ constructor }}',
      '{{ process.env }}',
      '{{ globalThis }}',
      '{{ require }}',
      '{{ self }}',
    ].map((text) => escaping(text, 'template.unknown-name')),
    ...['{{constructor}}', '{{合计.constructor}}', '{{合计.__proto__}}', '{{@root.constructor}}'].map(
      (text) => escaping(text, 'template.unknown-name', 'hbs'),
    ),
  ],
};
