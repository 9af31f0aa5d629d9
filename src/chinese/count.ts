/** Counts of people, households, copies and occasions: an integer with its unit. Units are never mixed. */

import { joinApproximations, placeHedge } from './approximation.ts';
import { helped, helpedOnes } from './helped.ts';
import { readQuantity } from './quantity.ts';
import { bodyUnits, type Count, type CountUnit, lastingUnits, thingUnits } from './values.ts';

/** The words that may stand behind a number that counts; 位 is 名 in politer words. */
export const countWords: readonly string[] = [...bodyUnits, '位', ...thingUnits];

const WAN = 10_000;

/** Longer words first, for 班次 ends in 次. */
const UNITS = [...countWords, ...lastingUnits].sort((a, b) => b.length - a.length);

/** Those who are counted, behind the unit: 36名学生, 117户困难职工家庭, 30名职工, 12家爱心企业. */
const COUNTED = new RegExp(
  `(?<=[名人位户个] ?)(?:${helped}|的|大(?!学生)|中|小)*(?:${helpedOnes}|新生)$|(?<=[名人] ?)(?:职工|农民工|(?:学生|家长|职工)?代表|党员|干部|干部职工|会员|员工|教职工|群众|家长)$|(?<=户 ?)(?:困难|贫困|特困)?职工$|(?<=[家个] ?)(?:爱心|民营|国有)*(?:企业|单位|公司|机构|商户|商家)$`,
);
/** What is said before, and behind: 资助332人, 100多人参加. */
const SAID =
  /^(?:全部|合计|共计|总计|共|一共|累计|高?达到?)*(?:资助|救助|帮扶|发放|申报|受助|走访|慰问)?了?(?=[\d一二两三四五六七八九十近约])|(?<=[人名户家])(?:参加|参与|捐款|出席|到场|受助|受益|申报|申请|报名|通过)$|[。、，,；;]$/g;
/** 大学生36名, 困难职工家庭36户. */
const COUNTED_BEFORE = new RegExp(
  `^(?:${helped}|大中专|大|中|小|新生|的)+[：:]?(?=[\\d一二两三四五六七八九十近约].*[名人位户]$)`,
);

/**
 * Reads 184, 184名, 80余名, 近百名, 二十三人, 2—3名, 1268人（次）, 36名学生, 全部36名; a bare number takes `defaultUnit`.
 * Undefined for fractions, negatives, and units that are not counted here.
 */
export function parseCount(text: string, defaultUnit: CountUnit = '名'): Count | undefined {
  const bare = text
    .replace(SAID, '')
    .replace(COUNTED_BEFORE, '')
    .replace(/(?<=[\d十百千万余多])个(?=(?:爱心)?(?:企业|单位)$)/, '家')
    .replace(/(?<=[\d十百千万余多])个(?:困难|贫困|特困|职工|农民工|受助)*家庭$/, '户')
    .replace(COUNTED, '')
    .replace(/(?<=[\d十百千万余多来])号(?=人$)/, '')
    .replace(/人 ?[（(]次[）)]$/, '人次')
    .replace(/个(?=(?:小时|周)$)/, '');
  const quantity = readQuantity(bare, { units: UNITS, decimals: 0 });
  if (!quantity) return undefined;
  const { value, upper, approx, inner, unit = defaultUnit } = quantity;
  const inWan = /[\d.]\s*(?:余|多)?万(?![\d十百千])/.test(bare) && value >= WAN;
  return {
    kind: 'count',
    n: value,
    upper,
    unit: unit === '位' ? '名' : (unit as CountUnit),
    approx,
    ...(inWan ? { inWan: true as const } : {}),
    ...(inWan && inner ? { inner: true as const } : {}),
    text,
  };
}

/** `184名`, `约300人`, `80余名`, `2～3名`. */
export function formatCount({ n, upper, unit, approx, inWan, inner }: Count): string {
  const { before, after } = placeHedge(approx);
  const sign = inWan ? '万' : '';
  const write = (number: number) => `${inWan ? number / WAN : number}`;
  if (inner && upper === undefined) return `${before}${write(n)}${after}${sign}${unit}`;
  return `${before}${write(n)}${sign}${upper === undefined ? '' : `～${write(upper)}${sign}`}${after}${unit}`;
}

/** The sum in the first one's unit, or undefined where the units may not be added (名 and 户, 人 and 人次). */
export function addCounts(a: Count, b: Count): Count | undefined {
  if (!sameUnit(a, b)) return undefined;
  const ranged = a.upper !== undefined || b.upper !== undefined;
  const approx = joinApproximations(a.approx, b.approx);
  return {
    kind: 'count',
    n: a.n + b.n,
    ...(ranged ? { upper: (a.upper ?? a.n) + (b.upper ?? b.n) } : {}),
    unit: a.unit,
    approx,
  };
}

/** Whether heads are counted so: 36名, 36人. */
export function countsPersons(unit: CountUnit): boolean {
  return unit === '名' || unit === '人';
}

/** Whether the same person may be counted so several times: 1268人次, 1268人（次）. */
export function countsTurns(unit: CountUnit): boolean {
  return unit === '人次' || unit === '人（次）';
}

/** Whether two counts count the same kind of thing; 名 and 人 both count people. */
export function sameUnit(a: Count, b: Count): boolean {
  return kindOf(a.unit) === kindOf(b.unit);
}

function kindOf(unit: CountUnit): CountUnit {
  if (countsTurns(unit)) return '人次';
  return countsPersons(unit) ? '人' : unit;
}
