/** Rules on the finished document as it will be printed: they need the report and its style. */
import { findIssueDate } from '../campaign/issue-date.ts';
import { findOutsideGb2312 } from '../chinese/charset.ts';
import { formatIssueDate } from '../chinese/date-format.ts';
import {
  loneSignOff,
  longTitle,
  missingIssueDate,
  rareCharacter,
  wideTable,
} from '../diagnostics/catalogue/page.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { visitInlines, walkBlocks } from '../document/text.ts';
import type { Document } from '../document/tree.ts';
import { findTitleLines, findWideTables, type WideTable } from '../layout/findings.ts';
import { surveyPages } from '../layout/text-pages.ts';
import type { Style } from '../style/style.ts';
import { atField } from './places.ts';
import { type CheckInput, defineRule, isFinal, judgeEach, type Rule, type RuleResult } from './rule.ts';

/** A title of more lines has no shape. */
const MOST_TITLE_LINES = 3;
/** Columns give way by a fifth before words are parted for want of room. */
const MOST_SQUEEZED = 1.25;

type Printed = CheckInput & { document: Document; style: Style };

/** A rule that has nothing to look at without a document and its style. */
function whenPrinted(check: (input: Printed) => RuleResult): (input: CheckInput) => RuleResult {
  return (input) => {
    const { document, style } = input;
    return document && style ? check({ ...input, document, style }) : { problems: [], compared: 0 };
  };
}

/** Names them all at once, at the first field that prints one. */
function findRareCharacters(input: Printed): Diagnostic | undefined {
  const found = new Map<string, string | undefined>();
  const look = (text: string, field?: string) => {
    for (const char of findOutsideGb2312(text)) if (!found.has(char)) found.set(char, field);
  };
  visitInlines(input.document.children, (inline) => {
    if (inline.type === 'value') look(inline.text, inline.reads[0]);
    if (inline.type === 'text') look(inline.value);
  });
  for (const block of input.document.children) {
    if (block.type === 'masthead') look([...block.mark, ...block.signers].join(''), '报告.版头');
  }
  const { fonts, fallbackFonts } = input.style;
  const all = [...found.keys()];
  const extended = all.filter((char) => char.length > 1);
  const fallback = fallbackFonts.仿宋 === fonts.仿宋[0] ? undefined : fallbackFonts.仿宋;
  const chars = input.style.fontScheme === 'gb2312' ? all : extended;
  if (chars.length === 0) return undefined;
  const field = found.get(chars[0]!);
  return makeProblem(rareCharacter, { chars, fallback, extended }, field ? atField(input, field) : {});
}

function judgeDate(input: Printed): RuleResult {
  const { 报告: report } = input.campaign;
  const isSigned =
    report.署名方式 === '仅标题' ||
    input.document.children.some(({ type }) => type === 'sign-off' || type === 'subtitle');
  const issued = findIssueDate(input.campaign, input.genre);
  return judgeEach(isFinal(input) && isSigned ? [issued.date] : [], (date) =>
    date && formatIssueDate(date)
      ? undefined
      : makeProblem(
          missingIssueDate,
          undefined,
          atField(input, date ? issued.field : report.状态 ? '报告.状态' : '报告'),
        ),
  );
}

function describeWidth({ block, wanted, available }: WideTable, style: Style): Diagnostic {
  const toChars = (twips: number) => twips / (style.roles.denseTableCell.size * 10);
  return makeProblem(wideTable, {
    columns: block.columns.length,
    wanted: Math.ceil(toChars(wanted)),
    available: Math.floor(toChars(available)),
  });
}

export const pageRules: readonly Rule[] = [
  defineRule(
    rareCharacter,
    whenPrinted((input) => judgeEach([input], findRareCharacters)),
  ),
  defineRule(
    longTitle,
    whenPrinted((input) =>
      judgeEach(findTitleLines(input.document, input.style), ({ lines }) =>
        lines.length > MOST_TITLE_LINES
          ? makeProblem(longTitle, { lines: lines.length }, atField(input, '报告.标题'))
          : undefined,
      ),
    ),
  ),
  defineRule(
    loneSignOff,
    whenPrinted(({ document, style }) => {
      const signOffs = document.children.filter(({ type }) => type === 'sign-off');
      return {
        problems: surveyPages(document, style).loneSignOffs.map(({ page }) =>
          makeProblem(loneSignOff, { page }),
        ),
        compared: signOffs.length,
      };
    }),
  ),
  defineRule(
    wideTable,
    whenPrinted(({ document, style }) => {
      const tables = [...walkBlocks(document.children)].filter(({ type }) => type === 'table');
      const wide = findWideTables(document, style).filter(
        ({ wanted, available }) => wanted > MOST_SQUEEZED * available,
      );
      return {
        problems: wide.map((table) => describeWidth(table, style)),
        compared: tables.length,
      };
    }),
  ),
  defineRule(missingIssueDate, whenPrinted(judgeDate)),
];
