/** Where the money came from and what was done with people: 资金来源、仪式、走访、实物、宣传、回访、附带活动. */
import * as z from 'zod';
import { choice, count, date, flag, households, list, money, shorthand, times } from './kinds.ts';
import { methods } from './prose.ts';
import { scope } from './scope.ts';
import { amount, party, personName, phrase, quotation, sentence } from './texts.ts';
import { fundWordings } from './wordings.ts';

/** Somebody in an office. */
export const person = shorthand(
  '姓名',
  z.strictObject({
    姓名: personName('姓名'),
    职务: phrase('职务').optional(),
    角色: phrase(
      '在仪式上做什么：讲话、致辞、主持、宣读（受助名单）、发放、出席（嘉宾、应邀），或别的，如 通报情况',
    )
      .meta({ structural: true })
      .optional(),
    非受助人: flag('与受助人同名、却不是受助人；写了职务的，公示版照写姓名')
      .meta({ structural: true })
      .optional(),
  }),
).meta({ public: 'show' });

const fundLevels = [
  ...(['中央', '省', '自治区', '兵团', '市', '州', '盟', '县', '区', '旗'] as const),
  ...(['乡镇', '乡', '镇', '街道'] as const),
  '上级工会',
  '本级工会',
  '基层工会',
  '财政',
  '行政',
  '企业',
  '社会',
  '个人',
  '基金',
  '其他',
] as const;

export const fundSource = z.strictObject({
  名称: party('谁出的钱'),
  级别: choice(fundLevels, '哪一级', fundWordings).optional(),
  金额: money('多少钱').optional(),
  人数: count('资助多少人，如 20名；级别是“个人”的，是多少人出的').optional(),
  匿名: flag('不公开名称', {
    yes: '匿名|隐名|保密|不公开(?:名称|姓名)?|不愿?具名',
    no: '公开|实名|具名|署名',
  }).optional(),
  口径: scope.meta({ help: '数字的口径' }).optional(),
  get 构成() {
    return list(fundSource, '这笔钱又由哪些部分组成').optional();
  },
});

// 县总工会: 2万元
fundSource.register(z.globalRegistry, { shorthand: '金额', label: '名称' });

const onSite = z.strictObject({
  人数: count('现场受助多少人').optional(),
  金额: money('现场发放多少').optional(),
  构成: list(fundSource, '现场资金的组成').optional(),
});

const raised = z.strictObject({
  金额: money('现场募集多少，如 3万元；不是发放').optional(),
  家数: count('多少家单位捐助，如 6家', '家').optional(),
});

const attendance = shorthand(
  '人数',
  z.strictObject({
    身份: phrase('如 受助学生代表').optional(),
    人数: count('到场多少人，如 30余人'),
  }),
  '身份',
);

const speech = z.strictObject({
  身份: phrase('如 受助学生代表'),
  姓名: personName('姓名，如 李小明').optional(),
  引语: quotation('说了什么，不加引号，如 我会好好学习').optional(),
});

/** An item of 仪式; what was paid there is a part of the year's. */
export const ceremony = z.strictObject({
  名称: phrase('仪式的名称').optional(),
  时间: date('什么时候').optional(),
  地点: phrase('在哪里').optional(),
  主办: party('谁主办，如 县总工会').optional(),
  主持: person.meta({ help: '谁主持' }).optional(),
  出席: list(person, '出席的人，按次序').optional(),
  到场: list(attendance, '到场的人数，不写姓名的').optional(),
  现场: onSite.meta({ help: '现场的数字，是全年的一部分' }).optional(),
  募集: raised.meta({ help: '现场募集的' }).optional(),
  发言: list(speech, '谁说了什么').optional(),
});

/** An item of 走访; 慰问金 is no grant, 发放 is a part of the year's. */
export const visit = shorthand(
  '内容',
  z.strictObject({
    时间: date('什么时候').optional(),
    对象: party('走访了谁，如 困难职工家庭').meta({ public: 'drop' }).optional(),
    人数: count('走访多少人，如 8名').optional(),
    户数: households('走访多少户').optional(),
    带队: list(person, '谁带队').optional(),
    慰问金: money('不计入助学金').optional(),
    发放: z
      .strictObject({ 人数: count('多少人，如 3名').optional(), 金额: money('多少钱，如 9000元').optional() })
      .meta({ help: '走访时送到家里的助学金，是全年的一部分' })
      .optional(),
    内容: sentence('一句话，如 了解开学准备情况').optional(),
  }),
);

/** An item of 实物; its worth is no grant. */
export const goods = shorthand(
  '名称',
  z.strictObject({
    名称: phrase('什么东西'),
    数量: amount('多少，带量词').optional(),
    折价: money('不计入助学金，如 2400元').optional(),
    资助方: party('谁给的').optional(),
  }),
);

export const publicity = shorthand(
  '方式',
  z.strictObject({
    方式: phrase('用什么方式'),
    次数: times('多少次、多少份').optional(),
    时间: date('什么时候，如 6月').optional(),
    内容: sentence('一句话，如 介绍申报条件和办法').optional(),
  }),
);

export const followUp = shorthand(
  '内容',
  z.strictObject({
    时间: date('什么时候').optional(),
    方式: phrase('怎样回访，如 电话').optional(),
    方法: methods('回访').optional(),
    人数: count('多少人').optional(),
    内容: sentence('一句话，如 受助学生都已按时入学').optional(),
  }),
);

/** An item of 附带活动: what was held beside the campaign. */
export const sideActivity = shorthand(
  '名称',
  z.strictObject({
    名称: phrase('什么活动'),
    时间: date('什么时候').optional(),
    主办: list(party('单位，如 县教育局'), '谁办的').optional(),
    人数: count('多少人参加').optional(),
    内容: sentence('一句话，如 解答助学贷款的办理').optional(),
  }),
);
