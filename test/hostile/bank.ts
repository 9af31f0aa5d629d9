/** 语料/ of one's own: sentences that name people, cost without end, or are no sentences. */
import type { Audience } from '../../src/campaign/audiences.ts';
import { accepted, campaign, type Entry, lines, type Outcome, type Page, refused, repeat } from './entry.ts';

const student = '欧阳翀犇';

const people = `名册: [{学生: ${student}, 学段: 本科, 金额: 5000元}]\n阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]`;
const bank = (name: string, text: string | Uint8Array, must: Outcome, more: Partial<Entry> = {}): Entry => ({
  name,
  must,
  template: '编号总结',
  ...more,
  files: {
    '活动.yaml': campaign(`${people}\n套语: {意义: 901}`),
    '语料/意义.yaml': text,
  },
});
const line = (number: number, words: string, more = '') =>
  `  - {号: 意义-${number}, 位: 段首, 类: 意, 详略: 简, 文: ${JSON.stringify(words)}${more}}`;
const file = (...sentences: string[]) => `段: 意义\n句:\n${sentences.join('\n')}\n`;
const sentence = (name: string, words: string, must: Outcome, more?: Partial<Entry>) =>
  bank(name, file(line(901, words)), must, more);
const condition = (name: string, text: string, must: Outcome) =>
  bank(name, file(line(901, '努力办好。', `, 要: ${JSON.stringify(text)}`)), must);
const audience: Audience = '公示';

export const page: Page = {
  title: '语料',
  entries: [
    sentence('照规矩写的', '一家一户地算细账。', accepted({ prints: '一家一户地算细账。' })),
    sentence('公示里的全名', `${student}同学来信致谢。`, refused('privacy.name'), { audience }),
    sentence('公示里隔开的全名', '欧<!-- -->阳**翀**{# x #}犇同学来信致谢。', refused('privacy.name'), {
      audience,
    }),
    sentence('公示里的手机号', '请打13800138000。', refused('privacy.value'), { audience }),
    sentence(
      '没完没了的循环',
      '{% for i in range(100000000) %}好{% endfor %}。',
      refused('template.too-long'),
    ),
    sentence('包含自己', '{% include "语料/意义/段首" %}好。', refused('template.too-deep')),
    sentence('调用自己的宏', '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}', refused('template.too-deep')),
    sentence('程序自己的对象', '{{ 合计.constructor }}好。', refused('template.unknown-name')),
    sentence('包含别处的文件', '{% include "../../etc/passwd" %}好。', refused('template.outside')),
    sentence('内部用的字', '好\u{f0000}。', refused('template.reserved-character', 'bank.unknown')),
    condition('极费的条件', 'range(399000) | join == "1"', refused('template.too-long')),
    {
      name: '四百个费的条件',
      template: '编号总结',
      must: refused('template.too-long'),
      files: {
        '活动.yaml': campaign('合计: {人数: 20名, 发放: 4万元}\n标准: [{金额: 2000元}]'),
        '语料/意义.yaml': `段: 意义\n句:\n${lines(400, (number) => line(900 + number, `办好${number}。`, ', 要: "range(30000) | join != 1"'))}\n`,
      },
    },
    bank(
      '三千句',
      `段: 意义\n句:\n${lines(3000, (number) => line(900 + number, `办好${number}。`))}\n`,
      accepted(),
    ),
    bank('六百万字节', file(line(901, repeat('好', 2_000_000))), refused('yaml.too-large', 'bank.unknown')),
    bank('是压缩包', 'PK\x03\x04', refused('encoding.not-text', 'bank.unknown')),
    bank('五千层括号', `段: 意义\n句: ${repeat('[', 5000)}`, refused('yaml.too-deep', 'bank.unknown')),
    bank('空的文件', '', refused('bank.file', 'bank.unknown')),
    bank('没有的段', '段: __proto__\n句: []\n', refused('bank.file', 'bank.unknown')),
    bank(
      '极长的号',
      `段: 意义\n句:\n  - {号: "${repeat('-', 20_000)}x", 位: 段首, 类: 意, 详略: 简, 文: 好}\n`,
      refused('bank.file', 'bank.unknown'),
    ),
  ],
};
