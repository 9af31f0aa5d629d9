/** 年龄 as people type it: in any digits, with words that leave it open, or the year of birth in its place. */
import { toDigits } from '../chinese/digits.ts';
import { parseChineseNumeral } from '../chinese/numerals.ts';

/** The youngest and the oldest that one may be, in whole years. */
export interface AgeRange {
  least: number;
  most: number;
}

const oldest = 120;
/** Of what cannot be read. */
const anyAge: AgeRange = { least: 0, most: oldest };

const nothing = /^(?:[\p{P}\p{S}]*|无|不详|未知|未填|待填|待补)$/u;
const below =
  /未满|不满|不足|不到|未到|未及|将满|即将|快|近|小于|低于|少于|以下|以内|之内|至多|最多|前|差|欠|缺|[<≤〈]/;
const about = /约|大概|大约|左右|上下|来岁|估计|可能|[?~～±]|多半/;
const nominal = /虚|毛岁|晃|农历|阴历|旧历/;
const birthYear =
  /(?<!\d)(?:((?:19|20)\d\d)(?!\d)|((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:\d\d)?(?!\d)|(\d\d)(?=年|后))/g;
/** 零3个月, 5天: no years. */
const parts = /零?\d+(?:个?月|天|日)/g;

/**
 * How old one may be by what an 年龄 says: 13, １３, 十三周岁, 约13, 未满14, 2012年生. Undefined where it says nothing;
 * any age where it cannot be read.
 * @param year of the report: who was born in 2011 is 13 or 14 in 2025
 */
export function readAge(text: string, year: number): AgeRange | undefined {
  const words = writeDigits(text);
  if (nothing.test(words)) return undefined;
  if (words.includes('未成年')) return { least: 0, most: 17 };
  if (words.includes('成年')) return { least: 18, most: oldest };
  const born = [...words.matchAll(birthYear)].map(([, whole, dated, short]) =>
    Number(whole ?? dated ?? readCentury(Number(short), year)),
  );
  if (born.length > 0) return { least: year - Math.max(...born) - 1, most: year - Math.min(...born) };
  const ages = [...words.replace(parts, '').matchAll(/\d+(?:\.\d+)?/g)].map(([age]) =>
    Math.floor(Number(age)),
  );
  if (ages.length === 0 || ages.some((age) => age > oldest)) return anyAge;
  const [least, most] = [Math.min(...ages), Math.max(...ages)];
  if (below.test(words)) return { least: 0, most };
  if (nominal.test(words)) return { least: least - 2, most };
  return about.test(words) ? { least: least - 1, most: most + 1 } : { least, most };
}

/** Without blanks, every numeral in the digits 0 to 9: ⑬, 十三, 二〇一二. What is no numeral stays, 十三四. */
function writeDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, toDigits)
    .replace(/[零〇○一二三四五六七八九十百]+/g, (numeral) => {
      const spelt = [...numeral.replace(/[〇○]/g, '零')].map((sign) => '零一二三四五六七八九'.indexOf(sign));
      if (spelt.length > 1 && spelt.every((digit) => digit >= 0)) return spelt.join('');
      return String(parseChineseNumeral(numeral) ?? numeral);
    });
}

/** 08 is 2008, 98 is 1998. */
function readCentury(short: number, year: number): number {
  const recent = Math.floor(year / 100) * 100 + short;
  return recent > year ? recent - 100 : recent;
}
