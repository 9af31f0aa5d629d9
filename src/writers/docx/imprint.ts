import type { Imprint } from '../../document/tree.ts';
import { COPY_LABEL, ISSUED } from '../../document/wording.ts';
import { writeParagraph } from './paragraph.ts';
import { type RunContext, TAB, writeInlines, writeWords } from './run.ts';
import { writeSeparator } from './table.ts';

/** Rules in eighths of a point: 0.35 mm above and below, 0.25 mm between. */
const OUTER_RULE = 8;
const INNER_RULE = 6;

/**
 * 版记 (GB/T 9704—2012, 7.4): a floating table whose last rule is the lower edge of the last page's text area.
 * A letter (信函) has neither rules nor 印发机关 (10.1).
 *
 * @param width of the text area, in twips
 */
export function* writeImprint(
  imprint: Imprint,
  letter: boolean,
  width: number,
  context: RunContext,
): Iterable<string> {
  const rows = [
    writeCopyTo(imprint, context),
    letter ? undefined : writeIssue(imprint, width, context),
  ].filter((row) => row !== undefined);
  if (rows.length === 0) return;
  const rule = (side: string, size: number) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const rules = letter
    ? ''
    : `<w:tblBorders>${rule('top', OUTER_RULE)}${rule('bottom', OUTER_RULE)}${rule('insideH', INNER_RULE)}</w:tblBorders>`;
  yield [
    // LibreOffice lets a table as wide as the text float only where its place is counted from the page.
    `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${context.style.page.left}" w:tblpYSpec="bottom"/>`,
    `<w:tblW w:w="${width}" w:type="dxa"/>${rules}<w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>`,
    ...rows.map(
      (row) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${row}</w:tc></w:tr>`,
    ),
    '</w:tbl>',
  ].join('');
  yield writeSeparator();
}

/** 抄送, one 字 in from both sides, later lines under the first name. */
function writeCopyTo({ copyTo }: Imprint, context: RunContext): string | undefined {
  if (!copyTo) return undefined;
  const em = imprintEm(context);
  const words = (text: string) => writeWords(text, 'imprint', context);
  return writeParagraph(
    'imprint',
    words(COPY_LABEL) + writeInlines(copyTo, 'imprint', context) + words('。'),
    {
      left: em * (1 + COPY_LABEL.length),
      right: em,
      firstLine: -em * COPY_LABEL.length,
    },
  );
}

/** 印发机关 one 字 from the left, 印发日期 one from the right. */
function writeIssue({ issuer, date }: Imprint, width: number, context: RunContext): string | undefined {
  if (!issuer && !date) return undefined;
  const em = imprintEm(context);
  const when = date
    ? TAB + writeInlines(date, 'imprint', context) + writeWords(ISSUED, 'imprint', context)
    : '';
  return writeParagraph('imprint', writeInlines(issuer ?? [], 'imprint', context) + when, {
    left: em,
    tabs: [{ at: width - em, align: 'right' }],
  });
}

/** One 字 of the 版记, in twips. */
const imprintEm = ({ style }: RunContext) => style.roles.imprint.size * 10;
