/** The lines of a help screen: broken where Chinese may break, not only at the few spaces that it has. */
import { mayNotEnd, mayNotStart, splitUnbreakable } from '../chinese/linebreak.ts';
import { measureWidth } from '../chinese/width.ts';

/** Words of the shell stay whole, and addresses with the Chinese in them. */
const piecePattern = /\w+:\/\/[^\s，；、。）]+|[!-~]+|\s+|[^!-~\s]+/g;

const optionPattern = /^--?\w/;

/** @param width in columns */
export function wrapHelp(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of listPieces(text)) {
    if (line !== '' && measureWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line].join('\n');
}

/** Pieces that no line may break within. */
function listPieces(text: string): string[] {
  const pieces: string[] = [];
  const segments = (text.match(piecePattern) ?? []).flatMap((part) =>
    /^[!-~\s]/.test(part) ? [part] : splitUnbreakable(part),
  );
  for (const segment of segments) {
    const last = pieces.at(-1) ?? ' ';
    const isSpace = segment.trim() === '' || last.trim() === '';
    if (!isSpace && ((mayNotStart(segment) && !optionPattern.test(segment)) || mayNotEnd(last)))
      pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}
