import { parseFontSize, parseLength } from './units.ts';

/**
 * The grid says how many lines a page has and how many 字 a line; their pitches follow from them, and the other way
 * round. A style that says only the count gets the pitch that fills the text area, whatever its base has.
 */

export type Source = Readonly<Record<string, unknown>>;

/** A count and the pitch that it asks for, as steps into a style. */
const pairs = [
  { count: ['网格', '每面行数'], pitch: ['网格', '行距'], derive: derivePitch },
  { count: ['网格', '每行字数'], pitch: ['样式', '正文', '字间'], derive: deriveSpacing },
] as const;

/** A base without the pitches that what is laid over it counts anew. */
export function dropCountedPitches(base: Source, own: Source): Source {
  return pairs
    .filter(({ count, pitch }) => read(own, count) !== undefined && read(own, pitch) === undefined)
    .reduce((left, { pitch }) => put(left, pitch, undefined), base);
}

/** A style with the pitches that only follow from its counts. */
export function deriveGridPitches(source: Source): Source {
  return pairs
    .filter(({ count, pitch }) => read(source, count) !== undefined && read(source, pitch) === undefined)
    .reduce((done, { count, pitch, derive }) => {
      const twips = derive(done, Number(read(done, count)));
      return put(done, pitch, `${(Number.isFinite(twips) ? twips : STAND_IN) / TWIPS_PER_POINT}磅`);
    }, source);
}

/** Whether a style itself, not its base, says a count. */
export const saysCount = (own: Source, count: '每面行数' | '每行字数'): boolean =>
  read(own, ['网格', count]) !== undefined;

const TWIPS_PER_POINT = 20;
/** 28磅, where what is needed can't be read, and that is told. */
const STAND_IN = 560;

/** A line that fills the text area so many times. */
function derivePitch(source: Source, lines: number): number {
  return Math.floor(room(source, ['高', '天头', '下边']) / lines);
}

/** Characters are set so much closer, or farther apart, but stay legible. */
function deriveSpacing(source: Source, chars: number): number {
  const em = (parseFontSize(read(source, ['样式', '正文', '字号']) ?? '') ?? Number.NaN) * 10;
  const spacing = Math.floor(room(source, ['宽', '订口', '右边']) / chars) - em;
  return Math.min(Math.max(spacing, -em / 5), MOST_SPACING);
}

/** 100磅, as a style may say. */
const MOST_SPACING = 2000;

/** Of a sheet, what two margins leave. */
function room(source: Source, sides: readonly [sheet: string, near: string, far: string]): number {
  const [sheet, near, far] = sides.map((side) => parseLength(read(source, ['页面', side]) ?? ''));
  return (sheet ?? Number.NaN) - (near ?? Number.NaN) - (far ?? Number.NaN);
}

function read(source: unknown, [step, ...rest]: readonly string[]): string | undefined {
  if (step === undefined) return typeof source === 'string' ? source : undefined;
  const own = source as Source | null | undefined;
  return typeof own === 'object' && own !== null && Object.hasOwn(own, step)
    ? read(own[step], rest)
    : undefined;
}

/** The same with another value at a place that its objects lead to; without one where it is undefined. */
function put(source: Source, [step, ...rest]: readonly string[], value: string | undefined): Source {
  if (step === undefined) return source;
  const { [step]: at, ...others } = source;
  if (rest.length > 0) {
    return typeof at === 'object' && at !== null
      ? { ...source, [step]: put(at as Source, rest, value) }
      : source;
  }
  return value === undefined ? others : { ...source, [step]: value };
}
