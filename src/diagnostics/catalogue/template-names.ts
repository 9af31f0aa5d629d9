/** Problems of what a template names: values, helpers and their arguments, tests. */
import { defineProblem } from '../diagnostic.ts';
import { suggest } from './suggestion.ts';

export const unknownName = defineProblem<{
  name: string;
  nearest?: string;
  of?: string;
  /** `of` is a list, and items of it have the name */
  inItems?: boolean;
  /** of the items of a list, the names that they have */
  known?: readonly string[];
}>({
  code: 'template.unknown-name',
  severity: 'error',
  title: '模板里的名称不认识',
  why: '写错的名称不会报出数字，条件里写错则整句消失，所以事先逐个核对。',
  wrong: '{{ 合计.受助人熟 }}',
  right: '{{ 合计.受助人数 }}',
  message: ({ name, of }) => (of ? `“${of}”下没有“${name}”` : `不认识“${name}”`),
  hint: ({ nearest, of, name, inItems, known }) => {
    if (!inItems)
      return suggest(nearest, known?.length ? `可以写：${known.join('、')}` : '请对照字段手册检查名称');
    // Handlebars' `this`
    if (of === undefined) return `外面是一组数据：逐项取用，写 {{#each …}}{{${name}}}{{/each}}`;
    return `“${of}”有几项：只要第一项，写“${of}[0].${name}”；要逐项取用，放进循环 {% for 项 in ${of} %}{{ 项.${name} }}{% endfor %}`;
  },
});

export const unknownHelper = defineProblem<{ name: string; nearest?: string }>({
  code: 'template.unknown-helper',
  severity: 'error',
  title: '模板里的函数不认识',
  why: '模板只能使用手册里列出的函数。',
  wrong: '{{ 合计.发放 | 大写 }}',
  right: '{{ 合计.发放 | 大写金额 }}',
  message: ({ name }) => `没有名为“${name}”的函数`,
  hint: ({ nearest }) => suggest(nearest, '请对照函数手册检查名称'),
});

export const missingValue = defineProblem<{ name: string }>({
  code: 'template.missing-value',
  severity: 'error',
  title: '要填的数据没有',
  why: '缺数的句子应当整句不出现，而不是留一个空。',
  wrong: '共发放{{ 合计.发放 }}。',
  right: '{% if 合计.发放 %}共发放{{ 合计.发放 }}。{% endif %}',
  message: ({ name }) => `这里要填“${name}”，但数据里没有`,
  hint: ({ name }) => `请补上数据，或把这句话放进“如果有${name}”的条件里`,
});

export const notPrintable = defineProblem<{ name: string; what: string }>({
  code: 'template.not-printable',
  severity: 'error',
  title: '不能直接填入文字',
  why: '一组数据要逐项取用，或交给“顿号连接”“表格”一类的函数。',
  wrong: '{{ 资金来源 }}',
  right: '{{ 表格(资金来源, "名称", "金额") }}',
  message: ({ name, what }) => `“${name}”是${what}，不能直接填入文字`,
  hint: () => '请取其中一项，或用“顿号连接”“列举”“表格”等函数',
});

export const notIterable = defineProblem<{ name: string; isObject?: boolean }>({
  code: 'template.not-a-list',
  severity: 'error',
  title: '循环的不是一组数据',
  why: '只有一组数据才能逐项循环。',
  message: ({ name }) => `“${name}”不是一组数据，不能循环`,
  hint: ({ name, isObject }) =>
    isObject ? `逐项取名字和内容，写 {% for 名, 值 in ${name} %}` : '请去掉循环，直接取用',
});

export const wrongOperands = defineProblem<{ operator: string }>({
  code: 'template.arithmetic',
  severity: 'error',
  title: '模板里不能对数据做运算',
  why: '报告里的每个数字都要有出处；推算由程序统一完成，模板里再算一遍就查不到来源。',
  wrong: '{{ 合计.筹集 - 合计.发放 }}',
  right: '{{ 合计.结余 }}',
  message: ({ operator }) => `“${operator}”两边必须是普通数字`,
  hint: () => '金额、人数等请直接用推算好的名称；连接文字请用 ~',
});

export const helperFailed = defineProblem<{ name: string; reason: string }>({
  code: 'template.helper-failed',
  severity: 'error',
  title: '函数运行出错',
  why: '程序自己添的函数抛出了异常，这里印不出内容。',
  message: ({ name, reason }) => `函数“${name}”出错：${reason}`,
  hint: () => '请改这个函数：不能用的参数由 params 挡住；没有要印的，返回空的文字',
});

