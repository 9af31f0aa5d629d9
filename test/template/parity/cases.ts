/** What a case of a template language is: a template, what it must give, and the data and files beside it. */

/** Why a template is refused, or gives something else than the language's own library; each is a row of docs/模板.md. */
export const reasons = {
  absent: '没有的名称、没有的资料',
  unprintable: '是/否、一组、none 直接印出',
  syntax: '乘方、连续比较、正则、切片、括号里的逗号',
  loop: '逐字循环、只写一个名字循环有名字的数据',
  method: '资料自带的方法',
  escape: '转义和标签',
  layout: '居中、缩进、截断、换行标签',
  number: '对文字、金额、人数做运算',
  argument: '宏和函数的参数多了、少了、种类不对',
  doubled: '两个块同名',
  emptyList: '空的一组作为条件',
  none: 'none',
  order: 'not 与比较、~ 与加减的先后',
  context: '引入的宏里的名称',
  macroInLoop: '循环里定义的宏和 call 的内容',
  blockInMacro: '宏里的块',
  pairs: '两个名字循环一组时，里面的块和引入的部分',
  field: '与函数同名的资料',
  state: '有状态和随机的函数',
  compare: '一组与文字、数字比较',
  lines: '只有标签的行和行首的空白',
  breaks: '文字里的换行',
  dynamic: '名称要算出来的部分模板',
  helper: '自己登记的块、装饰和原样块',
  outside: '继承时写在块外面的内容',
  partialLevel: '部分模板里的上一层和循环序号',
} as const;
export type Reason = keyof typeof reasons;

export type Outcome =
  | string
  /** an error when a report is built, whatever the library gives */
  | { refused: Reason }
  /** prints something else than the library, as the guide says */
  | { differs: Reason; prints: string };

export type Case = readonly [
  template: string,
  outcome: Outcome,
  data?: Readonly<Record<string, unknown>>,
  files?: Readonly<Record<string, string>>,
];

/** Cases by what they are about. */
export type Page = Readonly<Record<string, readonly Case[]>>;

export const refused = (reason: Reason): Outcome => ({ refused: reason });
export const differs = (reason: Reason, prints: string): Outcome => ({ differs: reason, prints });
