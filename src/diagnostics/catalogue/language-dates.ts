/** Problems of how dates are written in sentences; a date of its own is printed right whatever was typed. */
import { lastDayOf } from '../../chinese/calendar.ts';
import { defineProblem } from '../diagnostic.ts';
import type { Slip } from './language.ts';

const shouldBe = ({ found, right }: Slip) => `“${found}”应为“${right}”`;
const changeTo = ({ right }: Slip) => `改为“${right}”`;

export const impossibleDay = defineProblem<Slip>({
  code: 'language.impossible-day',
  severity: 'error',
  basis: '实务',
  title: '文字里有不存在的日期',
  why: '9月没有31日；日期写错，别人就无法照办，事后也无从核对。',
  wrong: '9月31日前全部发放',
  right: '9月30日前全部发放',
  message: ({ found }) => `“${found}”不存在`,
  hint: ({ found }) => {
    const [, year, month] = /^(?:(\d{4})年)?(\d{1,2})月/.exec(found) ?? [];
    const known = Number(month) >= 1 && Number(month) <= 12;
    if (!known) return '月份从1到12';
    return `${year ? `${year}年` : ''}${month}月只有${lastDayOf(Number(year ?? 2024), Number(month))}天`;
  },
});

export const shortYear = defineProblem<Slip>({
  code: 'language.short-year',
  severity: 'warning',
  basis: '规定',
  title: '年份只写了两位',
  why: '年份写全四位；报告要存档，两位年份日后会看错（GB/T 15835—2011）。',
  wrong: '16年8月开展摸底',
  right: '2016年8月开展摸底',
  message: shouldBe,
  hint: changeTo,
});

export const dayWord = defineProblem<Slip>({
  code: 'language.day-word',
  severity: 'warning',
  basis: '规定',
  title: '日期写“号”',
  why: '书面语的日期写“日”，“号”是口语。',
  wrong: '8月26号举行仪式',
  right: '8月26日举行仪式',
  message: shouldBe,
  hint: changeTo,
});

export const paddedDate = defineProblem<Slip>({
  code: 'language.padded-date',
  severity: 'warning',
  basis: '规定',
  title: '月、日前补了0',
  why: '月、日不编虚位，1不写成01（GB/T 9704—2012，7.3.5.4）。',
  wrong: '2016年08月05日',
  right: '2016年8月5日',
  message: shouldBe,
  hint: changeTo,
});

export const mixedDate = defineProblem<Slip>({
  code: 'language.mixed-date',
  severity: 'warning',
  basis: '规定',
  title: '一个日期里汉字和数字混用',
  why: '年、月、日都用阿拉伯数字。',
  wrong: '二〇一六年12月',
  right: '2016年12月',
  message: shouldBe,
  hint: changeTo,
});

export const relativeTime = defineProblem<Slip>({
  code: 'language.relative-time',
  severity: 'warning',
  basis: '实务',
  title: '用了相对的时间',
  why: '报告要存档，隔年再看就不知道“近日”“昨天”是什么时候。引语里的不算。',
  wrong: '近日举行了助学金发放仪式',
  right: '8月26日举行了助学金发放仪式',
  message: ({ found }) => `“${found}”要看写作的时间才明白`,
  hint: () => '写明日期，如“8月26日”',
});
