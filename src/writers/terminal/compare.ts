/** What has changed since the last build: figures old and new, and sentences with what was put in and taken out. */
import { measureWidth } from '../../chinese/width.ts';
import type { Changes, FigureChange, Part } from '../../document/changes.ts';
import { type Colors, makeColors } from './look.ts';
import { type Piece, unpainted } from './row.ts';
import { type SheetOptions, wrapLines } from './sheet.ts';

/** Of more changes than these, the rest are only counted. */
const MOST_SHOWN = 40;

/** @param since when the last build was, as the heading says it */
export function drawChanges(changes: Changes, since: string, options: SheetOptions): string[] {
  const { columns, color, ...width } = options;
  const colors = makeColors(color);
  const draw = (pieces: readonly Piece[]) => wrapLines(pieces, columns, width).map((line) => line.trimEnd());
  const hang = ({ sign, pieces }: Change) => {
    const indent = measureWidth(sign, width);
    const lines = wrapLines(pieces, Math.max(1, columns - indent), width);
    return lines.map((line, index) => ((index === 0 ? sign : ' '.repeat(indent)) + line).trimEnd());
  };
  const list = (title: string, drawn: Change[]) => {
    if (drawn.length === 0) return [];
    const more = drawn.length - MOST_SHOWN;
    return [
      ...draw([{ text: `${title}（${drawn.length}处）`, paint: colors.bold }]),
      ...drawn.slice(0, MOST_SHOWN).flatMap(hang),
      ...(more > 0 ? draw([{ text: `  ……另有${more}处`, paint: unpainted }]) : []),
    ];
  };
  const { figures, sentences } = changes;
  const isSame = figures.length + sentences.length === 0;
  return [
    ...draw([{ text: `与上次生成（${since}）相比${isSame ? '没有变化' : ''}`, paint: colors.bold }]),
    ...list(
      '数字',
      figures.map((figure) => drawFigure(figure, colors)),
    ),
    ...list(
      '文字',
      sentences.map((parts) => ({
        sign: signOf(parts),
        pieces: parts.map((part) => drawPart(part, colors, parts.length === 1)),
      })),
    ),
    '',
  ];
}

/** A change, and what stands before its first line. */
interface Change {
  sign: string;
  pieces: Piece[];
}

function drawFigure({ facts, before, after }: FigureChange, colors: Colors): Change {
  const old: Piece[] = before === undefined ? [] : [{ text: before, paint: colors.red }];
  const now: Piece[] = after === undefined ? [] : [{ text: after, paint: colors.green }];
  const arrow = {
    text: before === undefined ? '新出现 ' : after === undefined ? ' 不再出现' : ' → ',
    paint: unpainted,
  };
  return { sign: '  ', pieces: [{ text: `${facts}：`, paint: unpainted }, ...old, arrow, ...now] };
}

function signOf([first, ...rest]: readonly Part[]): string {
  if (rest.length > 0) return '  改 ';
  return first?.kind === 'added' ? '  增 ' : '  删 ';
}

/** Within a sentence brackets say what was taken out and put in: not every terminal has colours to say it. */
function drawPart({ kind, text }: Part, colors: Colors, isWhole: boolean): Piece {
  if (kind === 'same') return { text, paint: unpainted };
  const brackets = kind === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  return {
    text: isWhole ? text : brackets.join(text),
    paint: kind === 'removed' ? colors.red : colors.green,
  };
}
