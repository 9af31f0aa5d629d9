/** The signs of Chinese numerals, ordinary and 大写, and the pieces of patterns that are made of them. */

/** The signs of one way of writing numerals: ordinary 一十百千, or capital 壹拾佰仟. */
export interface NumeralSigns {
  /** ten signs, zero first */
  digits: string;
  /** the four places within a group: ones, tens, hundreds, thousands */
  places: readonly string[];
}

/** Ordinary numerals, 二十八. */
export const ordinary: NumeralSigns = { digits: '零一二三四五六七八九', places: ['', '十', '百', '千'] };
/** 大写, 贰拾捌. */
export const capitals: NumeralSigns = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'] };

/** Traditional signs, which banks take for as good in capitals (中国人民银行《支付结算办法》附一). */
const simplified: Record<string, string> = { 貳: '贰', 陸: '陆', 萬: '万', 億: '亿', 圓: '圆' };

const listSigns = ({ digits, places }: NumeralSigns) => [...digits, ...places.slice(1)];
const ordinaryOf = new Map(listSigns(capitals).map((sign, index) => [sign, listSigns(ordinary)[index]]));

/** 貳拾萬圓 → 贰拾万圆. */
export function simplifyCapitals(text: string): string {
  return Array.from(text, (sign) => simplified[sign] ?? sign).join('');
}

/** Signs of tens in one: 廿五 is 二十五. */
const tens: Record<string, string> = { 廿: '二十', 卅: '三十', 卌: '四十' };

/** 贰拾捌萬 → 二十八万, 廿五 → 二十五; other signs stay. */
export function toOrdinary(text: string): string {
  return Array.from(simplifyCapitals(text), (sign) => ordinaryOf.get(sign) ?? tens[sign] ?? sign).join('');
}

/** Every sign of an ordinary numeral, of whatever form. */
export const ordinarySigns = `〇两${listSigns(ordinary).join('')}万亿${Object.keys(tens).join('')}`;
/** One digit of a number that is read out sign by sign, 二〇二五: a piece of a pattern. */
export const spelledDigit = `[〇${ordinary.digits}]`;
/** What stands behind the point of a decimal in 汉字, 二点七: a piece of a pattern. */
export const spelledDecimals = `${spelledDigit}{1,4}`;

/** The digits of capitals, without zero. */
const capitalDigits = `${capitals.digits.slice(1)}貳陸`;
/** What a numeral in capitals may begin with. */
export const capitalStarts = `${capitalDigits}拾`;
/** Every sign of one. */
export const capitalSigns = `零${capitalStarts}佰仟万亿萬億`;
/** A numeral in capitals, as a piece of a pattern. */
export const capitalNumber = `[${capitalStarts}][${capitalSigns}]{0,30}`;
/** 角 and 分 behind 元, as a piece of a pattern: their digits, of the signs given, each in a group of its own. */
function makeCents(signs: string): string {
  return `(?:零?([${signs}])角)?(?:零?([${signs}])分)?[整正]?`;
}
/** 五元三角, 5元3角, 伍元叁角. */
export const cents = makeCents(`\\d${ordinary.digits}${capitalDigits}`);
/** 玖仟陆佰陆拾伍圆壹角捌分, as a piece of a pattern. */
export const capitalAmount = `${capitalNumber}[元圆圓]${makeCents(capitalDigits)}`;
