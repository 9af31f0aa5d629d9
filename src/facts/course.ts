/** 依据, 进度: the notices and the stages of the work, each by its name, with the days between them. */
import type { CampaignModel } from '../campaign/model.ts';
import { stageNames } from '../campaign/schema/prose.ts';
import { countDaysBetween } from '../chinese/calendar.ts';
import type { DateSpan } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isDayExact } from './occasions.ts';
import type { Provenance } from './provenance.ts';
import type { Basis, Course, FactValues, OnSite, Stages } from './schema.ts';

type Notices = NonNullable<FactValues['通知']>;
type Ceremonies = NonNullable<CampaignModel['仪式']>;

/** The superior's notice, the unit's own, and how many days lay between. */
export function summariseNotices(
  { 通知: notices = [], 单位: unit }: { 通知?: Notices | undefined; 单位: CampaignModel['单位'] },
  provenance: Provenance,
): Basis | undefined {
  const isOwn = ({ 发文单位: issuer, 动作: action }: Notices[number]) =>
    action === '制定' || action === '联合印发' || issuer === unit.全称 || issuer === unit.简称;
  const above = notices.findIndex((notice) => !isOwn(notice));
  const own = notices.findIndex(isOwn);
  if (above < 0 && own < 0) return undefined;
  const quote = (field: '上级' | '上级文' | '本级文', index: number, of: '发文单位' | '引用') =>
    provenance.enter(
      `依据.${field}`,
      index < 0
        ? undefined
        : {
            value: String(notices[index]?.[of]),
            formula: '取自通知',
            inputs: [formatPath(['通知', index, of])],
          },
    );
  const [received, issued] = [notices[above]?.收到, notices[own]?.印发];
  const days = countGap(received, issued);
  return {
    上级: quote('上级', above, '发文单位'),
    上级文: quote('上级文', above, '引用'),
    本级文: quote('本级文', own, '引用'),
    隔日: provenance.enter(
      '依据.隔日',
      days === undefined
        ? undefined
        : {
            value: days,
            formula: '从收到上级文件到印发本级文件',
            inputs: [formatPath(['通知', above, '收到']), formatPath(['通知', own, '印发'])],
          },
    ),
  };
}

/** The first stage of each name, whether it was paid at the ceremony, and the days from the end of 公示 to the start of 发放. */
export function followCourse(
  stages: Stages | undefined,
  { 仪式: ceremonies = [], 现场: onSite }: { 仪式?: Ceremonies | undefined; 现场?: OnSite | undefined },
  provenance: Provenance,
): Course | undefined {
  if (!stages?.length) return undefined;
  const named = stageNames.flatMap((name) => {
    const index = stages.findIndex((stage) => stage.名称 === name);
    const stage = stages[index];
    if (!stage) return [];
    const { 时间, 会议, 结果, 工作日, 天数 } = stage;
    const told = structuredClone({ 时间, 会议, 结果, 工作日, 天数 });
    for (const [field, value] of Object.entries(told)) {
      const path = formatPath(['阶段', index, field]);
      if (value !== undefined)
        provenance.enter(`进度.${name}.${field}`, { value, formula: `取自“${name}”阶段`, inputs: [path] });
    }
    return [[name, told] as const];
  });
  const course: Course = Object.fromEntries(named);
  const days = countGap(course.公示?.时间, course.发放?.时间);
  course.公示到发放 = provenance.enter(
    '进度.公示到发放',
    days === undefined
      ? undefined
      : { value: days, formula: '从公示结束到开始发放', inputs: ['进度.公示.时间', '进度.发放.时间'] },
  );
  const paid = stages.flatMap((stage, index) => (stage.名称 === '发放' ? [{ ...stage, index }] : []));
  const held = ceremonies.length === 1 ? ceremonies[0]?.时间 : undefined;
  if (paid.length > 0 && held?.precision === 'day') {
    const inputs = [
      ...paid.map(({ index }) => formatPath(['阶段', index, '时间'])),
      formatPath(['仪式', 0, '时间']),
    ];
    for (const [field, value, formula] of timePayments(paid, held, onSite?.其余?.人数 !== undefined))
      Object.assign(course, { [field]: provenance.enter(`进度.${field}`, { value, formula, inputs }) });
  }
  return course;
}

/**
 * How the days of paying stand to the day of the only ceremony: the same, all after it, or one for those not paid there.
 * @param rests whether some were not paid at the ceremony
 */
function* timePayments(
  paid: readonly Stages[number][],
  held: DateSpan,
  rests: boolean,
): Generator<readonly [keyof Course, value: true | DateSpan, formula: string]> {
  const [other, ...more] = paid.filter(
    ({ 时间: time }) => !(time?.precision === 'day' && time.from === held.from),
  );
  if (!other) yield ['当天发放', true, '发放和仪式在同一天'];
  if (paid.every(({ 时间: time }) => time && held.to < time.from)) yield ['仪式在先', true, '仪式在发放以前'];
  const time = other?.时间;
  const isApart = time !== undefined && (time.to < held.from || held.to < time.from);
  if (rests && isApart && more.length === 0 && !other?.方法?.includes('现场'))
    yield ['另日发放', time, '不在仪式当天发放的一次'];
}

/** From the last day of one to the first of the other; undefined where they are not exact, or the other way round. */
function countGap(before: DateSpan | undefined, after: DateSpan | undefined): number | undefined {
  if (!before || !after || !isDayExact(before) || !isDayExact(after)) return undefined;
  const days = countDaysBetween(before.to, after.from);
  return days < 0 ? undefined : days;
}
