/** A copy of a Word file with a comment at each place that there is something to say about; nothing else is changed. */
import { widenMarks } from '../check/language/punctuation.ts';
import { type Diagnostic, severityNames } from '../diagnostics/diagnostic.ts';
import { sayPaths } from '../diagnostics/printer.ts';
import { UNVERIFIED } from '../document/wording.ts';
import { CommentPart } from '../word/comments.ts';
import { openWord } from '../word/editable.ts';
import type { Manuscript, ManuscriptParagraph } from '../word/manuscript.ts';
import { readManuscript } from '../word/manuscript-reader.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import { Redline } from '../word/redline.ts';
import type { Reviser } from '../word/revision-marks.ts';
import { findWords } from './compare.ts';
import { CELL_MARK, wordsOf } from './sentences.ts';

/** What a passage is in the XML: a paragraph, or those of a row. */
interface Target {
  words: string;
  paragraphs: readonly ManuscriptParagraph[];
}

/**
 * Comments a file.
 * @param problems of its verification, with places and words in it
 * @returns the copy; undefined where nothing can be said in it
 */
export function annotateWord(
  bytes: Uint8Array,
  problems: readonly Diagnostic[],
  reviser: Reviser,
): Uint8Array | undefined {
  const opened = openWord(bytes);
  if ('failure' in opened) return undefined;
  const manuscript = readManuscript(opened.xml, UNVERIFIED);
  const targets = pairTargets(opened.passages, listTargets(manuscript));
  const redline = new Redline(manuscript, undefined);
  const comments = new CommentPart(opened.archive, opened.main, reviser);
  let isCommented = false;
  for (const problem of problems) {
    const spot = findSpot(problem, targets);
    if (!spot) continue;
    redline.comment(spot.paragraph, spot.from, spot.to, comments.add(explain(problem, spot.isElsewhere)));
    isCommented = true;
  }
  return isCommented ? opened.rewrite(redline.end(), comments.changes()) : undefined;
}

function listTargets({ blocks }: Manuscript): Target[] {
  const rows = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [[block]]
      : block.rows.map(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  );
  return rows
    .map((paragraphs) => ({
      paragraphs,
      // as they are compared, sign for sign
      words: widenMarks(paragraphs.map(({ words }) => words).join('')).text,
    }))
    .filter(({ words }) => words !== '');
}

/** Of each passage, by its number, where it stands in the XML; what has no place there, where the one before it stands. */
function pairTargets(
  passages: readonly WordPassage[],
  targets: readonly Target[],
): ReadonlyMap<number, Target & { isNear: boolean }> {
  const found = new Map<number, Target & { isNear: boolean }>();
  let next = 0;
  for (const passage of passages) {
    const words = wordsOf(passage).replaceAll(CELL_MARK, '');
    const at = targets.findIndex((target, index) => index >= next && target.words === words);
    if (at >= 0) next = at + 1;
    const target = targets[at] ?? targets[Math.max(0, next - 1)];
    if (target) found.set(passage.number, { ...target, isNear: at < 0 });
  }
  return found;
}

interface Spot {
  paragraph: ManuscriptParagraph;
  from: number;
  to: number;
  /** it speaks of another place, or of the whole file */
  isElsewhere: boolean;
}

function findSpot({ place, words }: Diagnostic, targets: ReturnType<typeof pairTargets>): Spot | undefined {
  const target = targets.get(place?.line ?? 1);
  if (!target) return undefined;
  const isElsewhere = place === undefined || target.isNear;
  const start = isElsewhere || !words ? -1 : findWords(target.words, words);
  let end = 0;
  for (const paragraph of target.paragraphs) {
    const from = start - end;
    end += paragraph.words.length;
    const to = from + (words?.text.length ?? 0);
    // words of a later paragraph go beyond the end of this one
    if (start >= 0 && to <= paragraph.words.length) return { paragraph, from, to, isElsewhere };
  }
  const paragraph = target.paragraphs.find((one) => one.words !== '');
  return paragraph && { paragraph, from: 0, to: paragraph.words.length, isElsewhere };
}

function explain({ severity, message, hint, place, related = [] }: Diagnostic, isElsewhere: boolean): string {
  const where = isElsewhere && place?.cell ? `${place.cell}：` : '';
  const others = related.map((one) => `（${one.message}${one.place?.cell ? `，${one.place.cell}` : ''}）`);
  return sayPaths(`${where}${severityNames[severity]}：${message}${others.join('')}。${hint ?? ''}`);
}
