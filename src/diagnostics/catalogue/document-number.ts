/** Problems of 发文字号 (GB/T 9704—2012, 7.2.5). */
import { defineProblem } from '../diagnostic.ts';

export const documentNumberForm = defineProblem<{ given: string; standard?: string | undefined }>({
  code: 'document-number.form',
  severity: 'warning',
  title: '发文字号的写法不合标准',
  why: '年份用六角括号〔〕和四位数字，序号不加“第”，不补零（GB/T 9704—2012，7.2.5）。',
  wrong: '通知: [{标题: 关于开展金秋助学活动的通知, 文号: "云工办[2025]第051号", 发文单位: 云州市总工会}]',
  right: '通知: [{标题: 关于开展金秋助学活动的通知, 文号: 云工办〔2025〕51号, 发文单位: 云州市总工会}]',
  basis: '规定',
  message: ({ given, standard }) =>
    standard ? `发文字号“${given}”应写作“${standard}”` : `看不懂发文字号“${given}”`,
  hint: ({ standard }) =>
    standard ? `请改为“${standard}”` : '写成“机关代字〔年份〕序号号”，如 云工办〔2025〕51号',
});

export const documentNumberYear = defineProblem<{ given: number; date: string }>({
  code: 'document-number.year',
  severity: 'warning',
  title: '发文字号的年份与日期不符',
  why: '发文字号里的年份是成文的年份；不符多半是抄了去年的文号。',
  wrong:
    '通知: [{标题: 关于开展金秋助学活动的通知, 文号: 云工办〔2024〕51号, 发文单位: 云州市总工会, 印发: 2025-07-20}]',
  right:
    '通知: [{标题: 关于开展金秋助学活动的通知, 文号: 云工办〔2025〕51号, 发文单位: 云州市总工会, 印发: 2025-07-20}]',
  basis: '实务',
  message: ({ given, date }) => `发文字号是${given}年的，日期却是${date}`,
  hint: () => '请对照原文件核对年份',
});

export const documentNumberTwice = defineProblem<{ number: string; first: string }>({
  code: 'document-number.twice',
  severity: 'warning',
  title: '两份文件用了同一个文号',
  why: '一个发文字号只对应一份文件。',
  wrong:
    '通知:\n  - {标题: 关于开展金秋助学活动的通知, 文号: 云工办〔2025〕51号, 发文单位: 云州市总工会}\n  - {标题: 关于做好发放工作的通知, 文号: 云工办〔2025〕51号, 发文单位: 云州市总工会}',
  right:
    '通知:\n  - {标题: 关于开展金秋助学活动的通知, 文号: 云工办〔2025〕51号, 发文单位: 云州市总工会}\n  - {标题: 关于做好发放工作的通知, 文号: 云工办〔2025〕52号, 发文单位: 云州市总工会}',
  basis: '实务',
  message: ({ number, first }) => `“${number}”已经是《${first}》的文号`,
  hint: () => '请对照原文件核对文号',
});
