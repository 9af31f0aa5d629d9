/** Looking through statements without running them. */
import type { BlockDefinition, Statement } from './syntax.ts';

/** The statement lists within a statement. */
function bodiesOf(statement: Statement): Statement[][] {
  switch (statement.type) {
    case 'if':
      return [statement.body, statement.otherwise];
    case 'for':
    case 'section':
      return [statement.body, statement.otherwise];
    case 'with':
    case 'block':
    case 'partial':
      return [statement.body];
    default:
      return [];
  }
}

/** All blocks of a template, also those within others. */
export function blocksOf(statements: readonly Statement[]): BlockDefinition[] {
  return statements.flatMap((statement) => [
    ...(statement.type === 'block' ? [statement] : []),
    ...bodiesOf(statement).flatMap(blocksOf),
  ]);
}

/** Whether a statement only defines names: what still counts in a template that is extended or imported from. */
export function definesNames({ type }: Statement): boolean {
  return type === 'set' || type === 'macro' || type === 'import';
}
