/** The texts that the user wrote, and the figures within them. */
import type { CampaignModel } from '../campaign/model.ts';
import { meaningOf } from '../campaign/roles.ts';
import { scanFigures } from '../chinese/figures/scan.ts';
import { isFigure } from '../chinese/format.ts';
import type { Words } from '../chinese/sentences.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Amount } from '../facts/figures.ts';

export interface Passage {
  path: string;
  text: string;
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

/** The user's sentences, in the order of the fields; a roster has none. */
export function listProse({ 名册: _, ...campaign }: CampaignModel): Passage[] {
  const passages: Passage[] = [];
  visitTexts(campaign, (text, steps) => {
    if (meaningOf(steps)?.role === 'sentence') passages.push({ path: formatPath(steps), text });
  });
  return passages;
}

/** The amounts of money and the counts that a text tells. */
export function findFigures({ text, index: offset }: Words): FigureInText[] {
  return scanFigures(text).flatMap((found) =>
    found.kind === 'money' || found.kind === 'count'
      ? [{ text: found.text, index: offset + found.index, figure: found.figure }]
      : [],
  );
}
