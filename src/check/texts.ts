/** The texts that the user wrote, and the figures within them. */
import type { CampaignModel } from '../campaign/model.ts';
import { meaningOf } from '../campaign/roles.ts';
import { parseCount } from '../chinese/count.ts';
import { isFigure } from '../chinese/format.ts';
import { parseMoney } from '../chinese/money.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Amount } from '../facts/figures.ts';

export interface Passage {
  path: string;
  text: string;
}

/** Some words of a text; `index` in UTF-16 units. */
export interface Words {
  text: string;
  index: number;
}

export interface FigureInText extends Words {
  figure: Amount;
}

/** Every text of a value with its path; `visit` may return early, so paths are written out only on demand. */
export function visitTexts(
  value: unknown,
  visit: (text: string, steps: readonly Step[]) => void,
  steps: readonly Step[] = [],
): void {
  if (typeof value === 'string') visit(value, steps);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) visitTexts(item, visit, [...steps, index]);
  else if (typeof value === 'object' && value !== null && !isFigure(value))
    for (const [key, child] of Object.entries(value)) visitTexts(child, visit, [...steps, key]);
}

/** The user's sentences, in the order of the fields. */
export function listProse(campaign: CampaignModel): Passage[] {
  const passages: Passage[] = [];
  visitTexts(campaign, (text, steps) => {
    if (meaningOf(steps)?.role === 'sentence') passages.push({ path: formatPath(steps), text });
  });
  return passages;
}

/** A text in clauses, at ， and every heavier stop. */
export function splitClauses(text: string): Words[] {
  return split(text, /[^，。；！？\n]+/g);
}

/** A text in sentences, at 。；！？. */
export function splitSentences(text: string): Words[] {
  return split(text, /[^。；！？\n]+/g);
}

function split(text: string, pattern: RegExp): Words[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ text: words, index }));
}

const figurePattern =
  /(?:大约|约|接近|将近|近|不足|超过|逾)?(?<![\d.,])(?:\d[\d,]{0,15}(?:\.\d{1,6})?|[一二两三四五六七八九十百千万亿零〇]{1,15})[余多]?[十百千万亿]{0,2}[余多]?(?:人次|元|名|位|人|户)(?:左右|上下)?/g;

/** The amounts of money and the counts that a text tells. */
export function findFigures({ text, index: offset }: Words): FigureInText[] {
  return [...text.matchAll(figurePattern)].flatMap(({ 0: words, index }) => {
    const figure = words.includes('元') ? parseMoney(words) : parseCount(words);
    return figure ? [{ text: words, index: offset + index, figure }] : [];
  });
}
