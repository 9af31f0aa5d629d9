/**
 * Lengths as a secretary writes them (`37毫米`, `28.95磅`, `2字`, `1行`, `三号`), in twips.
 * The numbered sizes are those of Chinese typesetting (号数制).
 */

const SIZES_IN_POINTS: Record<string, number> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
};

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** What a length may be measured in besides 毫米 and 磅: twips of one 行. */
export interface RelativeUnits {
  行?: number;
}

const chineseUnits: Readonly<Record<string, string>> = { mm: '毫米', cm: '厘米', pt: '磅' };

/** A length of a word processor's as a style writes it: `3cm`, `固定值28磅`, `２８磅`. */
export function spellUnits(text: string): string {
  return text
    .trim()
    .normalize('NFKC')
    .replace(/^固定值\s*/, '')
    .replace(/(?<=\d)\s*(mm|cm|pt)$/i, (unit) => chineseUnits[unit.trim().toLowerCase()] ?? unit);
}

/** A length in twips, or undefined where it is not written as one. */
export function parseLength(text: string, relative: RelativeUnits = {}): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)\s*(毫米|厘米|磅|行)$/.exec(text.trim());
  if (!match) return undefined;
  const count = Number(match[1]);
  switch (match[2]) {
    case '毫米':
      return Math.round(count * TWIPS_PER_MILLIMETRE);
    case '厘米':
      return Math.round(count * 10 * TWIPS_PER_MILLIMETRE);
    case '磅':
      return Math.round(count * TWIPS_PER_POINT);
    default:
      return relative.行 === undefined ? undefined : Math.round(count * relative.行);
  }
}

/** A font size in half-points: `三号` is 32, `15磅` is 30. */
export function parseFontSize(text: string): number | undefined {
  const points = SIZES_IN_POINTS[text.trim()] ?? Number(/^(\d+(?:\.\d+)?)\s*磅$/.exec(text.trim())?.[1]);
  return points > 0 ? Math.round(points * 2) : undefined;
}

/** A font size as it is called: 32 half-points are 三号, 30 小三, 31 15.5磅. */
export function formatFontSize(size: number): string {
  return Object.entries(SIZES_IN_POINTS).find(([, points]) => points * 2 === size)?.[0] ?? `${size / 2}磅`;
}

/** A number of 字: `2字` is 2; halves are allowed. */
export function parseChars(text: string): number | undefined {
  const match = /^(\d+(?:\.5)?)\s*字$/.exec(text.trim());
  return match ? Number(match[1]) : undefined;
}