export const notCallable = defineProblem<{ name: string }>({
  code: 'template.not-callable',
  severity: 'error',
  title: '不能调用',
  why: '模板里只能调用手册里的函数和模板自己定义的宏，不能执行程序代码。',
  message: ({ name }) => `“${name}”不是函数，也不是宏`,
});

export const missingArgument = defineProblem<{ helper: string; param: string; example: string }>({
  code: 'template.missing-argument',
  severity: 'error',
  title: '函数少了参数',
  why: '函数的参数按顺序给出，必填的一个都不能少。',
  message: ({ helper, param }) => `函数“${helper}”缺少参数“${param}”`,
  hint: ({ example }) => `例如：${example}`,
});

export const surplusArgument = defineProblem<{ helper: string; count: number; example: string }>({
  code: 'template.surplus-argument',
  severity: 'error',
  title: '函数多了参数',
  why: '多写的参数不会起作用，多半是写错了位置。',
  message: ({ helper, count }) => `函数“${helper}”最多有${count}个参数`,
  hint: ({ example }) => `例如：${example}`,
});

export const unknownArgument = defineProblem<{
  helper: string;
  param: string;
  nearest?: string;
  example: string;
}>({
  code: 'template.unknown-argument',
  severity: 'error',
  title: '函数没有这个参数',
  why: '用“名称=”给出的参数必须是这个函数有的。',
  message: ({ helper, param }) => `函数“${helper}”没有参数“${param}”`,
  hint: ({ nearest, example }) => suggest(nearest, `例如：${example}`),
});

export const wrongArgument = defineProblem<{
  helper: string;
  param: string;
  expected: string;
  example: string;
}>({
  code: 'template.wrong-argument',
  severity: 'error',
  title: '函数的参数不对',
  why: '每个函数只接受特定种类的数据，例如“大写金额”只接受金额。',
  message: ({ helper, param, expected }) => `函数“${helper}”的参数“${param}”应当是${expected}`,
  hint: ({ example }) => `例如：${example}`,
});

export const incomparable = defineProblem<{ name: string; text: string; isList?: boolean }>({
  code: 'template.comparison',
  severity: 'error',
  title: '数字与文字比较',
  why: '金额、人数、日期只能与数字比较，一组数据只能看有没有、有几项；否则条件永远不成立，句子就不见了。',
  wrong: '{% if 合计.人数 == "很多" %}……{% endif %}',
  right: '{% if 合计.人数 > 100 %}……{% endif %}',
  message: ({ name, text, isList }) => `“${name}”是${isList ? '一组数据' : '数字'}，不能与“${text}”比较`,
  hint: ({ name, isList }) =>
    isList
      ? `请比较项数，如 ${name}.length > 1；只看有没有，写 {% if ${name} %}`
      : `请与数字比较，如 ${name} > 1；只看有没有，写 {% if ${name} %}`,
});

/** A longer list of words is looked up. */
const SHOWN = 12;

export const impossibleWord = defineProblem<{
  name: string;
  word: string;
  choices: readonly string[];
  nearest?: string;
}>({
  code: 'template.impossible-word',
  severity: 'error',
  title: '比较的词，这一项不会是',
  why: '有些字段只能是几个词里的一个；同别的词比较，条件永远不成立，句子就不见了。',
  wrong: '{% if 单位.层级 == "县纪" %}……{% endif %}',
  right: '{% if 单位.层级 == "县" %}……{% endif %}',
  message: ({ name, word }) => `“${name}”不会是“${word}”`,
  hint: ({ choices, nearest }) =>
    [
      nearest ? `是否为“${nearest}”？` : '',
      choices.length > SHOWN
        ? '可选的词见字段一览'
        : `只会是${choices.map((choice) => `“${choice}”`).join('、')}`,
    ].join(''),
});

export const wrongTested = defineProblem<{ test: string; name: string }>({
  code: 'template.test',
  severity: 'error',
  title: '判断用错了地方',
  why: '奇偶只能问数，大小写只能问文字，in 的右边只能是一组数据或文字；问错了条件永远不成立，句子就不见了。',
  wrong: '{% if 单位.全称 is even %}……{% endif %}',
  right: '{% if 合计.人数 is even %}……{% endif %}',
  message: ({ test, name }) => `“${test}”不能用于“${name}”`,
  hint: () => '请对照模板手册里“判断”一栏',
});
