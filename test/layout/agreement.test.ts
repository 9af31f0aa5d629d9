import { expect, test } from '@jest/globals';
import type { Style } from '../../src/style/style.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { type Agreement, compareWithPrint, missingForAgreement } from '../support/agreement.ts';
import { makeReport } from '../support/corpus.ts';
import { printAll } from '../support/office.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { loadStyle } from '../support/style.ts';

/** How many made-up reports are printed; 200 for the whole measurement. */
const REPORTS = Number(process.env.JINQIU_CORPUS ?? 20);

/**
 * A single line of type is as high as its font says, and the fonts here are not the office's: cells get an exact
 * pitch, the 1.3 em that Word gives to a line of 汉字.
 */
function withExactCells(style: Style): Style {
  const cells = ['tableHead', 'tableCell', 'denseTableHead', 'denseTableCell'] as const;
  const exact = cells.map((role) => {
    const { size, ...rest } = style.roles[role];
    return [role, { ...rest, size, line: Math.round(size * 10 * 1.3) }];
  });
  return { ...style, roles: { ...style.roles, ...Object.fromEntries(exact) } };
}

const standard = loadStyle('gbt9704');
const missing = await missingForAgreement(standard);

describeWith(missing, `our lines and pages against LibreOffice's, ${REPORTS} reports`, () => {
  test('at least 99 % of lines and every page start agree', async () => {
    const style = withExactCells(standard);
    // LibreOffice 7 takes a Word file's hanging punctuation for its opposite: what may hang in Word does not there.
    const asPrinted = { ...style, hangingPunctuation: false };
    const reports = Array.from({ length: REPORTS }, (_, index) => makeReport(index + 1));
    const files: Record<string, Uint8Array> = {};
    for (const [index, report] of reports.entries()) files[index] = await writeDocx(report, style);

    const printed = printAll(files);
    const results = reports.map((report, index) => compareWithPrint(report, asPrinted, printed[index]!));
    const sum = (key: 'lines' | 'sameLines' | 'pages' | 'samePages') =>
      results.reduce((total, result) => total + result[key], 0);
    process.stdout.write(
      `${REPORTS} reports: ${sum('sameLines')} of ${sum('lines')} lines agree, ${sum('samePages')} of ${sum('pages')} page starts\n`,
    );
    expect(results.filter(({ pages, samePages }) => pages !== samePages).map(showDifference)).toEqual([]);
    expect(sum('sameLines') / sum('lines')).toBeGreaterThanOrEqual(0.99);
  }, 600_000);
});

const showDifference = ({ ours, theirs }: Agreement) => ({ ours, theirs });
