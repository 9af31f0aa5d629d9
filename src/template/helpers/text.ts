/** Words: quotation marks, the ends of sentences, document numbers. */
import { endSentence, formatDocumentNumber, quoteTitle, stripEnd } from '../../chinese/punctuation.ts';
import { lacksSubject } from '../../chinese/subjects.ts';
import type { Paragraph } from '../../document/tree.ts';
import { BlockContent, defineHelper, type Helper } from '../helper.ts';
import { isTruthy } from '../operators.ts';
import { alias, anyParam, flagParam, optional, printableParam, rest, textParam } from '../params.ts';
import { commonShape } from '../shapes.ts';
import { Refusal, Rendered } from '../values.ts';
import { editEnd } from './edit.ts';

/** Puts a text in “” unless it is; “” within it become ‘’ (GB/T 15834—2011, 4.8.3.3). */
function quote(text: string): string {
  const whole = /^“[^“”]*”$/.test(text) ? text.slice(1, -1) : text;
  return `“${whole.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

export const textHelpers: readonly Helper[] = [
  defineHelper({
    name: '书名号',
    title: '加书名号，里面已有的书名号改用单书名号',
    params: [textParam('文字')],
    example: { template: '{{ 书名号("关于开展活动的通知") }}', result: '《关于开展活动的通知》' },
    apply: (_, text) => quoteTitle(text),
  }),
  defineHelper({
    name: '引号',
    title: '加双引号，里面已有的双引号改用单引号',
    params: [textParam('文字')],
    example: { template: '{{ 引号("金秋助学") }}', result: '“金秋助学”' },
    apply: (_, text) => quote(text),
  }),
  defineHelper({
    name: '文号',
    title: '发文字号的规范写法：六角括号，不加“第”，不编虚位；认不出的照原样',
    params: [textParam('文号')],
    example: { template: '{{ 文号("新工办[2016]51号") }}', result: '新工办〔2016〕51号' },
    apply: (_, text) => formatDocumentNumber(text) ?? text,
  }),
  defineHelper({
    name: '句号',
    title: '让一句话以句号结束；已有句末标点的不动',
    params: [printableParam('文字')],
    example: { template: '{{ 句号("活动进展顺利") }}', result: '活动进展顺利。' },
    apply: (context, text) => editEnd(context, text, endSentence),
  }),
  defineHelper({
    name: '去句末',
    title: '去掉末尾的句号、分号和逗号，好放进另一句话里',
    params: [printableParam('文字')],
    example: { template: '{{ 去句末("活动进展顺利。") }}', result: '活动进展顺利' },
    apply: (context, text) => editEnd(context, text, stripEnd),
  }),
  defineHelper({
    name: '默认',
    aliases: ['default', 'd'],
    title: '没有这项数据时改用的话；第三个写 true，空的、不成立的也改用',
    params: [optional(anyParam('数据')), anyParam('改用'), alias('boolean', optional(flagParam('空的也改')))],
    example: { template: '{{ 默认(报告.主送, "各基层工会") }}', result: '各基层工会' },
    gives: (value, fallback) => (value && fallback ? commonShape([value, fallback]) : undefined),
    apply: ({ words }, value, fallback, orEmpty = false) => {
      const plain = value instanceof Rendered ? words(value) : value;
      return (orEmpty ? isTruthy(plain) : plain !== undefined) ? value : fallback;
    },
  }),
  defineHelper({
    name: '换说',
    aliases: ['vary'],
    title: '几种说法轮着用：同一批的各单位、同一单位的各年不同，同样的资料总用同一种；头一项是说的什么',
    params: [textParam('说什么'), rest(anyParam('说法'))],
    example: { template: '{{ 换说("分组", "按学段分", "从学段看") }}', result: '从学段看' },
    gives: (_, ...phrasings) => commonShape(phrasings.filter((shape) => shape !== undefined)),
    apply: ({ takeTurn }, of, ...phrasings) =>
      phrasings[takeTurn(of, phrasings.length)] ?? new Refusal('说法', '至少一种说法'),
  }),
  defineHelper({
    name: '缺主语',
    title: '一句话是不是从做的事说起，没有说是谁做的，作条件用',
    params: [textParam('文字')],
    example: { template: '{% if 缺主语("召开会议部署工作") %}要补上{% endif %}', result: '要补上' },
    apply: (_, text) => lacksSubject(text),
  }),
  defineHelper({
    name: '段落',
    title: '把一段文字按换行分成几个自然段，单独占位',
    params: [textParam('文字')],
    example: { template: '{{ 段落("第一段\\n第二段") }}', result: '两个自然段' },
    gives: () => ({ kind: 'blocks', what: '整块内容' }),
    apply: ({ reads }, text) => {
      const lines = text.split(/[\n\r\u2028\u2029]+/).map((line) => line.trim());
      return new BlockContent(
        ...lines
          .filter((line) => line !== '')
          .map(
            (line): Paragraph => ({ type: 'paragraph', children: [{ type: 'value', text: line, reads }] }),
          ),
      );
    },
  }),
  defineHelper({
    name: '换行',
    title: '在段内另起一行',
    params: [],
    example: { template: '{{ 换行() }}', result: '另起一行' },
    apply: ({ lineBreak }) => lineBreak(),
  }),
];
