/** Problems of a YAML file as a whole, and of how its lines stand below each other. */
import { defineProblem } from '../diagnostic.ts';

export const tooLarge = defineProblem<{ limit: string }>({
  code: 'yaml.too-large',
  severity: 'error',
  nature: 'syntax',
  title: '资料文件过大',
  why: '一次活动的资料远到不了这个大小。',
  message: ({ limit }) => `文件超过 ${limit}，没有读`,
  hint: () => '名册请放在 Excel 或 CSV 文件里，资料里写“名册: 名册.xlsx”',
});

export const directive = defineProblem<{ text: string }>({
  code: 'yaml.directive',
  severity: 'error',
  nature: 'syntax',
  title: '有一行以“%”开头',
  why: '行首的“%”会改变整个文件的读法，资料里用不着。',
  wrong: '%YAML 1.1',
  message: ({ text }) => `“${text}”会改变整个文件的读法，不能用`,
  hint: () => '删去这一行',
});

export const multipleDocuments = defineProblem({
  code: 'yaml.multiple-documents',
  severity: 'error',
  nature: 'syntax',
  title: '一个文件里有几份资料',
  why: '“---”会把文件分成几份，只有第一份会被读到。',
  message: () => '“---”把文件分成了几份，后面的内容读不到',
  hint: () => '删去这一行；各单位的数据请分开存放在“部门”文件夹里',
});

export const duplicateKey = defineProblem<{ key: string }>({
  code: 'yaml.duplicate-key',
  severity: 'error',
  nature: 'syntax',
  title: '字段重复',
  why: '同一层里一个字段写了两次，后写的会悄悄盖掉先写的。',
  wrong: '合计:\n  人数: 184\n  人数: 186',
  right: '合计:\n  人数: 186',
  message: ({ key }) => `字段“${key}”写了两次`,
  hint: () => '只留一个；如果是并列的几项，请一行写一项，每项前加“- ”',
});

export const complexKey = defineProblem({
  code: 'yaml.complex-key',
  severity: 'error',
  nature: 'syntax',
  title: '字段名不是文字',
  why: '冒号前面的字段名只能是一段文字，不能是并列的几项。',
  message: () => '这里的字段名不是一段文字',
  hint: () => '写成“字段名: 内容”',
});

export const badIndent = defineProblem<{ isOneTooFar?: boolean; parent?: string | undefined }>({
  code: 'yaml.indent',
  severity: 'error',
  nature: 'syntax',
  title: '缩进不对',
  why: '同一层的字段要左对齐，下一层比上一层多缩进两格。',
  wrong: '单位:\n  全称: 云岭县总工会\n   简称: 县总工会',
  right: '单位:\n  全称: 云岭县总工会\n  简称: 县总工会',
  message: ({ isOneTooFar, parent }) =>
    parent
      ? `上面的“${parent}”还没有去掉“# ”，这一行没有上一层`
      : isOneTooFar
        ? '这一行多缩进了一格'
        : '缩进和上面的字段对不齐',
  hint: ({ isOneTooFar, parent }) =>
    parent
      ? `请把“${parent}”的“# ”也去掉（“#”和后面的一个空格都去掉）`
      : isOneTooFar
        ? '请删去行首的一个空格，下面跟着它的几行也一样；去掉“# ”时，“#”和后面的一个空格都要去掉'
        : '同一层左对齐，下一层多缩进两格',
});

export const unclosedBracket = defineProblem<{ bracket: string }>({
  code: 'yaml.unclosed-bracket',
  severity: 'error',
  nature: 'syntax',
  title: '括号没有合上',
  why: '方括号里是并列的几项，花括号里是一组字段，都要成对。',
  wrong: '类别: [单亲, 残疾',
  right: '类别: [单亲, 残疾]',
  message: ({ bracket }) => `缺少右括号“${bracket}”`,
  hint: ({ bracket }) => `补上“${bracket}”；若括号是文字的一部分，给整段文字加引号`,
});

export const badEscape = defineProblem<{ text: string }>({
  code: 'yaml.escape',
  severity: 'error',
  nature: 'syntax',
  title: '双引号里的反斜杠有误',
  why: '英文双引号里的反斜杠“\\”有特殊含义。',
  wrong: '附件: "D:\\名册.xlsx"',
  right: "附件: 'D:\\名册.xlsx'",
  message: ({ text }) => `双引号里的“${text}”不是有效的写法`,
  hint: () => '反斜杠写两遍“\\\\”，或改用英文单引号',
});

export const tooDeep = defineProblem({
  code: 'yaml.too-deep',
  severity: 'error',
  nature: 'syntax',
  title: '层次过深',
  why: '资料至多五六层，成串的括号多半是误按了键。',
  message: () => '括号一层套一层，套得太深，没有读',
  hint: () => '检查是否误输入了成串的括号或短横',
});

export const badSyntax = defineProblem({
  code: 'yaml.syntax',
  severity: 'error',
  nature: 'syntax',
  title: '不是“字段名: 内容”的写法',
  why: '每行应是“字段名: 内容”，或以“- ”开头的一项。',
  message: () => '这里不符合“字段名: 内容”的写法',
  hint: () => '检查这一行和上一行的冒号、引号、括号和缩进；文字里有特殊符号时加引号',
});

export const moreErrors = defineProblem<{ count: number }>({
  code: 'yaml.more-errors',
  severity: 'error',
  nature: 'syntax',
  title: '还有更多写法错误',
  why: '前面的错误往往引起后面的错误，先改前面的。',
  message: ({ count }) => `还有 ${count} 处写法错误没有列出`,
  hint: () => '改好前面的再检查一次',
});
