/** 同比 and 累计: what a year is beside those before it, declared once. */
import * as z from 'zod';
import type { Count, Money } from '../chinese/values.ts';
import { count, integer, leaf, money, text } from './leaves.ts';

const direction = leaf<'增加' | '减少' | '持平'>('choice', '增加、减少或持平');
const change = (difference: z.ZodType<Count | Money>) =>
  z.object({ 方向: direction, 差: difference, 幅度: text('如 12.5%；上年为 0 的没有') });

const lastYear = z.object({ 人数: count('上年多少人'), 金额: money('上年多少钱') });

const averageChange = z.object({
  方向: leaf<'增加' | '减少' | '持平' | '基本持平'>(
    'choice',
    '增加、减少、持平；相差不到百分之一的，基本持平',
  ),
  差: leaf<Money>('money', '人均相差多少'),
  上年: leaf<Money>('money', '上年的人均'),
  本年: leaf<Money>('money', '本年的人均'),
});

export const yearOnYear = z.object({
  年: leaf<number>('integer', '与哪一年相比'),
  上年: lastYear.meta({ help: '上年的数字' }).optional(),
  人均: averageChange.meta({ help: '人均比上年' }).optional(),
  人数: change(leaf<Count | Money>('count', '相差多少人')).meta({ help: '人数比上年' }).optional(),
  金额: change(leaf<Count | Money>('money', '相差多少钱')).meta({ help: '金额比上年' }).optional(),
});

export const accumulation = z.object({
  人数: count('历年累计多少人'),
  金额: money('历年累计多少钱'),
  年数: integer('累计了多少年'),
  近三年: z
    .object({ 人数: count('三年多少人'), 金额: money('三年多少钱') })
    .meta({ help: '本年和前两年之和；有一年没有写、不能相比的，没有' })
    .optional(),
});

export type Change = z.output<ReturnType<typeof change>>;
export type YearOnYear = z.output<typeof yearOnYear>;
export type LastYear = z.output<typeof lastYear>;
export type AverageChange = z.output<typeof averageChange>;
export type Accumulation = z.output<typeof accumulation>;
