/** Texts changed letter by letter. What would change a figure in them is refused: it would be one without a source. */
import { defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { alias, measurableParam, optional, printableParam, textParam, wholeNumberParam } from '../params.ts';
import { leafShape, type NameTree, type Shape } from '../shapes.ts';
import { Refusal, type Rendered } from '../values.ts';

const textShape: NameTree = { kind: 'leaf', leaf: 'text' };
const TEXT = '文字';

/** Template text stays as it is where nothing changes, so that the values in it stay values. */
function change(
  context: HelperContext,
  value: unknown,
  edit: (text: string) => string | Refusal,
): string | Rendered | Refusal | unknown {
  const text = context.words(value) ?? '';
  const edited = edit(text);
  return edited === text ? value : edited;
}

/** A text of the facts whose digits would become others. */
function keepFigures(context: HelperContext, text: string, edited: string): string | Refusal {
  const digitsOf = (words: string) => words.match(/\p{Nd}+(?:\.\p{Nd}+)?/gu)?.join(' ') ?? '';
  if (context.reads.length === 0 || digitsOf(text) === digitsOf(edited)) return edited;
  return new Refusal(TEXT, '不带数字的文字；资料里的数字改了就没有来历，请改资料');
}

/** In the text itself where it has none of the parts; at most `most` times. */
function replace(context: HelperContext, text: string, old: string, put: string, most: number) {
  const parts = old === '' ? ['', ...text, ''] : text.split(old);
  const times = Math.min(parts.length - 1, most);
  context.spend(text.length + times * put.length);
  const edited = parts.slice(0, times).map((part) => part + put);
  return keepFigures(context, text, edited.join('') + parts.slice(times).join(old));
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

const edits: readonly [
  name: string,
  alias: string,
  title: string,
  edit: (text: string) => string,
  result: string,
][] = [
  ['大写字母', 'upper', '字母都改成大写', (text) => text.toUpperCase(), 'AB'],
  ['小写字母', 'lower', '字母都改成小写', (text) => text.toLowerCase(), 'ab'],
  ['首字母大写', 'capitalize', '第一个字母大写，其余小写', capitalize, 'Ab'],
  [
    '词首大写',
    'title',
    '每个词的第一个字母大写，其余小写',
    (text) => text.split(' ').map(capitalize).join(' '),
    'Ab',
  ],
];

export const letterHelpers: readonly Helper[] = [
  ...edits.map(([name, alias, title, edit, result]) =>
    defineHelper({
      name,
      aliases: [alias],
      title,
      params: [optional(printableParam(TEXT))],
      example: { template: `{{ ${name}("aB") }}`, result },
      gives: () => textShape,
      apply: (context, value) => change(context, value, edit),
    }),
  ),
  defineHelper({
    name: '去空白',
    aliases: ['trim'],
    title: '去掉首尾的空白',
    params: [printableParam(TEXT)],
    example: { template: '{{ 去空白("  金秋助学 ") }}', result: '金秋助学' },
    gives: () => textShape,
    apply: (context, value) => change(context, value, (text) => text.trim()),
  }),
  defineHelper({
    name: '替换',
    aliases: ['replace'],
    title: '把文字里的一段换成另一段；资料里的数字不能换',
    params: [
      printableParam(TEXT),
      textParam('原来的'),
      textParam('换成的'),
      alias('count', optional(wholeNumberParam('最多几处'))),
    ],
    example: { template: '{{ 替换("困难职工子女", "子女", "家庭") }}', result: '困难职工家庭' },
    gives: () => textShape,
    apply: (context, value, old, put, most = Number.POSITIVE_INFINITY) =>
      change(context, value, (text) => replace(context, text, old, put, most)),
  }),
  defineHelper({
    name: '倒序',
    aliases: ['reverse'],
    title: '一组数据从后往前；文字从后往前',
    params: [measurableParam('一组')],
    example: { template: '{{ 倒序(领导小组.成员单位) | 顿号连接 }}', result: '财务部、宣教部、组织部' },
    gives: (list: Shape = leafShape) => list,
    apply: (context, value) => {
      if (Array.isArray(value)) return context.gather(context.items(value).reverse());
      const text = context.words(value);
      if (text === undefined) return new Refusal('一组', '一组数据或文字');
      return keepFigures(context, text, [...text].reverse().join(''));
    },
  }),
];
