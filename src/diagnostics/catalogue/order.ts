/** Problems of dates: what came before what, and how many working days lie between. */
import { defineProblem } from '../diagnostic.ts';

/** One thing that came before another that it must follow. */
export interface Sequence {
  event: string;
  time: string;
  other: string;
  otherTime: string;
}

const comesBefore = ({ event, time, other, otherTime }: Sequence) =>
  `${event}（${time}）早于${other}（${otherTime}）`;

export const beforeNotice = defineProblem<Sequence>({
  code: 'order.notice',
  severity: 'error',
  title: '仪式、公示或发放早于通知',
  why: '先有通知，再公示、发放和举行仪式；次序颠倒多半是日期写错。摸底可以在通知之前。',
  wrong:
    '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 8月26日}]\n仪式: [{名称: 发放仪式, 时间: 8月10日}]',
  right:
    '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 7月26日}]\n仪式: [{名称: 发放仪式, 时间: 8月10日}]',
  message: comesBefore,
  hint: () => '请核对两个日期；跨年的日期请写出年份',
});

export const receivedBeforeIssued = defineProblem<Sequence>({
  code: 'order.received',
  severity: 'error',
  title: '收到文件早于印发',
  why: '文件印发之后才会收到。',
  wrong: '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 8月26日, 收到: 8月16日}]',
  right: '通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 市总工会, 印发: 8月16日, 收到: 8月26日}]',
  message: ({ time, otherTime }) => `收到的日期（${time}）早于印发的日期（${otherTime}）`,
  hint: () => '请核对两个日期；跨年的日期请写出年份',
});

export const paidBeforePublication = defineProblem<Sequence>({
  code: 'order.payment',
  severity: 'error',
  title: '公示没有结束就发放',
  why: '名单先公示、期满无异议再发放；次序颠倒多半是日期写错，若确实如此，程序上就有问题。',
  wrong: '阶段:\n  - {名称: 发放, 时间: 8月5日}\n  - {名称: 公示, 时间: {起: 2025-08-11, 止: 2025-08-15}}',
  right: '阶段:\n  - {名称: 公示, 时间: {起: 2025-08-11, 止: 2025-08-15}}\n  - {名称: 发放, 时间: 8月25日}',
  basis: '实务',
  message: comesBefore,
  hint: () => '请核对两个日期；分批公示、发放的，请把各批的公示都写出来',
});

export const paidElsewhen = defineProblem<Sequence>({
  code: 'order.on-site',
  severity: 'warning',
  title: '现场发放的仪式不在发放的时间里',
  why: '只在现场发放的，举行仪式的那天就是发放的时间；两处不同，总有一处写错。',
  wrong:
    '阶段: [{名称: 发放, 时间: 8月28日, 方法: [现场]}]\n仪式: [{名称: 发放仪式, 时间: 8月20日, 现场: {人数: 20名}}]',
  right:
    '阶段: [{名称: 发放, 时间: 8月28日, 方法: [现场]}]\n仪式: [{名称: 发放仪式, 时间: 8月28日, 现场: {人数: 20名}}]',
  basis: '实务',
  message: ({ event, time, other, otherTime }) => `${event}在${time}，${other}在${otherTime}`,
  hint: () => '请核对两个日期；还有别的发放办法的，在“发放”的“方法”里写出；分批发放的，各批都要写',
});

export const stageEarly = defineProblem<Sequence>({
  code: 'order.stages',
  severity: 'warning',
  title: '工作的次序颠倒',
  why: '先收到通知，再部署；先摸底、申报，再审核，再公示，再发放；发放以后才回访、总结。次序颠倒多半是日期写错。',
  wrong: '阶段:\n  - {名称: 摸底, 时间: 9月}\n  - {名称: 审核, 时间: 8月上旬}',
  right: '阶段:\n  - {名称: 摸底, 时间: 7月}\n  - {名称: 审核, 时间: 8月上旬}',
  basis: '实务',
  message: comesBefore,
  hint: () => '请核对两个日期；分批做的，请把各批的都写出来；回访的是往年受助学生的，在“内容”里写明',
});

export const issuedEarly = defineProblem<Sequence>({
  code: 'order.issued-early',
  severity: 'error',
  title: '成文日期早于报告里写的事',
  why: '总结写的是已经做完的事，成文日期不会比它们早；多半是照抄了往年的日期。',
  wrong: '报告: {年度: 2025, 成文日期: 2025-08-01}\n阶段: [{名称: 摸底, 时间: 8月中旬}]',
  right: '报告: {年度: 2025, 成文日期: 2025-12-01}\n阶段: [{名称: 摸底, 时间: 8月中旬}]',
  basis: '实务',
  message: comesBefore,
  hint: () => '请核对两个日期；还没有做的事，写进“打算”',
});

