/** Problems of how a template is written. */
import { defineProblem } from '../diagnostic.ts';
import { suggest } from './suggestion.ts';

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

export const wideSign = defineProblem<{ sign: string; plain: string }>({
  code: 'template.wide-sign',
  severity: 'error',
  title: '模板的空和标签里用了中文的符号',
  why: '{{ }} 和 {% %} 里的括号、逗号、引号和大于、等于号都是半角的；引号里的文字用什么标点都可以。',
  wrong: '{% if 合计.人数 ＞ 40 %}',
  right: '{% if 合计.人数 > 40 %}',
  message: ({ sign }) => (sign === '\u3000' ? '这里的空格是全角的' : `这里的“${sign}”是全角的（中文的）符号`),
  hint: ({ sign, plain }) =>
    sign === '\u3000'
      ? '请改成半角的空格'
      : `请写半角的 ${plain}${/["']/.test(plain) ? '（前后两个都改）' : ''}`,
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
  title: '模板太长或运行过久',
  why: '模板的长度、循环的次数和印出的内容都有上限，写错的模板不会让程序停不下来。',
  message: () => '模板太长，或循环次数、印出的内容超过了上限',
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
