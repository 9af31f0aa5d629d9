import { type Glyph, placeGlyphs } from '../../layout/glyphs.ts';
import type { Page, PlacedItem, PlacedLine, PlacedRow } from '../../layout/page.ts';
import { placeNumber, sideOfNumber } from '../../layout/page-number.ts';
import { textAreaOf } from '../../layout/text-area.ts';
import { escapeXml } from '../../opc/escape.ts';
import { el } from '../../opc/xml.ts';
import type { FontRole, Role, Style } from '../../style/style.ts';
import { drawFigure } from './figure.ts';

/** Twips in a CSS pixel. */
const PIXEL = 15;
/** Of doubtful figures and their marks, as in the terminal and in Word. */
const DOUBT = 'C00000';
/** Where the foot of a character stands in its square, of the faces of official documents. */
const BASELINE = 0.86;

/**
 * A page as a picture (SVG 1.1): every character stands where layout put it, whatever fonts the reader has.
 * Its unit is the twip; it is as large on the screen as on paper.
 * @param reads lines stand in `g.line`, and what a value prints has `data-reads`: the paths that it was read from,
 * divided by blanks
 * @example `writeSvg([...layoutPages(document, style)][0]!, style)`
 */
export function writeSvg(page: Page, style: Style, { reads = false }: { reads?: boolean } = {}): string {
  const isTurned = page.orientation === 'landscape';
  const width = isTurned ? style.page.height : style.page.width;
  const height = isTurned ? style.page.width : style.page.height;
  const area = textAreaOf(style, page.orientation);
  const sheet = el('rect', { width, height, fill: '#FFFFFF' });
  const ink: Ink = { style, right: area.x + area.width, reads };
  return `${el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ viewBox: `0 0 ${width} ${height}`, width: width / PIXEL, height: height / PIXEL },
    },
    sheet,
    ...page.items.map((item, index) => drawItem(item, page.items[index + 1], ink)),
    drawNumber(page, style, { width, height }),
  )}\n`;
}

/** How lines are drawn. */
interface Ink {
  style: Style;
  /** edge of the text area, in twips */
  right: number;
  /** tells lines and values apart */
  reads: boolean;
}

function drawItem(item: PlacedItem, next: PlacedItem | undefined, ink: Ink): string {
  switch (item.kind) {
    case 'line':
      return drawLine(item, ink);
    case 'rule':
      return drawStroke([item.x, item.y, item.x + item.width, item.y], item.color, RULE);
    case 'figure':
      return drawFigure(item, ink.style);
    case 'row': {
      const below = next?.kind === 'row' && next.block === item.block ? next : undefined;
      return drawRow(item, below, ink);
    }
  }
}

/** The rules of 版头 and 版记 are half a millimetre thick or less. */
const RULE = 20;

/** Characters of one look stand in one element, each with its place. */
function drawLine(line: PlacedLine, { style, right, reads }: Ink): string {
  const size = style.roles[line.role].size * 10;
  const y = line.y + (line.height - size) / 2 + size * BASELINE;
  const glyphs = placeGlyphs(line, style, right);
  const texts = groupBy(glyphs, (glyph) => ({
    ...lookOf(glyph, line.role, style),
    ...(reads && glyph.run.value && { reads: glyph.run.value.reads.join(' ') }),
  })).map(({ look, members }) => drawText(members, y, size, look));
  return reads ? el('g', { class: 'line' }, ...texts) : texts.join('');
}

interface Look {
  face: string;
  bold: boolean;
  color: string;
  /** of a value, where values are told apart */
  reads?: string;
}

function lookOf({ isCjk, run }: Glyph, role: Role, style: Style): Look {
  const isDoubtful = run.isMark || Boolean(run.value?.flags?.length);
  return {
    face: faceOf(isCjk ? run.font : undefined, style),
    bold: run.bold,
    color: isDoubtful ? DOUBT : style.roles[role].color,
  };
}

