/** Dates, with and without their year. */
import { splitDay } from '../../chinese/calendar.ts';
import { formatDate, formatIssueDate } from '../../chinese/date-format.ts';
import { defineHelper, type Helper } from '../helper.ts';
import { dateParam, dayParam } from '../params.ts';

export const dateHelpers: readonly Helper[] = [
  defineHelper({
    name: '日期',
    title: '句子里的日期：与报告同年的不写年份，起止之间用“至”',
    params: [dateParam('日期')],
    example: { template: '{{ 日期(仪式[0].时间) }}', result: '8月26日上午' },
    apply: ({ year }, date) => formatDate(date, { year: splitDay(date.from)[0] !== year, joint: '至' }),
  }),
  defineHelper({
    name: '全日期',
    title: '带年份的日期；直接打印日期时就是这样',
    params: [dateParam('日期')],
    example: { template: '{{ 全日期(仪式[0].时间) }}', result: '2016年8月26日上午' },
    apply: (_, date) => formatDate(date),
  }),
  defineHelper({
    name: '公文日期',
    title: '成文日期的写法：年月日俱全，月日不补零',
    params: [dayParam('日期')],
    example: { template: '{{ 公文日期(报告.成文日期) }}', result: '2016年12月5日' },
    apply: (_, date) => formatIssueDate(date),
  }),
  defineHelper({
    name: '年月',
    title: '日期的年和月',
    params: [dateParam('日期')],
    example: { template: '{{ 年月(报告.成文日期) }}', result: '2016年12月' },
    apply: (_, date) => formatDate({ ...date, to: date.from, precision: 'month', time: '' }),
  }),
];
