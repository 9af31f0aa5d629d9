/** How long the only publication was, for what a sentence says of it in digits or in words. */
import { formatPath } from '../../diagnostics/path.ts';
import { countCalendarDays } from '../../facts/occasions.ts';
import type { CheckInput } from '../rule.ts';

/** In days or in working days, and where the data tell. */
export function findPublicationDays(
  isDays: boolean,
  input: CheckInput,
): { allowed: readonly number[]; path: string; derived: string } | undefined {
  const stages = (input.facts.values.阶段 ?? []).flatMap((stage, index) =>
    stage.名称 === '公示' ? [{ stage, path: formatPath(['阶段', index]) }] : [],
  );
  const [known] = stages;
  if (!known || stages.length > 1) return undefined;
  const { 时间: time, 工作日: working, 天数: days } = known.stage;
  const calendar = days ?? (time && countCalendarDays(time));
  const right = isDays ? calendar : working;
  if (right === undefined) return undefined;
  const field = isDays ? (days === undefined ? '时间' : '天数') : '工作日';
  return {
    // who says 天 of working days is understood
    allowed: isDays && days === undefined ? [right, working ?? right] : [right],
    path: `${known.path}.${field}`,
    derived: `${right}${isDays ? '天' : '个工作日'}`,
  };
}
