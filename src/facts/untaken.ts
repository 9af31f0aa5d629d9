/** What a unit gave and the whole leaves out. */
import type { CampaignModel } from '../campaign/model.ts';
import { meaningOf } from '../campaign/roles.ts';
import { gatheredFields } from '../campaign/schema/narrative.ts';
import type { Step } from '../diagnostics/path.ts';
import { eventFields, partsOfEvent } from './roll-up-schema.ts';

/**
 * The paths of what a unit gave and the whole neither sums nor tells: 资金来源, 仪式[1].出席. What the whole says itself
 * of the same sums covers the parts.
 * @param own campaign of the whole
 */
export function listUntaken(campaign: CampaignModel, own: CampaignModel): Step[][] {
  return Object.entries(campaign).flatMap(([field, value]): Step[][] => {
    const meaning = meaningOf([field]);
    // earlier years are told where the whole tells none of its own
    if (field === '历史' && value !== undefined && own.历史 === undefined) return [[field]];
    if (value === undefined || !meaning || meaning.shared || meaning.structural) return [];
    if (field === '名册' || (gatheredFields as readonly string[]).includes(field)) return [];
    if (coveredByWhole.has(field) && own[field as keyof CampaignModel] !== undefined) return [];
    const taken = takenOf(field);
    if (!taken) return [[field]];
    const list = Array.isArray(value) ? (value as readonly unknown[] as readonly object[]) : undefined;
    const records: readonly { record: object; path: Step[] }[] = list
      ? list.map((record, index) => ({ record, path: [field, index] }))
      : [{ record: value as object, path: [field] }];
    return records.flatMap(({ record, path }) =>
      Object.entries(record).flatMap(([key, part]) => {
        const isTold = taken.includes(key) || part === undefined || meaningOf([field, key])?.structural;
        return isTold ? [] : [[...path, key]];
      }),
    );
  });
}

/** Sums of the whole's own that hold its units' parts. */
const coveredByWhole: ReadonlySet<string> = new Set(['资金来源', '合计', '分组', '标签']);

/** The fields of a record that the whole takes; undefined where it takes none of it. */
function takenOf(field: string): readonly string[] | undefined {
  if (field === '合计') return ['人数', '户数', '发放'];
  const event = eventFields.find((name) => name === field);
  return event && partsOfEvent(event);
}
