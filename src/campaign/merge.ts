/**
 * One campaign out of two files: what all units share, and what a unit adds or overrides. Values keep the
 * places where they were typed, whichever file that was.
 */
import { scanFigures } from '../chinese/figures/scan.ts';
import { formatPath, parsePath, type Step } from '../diagnostics/path.ts';
import {
  isObject,
  type PlacedValue,
  type Places,
  type PlainObject,
  type PlainValue,
  setField,
} from '../source/places.ts';
import { chooseWord } from './items.ts';
import { meaningOf } from './roles.ts';
import { readNumbers } from './schema/prose.ts';

/**
 * Lays a value over another: objects field by field, text and lists as a whole. A field typed with nothing
 * after it overrides nothing; an empty list does.
 */
export function mergePlaced(base: PlacedValue, over: PlacedValue): PlacedValue {
  const replaced = new Set<string>();
  const value = mergeValues(base.value, over.value, [], replaced);
  const places: Places = {
    get(path) {
      const spot = over.places.get(path);
      if (spot || isWithin(path, replaced)) return spot;
      return base.places.get(path);
    },
  };
  return { value, places };
}

function mergeValues(
  base: PlainValue,
  over: PlainValue,
  path: readonly Step[],
  replaced: Set<string>,
): PlainValue {
  if (over === null) return base;
  if (!isObject(base) || !isObject(over)) {
    replaced.add(formatPath(path));
    return over;
  }
  const merged: PlainObject = {};
  for (const [key, value] of Object.entries(base)) setField(merged, key, value);
  for (const [key, value] of Object.entries(over)) {
    const below = Object.hasOwn(base, key) ? base[key]! : null;
    setField(merged, key, mergeValues(below, value, [...path, key], replaced));
  }
  return merged;
}

/** Whether a path is one of these or leads below one. */
function isWithin(path: string, tops: ReadonlySet<string>): boolean {
  if (tops.size === 0) return false;
  const steps = parsePath(path);
  return steps.some((_, length) => tops.has(formatPath(steps.slice(0, length + 1))));
}

/**
 * What the units' own reports take over from the campaign that they share. Its figures, its money, its people,
 * its ceremonies and the ways of its work are the whole's: none of them may stand in a part's report as if they were
 * its own.
 */
export function shareCampaign({ value, places }: PlacedValue): PlacedValue {
  const moved = new Map<string, string>();
  const shared = shareValue(value, [], false, moved) ?? {};
  return {
    value: isObject(value) && isObject(shared) ? nameDoer(shared, value.单位 ?? null) : shared,
    places: {
      get: (path) =>
        path === '' || (isObject(shared) && Object.hasOwn(shared, parsePath(path)[0] ?? ''))
          ? places.get(moved.get(path) ?? path)
          : undefined,
    },
  };
}

/** With the whole as the one who did what its stages tell: 县总工会召开专题会议 stays so in a unit's report. */
function nameDoer(shared: PlainObject, whole: PlainValue): PlainObject {
  const doer = isObject(whole) ? (whole.简称 ?? whole.全称 ?? null) : whole;
  const { 阶段: stages } = shared;
  if (doer === null || stages === undefined) return shared;
  const name = (stage: PlainValue) => (isObject(stage) ? { 单位: doer, ...stage } : stage);
  return { ...shared, 阶段: Array.isArray(stages) ? stages.map(name) : name(stages) };
}

/**
 * What is shared of a value as typed, in which a single item may stand for a list of one; undefined if nothing is.
 * @param moved takes where a sentence stood, by where it stands behind those that are left out
 */
function shareValue(
  value: PlainValue,
  path: readonly Step[],
  issued: boolean,
  moved: Map<string, string>,
): PlainValue | undefined {
  const { shared = false, role } = meaningOf(path) ?? {};
  // 全县审核通过120名 is the whole's, wherever it is said
  if (role === 'sentence' && typeof value === 'string' && tellsAmount(value)) return undefined;
  const isShared =
    shared === 'if-issued' ? issued : shared === 'if-worded' ? !readNumbers(String(value)) : shared;
  if (Array.isArray(value)) {
    const items: PlainValue[] = [];
    for (const [index, item] of value.entries()) {
      const kept = shareValue(item, [...path, index], issued, moved);
      if (kept === undefined) continue;
      if (typeof item === 'string' && items.length < index)
        moved.set(formatPath([...path, items.length]), formatPath([...path, index]));
      items.push(kept);
    }
    return isShared || items.length > 0 ? items : undefined;
  }
  if (!isObject(value)) return isShared ? value : undefined;
  const parts: PlainObject = {};
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, key];
    // what the schema does not know is told with what stands around it
    const kept = meaningOf(at) || !isShared ? shareValue(child, at, isIssued(value), moved) : child;
    if (kept !== undefined) setField(parts, key, kept);
  }
  return isShared || Object.keys(parts).length > 0 ? parts : undefined;
}

/** Whether a sentence says how many there were, or how much money: 每人2000元 is the same for all. */
function tellsAmount(text: string): boolean {
  return scanFigures(text).some(({ kind, per }) => (kind === 'count' || kind === 'money') && !per);
}

/** Whether a notice is the whole's own: one that it received and passed on is, to a unit, one that it worked by. */
function isIssued({ 动作: typed }: PlainObject): boolean {
  const field = meaningOf(['通知', 0, '动作'])?.field;
  const action = typeof typed === 'string' && field?.kind === 'leaf' ? chooseWord(typed, field) : typed;
  return action === '制定' || action === '联合印发';
}
