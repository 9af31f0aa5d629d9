/** 公示5个工作日, 公示7天: as the stage says, or as the calendar has it. */
import { countDaysBetween } from '../../../chinese/calendar.ts';
import type { FoundMeasure } from '../../../chinese/figures/found.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import type { Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tiePublication: Subject = (statement, { input }) => {
  const { found, lead } = statement;
  if (found.kind !== 'measure' || !/^(?:工作日|天)$/.test(found.unit) || !words.publicised.test(lead))
    return undefined;
  const stages = (input.facts.values.阶段 ?? []).flatMap((stage, index) =>
    stage.名称 === '公示' ? [{ stage, path: formatPath(['阶段', index]) }] : [],
  );
  const [known] = stages;
  if (!known || stages.length > 1) return undefined;
  const { 时间: time, 工作日: days } = known.stage;
  const exact =
    time &&
    !time.yearless &&
    time.precision === 'span' &&
    time.ends?.every(({ precision }) => precision === 'day');
  const calendar = exact ? countDaysBetween(time.from, time.to) + 1 : undefined;
  const allowed = found.unit === '天' ? [calendar, days] : [days];
  const sizes = allowed.filter((size): size is number => typeof size === 'number');
  const [first] = sizes;
  if (first === undefined || (found.unit === '天' && calendar === undefined)) return undefined;
  return {
    statement,
    holds: sizes.some((size) => allows(found, size)),
    name: calendar !== undefined && found.unit === '天' ? `${known.path}.时间` : `${known.path}.工作日`,
    derived: `${first}${found.unit === '天' ? '天' : '个工作日'}`,
    fields: [found.unit === '天' ? `${known.path}.时间` : `${known.path}.工作日`],
  };
};

function allows({ n, upper = n, approx }: FoundMeasure, size: number): boolean {
  const slack = approx === undefined ? 0 : n / 10;
  return size >= n - slack && size <= upper + slack * (approx === '余' || approx === '多' ? 10 : 1);
}
