/** Who was helped and by how much: 标准、分组、合计、补充资助. */
import * as z from 'zod';
import { dimensions, dimensionWordings } from './dimensions.ts';
import { choice, count, flag, frequency, households, money, shorthand } from './kinds.ts';
import { scope } from './scope.ts';
import { party, phrase } from './texts.ts';

/** How it is said that somebody is in the first year, or isn't. */
export const freshmen = {
  yes: '(?:只|仅|是)?(?:给|限|发给)?(?:大一|当年|应届|高考|本科|高中|录取)?新生|应届(?:生|毕业生|考生)?|当年(?:录取|考取|入学)|大一',
  no: '在读(?:生|学生)?|在校(?:生|学生)?|老生|往届(?:生)?|(?:非|不是)(?:新生|应届(?:生)?)',
};

export const standard = z.strictObject({
  条件: shorthand(
    '类别',
    z.strictObject({
      学段: phrase('如 本科').optional(),
      地域: phrase('如 省外').optional(),
      类别: phrase('如 低保家庭').optional(),
      新生: flag('只给新生', freshmen).optional(),
    }),
  )
    .meta({ help: '给什么样的学生' })
    .optional(),
  金额: money('每人多少，也可以写 每月720元、2000元/人·年、每户3000元'),
  按户: flag('一户一份，不按人').optional(),
  频次: frequency('多久发一次：一次性、每学年、每学期、每季度、每月、每年两次、分两次').optional(),
  期限: phrase('一共发多久，如 共10个月、连续四年').optional(),
});

export const group = z.strictObject({
  名称: phrase('这一组叫什么'),
  维度: choice(dimensions, '按什么分的组；同一维度的各组相加', dimensionWordings).optional(),
  人数: count('多少人').optional(),
  户数: households('多少户，如 12户').optional(),
  金额: money('多少钱').optional(),
  资助方: party('谁资助的，如 县慈善会').optional(),
  对象: party('资助的是谁，如 困难农民工子女').optional(),
  上级分组: phrase('是哪一组的其中，写那一组的名称，如 本科').meta({ structural: true }).optional(),
  互斥: flag('与同维度其他组不重叠，默认是', {
    yes: '互斥|[不无]?(?:会)?(?:互不)(?:重叠|交叉|重复)|不(?:重叠|交叉|重复)|[没无]有?(?:重叠|交叉|重复)',
    no: '(?:可以?|会|有)?(?:重叠|交叉|重复)',
  }).optional(),
  列尽: flag('同维度各组合起来就是全部，默认是', {
    yes: '列[尽全]|(?:是|就是)?全[部列]|完整|齐全',
    no: '部分|其中(?:一部分)?|[不没未]完?[全整]',
  }).optional(),
  口径: scope.meta({ help: '数字的口径' }).optional(),
});

// 分组: {本科: 12名, 大专: 5名}
group.register(z.globalRegistry, { shorthand: '人数', label: '名称' });

/** A label that recipients carry beside their group: labels overlap, and are never added up. */
export const label = z.strictObject({
  名称: phrase('如 单亲家庭'),
  人数: count('多少人').optional(),
  户数: households('多少户，如 12户').optional(),
});

// 标签: {单亲家庭: 5名}
label.register(z.globalRegistry, { shorthand: '人数', label: '名称' });

export const totals = z.strictObject({
  人数: count('受助人数').optional(),
  户数: households('受助户数').optional(),
  筹集: money('筹集了多少').optional(),
  发放: money('发放了多少').optional(),
  结余: money('剩下多少').optional(),
  退回: money('退回多少，如 2000元').optional(),
  口径: scope.meta({ help: '合计数字的口径' }).optional(),
});

export const extraAid = z
  .strictObject({
    对象: party('给了谁').meta({ public: 'drop' }),
    人数: count('多少人').optional(),
    金额: money('多少钱'),
    资助方: party('谁给的').optional(),
    事由: phrase('为什么').meta({ public: 'drop' }).optional(),
    批准: party('谁批准的，如 县总工会主席办公会').optional(),
  })
  .partial({ 对象: true });