export const outsideYear = defineProblem<{ event: string; time: string; year: number }>({
  code: 'order.year',
  severity: 'warning',
  title: '仪式、公示或发放不在报告的年度',
  why: '日期带着年份、又不是报告的年度，多半是从往年的资料里抄来的。',
  wrong: '报告: {年度: 2025}\n仪式: [{名称: 发放仪式, 时间: 2024年8月22日}]',
  right: '报告: {年度: 2025}\n仪式: [{名称: 发放仪式, 时间: 2025年8月22日}]',
  basis: '实务',
  message: ({ event, time, year }) => `${event}在${time}，报告写的是${year}年`,
  hint: ({ year }) => `请核对日期；是${year}年的，可以不写年份`,
});

export const shortPublication = defineProblem<{ days: string }>({
  code: 'order.short-publication',
  severity: 'warning',
  title: '公示不足五个工作日',
  why: '受助名单通常公示五个工作日以上，各地的资助办法多有这样的要求；短了，程序会受质疑。',
  wrong: '阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-18}}]',
  right: '阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-21}}]',
  basis: '实务',
  message: ({ days }) => `公示只有${days}，通常不少于5个工作日`,
  hint: () => '请核对起止日期；本地的办法另有规定的，可以在“规则”里说明理由',
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

export const publicDaysMismatch = defineProblem<{ given: number; time: string; days: number }>({
  code: 'order.days',
  severity: 'error',
  title: '公示天数与起止日期不符',
  why: '天数从第一天数到最后一天，两头都算，周末也算。',
  wrong: '阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-22}, 天数: 7天}]',
  right: '阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-21}, 天数: 7天}]',
  message: ({ given, time, days }) =>
    `天数 写的是${given}天，${time}共${days}天，相差${Math.abs(given - days)}天`,
  hint: () => '请核对起止日期和天数；说的是工作日的，写在“工作日”里',
});

export const holidayUnlisted = defineProblem<{ time: string; holiday: string; counted: number }>({
  code: 'order.holiday',
  severity: 'warning',
  title: '公示期遇到法定节假日，没有列入日历',
  why: '法定节假日和调休每年由国务院办公厅公布，程序不去猜；没有列出来，工作日可能多算。',
  wrong: '阶段: [{名称: 公示, 时间: {起: 2025-09-26, 止: 2025-10-10}}]',
  right:
    '阶段: [{名称: 公示, 时间: {起: 2025-09-26, 止: 2025-10-10}}]\n日历: {节假日: [{起: 2025-10-01, 止: 2025-10-08}]}',
  message: ({ time, holiday, counted }) =>
    `${time}遇到${holiday}，“日历”里没有列出节假日，现在按${counted}个工作日计算`,
  hint: () => '请按当年的放假通知写“日历”下的“节假日”和“调休上班”',
});

export const noticeLate = defineProblem<{ time: string; issued: string; isOwn: boolean }>({
  code: 'order.notice-late',
  severity: 'error',
  title: '公示的日期在公示期之后',
  why: '公示要在公示期里贴出来，落款的日期不会比公示的最后一天还晚。一份资料又出总结又出公示的，成文日期是总结的，公示自己的日期写在“公示”下的“落款”里。',
  wrong:
    '报告: {年度: 2025, 版本: 公示, 成文日期: 2025-09-20}\n阶段: [{名称: 公示, 时间: {起: 2025-09-08, 止: 2025-09-12}}]',
  right:
    '报告: {年度: 2025, 版本: 公示, 成文日期: 2025-11-18}\n公示: {落款: 2025-09-08}\n阶段: [{名称: 公示, 时间: {起: 2025-09-08, 止: 2025-09-12}}]',
  message: ({ time, issued }) => `公示期是${time}，公示的日期却是${issued}`,
  hint: ({ isOwn }) =>
    isOwn
      ? '请核对公示的落款和公示的时间'
      : '成文日期是总结的，给公示写自己的日期，如 公示: {落款: 8月11日}；是公示的，请核对成文日期和公示的时间',
});

export const stageMistyped = defineProblem<{ name: string; stage: string }>({
  code: 'order.stage-name',
  severity: 'warning',
  title: '阶段的名称像是写错了字',
  why: '不认识的名称按自定的阶段写，“公视”就印成“开展公视工作”，公示的时间和天数也没有核对。',
  wrong: '阶段:\n  - {名称: 公视, 结果: 没有收到异议}',
  right: '阶段:\n  - {名称: 公示, 结果: 没有收到异议}',
  message: ({ name, stage }) => `阶段“${name}”按自定的写，是否为“${stage}”？`,
  hint: ({ stage }) => `请改为“${stage}”；确是自定的，在“规则”里写明忽略`,
});
