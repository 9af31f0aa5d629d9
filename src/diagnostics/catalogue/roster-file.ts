/** Problems of the rows and cells of a roster's table, of a workbook or a CSV file. */
import { defineProblem } from '../diagnostic.ts';

export const childrenShareMoney = defineProblem<{ names: readonly string[]; money: string }>({
  code: 'roster-file.children-share-money',
  severity: 'error',
  title: '一行有几名子女，金额只有一格',
  why: '一行写了两名子女、各有姓名的，读成两名学生；金额只有一格，看不出是每人的还是一共的，猜错了人数和金额就对不上。',
  message: ({ names, money }) =>
    `这一行${names.map((name) => `“${name}”`).join('')}都有人，“${money}”只有一格，看不出各得多少`,
  hint: ({ names, money }) => {
    const own = names.map((name) => `“${name.replace(/姓名|名字/, '')}${money}”`);
    return `请写成一行一名学生；或给每名子女各写一列金额，如${own.join('')}`;
  },
});

export const unpartedCell = defineProblem<{ headings: readonly [string, string] }>({
  code: 'roster-file.unparted',
  severity: 'error',
  title: '一格里的两项分不开',
  why: '“家长姓名及单位”一类的列读成两列；姓名和单位连着写的，分错了就印错人。',
  message: ({ headings: [one, other] }) => `这一格看不出哪里是“${one}”、哪里是“${other}”`,
  hint: ({ headings: [one, other] }) => `请在两项之间空一格，或分成“${one}”“${other}”两列`,
});

export const rowSum = defineProblem<{
  headings: readonly string[];
  heading: string;
  sum: string;
  total: string;
}>({
  code: 'roster-file.row-sum',
  severity: 'warning',
  title: '一行里各项相加不等于合计',
  why: '名册有几列钱和它们的合计，多数行加得上，这一行加不上：不是某一项错了，就是合计错了。',
  message: ({ headings, heading, sum, total }) =>
    `这一行的${headings.map((part) => `“${part}”`).join('')}相加是${sum}，“${heading}”是${total}`,
  hint: () => '请核对这一行；报告用的是合计的一列',
});

export const mergedMoney = defineProblem<{ rows: number }>({
  code: 'roster-file.merged-money',
  severity: 'warning',
  title: '金额合并在几行里',
  why: '几个人合写一个金额时，看不出每人多少。程序不把它平分，也不重复计算，只记在第一行。',
  message: ({ rows }) => `这个金额合并了 ${rows} 行，只记在第一行`,
  hint: () => '请取消合并，逐人填写金额',
});

export const mergedName = defineProblem<{ rows: number }>({
  code: 'roster-file.merged-name',
  severity: 'warning',
  title: '一个学生的姓名合并在几行里',
  why: '名册一行是一名学生。几行合写一个姓名，可能是一人分几批领，也可能漏了别人的姓名；人数、户数都受影响。',
  message: ({ rows }) => `这个姓名合并了有内容的 ${rows} 行，每一行都读作这名学生`,
  hint: () => '请取消合并：是别的学生的，填上姓名；是一名学生的，合成一行，分批发放的写明“批次”',
});

export const footerRow = defineProblem<{ text: string }>({
  code: 'roster-file.footer',
  severity: 'notice',
  title: '说明的行没有读入',
  why: '“填表人：”“说明：”这样的表尾，和只在没有读入的列里有字的行，不是名册里的人。',
  message: ({ text }) => `“${text}”一行是说明，没有当作一个人`,
});

export const unitTotals = defineProblem<{ unit: string }>({
  code: 'roster-file.unit-totals',
  severity: 'notice',
  title: '一行只有一个单位的总数',
  why: '名册一行是一名学生；只报总数的单位，总数不能从名册里读，要写在它自己的文件里。',
  message: ({ unit }) => `“${unit}”一行只有人数，没有学生，没有算进去`,
  hint: ({ unit }) => `只有总数的单位，请把人数和金额写进“部门/${unit}.yaml”的“合计”`,
});

export const nobodyRow = defineProblem<{ text: string }>({
  code: 'roster-file.nobody',
  severity: 'notice',
  title: '一行写着没有学生',
  why: '没有学生的单位也列一行、姓名一格写“无”“/”的，不是名册里的人。',
  message: ({ text }) => `“${text}”一行写着没有学生，没有当作一个人`,
});

