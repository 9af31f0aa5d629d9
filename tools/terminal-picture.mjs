/** What a command prints, as a picture: each character in its cell, in the colours that it was printed in. */
import { eastAsianWidth } from 'get-east-asian-width';

const cell = { width: 8, height: 18 };
const margin = 12;
const ground = '#1E1E2E';
const text = '#E4E4EC';
const colors = { 31: '#F38BA8', 32: '#A6E3A1', 33: '#F9E2AF', 36: '#89DCEB' };

/** @param {string} printed what stands on the screen, with its escapes */
export function drawTerminal(printed) {
  const lines = printed.trimEnd().split('\n').map(readLine);
  const columns = Math.max(...lines.map((pieces) => pieces.reduce((sum, { cells }) => sum + cells, 0)));
  const width = columns * cell.width + 2 * margin;
  const height = lines.length * cell.height + 2 * margin;
  const rows = lines.map((pieces, index) => drawLine(pieces, margin + index * cell.height));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" rx="6" fill="${ground}"/>`,
    `<g font-family="'Sarasa Mono SC', 'Noto Sans Mono CJK SC', Menlo, Consolas, monospace" font-size="14">`,
    ...rows.flat().filter(Boolean),
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** Pieces of one look, with the cells they take. */
function readLine(line) {
  const pieces = [];
  let look = {};
  for (const [, codes, words] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+)/g)) {
    if (words === undefined) look = codes.split(';').reduce(change, look);
    else pieces.push({ words, look, cells: [...words].reduce((sum, char) => sum + widthOf(char), 0) });
  }
  return pieces;
}

/** Lines that are longer than so many cells go on below, as in a terminal; of words without colours. */
export function wrapLines(words, columns) {
  return words
    .split('\n')
    .flatMap((line) => {
      const lines = [''];
      let cells = 0;
      for (const char of line) {
        cells += widthOf(char);
        if (cells > columns) {
          lines.push('');
          cells = widthOf(char);
        }
        lines[lines.length - 1] += char;
      }
      return lines;
    })
    .join('\n');
}

/** As a terminal takes them that draws “”…—① in one cell. */
const widthOf = (char) => eastAsianWidth(char.codePointAt(0));

function change(look, code) {
  if (code === '1') return { ...look, bold: true };
  if (code === '2') return { ...look, dim: true };
  if (code === '3') return { ...look, italic: true };
  if (code === '22') return { ...look, bold: false, dim: false };
  if (code === '23') return { ...look, italic: false };
  if (code in colors) return { ...look, color: colors[code] };
  if (code === '39') return { ...look, color: undefined };
  return {};
}

function drawLine(pieces, top) {
  let column = 0;
  return pieces.map(({ words, look }) => {
    const shown = [];
    for (const char of words) {
      if (char.trim() !== '') shown.push({ char, x: margin + column * cell.width });
      column += widthOf(char);
    }
    if (shown.length === 0) return '';
    const attributes = [
      `x="${shown.map(({ x }) => x).join(' ')}" y="${top + 14}" fill="${look.color ?? text}"`,
      look.bold ? 'font-weight="bold"' : '',
      look.italic ? 'font-style="italic"' : '',
      look.dim ? 'opacity="0.55"' : '',
    ];
    return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(shown.map(({ char }) => char).join(''))}</text>`;
  });
}

const escapeXml = (words) =>
  words.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);
