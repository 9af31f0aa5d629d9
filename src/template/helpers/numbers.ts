/** Counts, numerals and shares. */
import { countsTurns, formatCount } from '../../chinese/count.ts';
import { scanFigures } from '../../chinese/figures/scan.ts';
import { toChineseNumeral, toChineseYear } from '../../chinese/numerals.ts';
import { formatPercent } from '../../chinese/rounding.ts';
import { sizeOf } from '../../facts/figures.ts';
import { defineHelper, type Helper } from '../helper.ts';
import {
  alias,
  amountParam,
  choiceParam,
  countParam,
  optional,
  plainNumberParam,
  textParam,
  wholeNumberParam,
  wholeParam,
} from '../params.ts';
import { leafShape } from '../shapes.ts';

const rounders = { common: Math.round, ceil: Math.ceil, floor: Math.floor } as const;

export const numberHelpers: readonly Helper[] = [
  defineHelper({
    name: '计数',
    title: '人数、户数等，可以换一个量词',
    params: [countParam('数'), optional(textParam('量词'))],
    example: { template: '{{ 计数(合计.人数, "名学生") }}', result: '184名学生' },
    // 48人次 are not 48人
    apply: (_, count, unit = count.unit) =>
      countsTurns(count.unit) && (unit === '名' || unit === '人')
        ? formatCount(count)
        : formatCount(count).slice(0, -count.unit.length) + unit,
  }),
  defineHelper({
    name: '有数',
    title: '文字里有没有数量，作条件用：已经写明几户、几名的，后面不再写一遍',
    params: [textParam('文字')],
    example: { template: '{% if 有数("六户困难家庭") %}有{% endif %}', result: '有' },
    apply: (_, text) => scanFigures(text).some(({ kind }) => kind === 'count'),
  }),
  defineHelper({
    name: '百分比',
    calculates: true,
    title: '部分占整体的百分之几，不另说就保留一位小数',
    params: [amountParam('部分'), wholeParam('整体'), optional(wholeNumberParam('小数位数'))],
    example: { template: '{{ 百分比(新生.人数, 合计.人数) }}', result: '45.1%' },
    apply: (_, part, whole, decimals = 1) => formatPercent(sizeOf(part), sizeOf(whole), decimals),
  }),
  defineHelper({
    name: '中文数字',
    title: '用汉字写的数',
    params: [wholeNumberParam('数')],
    example: { template: '{{ 中文数字(12) }}', result: '十二' },
    apply: (_, n) => toChineseNumeral(n),
  }),
  defineHelper({
    name: '中文年份',
    title: '逐位用汉字写的年份',
    params: [wholeNumberParam('年')],
    example: { template: '{{ 中文年份(2016) }}', result: '二〇一六' },
    apply: (_, year) => toChineseYear(year),
  }),
  defineHelper({
    name: '序数',
    title: '第几',
    params: [wholeNumberParam('数')],
    example: { template: '{{ 序数(3) }}', result: '第三' },
    apply: (_, n) => `第${toChineseNumeral(n)}`,
  }),
  defineHelper({
    name: '取整',
    aliases: ['round'],
    title:
      '模板自己的普通数字四舍五入（common）、往上（ceil）、往下（floor）；金额、人数用“万元”“百分比”等函数',
    params: [
      plainNumberParam('数'),
      alias('precision', optional(wholeNumberParam('小数位数'))),
      alias('method', optional(choiceParam('怎样取', ['common', 'ceil', 'floor']))),
    ],
    example: { template: '{{ 取整(2.7) }}', result: '3' },
    gives: () => leafShape,
    apply: (_, number, decimals = 0, method = 'common') =>
      rounders[method](number * 10 ** decimals) / 10 ** decimals,
  }),
  defineHelper({
    name: '绝对值',
    aliases: ['abs'],
    title: '模板自己的普通数字去掉负号',
    params: [plainNumberParam('数')],
    example: { template: '{{ 绝对值(1 - 3) }}', result: '2' },
    gives: () => leafShape,
    apply: (_, number) => Math.abs(number),
  }),
];
