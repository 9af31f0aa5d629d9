/** Functions of the languages that templates may not call, with what to write instead. */

const NO_ESCAPES = '资料填进空里时从不当作标记，不需要转义，请删去';
const NO_GUESS = '资料里的数字已经是数字，请删去';
const ONE_OF_LIST = '每次生成要一样：请写明是哪一项，如 首项(…)、资金来源[0]';

/** By name, what to do instead: Chinese, for the hint of a problem. */
export const refusedCalls: ReadonlyMap<string, string> = new Map([
  ...['safe', 'escape', 'e', 'forceescape', 'urlencode'].map((name) => [name, NO_ESCAPES] as const),
  ...['int', 'float'].map((name) => [name, NO_GUESS] as const),
  ['random', ONE_OF_LIST],
  ['string', '可以打印的直接印出；连接文字用 ~'],
  ['list', '循环写 {% for 项 in … %}；文字不能逐字拆开'],
  ['dump', '要看资料的内容，用命令 jinqiu explain'],
  ['log', '要看资料的内容，用命令 jinqiu explain'],
  ['center', '居中由版式决定，请删去'],
  ['indent', '缩进由版式决定，请删去'],
  ['nl2br', '分成几段用函数“段落”，段内另起一行用“换行”'],
  ['striptags', '资料里没有标签，请删去'],
  ['urlize', '公文里没有链接，请删去'],
  ['truncate', '截断会截去数字和姓名：请在资料里写短'],
  ['wordcount', '字数不是资料里的数字，请删去'],
  ['cycler', '循环里用 loop.index is odd 区分，或用函数“列举”'],
  ['joiner', '用 {% if not loop.last %}、{% endif %}，或用函数“顿号连接”'],
]);

/** What a message says of one. */
export function describeRefused(name: string, instead: string): { what: string; instead: string } {
  return { what: `“${name}”`, instead };
}
