/** Tables, charts and paragraphs that a helper makes: each must stand by itself. */
import { blockInText } from '../diagnostics/catalogue/template-tables.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Shape } from './shapes.ts';
import type { Expression, Statement } from './syntax.ts';

/** A whole block among words. */
export function checkInText({ at }: Expression, shape: Shape): Diagnostic[] {
  return shape.kind === 'blocks' ? [makeProblem(blockInText, { what: shape.what }, { place: at })] : [];
}

/** Whether no words of the template stand in the same paragraph right before or after a statement; marks of emphasis are none. */
export function isAlone(statements: readonly Statement[], index: number): boolean {
  const before =
    textOf(statements[index - 1])
      .split(/\n[^\S\n]*\n/)
      .at(-1) ?? '';
  const after = textOf(statements[index + 1]).split(/\n[^\S\n]*\n/)[0] ?? '';
  // a heading ends with its line
  const last = before.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  const first = after.split('\n').filter((line) => line.trim() !== '');
  return last.length === 0 && (first.length === 0 || /^\s*#/.test(first[0] ?? ''));
}

function textOf(statement: Statement | undefined): string {
  return statement?.type === 'literal' ? statement.text.replaceAll('*', '') : '';
}
