/** Problems of the headings of a roster's table: which column is which. */
import { defineProblem } from '../diagnostic.ts';

export const noHeading = defineProblem<{ known: string[] }>({
  code: 'roster-file.no-heading',
  severity: 'error',
  title: '找不到表头',
  why: '程序靠表头认出每一列。前 20 行里没有一行有两个以上认得的列名。',
  message: () => '找不到表头：前 20 行里没有认得的列名',
  hint: ({ known }) => `表头请用这些列名：${known.join('、')}`,
});

export const noStudent = defineProblem<{ likely: readonly string[] }>({
  code: 'roster-file.no-student',
  severity: 'error',
  title: '名册没有学生姓名一列',
  why: '一行是一名学生；不知道是谁，就不能计数、查重和遮盖。',
  message: () => '名册里没有学生姓名这一列',
  hint: ({ likely }) =>
    likely.length > 0
      ? `如果是“${likely.join('”或“')}”，请把这个表头改成“学生姓名”`
      : '请添一列“学生姓名”，或把写学生姓名的那一列的表头改成“学生姓名”',
});

export const unknownHeading = defineProblem<{ heading: string; nearest: string | undefined }>({
  code: 'roster-file.unknown-heading',
  severity: 'notice',
  title: '不认得的列',
  why: '不认得的列不读入，以免把不该用的内容写进报告。',
  message: ({ heading }) => `不认得“${heading}”这一列，没有读入`,
  hint: ({ nearest }) => (nearest ? `如果就是“${nearest}”，请把表头改成“${nearest}”` : '不需要就不用管它'),
});

export const unknownMoney = defineProblem<{ headings: readonly string[] }>({
  code: 'roster-file.unknown-money',
  severity: 'error',
  title: '不认得的金额列',
  why: '这一列像是钱，却认不出是不是发给学生的、是不是全部；不读，报告就没有金额，读错，金额就不对。',
  message: ({ headings }) => {
    const named = headings.map((heading) => `“${heading}”`).join('');
    return headings.length > 1
      ? `${named}都像是金额，认不出哪一列是发给学生的全部`
      : `${named}像是金额，但认不出是不是发给学生的钱`;
  },
  hint: ({ headings }) =>
    headings.length > 1
      ? '请加一列“合计金额”，写每名学生一共得到多少（单位照写，如“合计金额（元）”）；不是发给学生的，请删去'
      : '是发给学生的，请把表头改成“金额”（单位照写，如“金额（元）”）；不是的，请去掉表头里的单位或删去这一列',
});

export const otherMoney = defineProblem<{ heading: string; chosen: string }>({
  code: 'roster-file.other-money',
  severity: 'notice',
  title: '几列金额里用了一列',
  why: '名册有几列金额时，只用发给学生的一列：先是实发，再是合计，再是发放、资助的金额；标准、应发、申请的不用。',
  message: ({ heading, chosen }) => `金额用的是“${chosen}”一列，“${heading}”没有读入`,
  hint: ({ heading }) => `应当用“${heading}”的，请把它的表头改成“实发金额”`,
});

export const parentsColumn = defineProblem<{ heading: string }>({
  code: 'roster-file.parents-column',
  severity: 'notice',
  title: '当作家长的一列',
  why: '性别、年龄、民族学生和家长都有；名册只用学生的。表头没有写明是谁的，看它在谁的姓名后面。',
  message: ({ heading }) => `“${heading}”一列在家长姓名后面，当作家长的，没有读入`,
  hint: ({ heading }) => `是学生的，请把表头改成“学生${heading}”`,
});

export const repeatedHeading = defineProblem<{ heading: string; key: string }>({
  code: 'roster-file.repeated-heading',
  severity: 'error',
  title: '两列是同一个字段',
  why: '两列都认作同一个字段，程序不知道该用哪一列。',
  message: ({ heading, key }) => `“${heading}”和前面的一列都是“${key}”`,
  hint: () => '请删去一列，或给不用的一列改个名字；左右两半都是学生的，两半的表头要一样',
});

export const valueWithoutHeading = defineProblem({
  code: 'roster-file.no-column-name',
  severity: 'notice',
  title: '有内容的列没有表头',
  why: '没有表头的列不读入。',
  message: () => '这一列没有表头，没有读入',
});

export const namesWithoutHeading = defineProblem<{ names: number }>({
  code: 'roster-file.names-without-heading',
  severity: 'error',
  title: '没有表头的列里像有姓名',
  why: '名册分左右两半、右边没有表头或者不在同一行的，右边的学生读不到，人数和金额就少了。',
  message: ({ names }) => `这一列没有表头，里面像有${names}个姓名，不在别的列里`,
  hint: () => '是学生的，请在同一行写上和左边一样的表头，或接到左边的下面；不是的，给这一列写上表头，如 备注',
});

export const sensitiveColumns = defineProblem<{ headings: string[]; cells: number }>({
  code: 'roster-file.sensitive-columns',
  severity: 'notice',
  title: '敏感列没有读入',
  why: '身份证号、电话、住址、银行卡号、出生日期不应出现在报告里，读名册时就去掉。',
  message: ({ headings, cells }) =>
    `${headings.length} 列敏感信息（${headings.join('、')}）共 ${cells} 格没有读入`,
});

export const admissionBatch = defineProblem({
  code: 'roster-file.admission-batch',
  severity: 'notice',
  title: '“批次”一列写的是录取批次',
  why: '“本科一批”“专科批”是高校录取的批次，不是第几批发放；当作发放的批次，就会印成“按批次分”。',
  message: () => '“批次”一列写的是录取批次，没有当作发放的批次',
  hint: () => '学段写在“学段”一列；第几批发放的，写“第一批”“第二批”',
});
