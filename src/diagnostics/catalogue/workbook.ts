/** Problems of a workbook: the file, its sheets and its cells. */
import { defineProblem } from '../diagnostic.ts';
import { listFew } from '../names.ts';

const nameSheets = (names: readonly string[]) => listFew(names, '张');
const quote = (name: string) => `“${name}”`;

export const tooLarge = defineProblem({
  code: 'roster-file.too-large',
  severity: 'error',
  title: '表格文件过大',
  why: '过大的表格（有的只有几兆，展开却有几个吉字节）会耗尽内存。一次活动的名册远到不了这个大小。',
  message: () => '表格文件展开后过大，不予读取',
  hint: () =>
    '请只保留名册一张工作表，删去多余的空行空列和图片，再另存一份；名册确实有几万行的，另存为 CSV 文件（CSV 到一百万格）',
});

export const protectedWorkbook = defineProblem({
  code: 'roster-file.protected',
  severity: 'error',
  title: '文件有密码保护或是旧版 .xls',
  why: '有打开密码的表格和旧版 .xls 都读不到内容。',
  message: () => '文件有密码保护，或是旧版 .xls 格式，无法读取',
  hint: () => '请在 Excel 或 WPS 中取消密码，再“另存为”Excel 工作簿（.xlsx）',
});

export const otherFormat = defineProblem<{ format: string }>({
  code: 'roster-file.other-format',
  severity: 'error',
  title: '不是 .xlsx 的表格',
  why: '程序只读 Excel 工作簿（.xlsx）和 CSV；别的格式没有坏，只是读不了。',
  message: ({ format }) => `这是 ${format} 表格，不能直接读`,
  hint: () => '请用 Excel 或 WPS 打开，“另存为”Excel 工作簿（.xlsx）',
});

export const damaged = defineProblem({
  code: 'roster-file.damaged',
  severity: 'error',
  title: '表格文件已损坏',
  why: '文件没有传完整、有字节变了（校验和不符），或者不是真正的 Excel 工作簿。错一个字节，人名和金额就可能是另一个。',
  message: () => '文件已损坏，或不是 Excel 工作簿（.xlsx）',
  hint: () => '请用 Excel 或 WPS 打开确认，再“另存为”.xlsx；网上传来的文件请重新下载',
});

export const unknownSheet = defineProblem<{ name: string; sheets: string[] }>({
  code: 'roster-file.unknown-sheet',
  severity: 'error',
  title: '没有这张工作表',
  why: '“工作表”要和 Excel 下方标签上的名字一字不差。',
  message: ({ name }) => `没有名为“${name}”的工作表`,
  hint: ({ sheets }) => `文件里有：${nameSheets(sheets)}`,
});

export const otherSheets = defineProblem<{ used: string; others: string[] }>({
  code: 'roster-file.other-sheets',
  severity: 'notice',
  title: '只读了一张工作表',
  why: '没有指明工作表时读第一张没有隐藏的。',
  message: ({ used, others }) => `读的是工作表“${used}”，没有读：${nameSheets(others)}`,
  hint: () => '要读另一张，写成“名册: {文件: 名册.xlsx, 工作表: 表名}”',
});

export const severalSheets = defineProblem<{ read: string[] }>({
  code: 'roster-file.several-sheets',
  severity: 'notice',
  title: '几张工作表合成一份名册',
  why: '一批一张、一个单位一张的名册，表头一样、人不重复的，各张都读。',
  message: ({ read }) => `工作表${nameSheets(read.map(quote))}表头一样，都读了`,
  hint: () => '只读其中一张的，写“名册: {文件: 名册.xlsx, 工作表: 表名}”',
});

