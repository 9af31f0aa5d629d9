/** Problems of a template and of the document that it makes. */
import { defineProblem } from '../diagnostic.ts';

/** `，是否为“X”？`-style hint, or what to do where nothing is near. */
function suggest(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `是否为“${nearest}”？`;
}

export const syntaxError = defineProblem<{ reason: string }>({
  code: 'template.syntax',
  severity: 'error',
  title: '模板写法有误',
  why: '模板的括号、标签或引号没有写完整，程序读不懂。',
  wrong: '{{ 合计.人数 }',
  right: '{{ 合计.人数 }}',
  message: ({ reason }) => `模板写法有误：${reason}`,
});

export const unsupportedSyntax = defineProblem<{ what: string; instead?: string }>({
  code: 'template.unsupported',
  severity: 'error',
  title: '模板用了不支持的写法',
  why: '模板只用来取数和排句子，能改变程序行为的写法一律不支持。',
  message: ({ what }) => `模板不支持${what}`,
  hint: ({ instead }) => instead ?? '请删去，或改用模板手册里列出的写法',
});

export const unsupportedMark = defineProblem<{ mark: string; instead: string }>({
  code: 'template.unsupported-mark',
  severity: 'warning',
  title: '模板里的标记不起作用',
  why: '模板只认标题、加重和表格几种标记，别的会照原样印在公文里。',
  wrong: '- 扩大范围',
  right: '一是扩大范围；',
  message: ({ mark }) => `模板里的“${mark}”会照原样印出`,
  hint: ({ instead }) => instead,
});

export const mistypedHole = defineProblem<{ written: string; right: string; foreign: boolean }>({
  code: 'template.mistyped-hole',
  severity: 'error',
  title: '模板里的括号没有写对',
  why: '填资料的空是半角的两个大括号，中间不空格。写成全角的、少一个的、别的括号的，程序当作文字，会照原样印在公文里。',
  wrong: '共资助｛｛ 合计.人数 ｝｝。',
  right: '共资助{{ 合计.人数 }}。',
  message: ({ written }) => `模板里的“${written}”会照原样印出，不会填入资料`,
  hint: ({ right, foreign }) => {
    if (right === '') return '请补全前后的括号，或删去';
    return foreign
      ? 'Handlebars 里写 {{#if …}}…{{/if}}、{{#each …}}…{{/each}}，注释写 {{! … }}；要用 {% %}，把文件改名为 .md.njk'
      : `请写 ${right}`;
  },
});

export const emptyTemplate = defineProblem<{ blank: boolean }>({
  code: 'template.empty',
  severity: 'error',
  title: '模板什么也没有印出',
  why: '空的模板多半是存盘没有成功；写了而什么也没有印出，是所有的条件都不成立，印出来的只有署名和日期。',
  message: ({ blank }) => (blank ? '模板文件是空的' : '模板什么也没有印出'),
  hint: ({ blank }) =>
    blank
      ? '请写上标题和正文；有意什么都不印的，写一句注释'
      : '请补上模板要用的资料，或检查模板里的条件和循环',
});

export const outsideBlock = defineProblem({
  code: 'template.outside-block',
  severity: 'warning',
  title: '写在块外面的内容不会印出',
  why: '继承别的模板时，只有 {% block %} 里的内容会放进那个模板，块外面的文字和条件都不起作用。',
  wrong: '{% extends "编号总结/report.md.njk" %}\n另外，……',
  right: '{% extends "编号总结/report.md.njk" %}\n{% block 概况 %}\n另外，……\n{% endblock %}',
  message: () => '模板继承了别的模板，写在块外面的这些内容不会印出',
  hint: () => '请放进要改写的 {% block … %} 里，或删去',
});

export const templateTooDeep = defineProblem({
  code: 'template.too-deep',
  severity: 'error',
  title: '模板嵌套过深',
  why: '嵌套过深的模板多半是写错了，例如部分模板引用了它自己。',
  message: () => '模板嵌套过深',
  hint: () => '请检查是否有部分模板或宏引用了它自己',
});

export const templateTooLong = defineProblem({
  code: 'template.too-long',
  severity: 'error',
  title: '模板运行过久',
  why: '循环次数和输出长度都有上限，写错的模板不会让程序停不下来。',
  message: () => '模板的循环次数或输出长度超过了上限',
  hint: () => '长名单请用“表格”，不要用循环逐行输出',
});

export const reservedCharacter = defineProblem<{ character: string }>({
  code: 'template.reserved-character',
  severity: 'error',
  title: '模板里有保留字符',
  why: '少数私用区字符在程序内部用来标记数据的位置，模板文字里不能出现。',
  message: ({ character }) => `模板里有不能使用的字符 ${character}`,
  hint: () => '请删去这个看不见的字符，多半是从别处粘贴时带入的',
});

