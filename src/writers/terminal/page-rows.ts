import type { Page, PlacedFigure, PlacedItem, PlacedLine, PlacedRow, PlacedRule } from '../../layout/page.ts';
import { paintRuns } from './look.ts';
import { measurePieces, placePieces, type Row, unpainted, wrapPieces } from './row.ts';
import { type Screen, SHARE_OF_SLACK } from './screen.ts';
import { drawTable } from './table-rows.ts';

/** Cells in which a stop may hang beside the text area. */
export const HANGING_CELLS = 2;

/** The rows of a page's text area, from the first to the last that holds anything. */
export function drawItems({ items }: Page, screen: Screen): Row[] {
  const rows: Row[] = [];
  let bottom = screen.top;
  for (const group of groupTables(items)) {
    if (!Array.isArray(group) && group.kind === 'line' && group.isBeside) {
      rows.at(-1)?.push(...drawLine(group, screen).flat());
      continue;
    }
    const { y, height } = extentOf(group);
    rows.push(
      ...Array.from({ length: screen.toRows(y - bottom) }, (): Row => []),
      ...drawGroup(group, screen),
    );
    bottom = y + height;
  }
  return rows;
}

type Group = Exclude<PlacedItem, PlacedRow> | [PlacedRow, ...PlacedRow[]];

/** Rows that belong to one table stand together. */
function groupTables(items: readonly PlacedItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.kind !== 'row') groups.push(item);
    else if (Array.isArray(last) && last[0].block === item.block) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function extentOf(group: Group): { y: number; height: number } {
  if (!Array.isArray(group)) return { y: group.y, height: group.kind === 'rule' ? 0 : group.height };
  const [first] = group;
  const last = group.at(-1) ?? first;
  return { y: first.y, height: last.y + last.height - first.y };
}

function drawGroup(group: Group, screen: Screen): Row[] {
  if (Array.isArray(group)) return drawTable(group, screen);
  switch (group.kind) {
    case 'line':
      return drawLine(group, screen);
    case 'rule':
      return [drawRule(group, screen)];
    case 'figure':
      return drawFigure(group, screen);
  }
}

/** A line at its place: by its left end, its middle or its right end, as it is aligned. */
function drawLine(line: PlacedLine, screen: Screen): Row[] {
  const { width, cells, toColumn } = screen;
  return wrapPieces(paintRuns(line.runs, screen.colors), cells + HANGING_CELLS, width).map((pieces) => {
    const size = measurePieces(pieces, width);
    const share = SHARE_OF_SLACK[line.align];
    const column = toColumn(line.x + line.width * share) - Math.ceil(size * share);
    return placePieces(pieces, Math.max(0, column), width);
  });
}

function drawRule({ color }: PlacedRule, { cells, colors, style, strokes }: Screen): Row {
  const isRed = color === style.roles.mark.color;
  return [
    {
      column: 0,
      text: (isRed ? strokes.heavy : strokes.horizontal).repeat(cells),
      paint: isRed ? colors.red : unpainted,
    },
  ];
}

const CHART_NAMES = { column: '柱形图', bar: '条形图', pie: '饼图', line: '折线图' };

/** Twips in a millimetre. */
const MILLIMETRE = 1440 / 25.4;

/** What a box says that stands for a figure: what a chart shows, how large a picture is printed. */
function describeFigure({ block, width, height }: PlacedFigure): string[] {
  if (block.type === 'chart') return [`${CHART_NAMES[block.kind]}：${block.title}`, block.alt];
  return ['照片', `${Math.round(width / MILLIMETRE)}×${Math.round(height / MILLIMETRE)}毫米`];
}

/** A chart or a picture: a box where it stands, as large as it is printed, and what it is in words. */
function drawFigure(figure: PlacedFigure, { cells, toColumn, toRows, width, strokes }: Screen): Row[] {
  const left = Math.max(0, toColumn(figure.x));
  const right = Math.max(left + 1, Math.min(cells, toColumn(figure.x + figure.width)) - 1);
  const inner = right - left - 1;
  const bar = (column: number) => ({ column, text: strokes.vertical, paint: unpainted });
  const edge = (from: number, to: number): Row => [
    {
      ...bar(left),
      text: strokes.joints.charAt(from) + strokes.horizontal.repeat(inner) + strokes.joints.charAt(to),
    },
  ];
  const texts = describeFigure(figure).flatMap((text) =>
    inner < 4 ? [] : wrapPieces([{ text, paint: unpainted }], inner - 2, width),
  );
  const inside = Math.max(texts.length, toRows(figure.height) - 2);
  const top = Math.floor((inside - texts.length) / 2);
  const rows = Array.from({ length: inside }, (_, index): Row => {
    const pieces = texts[index - top] ?? [];
    const column = left + Math.floor((right - left + 1 - measurePieces(pieces, width)) / 2);
    return [bar(left), ...placePieces(pieces, column, width), bar(right)];
  });
  return [edge(10, 6), ...rows, edge(9, 5)];
}
