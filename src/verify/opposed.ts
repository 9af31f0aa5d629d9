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
  /** the signs of the clause in no order, without words that tell nothing apart; other figures as they are */
  about: string;
  /** days, turns and places that its sentence names before the clause */
  scope: string;
  /** the clause adds to what was said before it */
  isMore: boolean;
}

/** Words by which a clause says nothing else. */
const IDLE =
  /一共|共计|合计|总共|累计|先后|已经|活动|今年|本次|此次|另外|另有|还有|我们|我会|期间|爱心|热心|孩子们?|同学们|[共另还又也都已了的地得有计由被把给向为对]/g;
/** Words that say the same. */
const ALIKE: readonly (readonly [words: RegExp, one: string])[] = [
  [/捐[赠助献出资]/g, '捐'],
  [/送[来上去出达]/g, '送'],
  [/走访[慰看]?[问望]?|慰问/g, '走访'],
  [/参[加与]/g, '参加'],
];
/** What says less may speak of anything. */
const leastSaid = 4;
/** Behind others, a clause tells of more of the same. */
const MORE = /另|又|再|还|其中/;
const PLACE =
  /[\p{Script=Han}]{1,8}?(?:街道|社区|学校|中学|小学|学院|大学|公司|车间|支部|分会|小组|片区|[镇乡村县市区厂班])/gu;

/**
 * Finds clauses that say the same but for one figure, in whatever order.
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
    const key = JSON.stringify([saying.about, saying.scope, unitOf(saying.figure)]);
    const before = said.get(key);
    if (!before) said.set(key, saying);
    else if (
      !addsTo(before, saying) &&
      !saySame(before.figure, saying.figure) &&
      !saySame(saying.figure, before.figure)
    )
      problems.push(oppose(before, saying, places));
  }
  return problems;
}

/** 又走访12户 behind 走访15户 in one paragraph. */
function addsTo(before: Saying, { sentence, isMore }: Saying): boolean {
  return isMore && before.sentence.passage === sentence.passage;
}

/** What a figure counts; figures of other kinds are told apart by their kind. */
const unitOf = (figure: FoundFigure) => (figure.kind === 'count' ? figure.figure.unit : figure.kind);

function listSayings(sentence: TheirSentence): Saying[] {
  return Array.from(sentence.text.matchAll(/[^，；。！？：]+/g)).flatMap(({ 0: clause, index }) => {
    const before = sentence.text.slice(0, index);
    return sentence.figures
      .filter((figure) => figure.index >= index && figure.index + figure.text.length <= index + clause.length)
      .flatMap((figure) => {
        const from = figure.index - index;
        const words = strip(`${clause.slice(0, from)}#${clause.slice(from + figure.text.length)}`);
        if (words.replace(/[#\d]/g, '').length < leastSaid) return [];
        const about = sortWords(words);
        return [{ sentence, figure, about, scope: readScope(before, sentence), isMore: MORE.test(clause) }];
      });
  });
}

function strip(clause: string): string {
  const alike = ALIKE.reduce((text, [words, one]) => text.replace(words, one), clause);
  return alike.replace(IDLE, '');
}

/** 书包#家企业捐 and #家企业捐书包 say one thing; numbers stay whole. */
const sortWords = (words: string) =>
  Array.from(words.matchAll(/\d[\d.,]*|[^#]/gu), ([sign]) => sign)
    .sort()
    .join('|');

function readScope(before: string, { figures }: TheirSentence): string {
  const turns = figures.filter(
    ({ index, kind }) => index < before.length && (kind === 'date' || kind === 'ordinal'),
  );
  const places = Array.from(before.matchAll(PLACE), ([name]) => name);
  return [...turns.map(({ text }) => text), ...places].join('|');
}

function oppose(before: Saying, { sentence, figure }: Saying, places: PlaceNamer): Diagnostic {
  const other = at(places, before.sentence, before.figure.text, before.figure.index);
  return makeProblem(
    opposed,
    { words: figure.text, other: before.figure.text },
    {
      ...at(places, sentence, figure.text, figure.index),
      related: [{ message: `另一处是“${before.figure.text}”`, place: other.place }],
    },
  );
}
