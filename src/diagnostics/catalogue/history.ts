/** Problems of this year's figures beside those of other years. */
import { defineProblem } from '../diagnostic.ts';
import { type Contradiction, fallShort } from './contradiction.ts';

export const cumulativeBelow = defineProblem<Contradiction>({
  code: 'history.cumulative-below',
  severity: 'error',
  title: '累计少于其中各年',
  why: '累计包括已经列出的每一年，不会比它们之和还少。',
  wrong: '历史:\n  累计截至: {年: 2025, 人数: 180名}\n合计: {人数: 184名}',
  right: '历史:\n  累计截至: {年: 2025, 人数: 1800名}\n合计: {人数: 184名}',
  message: fallShort,
  hint: () => '请核对累计数是否漏了本年，或少写了“万”',
});

export const cumulativeMismatch = defineProblem<Contradiction>({
  code: 'history.cumulative',
  severity: 'error',
  title: '累计不等于各年之和',
  why: '从起始年起每年的数字都有，累计就应当等于各年之和（上年累计加本年）。',
  wrong:
    '活动: {起始年: 2023}\n历史:\n  逐年: [{年: 2023, 人数: 60名}, {年: 2024, 人数: 80名}]\n  累计截至: {年: 2025, 人数: 344名}\n合计: {人数: 184名}',
  right:
    '活动: {起始年: 2023}\n历史:\n  逐年: [{年: 2023, 人数: 60名}, {年: 2024, 人数: 80名}]\n  累计截至: {年: 2025, 人数: 324名}\n合计: {人数: 184名}',
  message: ({ given, derived, difference }) => `${given}，${derived}，相差${difference}`,
  hint: () => '请核对各年的数字和累计；某年没有开展的，写进“中断年”',
});

export const yearMismatch = defineProblem<Contradiction>({
  code: 'history.year',
  severity: 'error',
  title: '同一年的数字前后不一',
  why: '“逐年”里的本年数字就是合计；同一年写了两次，两次也要一样。',
  wrong: '历史:\n  逐年: [{年: 2024, 人数: 80名}, {年: 2025, 人数: 148名}]\n合计: {人数: 184名}',
  right: '历史:\n  逐年: [{年: 2024, 人数: 80名}, {年: 2025, 人数: 184名}]\n合计: {人数: 184名}',
  message: ({ given, derived, difference }) => `${given}，${derived}，相差${difference}`,
  hint: () => '请改正其中一处；“逐年”里可以不写本年',
});

export const editionMismatch = defineProblem<{ given: string; derived: string }>({
  code: 'history.edition',
  severity: 'warning',
  title: '第几年、第几届与起始年对不上',
  why: '第几年由年度、起始年和中断的年份推算；届次多出来或少了，往往是多算了首尾一年。',
  wrong: '活动: {起始年: 2014, 届次: 11}',
  right: '活动: {起始年: 2014, 届次: 12}',
  message: ({ given, derived }) => `${given}，${derived}`,
  hint: () => '请核对；有的年份没有开展，写进“历史”下的“中断年”',
});

export const superlativeUnproven = defineProblem<{ superlative: string; ofStandard: boolean }>({
  code: 'history.boast',
  severity: 'warning',
  title: '说法没有数据支持',
  why: '“创历史新高”“连续几年增长”这类话要有往年的数字作依据，否则审阅的人会问。',
  wrong: '特点: [捐助金额创历史新高]',
  right:
    '特点: [捐助人数创历史新高]\n活动: {起始年: 2023}\n历史:\n  逐年: [{年: 2023, 人数: 60名}, {年: 2024, 人数: 80名}]',
  message: ({ superlative }) => `“${superlative}”没有数据支持`,
  hint: ({ ofStandard }) =>
    `请在“历史”下的“逐年”里写出${ofStandard ? '上年的标准' : '起始年以来每年的人数和金额'}，或改为有依据的说法`,
});

export const natureMixed = defineProblem<{ earlier: string; theirs: string; now: string; ours: string }>({
  code: 'history.nature',
  severity: 'warning',
  title: '筹集的和发放的不能相加',
  why: '往年的累计写明是发放的（或筹集的），本年只有另一样，两样加起来什么也不是，所以不推算累计。',
  wrong:
    '合计: {人数: 100名, 筹集: 190.16万元, 口径: {性质: 筹集}}\n历史: {累计截至: {年: 2024, 金额: 2611万元, 口径: {性质: 发放}}}',
  right:
    '合计: {人数: 100名, 筹集: 190.16万元, 口径: {性质: 筹集}}\n历史: {累计截至: {年: 2024, 金额: 2611万元, 口径: {性质: 筹集}}}',
  message: ({ earlier, theirs, now, ours }) => `${earlier} 是${theirs}的，${now} 是${ours}的，不能相加`,
  hint: ({ theirs }) =>
    `请补上本年${theirs}的金额（写在“合计”里），或写出累计${theirs === '发放' ? '筹集' : '发放'}的金额`,
});

export const extentMixed = defineProblem<{
  earlier: string;
  theirs: string;
  now: string;
  ours: string | undefined;
}>({
  code: 'history.extent',
  severity: 'warning',
  title: '往年和本年的范围不同',
  why: '本级的和全县各级的，相比、相加都没有意义，所以不推算增减和累计；只有一边写了范围的，不知道是不是同一个范围。',
  wrong:
    '合计: {人数: 30名, 口径: {范围: 本级}}\n历史: {逐年: [{年: 2024, 人数: 126名, 口径: {范围: 全县各级}}]}',
  right: '合计: {人数: 30名, 口径: {范围: 本级}}\n历史: {逐年: [{年: 2024, 人数: 36名, 口径: {范围: 本级}}]}',
  message: ({ earlier, theirs, now, ours }) =>
    ours === undefined
      ? `${earlier} 的范围是“${theirs}”，${now} 没有写范围`
      : `${earlier} 的范围是“${theirs}”，${now} 的是“${ours}”，不能相比，也不能相加`,
  hint: ({ ours }) =>
    ours === undefined
      ? '请在“合计”的“口径”里写明“范围”'
      : '请写出同一范围的往年数字；要用两个范围的，写在正文里，各说各的',
});
