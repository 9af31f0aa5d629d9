/** How many of the figures in the user's own sentences some rule held to a fact. What could not be tied is not passed: it was not checked. */
import type { Place } from '../diagnostics/diagnostic.ts';
import { listSaid } from './consistency/percentages.ts';
import { listRestated } from './consistency/restated.ts';
import { atWords } from './places.ts';
import { isQuantity, listStatements } from './prose/statements.ts';
import { listTies } from './prose/subjects/ties.ts';
import type { CheckInput } from './rule.ts';
import { countBeyond } from './texts.ts';

export interface Tally {
  /** figures that were held to a fact or to each other */
  compared: number;
  /** figures of which it is not known what they speak of, in reading order */
  untied: UntiedFigure[];
  /** figures of texts that hold too many to compare them; 0 but in what nobody typed by hand */
  beyond: number;
}

/** A figure that was compared with nothing. */
export interface UntiedFigure {
  /** path of the passage */
  field: string;
  text: string;
  place?: Place;
}

export function tallyFigures(input: CheckInput): Tally {
  const { sure, likely } = listRestated(input);
  const shares = listSaid(input).filter(({ derived }) => derived.length > 0);
  const held = new Set([
    ...[...sure, ...likely].map(({ passage, said }) => `${passage.path} ${said.index}`),
    ...shares.map(({ statement }) => `${statement.passage.path} ${statement.found.index}`),
  ]);
  const ties = listTies(input);
  // 第一责任人 says how much of nothing
  const statements = listStatements(input).filter(
    (statement) =>
      isQuantity(statement) && !(statement.found.kind === 'ordinal' && statement.found.unit === ''),
  );
  const untied = statements.filter(
    (statement) => !held.has(`${statement.passage.path} ${statement.found.index}`) && !ties.has(statement),
  );
  return {
    compared: statements.length - untied.length,
    beyond: countBeyond(input.campaign),
    untied: untied.map(({ passage: { path, text }, found }) => {
      const { place } = atWords(input, path, text, found.index, found.text.length);
      return { field: path, text: found.text, ...(place && { place }) };
    }),
  };
}