export const otherRosters = defineProblem<{ used: string; others: string[] }>({
  code: 'roster-file.other-rosters',
  severity: 'error',
  title: '别的工作表也像是名册，不知道读哪一张',
  why: '一批一张表的名册，只读一张就少了几批学生，合计也跟着少。表头不一样、有人重复、表名写着别的年度或“未通过”一类的，不猜。',
  message: ({ used, others }) =>
    `除了工作表“${used}”，${nameSheets(others.map(quote))}也像是名册，不知道读哪一张`,
  hint: ({ used, others }) =>
    `只读“${used}”的，写“名册: {文件: 名册.xlsx, 工作表: ${used}}”；几张都读的，写“工作表: ${nameSheets([used, ...others])}”；不要的表请删去`,
});

export const hiddenSheet = defineProblem<{ name: string }>({
  code: 'roster-file.hidden-sheet',
  severity: 'notice',
  title: '有隐藏的工作表',
  why: '隐藏的工作表不会读入，除非指明要读它。',
  message: ({ name }) => `工作表“${name}”是隐藏的`,
});

export const hiddenRows = defineProblem<{ count: number }>({
  code: 'roster-file.hidden-rows',
  severity: 'notice',
  title: '有隐藏的行',
  why: '筛选或手工隐藏的行照样计入，以免漏人；不该计入的要删去，而不是隐藏。',
  message: ({ count }) => `有 ${count} 行被隐藏或筛选掉，仍已计入`,
  hint: () => '不该计入的请删除整行',
});

export const noCachedValue = defineProblem({
  code: 'roster-file.formula',
  severity: 'error',
  title: '公式没有计算结果',
  why: '文件里只有公式、没有算好的值，多半是由别的程序生成后没有用 Excel 打开保存过。',
  message: () => '这一格是公式，文件里没有存下计算结果',
  hint: () => '请用 Excel 或 WPS 打开，保存一次；或把公式粘贴成数值',
});

export const errorCell = defineProblem<{ text: string }>({
  code: 'roster-file.error-cell',
  severity: 'error',
  title: '单元格是错误值',
  why: '#N/A、#REF! 等表示公式出错，读不到数据。',
  message: ({ text }) => `这一格是错误值“${text}”`,
  hint: () => '请改正公式，或直接填数值',
});

export const lostText = defineProblem<{ index: string }>({
  code: 'roster-file.lost-text',
  severity: 'error',
  title: '单元格的文字丢失',
  why: '工作簿把文字另存在一张表里，单元格只记第几条；文件不全时，那一条找不到，这一格原来写的什么也就无从知道。',
  message: ({ index }) => `这一格的文字（编号“${index}”）在文件里找不到`,
  hint: () => '请用 Excel 或 WPS 打开，改正这一格后另存为 .xlsx',
});

export const unknownCell = defineProblem<{ type: string }>({
  code: 'roster-file.unknown-cell',
  severity: 'error',
  title: '不认得的单元格',
  why: '单元格的类型不是 Excel 工作簿规定的那几种，读出来的内容不可信。',
  message: ({ type }) => `这一格的类型“${type}”不是 Excel 工作簿里有的，没有读入`,
  hint: () => '请用 Excel 或 WPS 打开，确认这一格的内容后另存为 .xlsx',
});

export const repeatedCell = defineProblem({
  code: 'roster-file.repeated-cell',
  severity: 'error',
  title: '同一格写了两次',
  why: '工作簿里同一个位置有两份内容，哪一份是真的无从知道，各种软件显示的也不一样。',
  message: () => '文件里这一格有两份内容',
  hint: () => '请用 Excel 或 WPS 打开，核对这一格后另存为 .xlsx',
});

export const misplaced = defineProblem<{ reference: string }>({
  code: 'roster-file.misplaced',
  severity: 'error',
  title: '行或格的位置不对',
  why: '工作簿里每行每格写明自己的位置；位置写坏了，里面的人会读丢。',
  message: ({ reference }) => `工作表里有一行或一格的位置“${reference}”不对，读不出它在哪里`,
  hint: () => '请用 Excel 或 WPS 打开，核对后另存为 .xlsx',
});
