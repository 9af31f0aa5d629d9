/** Where a field belongs that was typed elsewhere: 附件 within 报告 is one of the outermost. */
import type { Step } from '../diagnostics/path.ts';
import { describeField, enterField, type Field, type ObjectField } from './fields.ts';
import { campaignSchema } from './schema/campaign.ts';

/** What records of every kind have tells nothing of where it belongs. */
const general: ReadonlySet<string> = new Set(['名称']);

/** Records that have a field of a name, beside the one where it was typed; more than that tell nothing. */
const mostHomes = 3;

/**
 * The records that have a field of that name, as the names that lead to each, none for the outermost: one around the
 * record where it was typed (a slip of indentation), else one within it, else those beside it, where they are few.
 * @param path of the record where it was typed
 */
export function findHomes(key: string, path: readonly Step[]): string[][] {
  if (general.has(key)) return [];
  const root = describeField(campaignSchema);
  const names = path.filter((step) => typeof step === 'string');
  const recordAt = (way: readonly string[]) => toRecord(way.reduce<Field | undefined>(goInto, root));
  const has = (way: readonly string[]) => Object.hasOwn(recordAt(way)?.fields ?? {}, key);
  const around = names.map((_, length) => names.slice(0, length)).reverse();
  const partsOf = (way: readonly string[]) =>
    Object.keys(recordAt(way)?.fields ?? {}).map((part) => [...way, part]);
  const isElsewhere = (way: readonly string[]) => way.join('.') !== names.join('.');
  const [outer] = around.filter(has);
  if (outer) return [outer];
  const homesAmong = (ways: readonly string[][]) => ways.filter((way) => isElsewhere(way) && has(way));
  const within = names.length > 0 ? homesAmong(partsOf(names)) : [];
  if (within.length > 0) return within.length <= mostHomes ? within : [];
  const homes = homesAmong(partsOf([]));
  // 标题 is of 报告 rather than of one of the 小节
  const single = homes.filter((way) => way.reduce<Field | undefined>(goInto, root)?.kind === 'object');
  const likely = single.length > 0 ? single : homes;
  // where nothing is indented, 人数 is that of 合计
  return (names.length > 0 ? homes : likely).length <= mostHomes ? likely : [];
}

function goInto(field: Field | undefined, name: string): Field | undefined {
  return enterField(toRecord(field), name);
}

/** The record that a field is, or that each item of it is. */
function toRecord(field: Field | undefined): ObjectField | undefined {
  const item = field?.kind === 'list' ? field.item : field;
  return item?.kind === 'object' ? item : undefined;
}
