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

/**
 * Every text of a value with its path.
 * @param visit is given the path in a list that is its own only while it runs; it may return early, so paths are
 * written out only on demand
 */
export function visitTexts(value: unknown, visit: (text: string, steps: readonly Step[]) => void): void {
  const steps: Step[] = [];
  const descend = (part: unknown): void => {
    if (typeof part === 'string') visit(part, steps);
    else if (typeof part === 'object' && part !== null && !isFigure(part)) {
      const within = part as Record<Step, unknown>;
      if (Array.isArray(part)) for (let index = 0; index < part.length; index++) enter(within, index);
      else for (const key of Object.keys(part)) enter(within, key);
    }
  };
  const enter = (within: Record<Step, unknown>, key: Step): void => {
    steps.push(key);
    descend(within[key]);
    steps.pop();
  };
  descend(value);
}

/** Figures that are compared; who pastes more does not write a report, and each is looked at by every rule. */
const mostFigures = 3000;
const anyNumber = /[\d０-９][\d０-９.,]*|[〇零一二三四五六七八九十百千万亿两]+/g;

interface Prose {
  passages: Passage[];
  /** figures of the texts that are too many to compare */
  beyond: number;
}

const readProse = new WeakMap<CampaignModel, Prose>();

/** The user's sentences, in the order of the fields, as far as their figures are compared; a roster has none. */
export function listProse(campaign: CampaignModel): readonly Passage[] {
  return proseOf(campaign).passages;
}

/** How many figures stand in texts that are not compared. */
export function countBeyond(campaign: CampaignModel): number {
  return proseOf(campaign).beyond;
}

function proseOf(campaign: CampaignModel): Prose {
  const known = readProse.get(campaign);
  if (known) return known;
  const { 名册: _, ...written } = campaign;
  const prose: Prose = { passages: [], beyond: 0 };
  let figures = 0;
  visitTexts(written, (text, steps) => {
    if (meaningOf(steps)?.role !== 'sentence') return;
    const own = text.match(anyNumber)?.length ?? 0;
    if (figures + own > mostFigures) prose.beyond += own;
    else {
      figures += own;
      prose.passages.push({ path: formatPath(steps), text });
    }
  });
  readProse.set(campaign, prose);
  return prose;
}

/** The amounts of money and the counts that a text tells. */
export function findFigures({ text, index: offset }: Words): FigureInText[] {
  return scanFigures(text).flatMap((found) =>
    found.kind === 'money' || found.kind === 'count'
      ? [{ text: found.text, index: offset + found.index, figure: found.figure }]
      : [],
  );
}
