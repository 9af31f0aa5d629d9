/** Signs of YAML as people really type them: missing, of full width, or meant as words. One never costs the rest of the file. */
import { defineProblem } from '../diagnostic.ts';

const needsQuotes = (text: string) => `给整段文字加引号：${text}`;

export const colonSpace = defineProblem<{ key: string; value: string }>({
  code: 'yaml.colon-space',
  severity: 'error',
  nature: 'syntax',
  title: '冒号后缺少空格',
  why: '字段名和内容靠“英文冒号加空格”分开。少了空格，这一行连同上下文会悄悄变成一段普通文字。',
  wrong: '单位:云岭县总工会',
  right: '单位: 云岭县总工会',
  message: ({ key }) => `“${key}”后面的冒号缺一个空格`,
  hint: ({ key, value }) => `写成：${key}: ${value}`,
});

export const fullWidthColon = defineProblem<{ key: string; value: string }>({
  code: 'yaml.full-width-colon',
  severity: 'error',
  nature: 'syntax',
  title: '用了中文冒号',
  why: '分开字段名和内容的只能是英文冒号。用中文冒号，这一行会悄悄变成一段普通文字。',
  wrong: '单位：云岭县总工会',
  right: '单位: 云岭县总工会',
  message: ({ key }) => `“${key}”后面用了中文冒号“：”`,
  hint: ({ key, value }) => `改用英文冒号加空格：${`${key}: ${value}`.trimEnd()}`,
});

export const fullWidthMark = defineProblem<{ mark: string; right: string }>({
  code: 'yaml.full-width-mark',
  severity: 'error',
  nature: 'syntax',
  title: '用了中文的短横、括号或逗号',
  why: '各项前的短横、括号和括号里的逗号要用英文的；中文的会悄悄成为文字的一部分。',
  wrong: '特点: ［全覆盖，早启动］',
  right: '特点: [全覆盖, 早启动]',
  message: ({ mark }) => `“${mark}”是中文（全角）的符号，这里要用英文的`,
  hint: ({ right }) => `改为“${right}”`,
});

export const oddSpace = defineProblem<{ name: string }>({
  code: 'yaml.odd-space',
  severity: 'error',
  nature: 'syntax',
  title: '用了全角空格等特殊空格',
  why: '行首和冒号后面要用普通的半角空格。全角空格看着一样，却被当成文字。',
  wrong: '单位:\n　　全称: 云岭县总工会',
  right: '单位:\n  全称: 云岭县总工会',
  message: ({ name }) => `这里用了${name}，要用半角空格`,
  hint: () => '请删去，在英文输入法下按空格键',
});

export const tabIndent = defineProblem({
  code: 'yaml.tab-indent',
  severity: 'error',
  nature: 'syntax',
  title: '行首用了制表符（Tab 键）',
  why: '制表符在各个软件里宽度不同，看着对齐的未必对齐，所以不能放在行首。',
  message: () => '行首用了制表符（Tab 键），要用空格',
  hint: () => '请删去，改按空格键，每一层两个空格',
});

export const dashSpace = defineProblem<{ text: string }>({
  code: 'yaml.dash-space',
  severity: 'error',
  nature: 'syntax',
  title: '短横后缺少空格',
  why: '并列的几项，每项以“短横加空格”开头；少了空格，短横就成了文字的一部分。',
  wrong: '特点:\n  -全覆盖\n  -早启动',
  right: '特点:\n  - 全覆盖\n  - 早启动',
  message: () => '“-”后面缺一个空格',
  hint: ({ text }) => `写成：- ${text}`,
});

export const missingColon = defineProblem<{ text: string }>({
  code: 'yaml.missing-colon',
  severity: 'error',
  nature: 'syntax',
  title: '缺少冒号',
  why: '和上下字段对齐的一行必须是“字段名: 内容”。',
  wrong: '报告:\n  年度 2025',
  right: '报告:\n  年度: 2025',
  message: ({ text }) => `“${text}”这一行没有冒号，看不出字段名`,
  hint: () => '写成“字段名: 内容”；如果是接着上一行的文字，请比上一行多缩进两格',
});

export const colonInText = defineProblem<{ quoted: string }>({
  code: 'yaml.colon-in-text',
  severity: 'error',
  nature: 'syntax',
  title: '文字里有“冒号加空格”',
  why: '同一行里出现第二个“冒号加空格”，就分不清哪个是字段名。',
  wrong: '标题: “金秋助学”活动: 总结',
  right: '标题: "“金秋助学”活动: 总结"',
  message: () => '内容里又出现了英文冒号加空格',
  hint: ({ quoted }) => needsQuotes(quoted),
});

