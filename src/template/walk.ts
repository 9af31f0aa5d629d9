/** Looking through statements without running them. */
import type { BlockDefinition, Expression, Statement } from './syntax.ts';

/** The statement lists within a statement, those whose text it takes as a value among them. */
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
    case 'set':
    case 'print':
      return capturesIn(statement.value);
    default:
      return [];
  }
}

/** `{% set x %}…{% endset %}`, `{% filter f %}…{% endfilter %}` */
function capturesIn(expression: Expression): Statement[][] {
  if (expression.type === 'capture') return [expression.body];
  return expression.type === 'call' ? expression.args.flatMap(capturesIn) : [];
}

const found = new WeakMap<readonly Statement[], readonly BlockDefinition[]>();

/** All blocks of a template, also those within others. Asked for whenever it is included; looked for once. */
export function blocksOf(statements: readonly Statement[]): readonly BlockDefinition[] {
  const known = found.get(statements);
  if (known) return known;
  const blocks = statements.flatMap((statement) => [
    ...(statement.type === 'block' ? [statement] : []),
    ...bodiesOf(statement).flatMap(blocksOf),
  ]);
  found.set(statements, blocks);
  return blocks;
}

/** Whether a statement only defines names: what still counts in a template that is extended or imported from. */
export function definesNames({ type }: Statement): boolean {
  return type === 'set' || type === 'macro' || type === 'import';
}
