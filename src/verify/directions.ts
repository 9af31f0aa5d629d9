/** Whether a figure is told as more or as less: 增加3名, 多48名, 由3378元提高到3563元, 连续4年增长. */
import { growing, shrinking } from '../chinese/directions.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import type { Sentence } from './sentences.ts';

const MORE = `${growing}|增至|升至|升到|多(?!数|少)`;
const LESS = `${shrinking}|降至|降到|降为|(?<!多)少(?!数)`;
const WAY = `(?<![不没未许至大])(?:(?<more>${MORE})|(?<less>${LESS}))`;
const before = new RegExp(`${WAY}(?<result>[到至为])?[^多少增减升降提]{0,6}$`);
const behind = new RegExp(`^[的地]?${WAY}`);
/** Told from the other end: 上年比今年少3名. */
const REVERSED = /[上去前]年[^，；。]{0,6}[比较]今年|[比较]今年/;
const MARK = /[，；。：！？、（）｜]/;

/** Which way, in which words. */
export interface Way {
  isMore: boolean;
  /** from the word of direction to the figure, or the other way round */
  words: string;
  /** of the words, in the sentence */
  index: number;
  /** the figure is by how much; else what it came to, or came from */
  isGap: boolean;
  /** the word stands before the figure */
  isBefore: boolean;
  /** all that is said around it without a mark */
  clause: string;
}

/** The direction that a figure of a sentence is told with; undefined where there is none, or it is told from the other end. */
export function findWay({ text }: Pick<Sentence, 'text'>, figure: FoundFigure): Way | undefined {
  const end = figure.index + figure.text.length;
  const start = findLast(text, figure.index);
  const [lead, tail] = [text.slice(start, figure.index), text.slice(end).split(MARK)[0] ?? ''];
  if (REVERSED.test(lead + tail)) return undefined;
  const clause = lead + figure.text + tail;
  const first = before.exec(lead);
  if (first) {
    const words = lead.slice(first.index) + figure.text;
    const isGap =
      first.groups?.result === undefined && !/[至到为]$/.test(first.groups?.more ?? first.groups?.less ?? '');
    return {
      isMore: first.groups?.more !== undefined,
      words,
      index: start + first.index,
      isGap,
      isBefore: true,
      clause,
    };
  }
  const then = behind.exec(tail);
  if (!then) return undefined;
  return {
    isMore: then.groups?.more !== undefined,
    words: figure.text + then[0],
    index: figure.index,
    isGap: false,
    isBefore: false,
    clause,
  };
}

function findLast(text: string, until: number): number {
  for (let at = until; at > 0; at--) if (MARK.test(text[at - 1] ?? '')) return at;
  return 0;
}
