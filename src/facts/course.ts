/** 依据, 进度: the notices and the stages of the work, each by its name, with the days between them. */
import type { CampaignModel } from '../campaign/model.ts';
import { stageNames } from '../campaign/schema/prose.ts';
import { countDaysBetween } from '../chinese/calendar.ts';
import type { DateSpan } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isDayExact } from './occasions.ts';
import type { Provenance } from './provenance.ts';
import type { Basis, Course, FactValues, Stages } from './schema.ts';

type Notices = NonNullable<FactValues['通知']>;

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
  ceremonies: CampaignModel['仪式'],
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
  const [only, ...others] = ceremonies ?? [];
  const [paid, held] = [course.发放?.时间, others.length === 0 ? only?.时间 : undefined];
  const isThatDay = paid && held && paid.precision === 'day' && held.precision === 'day';
  if (isThatDay && paid.from === held.from)
    course.当天发放 = provenance.enter('进度.当天发放', {
      value: true,
      formula: '发放和仪式在同一天',
      inputs: ['进度.发放.时间', formatPath(['仪式', 0, '时间'])],
    });
  return course;
}

/** From the last day of one to the first of the other; undefined where they are not exact, or the other way round. */
function countGap(before: DateSpan | undefined, after: DateSpan | undefined): number | undefined {
  if (!before || !after || !isDayExact(before) || !isDayExact(after)) return undefined;
  const days = countDaysBetween(before.to, after.from);
  return days < 0 ? undefined : days;
}
