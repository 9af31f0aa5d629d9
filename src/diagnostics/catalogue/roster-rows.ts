/** Problems of single rows of 名册: people who were not helped after all, and cells that were left blank. */
import { defineProblem } from '../diagnostic.ts';

export const withdrawnRow = defineProblem<{ row: string; student: string; words: string }>({
  code: 'roster.withdrawn',
  severity: 'warning',
  title: '备注说没有资助的人还在名册里',
  why: '名册的每一行都计入人数和金额。备注写着放弃、退出、取消、不符合条件的，如果没有发，就多算了。',
  wrong:
    '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元}\n  - {学生: 乙一, 家长: 钱二, 金额: 3000元, 备注: 放弃}',
  right: '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元}\n  - {学生: 乙一, 家长: 钱二, 金额: 3000元}',
  message: ({ row, student, words }) => `${row}的${student}写着“${words}”，仍计入了人数和金额`,
  hint: () => '没有资助的，请删去这一行（可以另放一张表）；资助了的，可以在“规则”里说明理由',
});

export const unsaidColumn = defineProblem<{
  rows: string;
  column: string;
  lost: string;
  isBlank: boolean;
}>({
  code: 'roster.unsaid',
  severity: 'notice',
  title: '名册里有的格使整句没有印',
  why: '按单位、学段等分组，户数和金额相加，都要每一行填了、只填一项才算得出；有一行不是，这一句就不印。表格里只在第一行写单位、下面空着的，程序不替人往下填：合并的单元格才是同一个单位。',
  wrong:
    '名册:\n  - {学生: 甲一, 单位: 甲公司, 金额: 3000元}\n  - {学生: 乙一, 单位: 乙公司, 金额: 3000元}\n  - {学生: 丙一, 金额: 3000元}',
  right:
    '名册:\n  - {学生: 甲一, 单位: 甲公司, 金额: 3000元}\n  - {学生: 乙一, 单位: 乙公司, 金额: 3000元}\n  - {学生: 丙一, 单位: 乙公司, 金额: 3000元}',
  message: ({ rows, column, lost, isBlank }) =>
    isBlank ? `${rows}没有填“${column}”，${lost}` : `${rows}的“${column}”不止一项，${lost}`,
  hint: ({ column, lost, isBlank }) => {
    if (!isBlank) return '要说的，请在“标签”里写各项的人数，或在“分组”里写各组，并写“互斥: 否”';
    if (column === '单位') return '请补上；下面几行同第一行是一个单位的，也要每行都写，或合并这几格';
    return lost.startsWith('没有印') ? `请补上；不打算按它说的，可以删去“${column}”这一列` : '请补上';
  },
});

export const mistypedValue = defineProblem<{
  rows: string;
  column: string;
  value: string;
  meant: readonly string[];
}>({
  code: 'roster.mistyped',
  severity: 'warning',
  title: '名册里的词像是写错了一个字',
  why: '学段、民族、单位写错一个字，报告里就多出一组（“本料1名”），人数、金额都分开算，也不知道适用哪一条标准。只报与认得的词差一个字、又不像另一个词的：“预科”“卫校”不报。',
  wrong: '名册:\n  - {学生: 甲一, 学段: 本科, 金额: 3000元}\n  - {学生: 乙一, 学段: 本料, 金额: 3000元}',
  right: '名册:\n  - {学生: 甲一, 学段: 本科, 金额: 3000元}\n  - {学生: 乙一, 学段: 预科, 金额: 3000元}',
  message: ({ rows, column, value, meant }) =>
    `${rows}的${column}是“${value}”，${meant.length > 0 ? `是否为${meant.map((word) => `“${word}”`).join('或')}？` : '多半写错了一个字'}`,
  hint: () => '请改正；确实这样写的，可以在“规则”里说明理由',
});

export const alikeGroups = defineProblem<{ column: string; one: string; other: string }>({
  code: 'roster.alike',
  severity: 'notice',
  title: '名册里的两组可能是一组',
  why: '同一个单位、同一个学段写成两样，报告里就分成两组，各说各的人数。“大学本科”“本科生”“本科”一类显然一样的，程序已经合在一起；这里说的是看不准的。',
  wrong: '名册:\n  - {学生: 甲一, 学段: 大专, 金额: 3000元}\n  - {学生: 乙一, 学段: 高职, 金额: 3000元}',
  right: '名册:\n  - {学生: 甲一, 学段: 大专, 金额: 3000元}\n  - {学生: 乙一, 学段: 大专, 金额: 3000元}',
  message: ({ column, one, other }) => `名册的“${column}”里，“${one}”和“${other}”分成了两组`,
  hint: () => '是一样的，请写成一样；确实要分开说的，不用改',
});

export const storyMismatch = defineProblem<{
  student: string;
  row: string;
  field: string;
  told: string;
  listed: string;
}>({
  code: 'consistency.roster-story',
  severity: 'error',
  title: '故事与名册不符',
  why: '故事写的是名册里的一个人，院校和金额应当同那一行一样；不一致时不知道该信哪一个。',
  wrong:
    '名册:\n  - {学生: 甲一, 院校: 滨海大学, 金额: 3000元}\n故事:\n  - {人物: 甲一, 院校: 江南大学, 金额: 5000元}',
  right:
    '名册:\n  - {学生: 甲一, 院校: 滨海大学, 金额: 3000元}\n故事:\n  - {人物: 甲一, 院校: 滨海大学, 金额: 3000元}',
  message: ({ student, row, field, told, listed }) =>
    `故事里${student}的${field}是${told}，${row}是${listed}`,
  hint: () => '请改正其中一处；不是同一个人的，请在“人物”里写明身份',
});

export const struckRows = defineProblem<{ rows: readonly number[] }>({
  code: 'roster-file.struck',
  severity: 'warning',
  title: '划了删除线的行',
  why: '删除线只有人看得见，多半是说这个人不资助了；程序照样读入，计入人数和金额。',
  message: ({ rows }) =>
    `第${rows.slice(0, 8).join('、')}${rows.length > 8 ? '等' : ''}行（共${rows.length}行）有划了删除线的格子，仍照常计入`,
  hint: () => '没有资助的，请删去整行；资助了的，请去掉删除线',
});

export const hiddenColumns = defineProblem<{ headings: readonly string[] }>({
  code: 'roster-file.hidden-columns',
  severity: 'notice',
  title: '有隐藏的列',
  why: '隐藏的列照样读入；里面的数字没有人看见，也就没有人核对。',
  message: ({ headings }) => `${headings.map((heading) => `“${heading}”`).join('、')}一列是隐藏的，仍已读入`,
  hint: () => '请取消隐藏，看一遍；不用的请删去整列',
});
