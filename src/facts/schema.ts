/**
 * The facts that are derived, declared once: their types, the names that templates may use, and their help
 * in the field reference. The campaign's own fields keep the names that the campaign's schema gives them.
 */
import * as z from 'zod';
import { describeRecord, type Field, type ObjectField } from '../campaign/fields.ts';
import type { CampaignModel } from '../campaign/model.ts';
import { campaignSchema } from '../campaign/schema/campaign.ts';
import { dimensions } from '../campaign/schema/dimensions.ts';
import type { LeafKind } from '../campaign/schema/meanings.ts';
import { stageNames, tickKinds } from '../campaign/schema/prose.ts';
import type { Count, DateSpan, Money } from '../chinese/values.ts';
import { type Breakdown, byDimension } from './breakdown-schema.ts';
import { type Accumulation, accumulation, type YearOnYear, yearOnYear } from './comparison-schema.ts';
import { count, flag, integer, leaf, money, text } from './leaves.ts';
import { returned, rollUp } from './roll-up-schema.ts';

export type { LeafKind };
/** 维度: what the parts of 构成 are told apart by. */
export { dimensions };

const totals = z.object({
  金额: money('发放金额；没有发放金额的，取筹集金额。与往年比较的就是它'),
  人均: money('发放 ÷ 人数，四舍五入到元；不足10人又没有逐人金额的不推算'),
});

const rosterSums = z.object({
  人数: count('名册共多少人'),
  户数: count('名册共多少户；有一行没有写家长的，没有'),
  金额: money('名册各行金额之和；有一行没有写金额的，没有'),
});

const sourceSums = z.object({
  人数: count('各来源资助的人数之和；比受助人数多的是人次'),
});

const onSite = z.object({
  人数: count('各场仪式现场受助的人数'),
  金额: money('各场仪式现场发放的金额'),
  其余: z
    .object({ 人数: count('现场以外的人数'), 金额: money('现场以外的金额') })
    .meta({ help: '全年减去现场' })
    .optional(),
  场数: integer('仪式办了几场'),
  占比: text('现场金额占全年的百分比'),
});

const basis = z.object({
  上级: text('上级文件是谁发的'),
  上级文: text('上级文件，《标题》（文号）'),
  本级文: text('本级印发的文件，《标题》（文号）'),
  隔日: integer('从收到上级文件到印发本级文件的天数'),
});

const told = z
  .object({
    时间: leaf<DateSpan>('date', '什么时候').optional(),
    会议: text('由什么会议决定'),
    结果: text('如 无异议'),
    工作日: integer('几个工作日'),
    天数: integer('几天，周末也算'),
  })
  .meta({ help: '这个阶段' });

const course = z.object({
  ...(Object.fromEntries(stageNames.map((name) => [name, told.optional()])) as Record<
    (typeof stageNames)[number],
    z.ZodOptional<typeof told>
  >),
  公示到发放: integer('从公示结束到开始发放的天数'),
  当天发放: flag('发放就在唯一一场仪式的当天，没有别的日子'),
  仪式在先: flag('唯一一场仪式办在发放以前'),
  另日发放: leaf<DateSpan>('date', '不在唯一一场仪式当天发放的一次，没有在现场领的那时发放').optional(),
});

const methodsOf = z.object(
  Object.fromEntries(
    tickKinds.map((kind) => [
      kind,
      z
        .array(leaf<string>('text', '一种方法'))
        .meta({ help: `${kind}的方法` })
        .optional(),
    ]),
  ),
);

const applicants = z.object({
  人数: count('共多少人申报'),
  未通过: count('多少人没有通过'),
  原因: z.array(leaf<string>('text', '没有通过的原因')).meta({ help: '没有通过的各种原因' }).optional(),
});

/** Whose money it is, in the order in which a report tells it. */
export const sourceKindNames = ['上级', '本级', '基层', '行政', '社会', '职工'] as const;

const sourceKind = z
  .object({
    金额: leaf<Money>('money', '这一类共多少钱'),
    占比: text('占各来源之和的百分比'),
    比: leaf<number>('integer', '占各来源之和的百分之几'),
    个数: leaf<number>('integer', '这一类有几个来源'),
  })
  .meta({ help: '这一类来源' });

