/** Problems of punctuation: GB/T 15834—2011《标点符号用法》 and the trade's reading of it. */
import { defineProblem } from '../diagnostic.ts';
import type { Slip } from './language.ts';

export const halfWidthMark = defineProblem<Slip>({
  code: 'language.half-width-mark',
  severity: 'warning',
  basis: '规定',
  title: '汉字后用了英文标点',
  why: '中文里的标点占一个字的位置；混用英文标点，字距和断行都会出错。小数、时刻、网址和外文里的不算。',
  wrong: '积极发动,精心组织',
  right: '积极发动，精心组织',
  message: ({ found, right }) =>
    right === undefined ? `汉字之间用了英文句点“${found}”` : `英文标点“${found}”应为“${right}”`,
  hint: ({ right }) => (right === undefined ? '句号写“。”，姓名的间隔号写“·”' : `改为“${right}”`),
});

/** The ends of a long text: its quotation marks are what is told. */
const shorten = (text: string) => (text.length > 20 ? `${text.slice(0, 8)}……${text.slice(-8)}` : text);

export const straightQuote = defineProblem<Slip>({
  code: 'language.straight-quote',
  severity: 'warning',
  basis: '规定',
  title: '用了英文直引号',
  why: '中文引号分前后，外面一层用“”，里面一层用‘’。',
  wrong: '开展"金秋助学"活动',
  right: '开展“金秋助学”活动',
  message: () => '引号应为弯引号“”，引号里面再用引号时用‘’',
  hint: ({ right }) => (right === undefined ? '直引号不成对，请先补全，再改为“”' : `改为 ${shorten(right)}`),
});

export const unbalancedPair = defineProblem<Slip>({
  code: 'language.unbalanced-pair',
  severity: 'error',
  basis: '规定',
  title: '引号、括号、书名号不成对',
  why: '少了一半，读者不知道引到哪里为止。',
  wrong: '开展“金秋助学活动',
  right: '开展“金秋助学”活动',
  message: ({ found }) => `“${found}”没有配成对`,
  hint: () => '补上另一半，或删去多余的一半；前后引号打反了也会这样',
});

export const emptyPair = defineProblem<Slip>({
  code: 'language.empty-pair',
  severity: 'error',
  basis: '实务',
  title: '括号、引号里是空的',
  why: '多半是漏填了内容。',
  wrong: '印发通知（）',
  right: '印发通知（云工发〔2025〕12号）',
  message: ({ found }) => `“${found}”里面是空的`,
  hint: () => '补上内容，或连括号一起删去',
});

export const nestedMark = defineProblem<Slip>({
  code: 'language.nested-mark',
  severity: 'warning',
  basis: '规定',
  title: '书名号、引号里层用了外层的符号',
  why: '书名号里还有书名号时，里层用〈〉；引号里还有引号时，里层用‘’（GB/T 15834—2011，4.8、4.15）。',
  wrong: '《关于转发《困难职工帮扶办法》的通知》',
  right: '《关于转发〈困难职工帮扶办法〉的通知》',
  message: ({ found, right }) => `里层的“${found}”应为“${right}”`,
  hint: ({ right }) => `改为“${right}”`,
});

export const ellipsis = defineProblem<Slip>({
  code: 'language.ellipsis',
  severity: 'warning',
  basis: '规定',
  title: '省略号写法',
  why: '省略号是六个点，占两个字（GB/T 15834—2011，4.11）。',
  wrong: '宣讲政策、走访慰问...',
  right: '宣讲政策、走访慰问……',
  message: ({ found }) => `省略号写成了“${found}”`,
  hint: () => '改为“……”',
});

export const ellipsisWithEtc = defineProblem<Slip>({
  code: 'language.ellipsis-with-etc',
  severity: 'warning',
  basis: '一般',
  title: '省略号和“等”并用',
  why: '两者意思相同，用一个就够了。',
  wrong: '民政、教育等……',
  right: '民政、教育等',
  message: ({ found }) => `“${found}”里省略号和“等”重复`,
  hint: ({ right }) => `只留“${right}”`,
});

