/** How many of the figures in the user's own sentences some rule held to a fact. What could not be tied is not passed: it was not checked. */
import { listSaid } from './consistency/percentages.ts';
import { listRestated } from './consistency/restated.ts';
import { isQuantity, listStatements } from './prose/statements.ts';
import { listTies } from './prose/subjects/ties.ts';
import type { CheckInput } from './rule.ts';

export interface Tally {
  /** figures that were held to a fact or to each other */
  compared: number;
  /** figures of which it is not known what they speak of */
  untied: number;
}

export function tallyFigures(input: CheckInput): Tally {
  const { sure, likely } = listRestated(input);
  const shares = listSaid(input).filter(({ derived }) => derived.length > 0);
  const held = new Set([
    ...[...sure, ...likely].map(({ passage, said }) => `${passage.path} ${said.index}`),
    ...shares.map(({ statement }) => `${statement.passage.path} ${statement.found.index}`),
  ]);
  const ties = listTies(input);
  const statements = listStatements(input).filter(isQuantity);
  const compared = statements.filter(
    (statement) => held.has(`${statement.passage.path} ${statement.found.index}`) || ties.has(statement),
  ).length;
  return { compared, untied: statements.length - compared };
}
