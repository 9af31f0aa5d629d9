/** 汇总: what a whole has of the units below, declared once. */
import * as z from 'zod';
import { ceremony, goods, sideActivity, visit } from '../campaign/schema/events.ts';
import { type GatheredField, gatheredFields } from '../campaign/schema/narrative.ts';
import { count, leaf, money } from './leaves.ts';

const returnStates = ['报送', '零报告', '未报送'] as const;

/** A unit below with the figures that it handed in. */
export const returned = z.object({
  名称: leaf<string>('text', '下属单位的全称'),
  简称: leaf<string>('text', '短名；没有的是全称'),
  状态: z.enum(returnStates).meta({ leaf: 'choice', help: '报送了，零报告，还是没有报送' }),
  人数: count('资助多少人'),
  户数: count('资助多少户'),
  金额: money('发放多少'),
});

const gathered = (help: string) =>
  z
    .array(
      z.object({
        内容: leaf<string>('text', '一句话'),
        单位: z
          .array(leaf<string>('text', '短名'))
          .meta({ help: '哪些单位写的；本级自己写的没有' })
          .optional(),
      }),
    )
    .meta({ help: `${help}：先本级的，再按单位次序；说得一样的合为一条` })
    .optional();

const gatheredShape = Object.fromEntries(
  gatheredFields.map((field) => [field, gathered(`各单位的${field}`)]),
) as Record<GatheredField, ReturnType<typeof gathered>>;

const whose = { 单位: leaf<string>('text', '哪个单位的，短名') };

/** What units did apart from the sums, with the fields that the whole tells. */
const eventsOfUnits = {
  仪式: ceremony.pick({ 名称: true, 时间: true, 地点: true, 主办: true, 主持: true }).extend(whose),
  走访: visit.extend(whose),
  附带活动: sideActivity.extend(whose),
  实物: goods.extend(whose),
};
/** A list of events that the whole takes over from its units. */
export type EventField = keyof typeof eventsOfUnits;
/** Those lists. */
export const eventFields = Object.keys(eventsOfUnits) as readonly EventField[];
/** What is taken of an event besides whose it is. */
export const partsOfEvent = (field: EventField): readonly string[] =>
  Object.keys(eventsOfUnits[field].shape).filter((key) => key !== '单位');

const events = <T extends z.ZodType>(item: T, matter: string) =>
  z
    .array(item)
    .meta({ help: `各单位的${matter}，按单位次序；本级或别的单位已经说了的不再列` })
    .optional();

/** What the units below handed in. */
export const rollUp = z.object({
  单位: z.array(returned).meta({ help: '各下属单位，按“单位.下属”的次序' }),
  ...gatheredShape,
  仪式: events(eventsOfUnits.仪式, '仪式'),
  走访: events(eventsOfUnits.走访, '走访'),
  附带活动: events(eventsOfUnits.附带活动, '附带活动'),
  实物: events(eventsOfUnits.实物, '物资'),
});
