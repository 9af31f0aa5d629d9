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
  const shared: PlainObject = {};
  for (const [key, child] of Object.entries(isObject(value) ? value : {})) {
    const share = Object.hasOwn(sharers, key) ? sharers[key]!(child) : null;
    if (share !== null) setField(shared, key, share);
  }
  return {
    value: shared,
    places: {
      get: (path) =>
        path === '' || Object.hasOwn(shared, parsePath(path)[0]!) ? places.get(path) : undefined,
    },
  };
}

type Share = (value: PlainValue) => PlainValue;

const whole: Share = (value) => value;

/** The fields that are shared, each with what of it is; what is not named here stays with the whole. */
const sharers: Record<string, Share> = {
  报告: keep('年度', '样式', '版本', '状态', '成文日期', '署名方式'),
  活动: whole,
  通知: each(shareNotice),
  阶段: each(drop('申报人数', '未通过')),
  日历: whole,
  标准: whole,
  宣传: each(drop('次数')),
  公示: whole,
  // a year without the activity is one for every unit; the years' figures are the whole's
  历史: keep('中断年'),
  规则: whole,
};

/** A notice that the superior received and passed on is, to a unit, one that it worked by. */
function shareNotice(notice: PlainValue): PlainValue {
  const action = isObject(notice) ? notice.动作 : null;
  if (action === '制定' || action === '联合印发') return notice;
  return drop('动作', '收到', '发至', '要求')(notice);
}

function keep(...fields: string[]): Share {
  return (value) => filterFields(value, (key) => fields.includes(key));
}

function drop(...fields: string[]): Share {
  return (value) => filterFields(value, (key) => !fields.includes(key));
}

/** A single item may stand for a list of one. */
function each(share: Share): Share {
  return (value) => (Array.isArray(value) ? value.map(share) : share(value));
}

function filterFields(value: PlainValue, isKept: (key: string) => boolean): PlainValue {
  if (!isObject(value)) return value;
  const filtered: PlainObject = {};
  for (const [key, child] of Object.entries(value)) if (isKept(key)) setField(filtered, key, child);
  return filtered;
}
