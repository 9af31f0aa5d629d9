/** What is compared, looked for or calculated with: whether anything can come of it, before there are data. */
import {
  impossibleWord,
  incomparable,
  wrongOperands,
  wrongTested,
} from '../diagnostics/catalogue/template-names.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { describeExpression } from './describe.ts';
import { hasFigure } from './operators.ts';
import { anyShape, itemOf, kindOf, type Shape, type ValueKind } from './shapes.ts';
import type { Arithmetic, Comparison, Contains, Expression, Test } from './syntax.ts';
import { figureKinds, kindsOfTests } from './written-shapes.ts';

/**
 * A figure compared with a text in which no figure stands is never equal to it, nor is a list to a text or a
 * figure, nor a choice to a word that is none of its own: the sentence would vanish.
 */
export function checkComparison(
  { left, right, at, operator }: Comparison,
  shapes: [Shape, Shape],
): Diagnostic[] {
  const sides = [left, right].map((part, index) => {
    const shape = shapes[index] ?? anyShape;
    return { part, shape, kind: kindOf(shape) };
  });
  return [sides, [...sides].reverse()].flatMap(([one, other]) => {
    if (!one?.kind || !other) return [];
    const { part, kind } = other;
    const isList = one.kind === 'list' || one.kind === 'object';
    const word = part.type === 'constant' && typeof part.value === 'string' ? part.value : undefined;
    const isOdd = isList
      ? kind !== undefined && kind !== 'list' && kind !== 'object'
      : figureKinds.has(one.kind) && word !== undefined && !hasFigure(word);
    if (operator.includes('=') && !/[<>]/.test(operator)) {
      const strange = checkWord(one.part, one.shape, part);
      if (strange.length > 0) return strange;
    }
    // two of the template's own words are its own affair
    if (!isOdd || (one.part.type === 'constant' && part.type === 'constant')) return [];
    const told = { name: describeExpression(one.part), text: word ?? describeExpression(part), isList };
    return [makeProblem(incomparable, told, { place: at })];
  });
}

/** What is never in it: a sentence would vanish. */
export function checkContains({ item, list, at }: Contains, sought: Shape, within: Shape): Diagnostic[] {
  const kind = kindOf(within);
  if (kind !== undefined && !HOLDERS.has(kind))
    return [makeProblem(wrongTested, { test: 'in', name: describeExpression(list) }, { place: at })];
  const offered = list.type === 'list' ? list.items : [];
  const ofList = kind === 'list' ? checkWord(list, itemOf(within), item) : [];
  return [...ofList, ...offered.flatMap((word) => checkWord(item, sought, word))];
}

const HOLDERS: ReadonlySet<ValueKind> = new Set(['list', 'object', 'text', 'choice']);

/** A test that the kind of value never passes, for it is about another kind. */
export function checkTest({ test, operand, argument, at }: Test, shape: Shape): Diagnostic[] {
  const kind = kindOf(shape);
  const wanted = kindsOfTests.get(test);
  const name = describeExpression(operand);
  if (kind && wanted && !wanted.has(kind))
    return [makeProblem(wrongTested, { test: `is ${test}`, name }, { place: at })];
  return argument ? checkWord(operand, shape, argument) : [];
}

/** Sums are for plain numbers; `+` with a text joins. */
export function checkArithmetic({ operator, at }: Arithmetic, shapes: readonly Shape[]): Diagnostic[] {
  const kinds = shapes.map(kindOf);
  const mayJoin = operator === '+' && kinds.some((kind) => !kind || kind === 'text' || kind === 'choice');
  const isNumber = kinds.every((kind) => !kind || kind === 'integer');
  return mayJoin || isNumber ? [] : [makeProblem(wrongOperands, { operator }, { place: at })];
}

/** A word of the template's that a choice never is. */
function checkWord(asked: Expression, shape: Shape, word: Expression): Diagnostic[] {
  const choices = shape.kind === 'leaf' && shape.leaf === 'choice' ? (shape.choices ?? []) : [];
  if (word.type !== 'constant' || typeof word.value !== 'string' || word.value === '') return [];
  if (choices.length === 0 || choices.includes(word.value)) return [];
  const nearest = suggestNearest(word.value, choices);
  const told = { name: describeExpression(asked), word: word.value, choices, nearest };
  return [makeProblem(impossibleWord, told, { place: word.at })];
}
