/** 本科生42名，其中新生28名、老生14名; 高一12名、高二10名、高三8名，高中共30名: parts that shut each other out, beside their whole in the sentence. */
import { comparable } from '../../../chinese/compare.ts';
import type { FoundCount, FoundFigure } from '../../../chinese/figures/found.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { isExact, withSize } from '../../../facts/figures.ts';
import { anyOf } from '../several.ts';
import type { Statement } from '../statements.ts';
import type { Subject, Tie } from '../tie.ts';

/** Nobody is in two parts of one; those that leave nobody out are together the whole. */
const partitions: readonly { parts: readonly string[]; isAll?: boolean; whole?: string }[] = [
  { parts: ['男', '女'], isAll: true },
  { parts: ['新生', '老生'], isAll: true },
  { parts: ['城镇', '农村'] },
  { parts: ['省内', '省外'] },
  { parts: ['公办', '民办'] },
  { parts: ['高一', '高二', '高三'], isAll: true, whole: '高中' },
  { parts: ['初一', '初二', '初三'], isAll: true, whole: '初中' },
];
const people = '(?:的|受助|困难|职工|家庭|学?生|学生|新生|子女|学子|孩子|就读|户籍|院校|高校|年级)*';
/** Between a whole, or another part, and a part. */
const opening = `${people}([，（：、和及]*(?:其中|包括|有|含)?[：，]?)`;
const labelOf = (terms: readonly string[]) =>
  new RegExp(`^${opening}(${anyOf(terms)})${people}(?:有|为|共|分别)*$`);

interface Part {
  term: string;
  /** what stands before its name, behind the figure before it */
  opening: string;
  figure: FoundCount['figure'];
}

/** The whole is told where its parts, up to this one, are not as many; where they are, each is held to its own fact. */
export const tieLastPart: Subject = (statement) => {
  const { order, sentence } = statement;
  for (const { parts: terms, isAll: isWhole } of partitions) {
    const parts = readParts(statement, order, terms);
    const [first] = parts;
    if (!first || parts.length < 2 || readParts(statement, order + 1, terms).length > parts.length) continue;
    const earlier = sentence.slice(0, order - parts.length + 1).filter((one) => isAlike(one, first));
    const isPart =
      /其中|包括|含|[（：]/.test(first.opening) || (earlier.length === 1 && first.opening === '，');
    const whole = earlier.at(-1);
    if (!isPart || whole?.kind !== 'count' || sentence[order - parts.length] !== whole) return undefined;
    const sum = sumOf(parts);
    const isLast = !sentence.slice(order + 1).some((one) => isAlike(one, first));
    const isAll = isWhole && isLast && parts.length === terms.length;
    const fits = (one: FoundFigure) =>
      one.kind === 'count' && (isAll ? one.figure.n === sum : sum <= one.figure.n);
    if (earlier.some(fits)) return undefined;
    const offset = statement.found.index - (sentence[order]?.index ?? 0);
    return tellSum({ ...statement, found: { ...whole, index: whole.index + offset } }, parts);
  }
  return undefined;
};

/** 高一12名、高二10名、高三8名，高中共30名. */
export const tieWholeOfParts: Subject = (statement) => {
  const { clause, order } = statement;
  for (const { parts: terms, whole } of partitions) {
    if (!whole || !new RegExp(`^${whole}${people}(?:阶段)?(?:一?共|共有|共计|合计|总计)$`).test(clause))
      continue;
    const parts = readParts(statement, order - 1, terms);
    if (parts.length < terms.length) return undefined;
    return tellSum(statement, parts);
  }
  return undefined;
};

/** 15名，男8女6: two parts that leave nobody out, told without what they count. */
export const tieBareParts: Subject = (statement) => {
  const { found, after } = statement;
  const bare =
    /^[^，。；、]{0,10}[，、（(：]?(?:其中)?[：，]?(男)(\d+)[、，]?(女)(\d+)(?![\d.%名人个位])/.exec(after);
  if (!bare || found.kind !== 'count' || found.figure.unit === '户' || !isExact(found.figure))
    return undefined;
  const partOf = (term = '', size = '') => ({
    ...{ term, opening: '' },
    figure: withSize(found.figure, Number(size)),
  });
  const parts = [partOf(bare[1], bare[2]), partOf(bare[3], bare[4])];
  const tie = tellSum(statement, parts);
  // where the sum holds, the whole is held to its own fact
  return tie?.holds ? undefined : tie;
};

function tellSum(statement: Statement, parts: readonly Part[]): Tie | undefined {
  const { found } = statement;
  if (found.kind !== 'count' || !isExact(found.figure)) return undefined;
  const sum = sumOf(parts);
  return {
    statement,
    holds: found.figure.n === sum,
    name: parts.map(({ figure }) => formatFigure(figure)).join(' + '),
    derived: formatFigure(withSize(found.figure, sum)),
    fields: [],
  };
}

/** The parts of one list that end at a figure of the sentence, in order; each named once. */
function readParts(
  { before, found, after, sentence }: Statement,
  end: number,
  terms: readonly string[],
): Part[] {
  const text = before + found.text + after;
  const label = labelOf(terms);
  const parts: Part[] = [];
  for (let at = end; at >= 0; at--) {
    const [one, previous] = [sentence[at], sentence[at - 1]];
    if (one?.kind !== 'count' || one.per || !isExact(one.figure)) break;
    const words = text.slice(previous ? previous.index + previous.text.length : 0, one.index);
    const [, opening = '', term] = label.exec(words) ?? [];
    const isListed = parts[0] === undefined || /^[、，和及]/.test(parts[0].opening);
    if (term === undefined || !isListed || parts.some((part) => part.term === term)) break;
    if (parts[0] && !comparable(parts[0].figure, one.figure)) break;
    parts.unshift({ term, opening, figure: one.figure });
    if (/其中|包括|含|[（：]/.test(opening)) break;
  }
  return parts;
}

function isAlike(one: FoundFigure, { figure }: Part): boolean {
  return one.kind === 'count' && !one.per && isExact(one.figure) && comparable(one.figure, figure);
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { figure }) => sum + figure.n, 0);
}
