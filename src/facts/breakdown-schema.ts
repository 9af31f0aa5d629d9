/** 构成: the parts of the whole by each 维度, declared once. */
import * as z from 'zod';
import { dimensions } from '../campaign/schema/dimensions.ts';
import type { DateSpan } from '../chinese/values.ts';
import { count, flag, leaf, money, text } from './leaves.ts';

const innerPart = z.object({
  名称: leaf<string>('text', '这一组叫什么'),
  人数: count('多少人'),
  户数: count('多少户'),
  金额: money('多少钱'),
  资助方: text('谁资助的'),
  对象: text('资助的是谁'),
  口径: z
    .object({
      范围: text('数字包括哪些单位'),
      截至: leaf<DateSpan>('date', '统计到哪天').optional(),
      说明: text('其他说明'),
    })
    .meta({ help: '数字的口径，写在分组里的' })
    .optional(),
});

const part = innerPart.extend({
  有交叉: flag('资料写明与同一维度的别组有交叉（互斥: 否）；不同它们相加'),
  人数占比: text('占总人数的百分比'),
  金额占比: text('占总金额的百分比'),
  其中: z.array(innerPart).meta({ help: '这一组的其中各组' }).optional(),
});

/** The group with the most people, where one has more than any other. */
const largest = z.object({
  名称: leaf<string>('text', '这一组叫什么'),
  人数占比: leaf<string>('text', '占总人数的百分比'),
  金额占比: text('占总金额的百分比'),
  过半: flag('人数超过总人数的一半'),
  为主: flag('人数占总人数的六成以上'),
  金额最多: flag('金额也比别的组多'),
});

const breakdown = z.object({
  组: z.array(part).meta({ help: '各组' }),
  列尽: leaf<boolean>('flag', '各组互不重叠，合起来就是全部'),
  称呼: text('按单位分的，各组是什么：乡镇、街道、县区、学校；看不出的没有'),
  首位: largest.meta({ help: '人数最多的一组；并列的、没有列尽的没有' }).optional(),
});

export const byDimension = z.object(
  Object.fromEntries(
    dimensions.map((dimension) => [dimension, breakdown.meta({ help: `按${dimension}分` }).optional()]),
  ),
);

/** One group of 构成, with its shares. */
export type Part = z.output<typeof part>;
export type Breakdown = z.output<typeof breakdown>;
