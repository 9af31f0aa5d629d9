/** Who was helped and by how much: 标准、分组、合计、补充资助. */
import { z } from 'zod';
import { choice, count, flag, frequency, money, party, phrase, shorthand } from './kinds.ts';
import { scope } from './scope.ts';

export const standard = z.strictObject({
  条件: shorthand(
    '类别',
    z.strictObject({
      学段: phrase('如 本科').optional(),
      地域: phrase('如 省外').optional(),
      类别: phrase('如 低保家庭').optional(),
      新生: flag('只给新生').optional(),
    }),
  ).optional(),
  金额: money('每人多少，也可以写 每月720元、2000元/人·年'),
  频次: frequency('多久发一次：一次性、每学年、每学期、每季度、每月、每年两次、分两次').optional(),
});

/** What groups are told apart by, in the order that a report tells them. */
export const dimensions = ['学段', '类别', '来源', '单位', '标准', '批次', '地域', '民族', '其他'] as const;

export const group = z.strictObject({
  名称: phrase('这一组叫什么'),
  维度: choice(dimensions, '按什么分的组；同一维度的各组相加').optional(),
  人数: count('多少人').optional(),
  户数: count('多少户', '户').optional(),
  金额: money('多少钱').optional(),
  资助方: party('谁资助的').optional(),
  对象: party('资助的是谁').optional(),
  上级分组: phrase('是哪一组的其中').meta({ structural: true }).optional(),
  互斥: flag('与同维度其他组不重叠，默认是').optional(),
  列尽: flag('同维度各组合起来就是全部，默认是').optional(),
  口径: scope.meta({ help: '数字的口径' }).optional(),
});

/** A label that recipients carry beside their group: labels overlap, and are never added up. */
export const label = z.strictObject({
  名称: phrase('如 单亲家庭'),
  人数: count('多少人').optional(),
  户数: count('多少户', '户').optional(),
});

export const totals = z.strictObject({
  人数: count('受助人数').optional(),
  户数: count('受助户数', '户').optional(),
  筹集: money('筹集了多少').optional(),
  发放: money('发放了多少').optional(),
  结余: money('剩下多少').optional(),
  退回: money('退回多少').optional(),
  口径: scope.meta({ help: '合计数字的口径' }).optional(),
});

export const extraAid = z
  .strictObject({
    对象: party('给了谁').meta({ public: 'drop' }),
    人数: count('多少人').optional(),
    金额: money('多少钱'),
    资助方: party('谁给的').optional(),
    事由: phrase('为什么').meta({ public: 'drop' }).optional(),
    批准: party('谁批准的').optional(),
  })
  .partial({ 对象: true });
