import type { Masthead } from '../document/tree.ts';
import { pairSigners, SIGNER_LABEL } from '../document/wording.ts';
import type { Box, BoxContext, ParagraphBox } from './boxes.ts';
import { countEms } from './em.ts';
import { spreadLines } from './lines.ts';
import { metricsOf } from './measure.ts';
import type { Run } from './page.ts';
import { makeParagraph, wordsOf } from './paragraphs.ts';
import { LETTER, LINES_BELOW_MARK, MARK_TOP } from './spacing.ts';

const POINT = 20;

/** From the line above the red rule to what follows it: 8 pt of air and the rule. */
const RULE_SPACE = 9.5 * POINT;

/** 版头 (GB/T 9704—2012, 7.2): corner, mark, number or number and signers, red rule. */
export function* makeMasthead(block: Masthead, context: BoxContext): Iterable<Box> {
  const { linePitch } = context.style.grid;
  const corner = makeCorner(block, context);
  const marks = block.mark.map((unit, index) =>
    makeMark(block, unit, context, {
      before: index === 0 ? Math.max(0, MARK_TOP - corner.length * linePitch) : 0,
    }),
  );
  const boxes = [...corner, ...marks, ...makeNumberLines(block, context)];
  const color = context.style.roles.mark.color;
  for (const box of boxes.slice(0, -1)) yield box;
  const last = boxes.at(-1);
  if (last) yield { ...last, rule: { color, space: RULE_SPACE } };
}

/** 份号, 密级和保密期限 and 紧急程度, each a line from the top left corner. */
function makeCorner(block: Masthead, context: BoxContext): ParagraphBox[] {
  const { copyNumber, secrecy, urgency } = block;
  return [
    ...(copyNumber
      ? [makeParagraph(block, 'copyNumber', wordsOf(copyNumber, 'copyNumber', context), context)]
      : []),
    ...[secrecy, urgency].flatMap((text) =>
      text ? [makeParagraph(block, 'secrecy', wordsOf(text, 'secrecy', context), context)] : [],
    ),
  ];
}

/** 发文机关标志 in one line: its characters are narrowed where it would be too long. */
function makeMark(
  block: Masthead,
  unit: string,
  context: BoxContext,
  options: Pick<ParagraphBox, 'before'> & Partial<Pick<ParagraphBox, 'top' | 'rule'>>,
): ParagraphBox {
  const box = makeParagraph(block, 'mark', [], context, options);
  const { em } = metricsOf('mark', context.style);
  const width = Math.min(countEms(unit) * em, context.area.width);
  const line = {
    runs: wordsOf(unit, 'mark', context),
    x: (context.area.width - width) / 2,
    width,
    align: 'center' as const,
  };
  return { ...box, lines: [line] };
}

/** 发文字号 alone, centred; or with 签发人, two names a line, the number on the last of these lines. */
function makeNumberLines(block: Masthead, context: BoxContext): ParagraphBox[] {
  const { documentNumber = '', signers } = block;
  const { grid } = context.style;
  const before = LINES_BELOW_MARK * grid.linePitch;
  const number = wordsOf(documentNumber, 'documentNumber', context);
  if (signers.length === 0) {
    return number.length === 0 ? [] : [makeParagraph(block, 'documentNumber', number, context, { before })];
  }
  const rows = pairSigners(signers);
  const longest = Math.max(...rows.map(countEms));
  return rows.map((row, index) => {
    const isFirst = index === 0;
    const names = row + '　'.repeat(Math.floor(longest - countEms(row)));
    const right = [
      ...wordsOf(isFirst ? SIGNER_LABEL : '', 'documentNumber', context),
      ...wordsOf(names, 'signerName', context),
    ];
    const left = index === rows.length - 1 ? number : [];
    return makeSpread(block, left, right, grid.charPitch, context, isFirst ? before : 0);
  });
}

/** A line with words at both ends, each so far from its edge. */
function makeSpread(
  block: Masthead,
  left: Run[],
  right: Run[],
  indent: number,
  context: BoxContext,
  before: number,
): ParagraphBox {
  const box = makeParagraph(block, 'documentNumber', [], context, { before });
  const metrics = metricsOf('documentNumber', context.style);
  return { ...box, lines: spreadLines(left, right, metrics, context.area.width, indent) };
}

/** From the mark of a letter to what follows its rule: 4 mm of air and the rule's 3 pt. */
const LETTER_RULE_SPACE = Math.round(LETTER.ruleBelowMark) + 3 * POINT;

/** The head of a letter. Number and 密级 stand in the first lines of the text area. */
export function* makeLetterhead(block: Masthead, context: BoxContext): Iterable<Box> {
  const { style, area } = context;
  const last = block.mark.length - 1;
  const overhang = (LETTER.ruleWidth - area.width) / 2;
  const rule = { color: style.roles.mark.color, space: LETTER_RULE_SPACE, overhang };
  for (const [index, unit] of block.mark.entries()) {
    const mark = makeMark(block, unit, context, {
      before: 0,
      ...(index === 0 ? { top: Math.round(LETTER.markTop) } : {}),
      ...(index === last ? { rule } : {}),
    });
    // positions are those of the characters: the last line ends with them
    yield index === last ? { ...mark, pitch: metricsOf('mark', style).em } : mark;
  }
  const { copyNumber, secrecy, urgency, documentNumber } = block;
  const corner: Run[][] = [
    ...(copyNumber ? [wordsOf(copyNumber, 'copyNumber', context)] : []),
    ...[secrecy, urgency].flatMap((text) => (text ? [wordsOf(text, 'secrecy', context)] : [])),
  ];
  if (corner.length === 0 && documentNumber) corner.push([]);
  for (const [index, left] of corner.entries()) {
    const right = index === 0 ? wordsOf(documentNumber ?? '', 'documentNumber', context) : [];
    yield makeSpread(block, left, right, 0, context, 0);
  }
}
