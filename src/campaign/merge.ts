/**
 * One campaign out of two files: what all units share, and what a unit adds or overrides. Values keep the
 * places where they were typed, whichever file that was.
 */
import { formatPath, parsePath, type Step } from '../diagnostics/path.ts';
import {
  isObject,
  type PlacedValue,
  type Places,
  type PlainObject,
  type PlainValue,
  setField,
} from '../source/places.ts';
import { meaningOf } from './roles.ts';
import { readNumbers } from './schema/prose.ts';
import { chooseWord } from './shape.ts';

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
 * What the units' own reports take over from the campaign that they share. Its figures, its money, its people
 * and its ceremonies are the whole's: none of them may stand in a part's report as if they were its own.
 */
export function shareCampaign({ value, places }: PlacedValue): PlacedValue {
  const shared = shareValue(value, [], false) ?? {};
  return {
    value: shared,
    places: {
      get: (path) =>
        path === '' || (isObject(shared) && Object.hasOwn(shared, parsePath(path)[0] ?? ''))
          ? places.get(path)
          : undefined,
    },
  };
}

/** What is shared of a value as typed, in which a single item may stand for a list of one; undefined if nothing is. */
function shareValue(value: PlainValue, path: readonly Step[], issued: boolean): PlainValue | undefined {
  const { shared = false } = meaningOf(path) ?? {};
  const isShared =
    shared === 'if-issued' ? issued : shared === 'if-worded' ? !readNumbers(String(value)) : shared;
  if (Array.isArray(value)) {
    const items = value.flatMap((item, index) => shareValue(item, [...path, index], issued) ?? []);
    return isShared || items.length > 0 ? items : undefined;
  }
  if (!isObject(value)) return isShared ? value : undefined;
  const parts: PlainObject = {};
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, key];
    // what the schema does not know is told with what stands around it
    const kept = meaningOf(at) || !isShared ? shareValue(child, at, isIssued(value)) : child;
    if (kept !== undefined) setField(parts, key, kept);
  }
  return isShared || Object.keys(parts).length > 0 ? parts : undefined;
}

/** Whether a notice is the whole's own: one that it received and passed on is, to a unit, one that it worked by. */
function isIssued({ 动作: typed }: PlainObject): boolean {
  const field = meaningOf(['通知', 0, '动作'])?.field;
  const action = typeof typed === 'string' && field?.kind === 'leaf' ? chooseWord(typed, field) : typed;
  return action === '制定' || action === '联合印发';
}
