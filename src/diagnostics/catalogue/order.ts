/** Problems of dates: what came before what, and how many working days lie between. */
import { defineProblem } from '../diagnostic.ts';

export const beforeNotice = defineProblem<{
  event: string;
  time: string;
  notice: string;
  noticeTime: string;
}>({
  code: 'order.notice',
  severity: 'error',
  title: '仪式、公示或发放早于通知',
  why: '先有通知，再公示、发放和举行仪式；次序颠倒多半是日期写错。摸底可以在通知之前。',
  wrong:
    '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 8月26日}]\n仪式: [{名称: 发放仪式, 时间: 8月10日}]',
  right:
    '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 7月26日}]\n仪式: [{名称: 发放仪式, 时间: 8月10日}]',
  message: ({ event, time, notice, noticeTime }) => `${event}（${time}）早于${notice}（${noticeTime}）`,
  hint: () => '请核对两个日期；跨年的日期请写出年份',
});

export const receivedBeforeIssued = defineProblem<{ issued: string; received: string }>({
  code: 'order.received',
  severity: 'error',
  title: '收到文件早于印发',
  why: '文件印发之后才会收到。',
  wrong: '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 8月26日, 收到: 8月16日}]',
  right: '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 8月16日, 收到: 8月26日}]',
  message: ({ issued, received }) => `收到的日期（${received}）早于印发的日期（${issued}）`,
  hint: () => '请核对两个日期；跨年的日期请写出年份',
});

export const workingDaysMismatch = defineProblem<{
  given: number;
  counted: number;
  time: string;
  days: number;
}>({
  code: 'order.working-days',
  severity: 'error',
  title: '工作日数与日历不符',
  why: '公示期按工作日计算，周末和法定节假日不算。少一天，公示就不合规定。',
  wrong: '阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-17}, 工作日: 5}]',
  right: '阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-21}, 工作日: 5}]',
  message: ({ given, counted, time, days }) =>
    `工作日 写的是${given}个，${time}共${days}天，按日历是${counted}个工作日，相差${Math.abs(given - counted)}个`,
  hint: () => '请核对起止日期和天数；遇节假日或调休的，请写“日历”',
});

export const holidayUnlisted = defineProblem<{ time: string; holiday: string; counted: number }>({
  code: 'order.holiday',
  severity: 'warning',
  title: '公示期遇到法定节假日，没有列入日历',
  why: '法定节假日和调休每年由国务院办公厅公布，程序不去猜；没有列出来，工作日可能多算。',
  wrong: '阶段: [{名称: 公示, 时间: {起: 2025-09-29, 止: 2025-10-10}}]',
  right:
    '阶段: [{名称: 公示, 时间: {起: 2025-09-29, 止: 2025-10-10}}]\n日历: {节假日: [{起: 2025-10-01, 止: 2025-10-08}]}',
  message: ({ time, holiday, counted }) =>
    `${time}遇到${holiday}，“日历”里没有列出节假日，现在按${counted}个工作日计算`,
  hint: () => '请按当年的放假通知写“日历”下的“节假日”和“调休上班”',
});
