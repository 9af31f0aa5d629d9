import { readParagraph } from '../../layout/compose/passages.ts';
import type { FootPiece } from '../../layout/compose/pieces.ts';
import { el } from '../../opc/xml.ts';
import { writeParagraph } from './paragraph.ts';
import type { RunContext } from './run.ts';
import { writeGrid, writeMargins, writeSeparator, writeWidth } from './table.ts';

/** 版记: a floating table whose last rule is the lower edge of the last page's text area. */
export function* writeImprint({ parts, width, rules }: FootPiece, context: RunContext): Iterable<string> {
  const { anchors, style } = context;
  anchors?.beginTable();
  for (const part of parts) anchors?.addLine(readParagraph(part, style));
  const place = el('w:tblpPr', {
    'w:leftFromText': 0,
    'w:rightFromText': 0,
    'w:vertAnchor': 'margin',
    // LibreOffice lets a table as wide as the text float only where its place is counted from the page
    'w:horzAnchor': 'page',
    'w:tblpX': style.page.left,
    'w:tblpYSpec': 'bottom',
  });
  const rows = parts.map((part) =>
    el(
      'w:tr',
      {},
      el('w:trPr', {}, el('w:cantSplit')),
      el('w:tc', {}, el('w:tcPr', {}, writeWidth('w:tcW', width)), writeParagraph(part, context)),
    ),
  );
  const properties = [
    place,
    writeWidth('w:tblW', width),
    rules ? writeRules(rules) : '',
    el('w:tblLayout', { 'w:type': 'fixed' }),
    writeMargins(0, 0),
  ];
  yield el('w:tbl', {}, el('w:tblPr', {}, ...properties), writeGrid([width]), ...rows);
  yield writeSeparator();
}

function writeRules({ outer, inner, color }: NonNullable<FootPiece['rules']>): string {
  const rule = (name: string, size: number) =>
    el(name, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color });
  return el('w:tblBorders', {}, rule('w:top', outer), rule('w:bottom', outer), rule('w:insideH', inner));
}
