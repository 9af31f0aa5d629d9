/**
 * Sentences of the report that she has put elsewhere than into the text: into a text box, a note, a header, a cell. One
 * may be there in addition to its own place, and a text box stands in the file in two forms, so each is asked by itself.
 */
import { tighten } from '../anchors/words.ts';
import { likenessTo } from '../verify/alignment.ts';
import { listParagraphs, type Manuscript } from '../word/manuscript.ts';
import type { Changes } from './changes.ts';
import { mergeWords } from './merge.ts';
import type { WrittenSentences } from './prose.ts';
import { type BaseSentence, cutParagraph, type HerSentence, type Rows } from './sides.ts';

/** Shorter ones are said of many things. */
const shortest = 8;
/** How much of a sentence that was taken out of the text must stand in one elsewhere. */
const leastAlike = 0.5;

/**
 * @param body its text boxes, and cells that say otherwise than the report's
 * @param others notes, headers and footers: all of them
 */
export function listElsewhere(
  body: Manuscript,
  others: readonly Manuscript[],
  tables: readonly Rows[],
): HerSentence[] {
  const written = new Set(tables.flat(2));
  const cells = body.blocks
    .filter((block) => block.kind === 'table')
    .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    .filter(({ words }) => !written.has(words));
  const paragraphs = [
    ...cells.flatMap((cell) => cell.paragraphs),
    ...body.boxes.flatMap(listParagraphs),
    ...others.flatMap(({ blocks, boxes }) => [...blocks, ...boxes].flatMap(listParagraphs)),
  ];
  return paragraphs.flatMap(cutParagraph).filter(({ text }) => text.length >= shortest);
}

/** Renews figures in them; where she has changed them too they stay, for no comment may stand there. */
export function updateElsewhere(
  { written, gone, nowOf }: WrittenSentences,
  elsewhere: readonly HerSentence[],
  changes: Changes,
): void {
  // a cell of the report's tables was brought up to date with these
  const left = elsewhere.filter(({ paragraph }) => !changes.touches(paragraph));
  for (const her of left) {
    const was = written.find(({ text }) => text === her.text) ?? findLikest(gone, her);
    const now = was && nowOf.get(was);
    if (!now || tighten(was.text) === tighten(now.words)) continue;
    const { paragraph, from, text } = her;
    const { edits } = mergeWords(was.text, text, now.words);
    changes.take({ edits, conflicts: [] }, [{ paragraph, from, length: text.length }]);
  }
}

function findLikest(gone: readonly BaseSentence[], { masked }: HerSentence): BaseSentence | undefined {
  const likeness = likenessTo(masked);
  const scored = gone.map((sentence) => ({ sentence, score: likeness(sentence.masked) }));
  return scored.sort((a, b) => b.score - a.score).find(({ score }) => score >= leastAlike)?.sentence;
}
