/** What a program asks of a report: options that there are, each of its kind. */
import { audiences } from '../campaign/audiences.ts';
import { details } from '../campaign/details.ts';
import { badArgument, unknownOption } from '../diagnostics/catalogue/program.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { fontSchemes } from '../style/style.ts';

/** Values of one kind, and what they are called. */
interface Kind {
  expected: string;
  accepts(value: unknown): boolean;
}

const text: Kind = { expected: '名称（文字）', accepts: (value) => typeof value === 'string' };
const flag: Kind = { expected: ' true 或 false', accepts: (value) => typeof value === 'boolean' };
const oneOf = (words: readonly unknown[]): Kind => ({
  expected: `${words.join('、')}之一`,
  accepts: (value) => words.includes(value),
});
const helpers: Kind = {
  expected: '一组 defineHelper 得出的函数',
  accepts: (value) => Array.isArray(value) && value.every(isHelper),
};

const kinds: Readonly<Record<string, Kind>> = {
  template: text,
  audience: oneOf(audiences),
  style: text,
  fonts: oneOf(fontSchemes),
  detail: oneOf(details),
  draft: flag,
  final: flag,
  helpers,
};

/**
 * Problems of the options that a program gives: names that are none, values of another kind. An absent one
 * has none.
 */
export function checkOptions(options: object): Diagnostic[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) {
      const known = Object.keys(kinds);
      return [makeProblem(unknownOption, { name, known, nearest: suggestNearest(name, known) })];
    }
    if (value === undefined || kind.accepts(value)) return [];
    return [makeProblem(badArgument, { name, expected: kind.expected })];
  });
}

function isHelper(value: unknown): boolean {
  const { name, params, apply } = Object(value) as Record<string, unknown>;
  return typeof name === 'string' && Array.isArray(params) && typeof apply === 'function';
}
