/** Problems of the finished page: what a reader of the paper would see. */
import { defineProblem } from '../diagnostic.ts';

const quote = (chars: readonly string[]) => chars.map((char) => `“${char}”`).join('');

export const rareCharacter = defineProblem<{
  chars: readonly string[];
  /** the face that steps in; absent where the chosen fonts have all but the characters below */
  fallback?: string | undefined;
  /** those beyond the first 65536 code points, which most fonts lack */
  extended: readonly string[];
}>({
  code: 'page.rare-character',
  severity: 'notice',
  title: '国标字库没有的字',
  why: '仿宋_GB2312 等字体只有 6763 个汉字，没有的字由别的字体代替，代替得不好就是空框或大小不一。人名用字一字不能错。',
  wrong: '名册: [{学生: 陶喆, 金额: 3000元}]',
  right: '名册: [{学生: 陶哲, 金额: 3000元}]',
  basis: '实务',
  message: ({ chars, fallback }) =>
    fallback
      ? `${quote(chars)}不在国标字库里，改用${fallback}印出`
      : `${quote(chars)}是扩展区的字，多数字体没有`,
  hint: ({ fallback, extended }) =>
    extended.length === 0
      ? '请在打印的成稿上核对这几个字'
      : `请在打印的成稿上核对${fallback ? `，${quote(extended)}是扩展区的字，多数字体没有` : ''}；显示不出的，请安装含有这个字的字体`,
});

export const longTitle = defineProblem<{ lines: number }>({
  code: 'page.long-title',
  severity: 'warning',
  title: '标题过长',
  why: '标题排成四行以上，看不出梯形或菱形，首页也放不下多少正文。',
  basis: '实务',
  message: ({ lines }) => `标题排成了${lines}行`,
  hint: () => '请缩短标题，一般不超过三行（60字）',
});

export const loneSignOff = defineProblem<{ page: number }>({
  code: 'page.lone-sign-off',
  severity: 'warning',
  title: '落款单独成页',
  why: '署名、日期和印章应与正文同处一面，不能另起一面，否则容易被替换。',
  basis: '一般',
  message: ({ page }) => `署名和日期单独在第${page}面，这一面没有正文`,
  hint: () => '请增减几句正文，或把表格改作附件',
});

export const drawnCloser = defineProblem<{ lines: number; points: string }>({
  code: 'page.drawn-closer',
  severity: 'notice',
  title: '行距收紧了',
  why: '末面只有两三行和落款的，公文格式允许调整行距收到前一面（GB/T 9704—2012，7.3.5.5）。',
  basis: '推荐',
  message: ({ lines, points }) => `末面只有几行，行距收紧为${points}磅（每面${lines}行），少了一面`,
  hint: () => '不要收紧的，在自己的样式里写“末面收紧: 否”',
});

export const wideTable = defineProblem<{ wanted: number; available: number; columns: number }>({
  code: 'page.wide-table',
  severity: 'warning',
  title: '表格比版心宽',
  why: '列太多，字被挤得一两个一行，行很高，不好读。',
  basis: '实务',
  message: ({ wanted, available, columns }) => `${columns}列的表要${wanted}字宽，版心只有${available}字`,
  hint: () => '请减少列数，或拆成两张表',
});

export const missingIssueDate = defineProblem({
  code: 'page.issue-date',
  severity: 'warning',
  title: '终稿没有成文日期',
  why: '成文日期署会议通过或者负责人签发的日期，年、月、日俱全（GB/T 9704—2012，7.3.5.4）。',
  wrong: '报告: {年度: 2025, 状态: 终稿}',
  right: '报告: {年度: 2025, 状态: 终稿, 成文日期: 2025-11-18}',
  basis: '规定',
  message: () => '终稿没有写明年、月、日的成文日期',
  hint: () => '请填写“报告.成文日期”，如 2025-11-18',
});