export const unknownName = defineProblem<{
  name: string;
  nearest?: string;
  of?: string;
  /** `of` is a list, and each of its items has the name */
  inItems?: boolean;
}>({
  code: 'template.unknown-name',
  severity: 'error',
  title: '模板里的名称不认识',
  why: '写错的名称不会报出数字，条件里写错则整句消失，所以事先逐个核对。',
  wrong: '{{ 合计.受助人熟 }}',
  right: '{{ 合计.受助人数 }}',
  message: ({ name, of }) => (of ? `“${of}”下没有“${name}”` : `不认识“${name}”`),
  hint: ({ nearest, of, name, inItems }) => {
    if (!inItems) return suggest(nearest, '请对照字段手册检查名称');
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
  right: '{{ 表格(资金来源, […]) }}',
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

export const templateMissing = defineProblem<{ name: string }>({
  code: 'template.not-found',
  severity: 'error',
  title: '找不到模板文件',
  why: '被引用的模板文件必须在模板文件夹里。',
  message: ({ name }) => `找不到模板“${name}”`,
  hint: () => '请检查文件名，路径从模板文件夹算起',
});

export const templateOutside = defineProblem<{ name: string }>({
  code: 'template.outside',
  severity: 'error',
  title: '引用了模板文件夹以外的文件',
  why: '模板只能引用模板文件夹里的文件，以免别人给的模板读走其他文件。',
  wrong: '{% include "../../名册.csv" %}',
  right: '{% include "partials/落款.md.njk" %}',
  message: ({ name }) => `不能引用模板文件夹以外的文件“${name}”`,
});

export const unknownEngine = defineProblem<{ name: string }>({
  code: 'template.unknown-engine',
  severity: 'error',
  title: '不认识的模板类型',
  why: '模板的语法由扩展名决定：.njk 用 nunjucks，.hbs 用 Handlebars。',
  message: ({ name }) => `不认识模板文件“${name}”的扩展名`,
  hint: () => '请改为 .md.njk 或 .md.hbs',
});

export const macroMissing = defineProblem<{ name: string; template: string; nearest?: string }>({
  code: 'template.unknown-macro',
  severity: 'error',
  title: '找不到宏',
  why: '引入的宏必须在那个模板里定义。',
  message: ({ name, template }) => `模板“${template}”里没有宏“${name}”`,
  hint: ({ nearest }) => suggest(nearest, '请检查宏的名称'),
});

export const unknownNeed = defineProblem<{ field: string; nearest?: string }>({
  code: 'template.unknown-need',
  severity: 'error',
  title: '“需要”里的名称不认识',
  why: '“需要”写错了名称，这种报告就永远生成不了。',
  wrong: '需要: [合计.人熟]',
  right: '需要: [合计.人数]',
  message: ({ field }) => `“需要”里的“${field}”不是资料里能有的名称`,
  hint: ({ nearest }) => suggest(nearest, '请对照数字一览检查名称'),
});

export const unknownBlock = defineProblem<{ name: string; nearest?: string }>({
  code: 'template.unknown-block',
  severity: 'error',
  title: '基础模板里没有这一块',
  why: '继承的模板只能改写基础模板里已有的块；名称写错，改写的内容就不会出现。',
  message: ({ name }) => `基础模板里没有名为“${name}”的块`,
  hint: ({ nearest }) => suggest(nearest, '请对照基础模板检查块的名称'),
});

export const doubleBlock = defineProblem<{ name: string }>({
  code: 'template.double-block',
  severity: 'error',
  title: '两个块同名',
  why: '一个模板里的块各有各的名字；同名的两块只会印出一块，另一块的内容就丢了。',
  wrong: '{% block 做法 %}一、……{% endblock %}\n{% block 做法 %}二、……{% endblock %}',
  right: '{% block 做法 %}一、……{% endblock %}\n{% block 成效 %}二、……{% endblock %}',
  message: ({ name }) => `模板里已经有一个名为“${name}”的块`,
  hint: () => '请给这一块另起一个名字',
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

export const blockInText = defineProblem<{ what: string }>({
  code: 'template.block-in-text',
  severity: 'error',
  title: '整块内容夹在文字中间',
  why: '表格、图和落款自成一段，不能放在一句话或表格单元格里。',
  wrong: '名单如下：{{ 表格(名册, […]) }}',
  right: '名单如下：\n\n{{ 表格(名册, […]) }}',
  message: ({ what }) => `${what}不能夹在文字中间`,
  hint: () => '请让它单独成段，前后各空一行',
});

export const mainMissing = defineProblem<{ wanted: readonly string[]; found: readonly string[] }>({
  code: 'template.no-main',
  severity: 'error',
  title: '模板没有正文',
  why: 'template.yaml 旁边要有正文的模板文件；“正文”写明是哪一个，不写就找 report.md.njk 或 report.md.hbs。',
  wrong: '正文: 总结.md.njk   # 文件夹里是 report.md.njk',
  right: '正文: report.md.njk',
  message: ({ wanted }) => `模板的文件夹里没有 ${wanted.join('，也没有 ')}`,
  hint: ({ wanted, found }) =>
    found.length > 0 ? `文件夹里有 ${found.join('、')}，请在“正文”写明用哪一个` : `请把正文存为 ${wanted[0]}`,
});

export const manifestMissing = defineProblem<{ folder: string }>({
  code: 'template.no-manifest',
  severity: 'warning',
  title: '模板没有说明文件',
  why: '程序靠 template.yaml 认出一个文件夹是模板；没有它，里面的模板选不到。',
  message: ({ folder }) => `“${folder}”里没有 template.yaml，这里的模板用不上`,
  hint: ({ folder }) => `请新建“${folder}/template.yaml”，至少写明“名称”和“用途”`,
});

export const manifestInvalid = defineProblem<{ reason: string }>({
  code: 'template.manifest',
  severity: 'error',
  title: '模板说明文件有误',
  why: 'template.yaml 说明模板的名称、用途和需要的数据。',
  message: ({ reason }) => `template.yaml 有误：${reason}`,
});
