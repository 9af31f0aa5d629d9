/** 除高中15名外，其余33名都是大学生; 第一批100名，其余60名: what is left of the year's, or of what the sentence tells first. */
import { agrees, comparable } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { helped } from '../../../chinese/helped.ts';
import { type Amount, isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import { type Known, listKnown, moneyTotals } from '../known.ts';
import { anyOf } from '../several.ts';
import type { Statement } from '../statements.ts';
import { amountOf, type Names, type Subject, type Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { addNamed } from './joint.ts';

const people = '(?:学?生|子女|家庭|的)*';
const restWord = '(?:其余|其他|剩余|剩下|余下)的?';
const ofRest = new RegExp(
  `(?:^|[，、；])(?:外|之外|以外)?，?${restWord}(?:[两二三四五六七八九\\d](?:批|个[\\u4e00-\\u9fff]{1,4})|〓[\\u4e00-\\u9fff]{1,4}?)?(?:${helped})*(?:共|合计|为|有|是)*(?:〓(?:${helped})*、)?$`,
);
const end = new RegExp(
  `^(?:${helped}|助学金|资金)*(?:[，、；]|$|(?:都|均|分别)?(?:[是为在读]|来自|属于|就读|通过|分)|均)`,
);

export const tieRemainder: Subject = (statement, names) => {
  const { before, trail, found, sentence, order } = statement;
  const said = amountOf(statement);
  if (!said || found.per || !isExact(said) || !ofRest.test(maskAmounts(statement)) || !end.test(trail))
    return undefined;
  if (words.foreign.test(before) || words.occasion.test(dropBatches(before))) return undefined;
  const earlier = sentence
    .slice(0, order)
    .flatMap((one) => ((one.kind === 'count' || one.kind === 'money') && !one.per ? [one.figure] : []))
    .filter((one) => comparable(one, said));
  if (earlier.length === 0 || !earlier.every(isExact)) return undefined;
  const [total] = listKnown(names.input, '合计', said.kind === 'money' ? moneyTotals : ['人数']);
  if (!total || !isExact(total.figure)) return undefined;
  const parts = listParts(statement, earlier, total, names);
  return parts && tell(statement, said, total, parts);
};

/** The words before a figure, with an 〓 for each amount; 第一批 is a name. */
function maskAmounts({ before, sentence, order }: Statement): string {
  return sentence
    .slice(0, order)
    .filter(({ kind }) => kind === 'money' || kind === 'count')
    .reduce((text, one) => text.replace(one.text, '〓'), before);
}

/** Of 第一批100名 the batch is a part that is known. */
function dropBatches(text: string): string {
  return text.replace(/第[一二三四五六七八九十、\d]+批|首批/g, '');
}

/** The parts that the sentence tells of the year's total, each a group of its own; undefined where something else is told. */
function listParts(
  statement: Statement,
  earlier: readonly Amount[],
  total: Known,
  names: Names,
): readonly Amount[] | undefined {
  const { groups } = names;
  const any = anyOf([...groups.keys()]);
  const text = maskAmounts(statement);
  // 48名学生中，高中15名，其余: the total itself is told first
  const [first] = earlier;
  const isOfAll = first !== undefined && agrees(first, total.figure);
  const opening = isOfAll
    ? `(?:全年|今年|共|受助|资助|的|〓|${helped})*(?:中|里|当中)?，?(?:其中|有)?，?`
    : '(?:全年|今年|除了?|其中|受助|资助|的|有|，)*';
  const named = new RegExp(
    `^${opening}(?:(?:${any})${people}(?:共|有|为|占|，|、|和|及|〓)*${people}(?:，|、)*)+(?:外|之外|以外)?，?${restWord}`,
  );
  if (!named.test(text)) return undefined;
  const parts = earlier.slice(isOfAll ? 1 : 0);
  // as many parts as are named, each of which is what the data say of it
  const said = [...text.matchAll(new RegExp(any, 'g'))].map(([name]) => name);
  const fits = parts.every((part, at) =>
    (groups.get(said[at] ?? '') ?? []).some(({ figure }) => agrees(figure, part)),
  );
  const isApart = parts.length === 1 || (first !== undefined && addNamed(said, first, names) !== undefined);
  return parts.length > 0 && said.length === parts.length && fits && isApart ? parts : undefined;
}

function tell(statement: Statement, said: Amount, total: Known, parts: readonly Amount[]): Tie | undefined {
  const left = parts.reduce((rest, part) => rest - sizeOf(part), sizeOf(total.figure));
  if (left < 0) return undefined;
  const right = withSize(said, left);
  return {
    statement,
    holds: agrees(said, right),
    name: [total.path, ...parts.map(formatFigure)].join(' - '),
    derived: formatFigure(right),
    fields: [total.path],
  };
}