export const rowLeftOut = defineProblem<{ text: string }>({
  code: 'roster-file.row-left-out',
  severity: 'warning',
  title: '略去的一行里像有姓名',
  why: '整行合并、姓名写在别的列，或以“审核：”开头的行没有当作一个人；里面要是学生，人数和金额就少了。',
  message: ({ text }) => `“${text}”这一行没有当作一个人，里面像有姓名`,
  hint: () => '是学生的，请取消合并，把姓名、金额写在各自的列里；不是的，不必理会',
});

export const nameAlone = defineProblem<{ text: string }>({
  code: 'roster-file.name-alone',
  severity: 'warning',
  title: '一行只有姓名',
  why: '别的行有金额、学段等，只有姓名的一行可能是分节的标题、表尾；当作学生，人数就多了，金额也合不起来。',
  message: ({ text }) => `这一行只有“${text}”，别的都空着，现在当作一名学生`,
  hint: () => '是学生的，请补上金额、学段等；不是的，请删去这一行',
});

export const unreadTotal = defineProblem<{ text: string }>({
  code: 'roster-file.unread-total',
  severity: 'notice',
  title: '合计行里有一格没有核对',
  why: '合计行、小计行里的人数、户数和金额都同各行核对；看不出是哪一样的，或者还说了别的，就核对不了。',
  message: ({ text }) => `合计行里的“${text}”看不出是人数还是金额，没有核对`,
  hint: () => '写成“合计：3人，9000元”，或把数字写在姓名、金额两列下面',
});

export const sampleRow = defineProblem({
  code: 'roster-file.sample',
  severity: 'notice',
  title: '示例行没有读入',
  why: '空白名册里备注以“示例行”开头的一行，只是示范怎样填。',
  message: () => '这一行的备注以“示例行”开头，没有当作一个人',
  hint: () => '填好以后可以删去这一行；若是真的学生，请改备注',
});

export const filledSample = defineProblem({
  code: 'roster-file.filled-sample',
  severity: 'warning',
  title: '示例行改成了别人',
  why: '备注以“示例行”“示例”开头的、姓名写成“示例：某某”的一行不读入。在示例上改填了真的学生、没有改备注，这名学生就漏了。',
  message: () => '这一行写着“示例”，没有当作一个人，但姓名不是空白名册原来的示例',
  hint: () => '是真的学生的，请删去“示例”二字；不是的，删去这一行',
});

export const sensitiveCells = defineProblem<{ heading: string; kinds: string[]; cells: number }>({
  code: 'roster-file.sensitive-cells',
  severity: 'notice',
  title: '夹在别处的证件号、手机号没有读入',
  why: '证件号和手机号有时夹在备注等列里，同样不应出现在报告里。',
  message: ({ heading, kinds, cells }) => `“${heading}”列有 ${cells} 格夹带${kinds.join('、')}，整格没有读入`,
  hint: () => '其余内容若要保留，请在表格里删去号码',
});

export const phoneAsMoney = defineProblem({
  code: 'roster-file.phone-as-money',
  severity: 'error',
  title: '金额一列里写的是手机号',
  why: '两列填错了位置，手机号就会当作金额印出来。',
  wrong: '13800138000',
  right: '3000',
  message: () => '这一格写的是手机号，不是金额，没有读入',
  hint: () => '请填上这名学生的金额',
});

export const damagedId = defineProblem<{ cells: number }>({
  code: 'roster-file.damaged-id',
  severity: 'warning',
  title: '身份证号末几位可能已变成 0',
  why: '身份证号按数字录入时，Excel 只保留前 15 位，后三位变成 000，无法恢复。',
  wrong: '110101199001011000',
  message: ({ cells }) => `有 ${cells} 格身份证号的后三位是 000，可能是按数字录入的，原号已经丢失`,
  hint: () => '请对照证件；确已丢失的，把该列设为“文本”格式后重新录入。报告不用身份证号，但原表应当更正',
});

export const emptyRoster = defineProblem({
  code: 'roster-file.empty',
  severity: 'warning',
  title: '名册里没有人',
  why: '表头下面没有一行数据。',
  message: () => '表头下面没有数据',
});
