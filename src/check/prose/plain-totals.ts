/**
 * 资助46名、17.6万元, 我县有128名学生受助, 向46名学生发放17.6万元: a sentence that says nothing but how many got how much is said of
 * all; so is a figure beside another that is a total.
 */

import { agrees, comparable } from '../../chinese/compare.ts';
import type { FoundFigure } from '../../chinese/figures/found.ts';
import { helped } from '../../chinese/helped.ts';
import { sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear, wholeYear } from './clauses.ts';
import { listKnown, moneyTotals } from './known.ts';
import { hasName } from './part-names.ts';
import type { Statement } from './statements.ts';
import { amountOf } from './tie.ts';
import * as words from './vocabulary.ts';

/** Where a sentence begins to speak of this year, whatever it compared before. */
const now = new RegExp(`(?:^|，)(?:${wholeYear})`, 'g');
const ofThisYear = new RegExp(thisYear);
const pupils = '(?:学生|子女|学子|孩子|同学)';
const gives = '发放|发给|送去|送上|送出|送到了?|领到|领取|拿到|得到|获得|资助|惠及';
/** Behind people: who they are, and what they got; nothing that makes them some of all. */
const behindPeople = new RegExp(
  `^(?:(?:${helped}|农民工|贫困)*${pupils})?(?:共|都|均|已|全部)*(?:受助|受益|受惠|圆梦|的?手[里中]|(?:${gives})了?(?:资助|救助|助学金)?)?(?:[，、]|$|〓)`,
);
const behindHouseholds =
  /^(?:困难|贫困|特困|职工|农民工)*家庭(?:的|受助|受益|受惠|得到资助|获得资助)?(?:[，、]|$|〓)/;
const behindMoney =
  /^的?(?:助学金|助学资金|资助金|资金)?(?:[，、]|$|〓|，?(?:全部|都|已)?(?:发给|送到|发到|惠及|资助)了?(?:$|〓))/;
const aid = /资助|受助|助学|发放|惠及|受益/;
/** Where 投入 and 帮扶 may mean more than grants, and 分别 tells of several. */
const wider = /分别|投入|帮扶|捐助|帮助|下拨|拨付|名下/;
const also = new RegExp(`[，、（）“”]|${wholeYear}|年内|平均|孩子|送去|送上|送出|发给|领到|拿到|把|将`, 'g');

export function isPlainTotal(statement: Statement, input: CheckInput): boolean {
  const { passage, sentence, order, before } = statement;
  const own = sentence[order];
  const plain = listPlain(statement);
  if (!own || !plain.includes(own)) return false;
  const text = statement.before + statement.found.text + statement.after;
  if (words.otherMatters.test(text) || words.elsewhere.test(text) || words.occasion.test(text)) return false;
  if (words.withinMore.test(statement.after)) return false;
  const earlier = passage.text.slice(0, statement.found.index - before.length);
  const isOfYear = words.wide.test(before) || ofThisYear.test(before);
  if (!isOfYear && (hasName(earlier, input) || words.foreign.test(earlier))) return false;
  if (plain.some((one) => one !== own && isTotal(one, input))) return true;
  if (sentence.slice(0, order).some(({ kind }) => kind === 'date')) return false;
  // alone, it may be a small part of which the passage speaks
  return aid.test(text) && isLarge(statement, input);
}

/** By the sentence's figures: a sentence of many is read once, not for each of them. */
const plainOf = new WeakMap<Statement['sentence'], readonly FoundFigure[]>();

/** The figures of its sentence that nothing but known words stand before and right behind. */
function listPlain({ before, found, after, sentence }: Statement): readonly FoundFigure[] {
  const known = plainOf.get(sentence);
  if (known) return known;
  const text = before + found.text + after;
  const masked = sentence.reduce(
    (rest, { text: typed, index, kind, per }) =>
      (kind === 'money' || kind === 'count' || kind === 'date') && !per
        ? rest.slice(0, index) + '〓'.repeat(typed.length) + rest.slice(index + typed.length)
        : rest,
    text,
  );
  const plain = sentence.filter((figure) => isPlain(figure, masked));
  plainOf.set(sentence, plain);
  return plain;
}

function isPlain(figure: FoundFigure, masked: string): boolean {
  if ((figure.kind !== 'money' && figure.kind !== 'count') || figure.per) return false;
  const earlier = masked.slice(0, figure.index);
  const start = [...earlier.matchAll(now)].at(-1)?.index ?? 0;
  const lead = earlier.slice(start).replace(/〓+/g, '').replace(also, '');
  const trail = masked.slice(figure.index + figure.text.length);
  if (wider.test(lead) || !words.neutralWords.test(lead)) return false;
  if (figure.kind === 'money') return behindMoney.test(trail);
  return figure.figure.unit === '户' ? behindHouseholds.test(trail) : behindPeople.test(trail);
}

function fieldsOf(figure: FoundFigure): string[] {
  if (figure.kind === 'money') return [...moneyTotals];
  return figure.kind === 'count' ? [figure.figure.unit === '户' ? '户数' : '人数'] : [];
}

function isTotal(figure: FoundFigure, input: CheckInput): boolean {
  if (figure.kind !== 'money' && figure.kind !== 'count') return false;
  return listKnown(input, '合计', fieldsOf(figure)).some(
    (known) => comparable(known.figure, figure.figure) && agrees(figure.figure, known.figure),
  );
}

/** At least half of what all is. */
function isLarge(statement: Statement, input: CheckInput): boolean {
  const said = amountOf(statement);
  const [total] = listKnown(input, '合计', fieldsOf(statement.found));
  return said !== undefined && total !== undefined && sizeOf(said) * 2 >= sizeOf(total.figure);
}