export const bracketInText = defineProblem<{ quoted: string }>({
  code: 'yaml.bracket-in-text',
  severity: 'error',
  nature: 'syntax',
  title: '文号里用了英文方括号',
  why: '[ ] 里写的是并列的几项。文号的年份按国家标准应当用六角括号〔〕（GB/T 9704—2012，7.2.5）。',
  wrong: '文号: 云工办[2016]51号',
  right: '文号: 云工办〔2016〕51号',
  message: () => '内容里的英文方括号“[ ]”被当成了并列的几项',
  hint: ({ quoted }) => `${needsQuotes(quoted)}；文号请用六角括号〔〕`,
});

export const textAfterQuote = defineProblem<{ quoted: string }>({
  code: 'yaml.text-after-quote',
  severity: 'error',
  nature: 'syntax',
  title: '引号之后还有文字',
  why: '内容以英文引号开头时，到下一个英文引号就结束了，后面不能再有文字。',
  wrong: '标题: "金秋助学"活动总结',
  right: '标题: “金秋助学”活动总结',
  message: () => '内容以英文引号开头，引号合上之后又有文字',
  hint: ({ quoted }) => `改用中文引号“”，或${needsQuotes(quoted)}`,
});

export const unclosedQuote = defineProblem<{ quote: string }>({
  code: 'yaml.unclosed-quote',
  severity: 'error',
  nature: 'syntax',
  title: '英文引号没有合上',
  why: '引号没有合上，后面的字段都会被当成这段文字。',
  wrong: '标题: "金秋助学活动总结',
  right: '标题: "金秋助学活动总结"',
  message: ({ quote }) => `英文引号 ${quote} 没有合上`,
  hint: ({ quote }) => `在这段文字末尾补上 ${quote}`,
});

export const specialStart = defineProblem<{ mark: string; quoted: string }>({
  code: 'yaml.special-start',
  severity: 'error',
  nature: 'syntax',
  title: '内容以特殊符号开头',
  why: '@、%、>、| 等符号放在开头另有用处，内容要加引号才不会弄错。',
  wrong: '特点: [>90%的学生考上本科]',
  right: '特点: [">90%的学生考上本科"]',
  message: ({ mark }) => `内容以“${mark}”开头，这个符号放在开头另有用处`,
  hint: ({ quoted }) => needsQuotes(quoted),
});

export const alias = defineProblem<{ quoted: string }>({
  code: 'yaml.alias',
  severity: 'error',
  nature: 'syntax',
  title: '内容以星号开头',
  why: '星号开头的，会被当成“照抄别处的内容”。用“**”代替地名时要加引号；资料里不能照抄别处。',
  wrong: '上级: **市总工会',
  right: '上级: "**市总工会"',
  message: () => '内容以“*”开头，会被当成照抄别处的内容',
  hint: ({ quoted }) => `若“*”是代替文字的占位符，${needsQuotes(quoted)}`,
});

export const anchor = defineProblem<{ text: string }>({
  code: 'yaml.anchor',
  severity: 'error',
  nature: 'syntax',
  title: '内容前有“&”',
  why: '“&”给内容起一个名字，让别处照抄。照抄的数字看不出来处，所以不能用。',
  wrong: '标准: &本科 5000元',
  right: '标准: 5000元',
  message: ({ text }) => `“${text}”是给别处照抄用的，这里不能用`,
  hint: () => '删去它，把内容直接写在用到的地方；如果“&”是文字的一部分，给整段文字加引号',
});

export const tag = defineProblem<{ text: string }>({
  code: 'yaml.tag',
  severity: 'error',
  nature: 'syntax',
  title: '内容前有“!”',
  why: '“!”开头的词说明内容是哪一种。是数字还是文字由字段决定，用不着它。',
  wrong: '年度: !!int 2025',
  right: '年度: 2025',
  message: ({ text }) => `“${text}”用不着写，读不懂`,
  hint: () => '删去它；如果“!”是文字的一部分，给整段文字加引号',
});

export const commaSplit = defineProblem<{ text: string; quoted: string }>({
  code: 'yaml.comma-split',
  severity: 'error',
  nature: 'syntax',
  title: '花括号里的逗号拆散了文字',
  why: '花括号里的英文逗号分隔字段，逗号后面的文字会悄悄变成一个空字段。',
  wrong: '- {标题: 积极发动,精心组织}',
  right: '- {标题: "积极发动,精心组织"}',
  message: ({ text }) => `英文逗号后面的“${text}”被当成了另一个字段`,
  hint: ({ quoted }) => `改用中文逗号“，”，或${needsQuotes(quoted)}`,
});

export const swallowedComment = defineProblem<{ lost: string }>({
  code: 'yaml.swallowed-comment',
  severity: 'warning',
  nature: 'syntax',
  title: '“#”后面的文字被当成注释',
  why: '空格加“#”之后的内容是注释，不会出现在报告里。',
  wrong: '备注: 第1批 #重点',
  right: '备注: "第1批 #重点"',
  message: ({ lost }) => `“${lost}”被当成注释，不会读入`,
  hint: () => '如果是正文，给整段文字加引号；如果是注释，在“#”后面空一格',
});