export const repeatedEtc = defineProblem<Slip>({
  code: 'language.repeated-etc',
  severity: 'warning',
  basis: '实务',
  title: '“等”字重复',
  why: '列举之后一个“等”就够了；资料里已写“等”，模板又添一个时也会这样。',
  wrong: '通过宣传栏、广播等等方式',
  right: '通过宣传栏、广播等方式',
  message: ({ found }) => `“${found}”重复`,
  hint: ({ right }) => `只留一个“${right}”`,
});

export const dash = defineProblem<Slip>({
  code: 'language.dash',
  severity: 'warning',
  basis: '规定',
  title: '破折号写法',
  why: '破折号是一条占两个字的线（GB/T 15834—2011，4.10）。',
  wrong: '“圆梦”行动--困难职工子女的新起点',
  right: '“圆梦”行动——困难职工子女的新起点',
  message: ({ found }) => `破折号写成了“${found}”`,
  hint: () => '改为“——”',
});

export const rangeMark = defineProblem<Slip>({
  code: 'language.range-mark',
  severity: 'warning',
  basis: '规定',
  title: '起止之间的连接号写法',
  why: '年份、日期和时刻的起止用一字线“—”，数值的起止用浪纹线“～”（GB/T 15834—2011，4.13）；英文的 - 和 ~ 不用于此。',
  wrong: '每人发放2000-5000元',
  right: '每人发放2000～5000元',
  message: ({ found, right }) => `起止之间的“${found}”应为“${right}”`,
  hint: ({ right }) => `改为“${right}”`,
});

export const dunhaoBeforeEtc = defineProblem<Slip>({
  code: 'language.dunhao-before-etc',
  severity: 'warning',
  basis: '规定',
  title: '“等”前用了顿号',
  why: '“等”不是并列的一项，前面不用顿号。',
  wrong: '民政、教育、等部门',
  right: '民政、教育等部门',
  message: () => '“等”前面不用顿号',
  hint: () => '删去“等”前面的“、”',
});

export const dunhaoBetweenQuotes = defineProblem<Slip>({
  code: 'language.dunhao-between-quotes',
  severity: 'warning',
  basis: '一般',
  title: '并列的引号、书名号之间用了顿号',
  why: '并列的“”“”和《》《》已经分开，之间通常不用顿号（GB/T 15834—2011，4.5.3.5）。',
  wrong: '“一助一”、“群助一”',
  right: '“一助一”“群助一”',
  message: ({ found }) => `“${found}”处的顿号通常不用`,
  hint: () => '可以删去这个“、”；各项之间夹有其他文字或括号时保留',
});

export const strayMark = defineProblem<Slip>({
  code: 'language.stray-mark',
  severity: 'warning',
  basis: '规定',
  title: '标点重叠或多余',
  why: '两个点号不能连用，段首和括号边上也不用点号；多半是漏了字，或资料的句末标点同模板的重了。',
  wrong: '顺利完成。。',
  right: '顺利完成。',
  message: ({ found }) => `“${found}”处的标点重叠或多余`,
  hint: ({ right }) => (right ? `只留“${right}”` : '删去它，或补上漏掉的字'),
});

export const spacing = defineProblem<Slip>({
  code: 'language.spacing',
  severity: 'warning',
  basis: '实务',
  title: '汉字与数字、字母、标点之间有空格',
  why: '汉字和数字之间的间隔由排版软件自动加；手打的空格会让字距不匀，断行也会出错。',
  wrong: '共资助 184 名学生',
  right: '共资助184名学生',
  message: () => '汉字与数字、字母或标点之间多了空格',
  hint: () => '删去空格',
});

export const joinedLines = defineProblem<Slip>({
  code: 'language.joined-lines',
  severity: 'warning',
  basis: '实务',
  title: '几行之间没有标点',
  why: '一段文字分几行写，印出来是接着的；行末没有标点，两句话就连成一句。',
  wrong: '摸底早\n公示全\n发放快',
  right: '摸底早；\n公示全；\n发放快',
  message: ({ found }) => `“${found}”一行末尾没有标点，印出来同下一行连成一句`,
  hint: () => '各是一句的，行末加“；”或“。”，或者行首加“- ”写成几条；是一句话的，写在一行里',
});
