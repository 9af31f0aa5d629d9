/** A new figure written in the form in which somebody has written the old one: 130000元 where 125000元 stood for 12.5万元. */
import type { FoundFigure } from '../chinese/figures/found.ts';
import { toChineseNumeral, toChineseYear } from '../chinese/numerals.ts';

/** @param form the old figure as she wrote it; `old` as we did */
export function writeInForm(form: FoundFigure, old: FoundFigure, now: FoundFigure): string {
  if (form.text === old.text) return now.text;
  if (form.kind === 'money' && now.kind === 'money') return writeMoney(form.text, now.figure.fen) ?? now.text;
  if (form.kind === 'count' && now.kind === 'count') return writeCount(form.text, now.figure.n) ?? now.text;
  if (form.kind === 'date' && now.kind === 'date') return writeDay(form.text, now.text);
  return now.text;
}

const wholes: Readonly<Record<string, number>> = { '': 100, 万: 1_000_000, 亿: 10_000_000_000 };

function writeMoney(form: string, fen: number): string | undefined {
  const {
    number,
    unit = '',
    whole = '',
  } = /^(?<number>\d[\d,]*(?:\.\d+)?)(?<unit>[万亿]?)元(?<whole>整?)$/.exec(form)?.groups ?? {};
  if (number !== undefined) {
    const amount = fen / (wholes[unit] ?? 100);
    return `${number.includes(',') ? groupDigits(amount) : amount}${unit}元${whole}`;
  }
  const spelt = /^[零〇一二两三四五六七八九十百千万亿]+元(?<whole>整?)$/.exec(form);
  return spelt && fen % 100 === 0
    ? `${toChineseNumeral(fen / 100)}元${spelt.groups?.whole ?? ''}`
    : undefined;
}

function writeCount(form: string, n: number): string | undefined {
  const { number, unit } =
    /^(?<number>\d[\d,]*|[零〇一二两三四五六七八九十百千万]+)(?<unit>[^\d零〇一二两三四五六七八九十百千万]+)$/.exec(
      form,
    )?.groups ?? {};
  if (number === undefined || unit === undefined) return undefined;
  if (!/^\d/.test(number)) return `${toChineseNumeral(n)}${unit}`;
  return `${number.includes(',') ? groupDigits(n) : n}${unit}`;
}

/** A year is said where the old form said it; in 汉字 where that was. */
function writeDay(form: string, now: string): string {
  const year = /^(?:\d|[〇零一二三四五六七八九]){4}年/;
  const said = year.exec(form)?.[0];
  const dated = said === undefined ? now.replace(year, '') : year.test(now) ? now : said + now;
  if (/\d/.test(form)) return dated;
  return dated
    .replace(/\d{4}(?=年)/g, (digits) => toChineseYear(Number(digits)))
    .replace(/\d+/g, (digits) => toChineseNumeral(Number(digits)));
}

const groupDigits = (n: number) => String(n).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