/** Names for a face, the style's own first, so that a machine without it shows its like; Latin letters without one. */
function faceOf(font: FontRole | undefined, style: Style): string {
  if (font === undefined) return `${style.latinFont}, Times, serif`;
  return [...style.fonts[font], ...LIKE[font]].join(', ');
}

/** What is found for the faces on Windows, macOS and Linux. */
const LIKE: Record<FontRole, readonly string[]> = {
  仿宋: ['FangSong', 'STFangsong', 'Fandol Fang', 'Noto Serif CJK SC', 'serif'],
  楷体: ['KaiTi', 'STKaiti', 'Fandol Kai', 'Noto Serif CJK SC', 'serif'],
  黑体: ['SimHei', 'STHeiti', 'Fandol Hei', 'Noto Sans CJK SC', 'sans-serif'],
  小标宋: ['STZhongsong', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
  宋体: ['SimSun', 'STSong', 'Fandol Song', 'Noto Serif CJK SC', 'serif'],
};

const sameLook = (a: Look, b: Look) =>
  a.face === b.face && a.bold === b.bold && a.color === b.color && a.reads === b.reads;

function groupBy(glyphs: readonly Glyph[], see: (glyph: Glyph) => Look): { look: Look; members: Glyph[] }[] {
  const groups: { look: Look; members: Glyph[] }[] = [];
  for (const glyph of glyphs) {
    const look = see(glyph);
    const last = groups.at(-1);
    if (last && sameLook(last.look, look)) last.members.push(glyph);
    else groups.push({ look, members: [glyph] });
  }
  return groups;
}

function drawText(
  glyphs: readonly Pick<Glyph, 'text' | 'x'>[],
  y: number,
  size: number,
  { face, bold, color, reads }: Look,
): string {
  const attributes = {
    x: glyphs.map(({ x }) => Math.round(x)).join(' '),
    ...{ y, fill: `#${color}`, 'font-family': face, 'font-size': size },
    'font-weight': bold ? 'bold' : undefined,
    'data-reads': reads || undefined,
  };
  return el('text', attributes, escapeXml(glyphs.map(({ text }) => text).join('')));
}

/** A row in its rules; where a cell goes on below there is none. */
function drawRow(row: PlacedRow, below: PlacedRow | undefined, ink: Ink): string {
  const { style, right } = ink;
  const thick = (style.table.borderSize / 8) * 20;
  const foot = row.y + row.height;
  const strokes = row.cells.flatMap(({ x, width, continues }) => [
    ...(continues ? [] : [drawStroke([x, row.y, x + width, row.y], BLACK, thick)]),
    drawStroke([x, row.y, x, foot], BLACK, thick),
    ...(below ? [] : [drawStroke([x, foot, x + width, foot], BLACK, thick)]),
  ]);
  const last = row.cells.at(-1);
  const end = last ? last.x + last.width : right;
  return [
    ...strokes,
    drawStroke([end, row.y, end, foot], BLACK, thick),
    ...row.cells.flatMap(({ lines }) => lines.map((line) => drawLine(line, ink))),
  ].join('');
}

const BLACK = '000000';

function drawStroke(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  color: string,
  width: number,
) {
  return el('line', { x1, y1, x2, y2, stroke: `#${color}`, 'stroke-width': width });
}

/** The page number, one 字 in from its side (GB/T 9704—2012, 7.5). */
function drawNumber(
  { number, isNumbered }: Page,
  style: Style,
  sheet: { width: number; height: number },
): string {
  if (!isNumbered) return '';
  const { size, font } = style.roles.pageNumber;
  const em = size * 10;
  const text = `— ${number} —`;
  const width = em * (2 + 0.5 * (text.length - 2));
  const { left, right } = style.page;
  const side = sideOfNumber(number, style.numberPlace);
  const x = left + placeNumber(side, sheet.width - left - right, width, em);
  const y = sheet.height - style.page.footer - em * (1 - BASELINE);
  return el(
    'text',
    { x, y, 'font-size': em, 'font-family': faceOf(font, style), textLength: width, 'xml:space': 'preserve' },
    text,
  );
}
