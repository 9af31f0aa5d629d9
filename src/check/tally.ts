/** How much of what the user's own sentences say some rule held to a fact. What could not be tied is not passed: it was not checked. */
import type { Place } from '../diagnostics/diagnostic.ts';
import { listEditions } from './consistency/editions.ts';
import { listSaid } from './consistency/percentages.ts';
import { atWords } from './places.ts';
import { listClaims, overlap } from './prose/claims.ts';
import { listGroups } from './prose/named.ts';
import { isQuantity, listStatements, type Statement } from './prose/statements.ts';
import { isDocumentNumber } from './prose/subjects/cited-numbers.ts';
import { tellsBeginning } from './prose/subjects/start-years.ts';
import { listTies } from './prose/subjects/ties.ts';
import type { CheckInput } from './rule.ts';
import { countBeyond, listProse, type Passage } from './texts.ts';

/** How much of a report was held to something, and what was held to nothing. */
export interface Tally {
  /** figures, days, people, places and ranks that were held to a fact or to each other */
  compared: number;
  /** of these, how many stand in each file */
  comparedIn: Readonly<Record<string, number>>;
  /** those of which it is not known what they speak of, in reading order */
  untied: UntiedFigure[];
  /** figures of texts that hold too many to compare them; 0 but in what nobody typed by hand */
  beyond: number;
}

/** What was compared with nothing: a figure, a day, a person, a place, a rank. */
export interface UntiedFigure {
  /** path of the passage */
  field: string;
  text: string;
  place?: Place;
}

/** Some words of a passage that say something to compare. */
interface Said {
  passage: Passage;
  index: number;
  text: string;
  isHeld: boolean;
}

export function tallyFigures(input: CheckInput): Tally {
  const order = new Map(listProse(input.campaign).map(({ path }, at) => [path, at]));
  const placeOf = ({ passage: { path } }: Said) => order.get(path) ?? 0;
  const said = [...listFigures(input), ...tallyClaims(input)].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.index - b.index,
  );
  const placed = said.map(({ passage: { path, text }, index, text: words, isHeld }) => {
    const { place } = atWords(input, path, text, index, words.length);
    return { isHeld, words: { field: path, text: words, place } };
  });
  const held = placed.filter(({ isHeld }) => isHeld);
  return {
    compared: held.length,
    comparedIn: countByFile(held.map(({ words }) => words)),
    beyond: countBeyond(input.campaign),
    untied: placed.filter(({ isHeld }) => !isHeld).map(({ words }) => words),
  };
}

function countByFile(words: readonly UntiedFigure[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { place } of words) if (place) counts[place.file] = (counts[place.file] ?? 0) + 1;
  return counts;
}

/** Of one file alone: what a unit below says itself, not what all share. Of too many figures the whole tells. */
export function tallyOfFile({ comparedIn, untied }: Tally, file: string): Tally {
  const compared = comparedIn[file] ?? 0;
  return {
    compared,
    comparedIn: compared > 0 ? { [file]: compared } : {},
    untied: untied.filter(({ place }) => place?.file === file),
    beyond: 0,
  };
}

/** What several reports say; their files are apart. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  return {
    compared: tallies.reduce((sum, { compared }) => sum + compared, 0),
    comparedIn: Object.assign({}, ...tallies.map(({ comparedIn }) => comparedIn)) as Tally['comparedIn'],
    untied: tallies.flatMap(({ untied }) => untied),
    beyond: tallies.reduce((sum, { beyond }) => sum + beyond, 0),
  };
}

function listFigures(input: CheckInput): Said[] {
  const shares = new Set(
    listSaid(input).flatMap(({ derived, statement }) => (derived.length > 0 ? [statement] : [])),
  );
  const ties = listTies(input);
  const editions = listEditions(input);
  const groups = listGroups(input);
  const claims = listClaims(input);
  return listStatements(input).flatMap((statement) => {
    const { passage, found } = statement;
    const said = { passage, index: found.index, words: found.text };
    // 居第二位 is told as a rank
    // 第一批 is the name of those who are counted
    if (found.kind === 'ordinal' && groups.has(found.text)) return [];
    if (!isToCompare(statement) || claims.some((claim) => found.kind === 'ordinal' && overlap(said, claim)))
      return [];
    const isHeld = [shares, ties, editions].some((held) => held.has(statement));
    return [{ passage, index: found.index, text: found.text, isHeld }];
  });
}

/** 第一责任人 says how much of nothing; a year says when the figures beside it were. */
function isToCompare(statement: Statement): boolean {
  const { found } = statement;
  if (found.kind === 'date') return found.figure.precision !== 'year' || tellsBeginning(statement);
  if (found.kind === 'code') return isDocumentNumber(found.text);
  return isQuantity(statement) && !(found.kind === 'ordinal' && found.unit === '');
}

function tallyClaims(input: CheckInput): Said[] {
  return listClaims(input).map(({ passage, index, words, holds }) => ({
    passage,
    index,
    text: words,
    isHeld: holds !== undefined,
  }));
}
