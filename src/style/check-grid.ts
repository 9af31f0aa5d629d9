import {
  emptyTextArea,
  gridDiffers,
  gridTooLarge,
  overlappingChars,
} from '../diagnostics/catalogue/style.ts';
import { type At, type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { type Source, saysCount } from './grid.ts';
import type { StyleFields } from './schema.ts';
import type { Style } from './style.ts';

/** What a grid is written to hold, against what is printed: a count of the style's own is to be met. */
export function checkGrid(
  { grid, page }: Style,
  { 每面行数: lines, 每行字数: chars }: StyleFields['网格'],
  own: Source,
  at: (path: readonly string[]) => At,
): Diagnostic[] {
  const { linesPerPage, charsPerLine, charPitch } = grid;
  if (charPitch <= 0) return [makeProblem(overlappingChars, undefined, at(['样式', '正文', '字间']))];
  if (page.height - page.top - page.bottom <= 0 || charsPerLine <= 0)
    return [makeProblem(emptyTextArea, undefined, at(['页面']))];
  const problems: Diagnostic[] = [];
  if (linesPerPage < lines) {
    problems.push(makeProblem(gridTooLarge, { lines, fitting: linesPerPage }, at(['网格', '每面行数'])));
  } else if (linesPerPage > lines && saysCount(own, '每面行数')) {
    const counts = { written: `每面 ${lines} 行`, printed: `${linesPerPage} 行`, pitch: '行距' };
    problems.push(makeProblem(gridDiffers, counts, at(['网格', '每面行数'])));
  }
  if (charsPerLine !== chars && saysCount(own, '每行字数')) {
    const counts = { written: `每行 ${chars} 字`, printed: `${charsPerLine} 字`, pitch: '字间' };
    problems.push(makeProblem(gridDiffers, counts, at(['网格', '每行字数'])));
  }
  return problems;
}