const sourceKinds = z.object({
  ...(Object.fromEntries(sourceKindNames.map((kind) => [kind, sourceKind.optional()])) as Record<
    (typeof sourceKindNames)[number],
    z.ZodOptional<typeof sourceKind>
  >),
  类数: leaf<number>('integer', '有几类来源'),
});

const superlatives = z.object({
  人数创新高: flag('人数高于起始年以来的每一年，连本年至少三年'),
  金额创新高: flag('金额高于起始年以来的每一年，连本年至少三年'),
  人数连续增长: integer('人数连续几年增长'),
  金额连续增长: integer('金额连续几年增长'),
  标准提高: flag('各项可比的标准都高于上年'),
  先摸底后资助: flag('摸底结束在发放之前'),
  先公示后发放: flag('公示结束在发放之前'),
  开学前发放: flag('发放在8月31日以前结束'),
  申报闭合: flag('申报的减去没有通过的，正是受助的'),
  筹发相等: flag('筹集的正是发放的'),
  首年: flag('本年是第一次开展'),
  打算在明年: flag('打算里的月份在成文的那个月以前，又没有写年份'),
});

const reporting = z.object({
  单位数: leaf<number>('integer', '下属单位的个数'),
  报送数: integer('名册中有人的下属单位个数'),
  零报告数: integer('零报告的下属单位个数'),
  零报告: z.array(leaf<string>('text', '单位')).meta({ help: '零报告的单位' }).optional(),
  未报送数: integer('没有报送的下属单位个数；批量生成的汇总报告才有'),
  未报送: z.array(leaf<string>('text', '单位')).meta({ help: '没有报送的单位' }).optional(),
  最多: returned.meta({ help: '受助人数最多的单位；并列的没有' }).optional(),
  最少: returned.meta({ help: '有受助对象的单位中人数最少的；并列的没有' }).optional(),
});

const publication = z.object({
  时间: leaf<DateSpan>('date', '公示从哪天到哪天，取自“阶段”的“公示”').optional(),
  工作日: integer('公示几个工作日'),
  天数: integer('公示几天，周末也算；“阶段”的“公示”写了才有'),
  撤下: leaf<DateSpan>('date', '公示应当撤下的那天：最后一天的次日').optional(),
  未列名: z
    .object({ 人数: leaf<Count>('count', '多少人'), 金额: money('多少钱') })
    .meta({ help: '公示版不列姓名的不满14周岁学生' })
    .optional(),
});

/** What is derived, by where it is found: a top-level name, or added to a field of the campaign. */
const derived = {
  合计: totals,
  构成: byDimension.meta({ help: '人数和金额按各个维度的构成' }),
  同比: yearOnYear.meta({ help: '与上年相比' }),
  累计: accumulation.meta({ help: '历年累计' }),
  名册合计: rosterSums.meta({ help: '名册各行的合计；名册只是一批的，是这一批的' }),
  来源合计: sourceSums.meta({ help: '资金来源的合计；每个来源都写了人数的才有' }),
  现场: onSite.meta({ help: '仪式现场的数字' }),
  可称: superlatives.meta({ help: '数据能够证明的说法；证明不了的没有' }),
  公示: publication,
  依据: basis.meta({ help: '依据的文件' }),
  进度: course.meta({ help: '各阶段的时间，按名称' }),
  方法: methodsOf.meta({ help: '勾选的方法，按用在哪里' }),
  申报: applicants.meta({ help: '申报的情况' }),
  来源归类: sourceKinds.meta({
    help: '资金来源归成上级、本级、基层、行政、社会、职工几类；有一个来源没有级别或金额的，没有',
  }),
  上报: reporting.meta({ help: '下属单位报送的情况' }),
  汇总: rollUp.meta({ help: '下属单位报来的内容；批量生成的汇总报告才有' }),
  报告: z.object({ 上行: flag('写给上级的：主送里有单位的上级，或者标题写明是报告、版本是上报') }),
  活动: z.object({
    济困: flag('受助的是困难家庭：没有另写对象，或者对象、类别写明困难'),
    第几年: integer('本年是开展的第几年，除去中断的年份'),
    家庭: leaf<string>('text', '受助的家庭怎样称呼'),
    资金: leaf<string>('text', '筹集的钱怎样称呼：助学金是发放的，助学资金是筹集的'),
    事: leaf<string>('text', '做的是什么：助学；款项不叫助学金的，资助'),
    受助人: leaf<string>('text', '“受助”后面的词：学生；对象不是学生、子女的，人员'),
  }),
  资金来源: z.array(z.object({ 占比: text('占筹集总额的百分比') })),
  通知: z.array(z.object({ 引用: leaf<string>('text', '引用的写法：《标题》（文号）') })),
};

