/** How alike the names of units are: the same one written in two ways, or two sisters. */
import { takeCore } from '../campaign/unit-words.ts';
import { foldLetters } from '../chinese/letters.ts';
import { countSlips } from '../diagnostics/nearest.ts';

/** Whether two names may be one unit's: a slip apart, or one within the other; 供电公司 is not 公交公司. */
export function mayBeOne(name: string, other: string): boolean {
  const [a, b] = [takeCore(name), takeCore(other)];
  return countSlips(a, b) <= 1 || a.includes(b) || b.includes(a);
}

/** A sign that tells one unit from its sister: 一中 and 十一中, 城东 and 城. */
const telling = /[\d一二三四五六七八九十百零〇甲乙丙丁东西南北中上下大小新老前后]/;

/**
 * Units whose names differ only as one name is written in two ways, a letter left out, each with the one before it that
 * it is like. One letter in another's place tells sisters more often: 红旗纺织厂 and 红星纺织厂.
 */
export function pairSimilar<T extends { 名称: string }>(units: readonly T[]): [T, T][] {
  const whole = new Map<string, T>();
  const shortened = new Map<string, T>();
  return units.flatMap((unit): [T, T][] => {
    const core = takeCore(unit.名称);
    const letters = [...core];
    const shorter = letters.flatMap((letter, index) =>
      letters.length > 3 && !telling.test(letter) ? [letters.toSpliced(index, 1).join('')] : [],
    );
    const likes = [whole.get(core), shortened.get(core), ...shorter.map((name) => whole.get(name))];
    const other = likes.find((found) => found !== undefined);
    if (!whole.has(core)) whole.set(core, unit);
    for (const name of shorter) if (!shortened.has(name)) shortened.set(name, unit);
    return other && foldLetters(other.名称) !== foldLetters(unit.名称) ? [[unit, other]] : [];
  });
}
