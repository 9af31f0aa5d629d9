/** 公示: when the notice hangs, and the day it must come down. */
import { addDays } from '../chinese/calendar.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isDayExact } from './occasions.ts';
import type { Provenance } from './provenance.ts';
import type { FactValues, Publication } from './schema.ts';

/**
 * The notice's days, from the 公示 stage; where there are several, from the last. Personal data are shown no longer
 * than needed (《个人信息保护法》第十九条), so the notice comes down the day after the last.
 */
export function announcePublication(
  { 公示: given, 阶段: stages = [] }: Pick<FactValues, '公示' | '阶段'>,
  provenance: Provenance,
): Publication | undefined {
  const isPublic = ({ 名称 }: (typeof stages)[number]) => 名称 === '公示';
  const dated = stages.findLastIndex((stage) => isPublic(stage) && stage.时间);
  const index = dated < 0 ? stages.findLastIndex(isPublic) : dated;
  const stage = stages[index];
  if (!stage) return given;
  const path = (field: string) => formatPath(['阶段', index, field]);
  const copy = <T extends object | number>(field: '时间' | '工作日' | '天数', value: T | undefined) =>
    provenance.enter(
      `公示.${field}`,
      value === undefined
        ? undefined
        : { value: structuredClone(value), formula: '取自“公示”阶段', inputs: [path(field)] },
    );
  const down = stage.时间 && isDayExact(stage.时间) ? addDays(stage.时间.to, 1) : undefined;
  return {
    ...given,
    时间: copy('时间', stage.时间),
    工作日: copy('工作日', stage.工作日),
    天数: copy('天数', stage.天数),
    撤下: provenance.enter(
      '公示.撤下',
      down === undefined
        ? undefined
        : {
            value: { kind: 'date' as const, from: down, to: down, precision: 'day' as const },
            formula: '公示最后一天的次日',
            inputs: [path('时间')],
          },
    ),
  };
}
