/** What the units of a breakdown are, by the ends of their names: 东坊镇 and 西坊乡总工会 are 乡镇. */
import { dropUnion } from '../campaign/unit-words.ts';

const kinds: readonly (readonly [name: string, end: RegExp])[] = [
  ['乡镇', /[镇乡]$/],
  ['街道', /街道(?:办事处)?$/],
  ['乡镇（街道）', /(?:[镇乡]|街道(?:办事处)?)$/],
  ['村（社区）', /(?:村|社区)$/],
  ['县（市、区）', /[县市区旗](?<!园区|开发区|新区|高新区|小区|矿区|林区)$/],
  ['学校', /(?:大学|学院|学校|[一二三四五六七八九十中小]学|幼儿园)$/],
];

/** What all of them are; undefined where they are of several kinds, or of none that a report speaks of. */
export function nameKindOfUnits(names: readonly string[]): string | undefined {
  const bare = names.map(dropUnion);
  return kinds.find(([, end]) => bare.every((name) => end.test(name)))?.[0];
}
