/** What is said once more in a header or a footer: the title, held to the report as in its own place. */
import { likenessTo, type Match } from './alignment.ts';
import type { OurSentence, TheirSentence } from './sentences.ts';

/** How much of a header must be as in the title: it may leave out the unit or the marks. */
const leastAlike = 0.6;

/** @param added sentences of the file that stand nowhere in the report */
export function matchMargins(ours: readonly OurSentence[], added: readonly TheirSentence[]): Match[] {
  const titles = ours.filter(({ role }) => role === 'title');
  return added
    .filter(({ passage }) => /^页[眉脚]/.test(passage.name))
    .flatMap((their): Match[] => {
      const likeness = likenessTo(their.masked);
      const title = titles.find(({ masked }) => likeness(masked) >= leastAlike);
      return title ? [{ ours: [title], theirs: [their], kind: 'edited' }] : [];
    });
}
