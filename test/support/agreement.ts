import type { Document } from '../../src/document/tree.ts';
import { linesOf, textOf } from '../../src/layout/page.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { textAreaOf } from '../../src/layout/text-area.ts';
import type { Style } from '../../src/style/style.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { missingOffice, type Line as PrintedLine, printAll } from './office.ts';
import { paragraph, report } from './tree.ts';

/** How far our pages and printed ones agree. */
export interface Agreement {
  /** of the two, the larger number */
  lines: number;
  /** lines with the same text on the same page, in both */
  sameLines: number;
  pages: number;
  /** pages that begin with the same line */
  samePages: number;
  /** the first lines that only one of them has */
  ours: string[];
  theirs: string[];
}

/** A stretch of text in the text area; lengths in twips from the page's upper left corner. */
interface Stretch {
  page: number;
  x: number;
  y: number;
  text: string;
}

/** Compares the lines of our layout with those of a print, the text area's only. */
export function compareWithPrint(
  document: Document,
  style: Style,
  printed: readonly PrintedLine[],
): Agreement {
  const pages = [...layoutPages(document, style)];
  const ours = pages.flatMap((page) =>
    joinStretches(
      linesOf(page).map((line) => ({
        page: page.number,
        x: line.x,
        y: line.y + line.height / 2,
        text: textOf(line),
      })),
    ),
  );
  const theirs = joinStretches(
    printed
      .flatMap(({ words }) => words)
      .map(({ page, left, top, bottom, text }) => ({ page, x: left * 20, y: (top + bottom) * 10, text }))
      .filter((word) => standsInText(word, pages[word.page - 1]?.orientation ?? 'portrait', style)),
  );
  const onlyOurs = subtract(ours, theirs);
  const onlyTheirs = subtract(theirs, ours);
  const starts = [startsOf(ours), startsOf(theirs)] as const;
  const numbers = [...new Set([...starts[0].keys(), ...starts[1].keys()])];
  return {
    lines: Math.max(ours.length, theirs.length),
    sameLines: ours.length - onlyOurs.length,
    pages: numbers.length,
    samePages: numbers.filter((number) => starts[0].get(number) === starts[1].get(number)).length,
    ours: onlyOurs.slice(0, 3).map(describeStretch),
    theirs: onlyTheirs.slice(0, 3).map(describeStretch),
  };
}

/** Words of one line may sit this far apart in height: faces differ. */
const SAME_LINE = 110;

/** Joins what stands at one height of one page, without its spaces. */
function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const lines: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.page - b.page || a.y - b.y)) {
    const first = lines.at(-1)?.[0];
    if (first?.page === stretch.page && stretch.y - first.y < SAME_LINE) lines.at(-1)!.push(stretch);
    else lines.push([stretch]);
  }
  return lines
    .map((line) => line.sort((a, b) => a.x - b.x))
    .map((line) => ({
      ...line[0]!,
      text: line
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    }))
    .filter(({ text }) => text !== '');
}

/** Page numbers stand outside. */
function standsInText({ x, y }: Stretch, orientation: 'portrait' | 'landscape', style: Style): boolean {
  const area = textAreaOf(style, orientation);
  return x > area.x - SAME_LINE && y > 0 && y < area.y + area.height;
}

const describeStretch = ({ page, text }: Stretch) => `${page}: ${text}`;

function subtract(from: readonly Stretch[], what: readonly Stretch[]): Stretch[] {
  const counts = new Map<string, number>();
  for (const stretch of what) {
    const key = describeStretch(stretch);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return from.filter((stretch) => {
    const key = describeStretch(stretch);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

function startsOf(lines: readonly Stretch[]): Map<number, string> {
  const starts = new Map<number, string>();
  for (const { page, text } of lines) if (!starts.has(page)) starts.set(page, text);
  return starts;
}

const PROBE = `国${'“'.repeat(10)}国`;

/**
 * What keeps this machine from judging lines, in words. The faces of official documents give quotes the width of a
 * 汉字; Fandol does, Noto does not.
 */
export async function missingForAgreement(style: Style): Promise<string | undefined> {
  if (missingOffice) return missingOffice;
  const { probe } = printAll({ probe: await writeDocx(report([paragraph(PROBE)]), style) });
  const word = probe?.flatMap(({ words }) => words).find(({ text }) => text === PROBE);
  const em = style.roles.body.size / 2;
  return word && word.right - word.left > (PROBE.length - 1) * em
    ? undefined
    : 'the Chinese font found has narrow quotes; JINQIU_TEST_FONTS may name the folder of Fandol';
}
