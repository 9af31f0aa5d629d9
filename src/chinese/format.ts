/** The default printing of any figure. */

import { formatCount } from './count.ts';
import { formatDate } from './date-format.ts';
import { formatMoney } from './money-format.ts';
import type { Figure } from './values.ts';

/** 28.58万元, 80余名, 2016年9月10日: what a figure prints where nothing else is asked for. */
export function formatFigure(figure: Figure): string {
  switch (figure.kind) {
    case 'money':
      return formatMoney(figure);
    case 'count':
      return formatCount(figure);
    case 'date':
      return formatDate(figure);
  }
}

/** Whether a value of unknown shape is a figure, told by its `kind`. */
export function isFigure(value: unknown): value is Figure {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'money' || value.kind === 'count' || value.kind === 'date';
}
