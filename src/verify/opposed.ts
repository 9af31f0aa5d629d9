/** New figures of a file that the data know nothing of, held to one another: what is said twice must be said alike. */
import type { FoundFigure } from '../chinese/figures/found.ts';
import { added, alike, opposed } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { at } from './compare.ts';
import { saySame } from './figures.ts';
import type { PlaceNamer } from './places.ts';
import { isRow, type TheirSentence } from './sentences.ts';

/** A figure with what its clause says of it. */
interface Saying {
  sentence: TheirSentence;
  figure: FoundFigure;
  /** the clause with a mark for the figure, without words that tell nothing apart; other figures as they are */
  about: string;
}

/** Words by which a clause says nothing else. */
const IDLE =
  /一共|共计|合计|总共|累计|先后|已经|活动|今年|本次|此次|另外|另有|还有|我们|我会|期间|[共另还又也都已了的地得有计]/g;
/** What says less may speak of anything. */
const leastSaid = 4;

/**
 * Finds clauses that say the same but for one figure.
 * @param told what was found; only figures that nothing in the data was tied to are held to one another
 */
export function findOpposed(
  fresh: readonly TheirSentence[],
  told: readonly Diagnostic[],
  places: PlaceNamer,
): Diagnostic[] {
  const unknown = told.filter(({ code }) => code === added.code || code === alike.code);
  const isUnknown = ({ sentence, figure }: Saying) =>
    unknown.some(
      ({ place, words }) =>
        place?.line === sentence.passage.number && words !== undefined && figure.text.includes(words.text),
    );
  const sayings = fresh.filter(({ text }) => !isRow(text)).flatMap(listSayings);
  const said = new Map<string, Saying>();
  const problems: Diagnostic[] = [];
  for (const saying of sayings.filter(isUnknown)) {
    const before = said.get(saying.about);
    if (!before) said.set(saying.about, saying);
    else if (!saySame(before.figure, saying.figure) && !saySame(saying.figure, before.figure))
      problems.push(oppose(before, saying, places));
  }
  return problems;
}

function listSayings(sentence: TheirSentence): Saying[] {
  return Array.from(sentence.text.matchAll(/[^，；。！？：]+/g)).flatMap(({ 0: clause, index }) =>
    sentence.figures
      .filter((figure) => figure.index >= index && figure.index + figure.text.length <= index + clause.length)
      .flatMap((figure) => {
        const from = figure.index - index;
        const around = [clause.slice(0, from), clause.slice(from + figure.text.length)];
        const about = around.map((words) => words.replace(IDLE, '')).join('#');
        return about.replace(/[#\d]/g, '').length >= leastSaid ? [{ sentence, figure, about }] : [];
      }),
  );
}

function oppose(before: Saying, { sentence, figure }: Saying, places: PlaceNamer): Diagnostic {
  const other = at(places, before.sentence, before.figure.text, before.figure.index);
  return makeProblem(
    opposed,
    { words: figure.text, other: before.figure.text },
    {
      ...at(places, sentence, figure.text, figure.index),
      related: [{ message: `另一处是“${before.figure.text}”`, ...(other.place && { place: other.place }) }],
    },
  );
}
