/** A figure that says the same as one of the report's, in words that speak of the same. */
import type { FoundFigure } from '../chinese/figures/found.ts';
import { parsePath, valueAt } from '../diagnostics/path.ts';
import type { Value } from '../document/tree.ts';
import { findValue } from './compare.ts';
import { findWay } from './directions.ts';
import { saySame } from './figures.ts';
import { findLabel } from './labels.ts';
import type { OurSentence, Sentence } from './sentences.ts';

/** Where facts are looked for. */
export interface Facts {
  /** says where a printed value comes from */
  origin: (value: Value) => string | undefined;
  campaign: object;
}

/** Of which fact a figure is, in one line. */
export function findAlike(
  figure: FoundFigure,
  sentence: Sentence,
  ours: readonly OurSentence[],
  { origin, campaign }: Facts,
): string | undefined {
  const said = listPairs(clauseOf(sentence, figure));
  for (const our of ours) {
    for (const one of our.figures.filter((other) => saysIt(other, figure))) {
      const value = findValue([our], one);
      const from = value && isOneKind(figure, sentence, one, our) && origin(value);
      if (!from) continue;
      const about = clauseOf(our, one) + nameRecord(value, campaign);
      if (isDay(figure) || isTelling(figure) || [...listPairs(about)].some((word) => said.has(word)))
        return from;
    }
  }
  return undefined;
}

/** What the data say in words in the record that a value is read from. */
function nameRecord({ reads: [path = ''] }: Value, campaign: object): string {
  const record = valueAt(campaign, parsePath(path).slice(0, -1));
  const values = typeof record === 'object' && record !== null ? Object.values(record) : [];
  return values.filter((value) => typeof value === 'string').join('｜');
}

/** Exact figures may be told rounded; a rounded one is itself alone. A day is that of its morning. */
function saysIt(our: FoundFigure, their: FoundFigure): boolean {
  if (our.kind === 'date' && their.kind === 'date' && !their.figure.time)
    return saySame({ ...our, figure: { ...our.figure, time: undefined } } as FoundFigure, their);
  const isHedged = (our.kind === 'money' || our.kind === 'count') && our.figure.approx !== undefined;
  return isHedged ? our.text === their.text : saySame(our, their);
}

/** How many more is not how many. */
function isOneKind(their: FoundFigure, theirs: Sentence, our: FoundFigure, ours: Sentence): boolean {
  return (findWay(theirs, their)?.isGap ?? false) === (findWay(ours, our)?.isGap ?? false);
}

/** So many digits are hardly the same by chance: 184名, 28.58万元. */
const telling = 3;

function isTelling(figure: FoundFigure): boolean {
  if (figure.kind !== 'count' && figure.kind !== 'money') return false;
  const size = figure.kind === 'count' ? figure.figure.n : figure.figure.fen;
  return figure.figure.approx === undefined && String(size).replace(/0+$/, '').length >= telling;
}

const isDay = ({ kind, text }: FoundFigure) => kind === 'date' && /日/.test(text);

const MARK = /[，；。：！？]/;
/** Words that are said of anything. */
const COMMON = /今年|全年|活动|总工会|工会|金秋|助学金?|学生|孩子|我们|其中|同学|受助/g;

function clauseOf(sentence: Sentence, figure: FoundFigure): string {
  const before = sentence.text.slice(0, figure.index).split(MARK).at(-1);
  const [after] = sentence.text.slice(figure.index + figure.text.length).split(MARK);
  return `${findLabel(sentence, figure)}｜${before}｜${after}`;
}

/** Pairs of neighbouring characters that tell what is spoken of, and what was done with money. */
function listPairs(words: string): ReadonlySet<string> {
  const told = words.replace(COMMON, '｜');
  const pairs = Array.from({ length: told.length }, (_, at) => told.slice(at, at + 2)).filter(isWord);
  return new Set([...pairs, ...ACTS.flatMap(([act, word]) => (act.test(words) ? [word] : []))]);
}

/** 筹来, 筹集; 发出, 发放; 还剩, 结余. */
const ACTS: readonly (readonly [act: RegExp, word: string])[] = [
  [/[筹募]/, '筹'],
  [/发[放出了给]|发$/, '发'],
  [/结余|节余|还剩|剩下|剩余/, '余'],
];

const isWord = (pair: string) => /^\p{Script=Han}{2}$/u.test(pair);