export type RosterSums = z.output<typeof rosterSums>;
export type SourceSums = z.output<typeof sourceSums>;
export type OnSite = z.output<typeof onSite>;
/** 可称: the superlatives that the data prove. */
export type Superlatives = z.output<typeof superlatives>;
/** How many of the units below have handed in, and which of them have not. */
export type Reporting = z.output<typeof reporting>;
export type ReturnedUnit = z.output<typeof returned>;
export type RollUp = z.output<typeof rollUp>;
export type Basis = z.output<typeof basis>;
export type Course = z.output<typeof course>;
export type Methods = z.output<typeof methodsOf>;
export type Applicants = z.output<typeof applicants>;
export type SourceKinds = z.output<typeof sourceKinds>;
/** 阶段 with the working days that were derived. */
export type Stages = NonNullable<CampaignModel['阶段']>;
export type Publication = NonNullable<CampaignModel['公示']> & z.output<typeof publication>;
export type Totals = NonNullable<CampaignModel['合计']> & z.output<typeof totals>;

/** What a template may print. */
export type FactValues = Omit<
  CampaignModel,
  '合计' | '资金来源' | '通知' | '报告' | '活动' | '公示' | '同比'
> & {
  合计: Totals;
  报告: CampaignModel['报告'] & z.output<(typeof derived)['报告']>;
  活动: NonNullable<CampaignModel['活动']> & z.output<(typeof derived)['活动']>;
  资金来源?:
    | (NonNullable<CampaignModel['资金来源']>[number] & z.output<(typeof derived)['资金来源']>[number])[]
    | undefined;
  通知?:
    | (NonNullable<CampaignModel['通知']>[number] & z.output<(typeof derived)['通知']>[number])[]
    | undefined;
  构成: Record<string, Breakdown>;
  /** 原因 as given, and the comparison where there is one */
  同比?: (NonNullable<CampaignModel['同比']> & Partial<YearOnYear>) | undefined;
  累计?: Accumulation | undefined;
  名册合计?: RosterSums | undefined;
  来源合计?: SourceSums | undefined;
  现场?: OnSite | undefined;
  可称: Superlatives;
  公示?: Publication | undefined;
  依据?: Basis | undefined;
  进度?: Course | undefined;
  方法: Methods;
  申报?: Applicants | undefined;
  来源归类?: SourceKinds | undefined;
  上报?: Reporting | undefined;
  汇总?: RollUp | undefined;
};

/** Every name that a template may use, as one tree: the campaign's fields with the derived ones among them. */
export function describeFacts(): ObjectField {
  return mergeRecords(describeRecord(campaignSchema), describeRecord(z.object(derived)));
}

/** Two descriptions of one field; the second adds to the first. */
function merge(base: Field, added: Field): Field {
  if (base.kind === 'list' && added.kind === 'list') return { ...base, item: merge(base.item, added.item) };
  return base.kind === 'object' && added.kind === 'object' ? mergeRecords(base, added) : base;
}

function mergeRecords(base: ObjectField, added: ObjectField): ObjectField {
  const fields = { ...base.fields };
  for (const [key, field] of Object.entries(added.fields))
    fields[key] = fields[key] ? merge(fields[key], field) : field;
  return { ...base, fields };
}
