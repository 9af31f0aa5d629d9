/** 本科、大专、高中分别为42名、24名、30名; 三年来分别为80名、88名、96名: whose each figure of a list is. */
import { parseCount } from '../../../chinese/count.ts';
import type { FoundFigure } from '../../../chinese/figures/found.ts';
import type { Statement } from '../statements.ts';
import { readJoint } from './joint.ts';

/** A list of figures behind 分别, with the words before it and this one's place. */
export interface Listed {
  head: string;
  /** between 分别 and the first figure */
  verb: string;
  figures: readonly FoundFigure[];
  place: number;
}

const mark = /(?:分别|依次)/g;
/** Between 分别 and the first figure. */
const verbs =
  /^(?:约?为|是|占|达到?|有|资助|救助|帮扶|出资|发放|投入|安排|拨付|下拨|捐款|捐赠|筹集|领取|得到|获得|享受|给予|共|约|了|助学金|资金|学生|受助)*$/;
/** Between those who are named and 分别. */
const called =
  /^(?:[三两二四五六]?(?:个?学段|类|级|项|方|批|年|家|部分)|阶段|新?生|学生|子女|的|受助|资助|人数|占比|比例|比重|金额|资金|捐款|出资|发放|助学金|总额|各|，)*$/;

/** The list that a figure is in; undefined where it is in none, or something else is said between. */
export function readListed({ before, after, found, sentence, order }: Statement): Listed | undefined {
  const match = [...before.matchAll(mark)].at(-1);
  const own = sentence[order];
  if (!match || !own) return undefined;
  const text = before + found.text + after;
  const start = match.index + match[0].length;
  const figures: FoundFigure[] = [];
  let end = start;
  for (const figure of sentence.filter(({ index }) => index >= start)) {
    const between = text.slice(end, figure.index);
    if (!(figures.length === 0 ? verbs : /^(?:、|，|和|及|与|，?以及)$/).test(between)) break;
    figures.push(figure);
    end = figure.index + figure.text.length;
  }
  const place = figures.indexOf(own);
  if (place < 0 || figures.length < 2) return undefined;
  return { head: text.slice(0, match.index), verb: text.slice(start, figures[0]?.index), figures, place };
}

/** Whose a figure of a list is, where as many are named right before it as there are figures. */
export function readOwner({ head, figures, place }: Listed, names: Iterable<string>): string | undefined {
  const joint = readJoint(head, names);
  return joint && joint.names.length === figures.length && called.test(joint.behind)
    ? joint.names[place]
    : undefined;
}

const years =
  /(?:^|[，、：])(?:近|最近|这|前)?([一二两三四五六七八九十]{1,2}|\d{1,2})年(?:来|间|中)?，?([^，]*)$/;
const fromTo = /((?:19|20)\d\d)年?(?:至|到|—|－|-|~|～)((?:19|20)\d\d)年，?([^，]*)$/;

/** The years that a list tells, the likeliest first; none where it tells something else. */
export function readYears({ head, figures }: Listed, year: number): number[][] {
  const count = figures.length;
  const told = [...head.matchAll(/((?:19|20)\d\d)年?(?=[、和]|年|$)/g)].map(([, one]) => Number(one));
  const span = fromTo.exec(head);
  if (span && called.test(span[3] ?? '')) return fits(listFrom(Number(span[1]), Number(span[2])), count);
  const [, number, behind = ''] = years.exec(head) ?? [];
  const spans = parseCount(number ?? '')?.n === count && called.test(behind);
  if (spans) return [year, year - 1].map((last) => listFrom(last - count + 1, last));
  const list = new RegExp(`(?:(?:19|20)\\d\\d年?[、和]){${count - 1}}(?:19|20)\\d\\d年(?:度)?(.*)$`).exec(
    head,
  );
  return list && called.test(list[1] ?? '') ? fits(told.slice(-count), count) : [];
}

function fits(list: number[], count: number): number[][] {
  return list.length === count ? [list] : [];
}

function listFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
