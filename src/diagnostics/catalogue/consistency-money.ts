/** Problems of money: raised, given by sources, paid by standards. */
import { defineProblem } from '../diagnostic.ts';
import { type Contradiction, differ, exceed, fallShort, lookAt } from './contradiction.ts';

export const sourceExceeds = defineProblem<Contradiction>({
  code: 'consistency.source-people',
  severity: 'error',
  title: '一个来源资助的人数多于受助人数',
  why: '资金来源的“人数”是这笔钱资助了多少人，不会比全部受助人还多；多出来的多半是出资的人数。',
  wrong: '合计: {人数: 38名}\n资金来源: [{名称: 党员职工捐款, 级别: 社会, 人数: 213人}]',
  right: '合计: {人数: 38名}\n资金来源: [{名称: 党员职工捐款, 级别: 个人, 人数: 213人}]',
  message: exceed,
  hint: () => '写的是出资的人数，请把“级别”写成“个人”；是资助的人数，请核对',
});

export const sourcesMismatch = defineProblem<Contradiction>({
  code: 'consistency.sources',
  severity: 'error',
  title: '各资金来源之和与筹集不符',
  why: '钱从哪里来要说得清：各来源相加应等于筹集总额。',
  wrong:
    '资金来源:\n  - {名称: 市总工会, 金额: 20万元}\n  - {名称: 县财政, 金额: 8万元}\n合计: {人数: 184名, 筹集: 28.58万元}',
  right:
    '资金来源:\n  - {名称: 市总工会, 金额: 20万元}\n  - {名称: 县财政, 金额: 8.58万元}\n合计: {人数: 184名, 筹集: 28.58万元}',
  message: differ,
  hint: lookAt(
    '请核对有没有漏写的来源；用了上年结余的，把它写成一项来源，“筹集”也要算上它；口径不同的，请写明口径',
  ),
});

export const leftExceeds = defineProblem<Contradiction>({
  code: 'consistency.left',
  severity: 'error',
  title: '结余、退回的比筹集的多',
  why: '剩下的、退回的是筹集到的一部分；上年的结余也算在筹集里。',
  wrong: '合计: {筹集: 10万元, 结余: 12万元}',
  right: '合计: {筹集: 10万元, 结余: 2万元}',
  message: exceed,
  hint: () => '请核对；上年结余的，在“资金来源”里写一项“上年结余”，“筹集”也算上它',
});

export const compositionMismatch = defineProblem<Contradiction>({
  code: 'consistency.composition',
  severity: 'error',
  title: '一笔资金的构成加不拢',
  why: '一笔钱的各部分相加应等于这笔钱。',
  wrong:
    '资金来源:\n  - 名称: 社会捐助\n    金额: 25000元\n    构成:\n      - {名称: 甲公司, 金额: 10000元}\n      - {名称: 乙公司, 金额: 5000元}\n      - {名称: 三名个人, 金额: 9000元}',
  right:
    '资金来源:\n  - 名称: 社会捐助\n    金额: 24000元\n    构成:\n      - {名称: 甲公司, 金额: 10000元}\n      - {名称: 乙公司, 金额: 5000元}\n      - {名称: 三名个人, 金额: 9000元}',
  message: differ,
  hint: lookAt('请核对这笔钱和它的各部分'),
});

export const standardsMismatch = defineProblem<Contradiction>({
  code: 'consistency.standards',
  severity: 'error',
  title: '人数乘标准与金额不符',
  why: '每个人都按标准发放时，人数乘标准就是发放的金额。',
  wrong: '标准: [{金额: 2000元, 频次: 一次性}]\n合计: {人数: 184名, 发放: 36.6万元}',
  right: '标准: [{金额: 2000元, 频次: 一次性}]\n合计: {人数: 184名, 发放: 36.8万元}',
  message: differ,
  hint: () => '请核对人数、标准和金额；有人没有按标准领取的，请把标准写成幅度，如 2000—5000元',
});

export const balanceMismatch = defineProblem<Contradiction>({
  code: 'consistency.balance',
  severity: 'error',
  title: '发放、结余、退回之和与筹集不符',
  why: '筹来的钱要么发了，要么还在，要么退了，三项之和应等于筹集。',
  wrong: '合计: {人数: 184名, 筹集: 30万元, 发放: 28万元, 结余: 1万元}',
  right: '合计: {人数: 184名, 筹集: 30万元, 发放: 28万元, 结余: 2万元}',
  message: differ,
  hint: lookAt('请核对四个数字；用了上年结余的，“筹集”要算上它，“资金来源”里也写一项'),
});

export const natureUnstated = defineProblem<Contradiction>({
  code: 'consistency.nature-unstated',
  severity: 'warning',
  title: '筹集与发放不同，没有说明',
  why: '筹集、下拨和发放常常不是一个数。差额是结余、是退回，还是统计范围不同，要写出来。',
  wrong: '合计: {人数: 184名, 筹集: 42.9万元, 发放: 38.2万元}',
  right: '合计: {人数: 184名, 筹集: 42.9万元, 发放: 38.2万元, 结余: 4.7万元}',
  message: differ,
  hint: () =>
    '有结余或退回的，请写“结余”“退回”；发放里有上年结余的，请在“资金来源”里写一项“上年结余”，“筹集”也算上它；范围不同的，请写“口径”',
});

export const averageOverStandard = defineProblem<Contradiction>({
  code: 'consistency.average',
  severity: 'warning',
  title: '金额多于人数乘最高的标准',
  why: '每个人领的都不超过最高的标准，合起来也就不超过人数乘最高的标准。',
  wrong:
    '标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]\n合计: {人数: 100名, 发放: 60万元}',
  right:
    '标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]\n合计: {人数: 100名, 发放: 40万元}',
  message: exceed,
  hint: () => '请核对人数、金额和标准；另有规定、一人领几项的，把它写进“标准”或“补充资助”',
});

export const averageUnderStandard = defineProblem<Contradiction>({
  code: 'consistency.under-standard',
  severity: 'warning',
  title: '现场发放的金额少于人数乘最低的标准',
  why: '每个人领的都不低于最低的标准，现场、走访时一次发给的，金额就不少于人数乘最低的标准。',
  wrong:
    '标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]\n合计: {人数: 100名}\n仪式: [{名称: 发放仪式, 现场: {人数: 30名, 金额: 5万元}}]',
  right:
    '标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]\n合计: {人数: 100名}\n仪式: [{名称: 发放仪式, 现场: {人数: 30名, 金额: 9万元}}]',
  message: fallShort,
  hint: () => '请核对现场的人数、金额；分几次发放的，在“标准”的“频次”里写明，如“分两次”',
});
