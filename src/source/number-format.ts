/**
 * Numbers as a spreadsheet shows them (ISO/IEC 29500-1, 18.8.30–31), as far as a roster's meaning hangs on it:
 * dates, percentages, leading zeros, and a unit that the format adds.
 */

export type NumberFormat =
  | { kind: 'day' | 'month' | 'time' }
  | { kind: 'number'; percent: boolean; digits: number; suffix: string };

const plain = { kind: 'number', percent: false, digits: 0, suffix: '' } satisfies NumberFormat;

/** Built-in formats that hold a date; 27–36 and 50–58 as Chinese versions define them. */
const builtIn: Record<'day' | 'month' | 'time' | 'percent', number[]> = {
  day: [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58],
  month: [17, 27, 36, 50, 52, 57],
  time: [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56],
  percent: [9, 10],
};

/** Understands a format by its built-in number or its code. */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (builtIn.percent.includes(id)) return { ...plain, percent: true };
    const kind = (['day', 'month', 'time'] as const).find((name) => builtIn[name].includes(id));
    return kind ? { kind } : plain;
  }
  const [positive = ''] = splitSections(code);
  const letters = positive
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|am\/pm|a\/p/gi, '')
    .toLowerCase();
  if (/[yd]/.test(letters)) return { kind: letters.includes('d') ? 'day' : 'month' };
  if (/[hs]/.test(letters)) return { kind: 'time' };
  if (letters.includes('m')) return { kind: 'month' };
  return {
    kind: 'number',
    percent: letters.includes('%'),
    digits: /^0+$/.test(letters) ? letters.length : 0,
    suffix: readSuffix(positive),
  };
}

/** A unit shown behind the number, `0.00"万元"`; none where the format also scales it, as `0!.0,"万元"` does. */
function readSuffix(section: string): string {
  if (/[0#?],+(?:[^0#?]|$)|[!\\]\./.test(section)) return '';
  const text = section.replace(/"([^"]*)"/g, '$1').replace(/\[[^\]]*\]|[_*]./g, '');
  return /(?:[0#?]|general)\s*[（(]?(\p{Script=Han}+)[）)]?$/iu.exec(text)?.[1] ?? '';
}

function splitSections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [''];
}

/**
 * The text of a number cell.
 *
 * @param raw the stored number, `1.1000000000000001` or `1.10101199001011E+17`
 * @param from1904 whether days count from 1904-01-01
 */
export function displayNumber(raw: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(raw);
  // Number() also reads 0x1388
  if (!/^\s*[-+]?[\d.]/.test(raw) || /[xob]/i.test(raw) || !Number.isFinite(value)) return raw;
  if (format.kind === 'number') {
    if (format.percent) return `${expand(value * 100)}%`;
    return expand(value).padStart(format.digits, '0') + format.suffix;
  }
  if (format.kind === 'time') {
    const minutes = Math.round((value % 1) * 1440);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  const day = displayDay(Math.floor(value), from1904);
  return format.kind === 'month' ? (day?.slice(0, 7) ?? expand(value)) : (day ?? expand(value));
}

/** A serial day as ISO date. Serial 60 is the 29 February 1900 that never was, so the days before it count one less. */
function displayDay(serial: number, from1904: boolean): string | undefined {
  if (serial < 1 || serial > 2_958_465) return undefined;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10);
}

/** A number in full, to the 15 digits that a spreadsheet shows: the stored ones beyond are noise. */
function expand(value: number): string {
  const [digits, exponent] = value.toExponential(14).split('e') as [string, string];
  const sign = digits.startsWith('-') ? '-' : '';
  const figures = digits.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
  const point = Number(exponent) + 1;
  if (figures === '0') return '0';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${figures}`;
  const whole = figures.slice(0, point).padEnd(point, '0');
  const fraction = figures.slice(point);
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}
