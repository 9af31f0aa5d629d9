import { tooManyColumns } from '../../diagnostics/catalogue/template-tables.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import type { Block } from '../tree.ts';

/** Word opens no table of more. */
const mostColumns = 63;

/** Takes away, and tells, the tables with which Word could not open the file. */
export function dropOverwide(blocks: readonly Block[]): { blocks: Block[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const kept = blocks.filter((block) => {
    const columns = block.type === 'table' ? block.columns.length : 0;
    if (columns > mostColumns) problems.push(makeProblem(tooManyColumns, { columns, most: mostColumns }));
    return columns <= mostColumns;
  });
  return { blocks: kept, problems };
}
