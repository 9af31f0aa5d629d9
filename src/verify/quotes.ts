/** What people said, in quotation marks: word for word as in the data, or a part of it. */
import { meaningOf } from '../campaign/roles.ts';
import { parsePath } from '../diagnostics/path.ts';
import type { Value } from '../document/tree.ts';
import { likenessTo, type Match } from './alignment.ts';

/** A clause within quotation marks that is not as it was said. */
export interface Misquoted {
  value: Value;
  ours: string;
  theirs: string;
}

const QUOTED = /“([^”]*)/g;
const CLAUSE = /[^，。；：！？、…]+/g;
/** Less of a clause is another. */
const leastAlike = 0.5;

export function findMisquoted({ ours, theirs }: Match): Misquoted[] {
  const quoted = theirs.flatMap(({ text }) =>
    Array.from(text.matchAll(QUOTED), ([, words = '']) => words).flatMap(cutClauses),
  );
  const spoken = ours.flatMap(({ values }) => values.filter(({ value }) => isSpoken(value)));
  return spoken.flatMap(({ value, text }) => {
    const plain = cutClauses(text).join('');
    return quoted.flatMap((clause): Misquoted[] => {
      if (plain.includes(clause)) return [];
      const likeness = likenessTo(clause);
      const [said] = cutClauses(text)
        .filter((one) => likeness(one) >= leastAlike)
        .sort((a, b) => likeness(b) - likeness(a));
      return said === undefined ? [] : [{ value, ours: said, theirs: clause }];
    });
  });
}

const cutClauses = (text: string): string[] => text.match(CLAUSE) ?? [];

function isSpoken({ reads: [path = ''] }: Value): boolean {
  return path !== '' && meaningOf(parsePath(path))?.role === 'speech';
}
