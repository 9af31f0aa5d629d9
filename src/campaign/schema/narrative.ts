/** What is told rather than counted: 历史、故事、图片、小节、附件. */
import * as z from 'zod';
import { choice, count, flag, list, money, shorthand, year } from './kinds.ts';
import { group, standard } from './recipients.ts';
import { scope } from './scope.ts';
import { code, heading, personName, phrase, quotation, sentence } from './texts.ts';

const yearly = z.strictObject({
  年: year('哪一年'),
  人数: count('那年多少人').optional(),
  金额: money('那年多少钱').optional(),
  分组: list(group, '那年的分组').optional(),
  标准: list(standard, '那年的标准').optional(),
  口径: scope.meta({ help: '数字的口径' }).optional(),
});

// 逐年: {2023: 120名, 2024: 150名}
yearly.register(z.globalRegistry, { shorthand: '人数', label: '年' });

const cumulative = z.strictObject({
  年: year('累计到哪一年'),
  人数: count('累计多少人次或人').optional(),
  金额: money('累计多少钱').optional(),
  口径: scope.meta({ help: '数字的口径' }).optional(),
});

export const history = z.strictObject({
  逐年: list(yearly, '往年每年的数字').optional(),
  累计截至: cumulative.meta({ help: '到某年为止的累计数' }).optional(),
  中断年: list(year('年份'), '没有开展的年份').meta({ shared: true }).optional(),
});

export const comparison = z.strictObject({
  原因: list(sentence('一句话'), '为什么比上年多或少').optional(),
});

const remark = (help: string) => list(sentence('一句话'), help).optional();

/** What a unit says of its year in its own words; a consolidated report gathers those of the units below. */
export const remarks = {
  特点: remark('本年的特点'),
  经验: remark('经验体会'),
  问题: remark('存在的问题'),
  打算: remark('下一步打算'),
  评价: remark('各方的评价'),
};
/** A list of remarks that the whole gathers from its units: 特点, 经验 …. */
export type GatheredField = keyof typeof remarks;
/** Those lists, in the order of the schema. */
export const gatheredFields = Object.keys(remarks) as readonly GatheredField[];

export const story = z.strictObject({
  人物: personName('谁').meta({ public: 'mask' }),
  困难: phrase('有什么困难').meta({ public: 'drop' }).optional(),
  院校: phrase('考上哪里').optional(),
  金额: money('资助多少').optional(),
  引语: quotation('说了什么，不加引号，如 我会好好学习').optional(),
  可公开: flag('本人同意公开', {
    yes: '(?:可以?|能)公开|公开|(?:本人|家长|已|学生|征得)*同意(?:公开)?(?:了)?|已?授权',
    no: '保密|拒绝(?:公开)?',
  }).optional(),
});

export const picture = z.strictObject({
  文件: code('照片的文件名，放在活动文件夹里；JPEG 或 PNG').meta({ public: 'drop', structural: true }),
  说明: phrase('照片下面的一句话：谁在做什么'),
  放在: code('放在哪里的后面：仪式、走访等写到这件事的一段，某一节的标题，或文末；默认“仪式”，如 走访')
    .meta({ structural: true })
    .optional(),
  可公开: flag('照片上的人同意公开，公示版也用').optional(),
});

/** What the items of a section begin with. */
export const enumerations = ['一是', '首先', '1.', '（1）', '（一）'] as const;

const enumerationWordings = [
  ['一是', '一是.*|一、?二、?三|第?一是、二是'],
  ['首先', '首先.*|第一|其一'],
  ['1.', '[1１][、，.．。]?|①|1、2、3|数字'],
  ['（1）', '（[1１]）.*|[1１]）'],
  ['（一）', '（一）.*|[一]、|一）'],
] as const;

/** A part of a section: a text (its 导语), or a smaller section of its own. */
export interface SectionPart {
  标题?: string | undefined;
  导语?: string | undefined;
  列举?: (typeof enumerations)[number] | undefined;
  用?: string | undefined;
  内容?: SectionPart[] | undefined;
}

const sectionPart = z.strictObject({
  标题: heading('这一段的段首句或小标题，不写“一、”，如 抓好摸底').optional(),
  导语: sentence('列举之前的话').optional(),
  列举: choice(enumerations, '各项的开头', enumerationWordings).optional(),
  用: code('用模板里的哪一部分，如 资助情况').meta({ lookup: 'part' }).optional(),
  get 内容(): z.ZodType<SectionPart[] | undefined> {
    return list(shorthand('导语', sectionPart), '各段').optional();
  },
});

export const section = sectionPart.required({ 标题: true });

export const attachments = [
  '名册',
  '资金来源表',
  '资金来源图',
  '分组表',
  '逐年表',
  '逐年图',
  '下属汇总表',
] as const;

export const attachment = choice(attachments, '哪一张表；图的后面带着同一组数字的表', [
  [
    '名册',
    '(?:受助|资助|发放|帮扶)?(?:学生|人员|对象|子女)?(?:花?名册|名单|花名册)(?:表|公示)?|(?:发放|资助)明细表?',
  ],
  ['资金来源表', '资金(?:来源|筹集)?(?:情况)?(?:明细)?表?|来源表|筹资表'],
  ['资金来源图', '资金(?:来源)?(?:构成)?[饼]?图|来源图'],
  ['分组表', '分组(?:情况|统计)?表?|分类(?:统计)?表?|统计表|情况统计表|构成表'],
  ['逐年表', '(?:历年|逐年|各年)(?:情况|数据|统计|资助)*表?'],
  ['逐年图', '(?:历年|逐年|各年)(?:情况|数据|统计|资助)*(?:柱状|趋势|折线)?图|趋势图'],
  [
    '下属汇总表',
    '(?:(?:各|下属|基层|所属)(?:单位|工会)?)?(?:情况)?汇总(?:统计)?表?|(?:各|下属)(?:单位|工会)(?:情况)?(?:统计)?表',
  ],
]);
