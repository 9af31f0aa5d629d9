/** Photographs in a report: behind the words on what they show, or where the data say. */

import { gatheredFields } from '../campaign/schema/narrative.ts';
import { unknownPlace } from '../diagnostics/catalogue/pictures.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath } from '../diagnostics/path.ts';
import { plainText, visitInlines } from '../document/text.ts';
import type { Block, Heading, Image, Picture } from '../document/tree.ts';
import type { Derivation } from '../facts/provenance.ts';
import type { FactValues } from '../facts/schema.ts';

/** A picture, and where it is to stand. */
export interface PlacedPicture {
  picture: Picture;
  /** as the data say it: a section, a field, 开头 or 文末; else behind the ceremony */
  place: string | undefined;
  /** of its entry as it was typed: `图片[2]` */
  entry: string;
}

/** Fields that a photograph often goes with; behind the words on any other it may stand too. */
const events = ['仪式', '走访', '宣传', '实物', '附带活动', '回访', '故事', ...gatheredFields] as const;
const opening = '开头';
const end = '文末';

/**
 * The pictures of a version of the facts; those that could not be read are left out.
 * @param images by the path of the entry that was typed; in a public version entries move up
 */
export function makePictures(
  entries: FactValues['图片'] = [],
  images: ReadonlyMap<string, Image>,
  derivations: ReadonlyMap<string, Derivation>,
): PlacedPicture[] {
  return entries.flatMap(({ 说明: caption, 放在: place }, index) => {
    const field = formatPath(['图片', index, '说明']);
    const entry = (derivations.get(field)?.inputs[0] ?? field).replace(/\.说明$/, '');
    const image = images.get(entry);
    if (!image) return [];
    const words = [{ type: 'value' as const, text: caption, reads: [field] }];
    return [{ picture: { type: 'picture' as const, image, caption: words }, place, entry }];
  });
}

/** Puts pictures among the blocks of the text. One whose place is not there stands at the end, which is told. */
export function placePictures(
  blocks: readonly Block[],
  pictures: readonly PlacedPicture[],
): { blocks: Block[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const behind = new Map<number, Picture[]>();
  for (const { picture, place, entry } of pictures) {
    const found = findIndex(blocks, place ?? events[0]);
    if (found === undefined && place !== undefined) {
      const args = { word: place, usable: listPlaces(blocks) };
      problems.push(makeProblem(unknownPlace, args, { field: `${entry}.放在` }));
    }
    const index = found ?? blocks.length - 1;
    behind.set(index, [...(behind.get(index) ?? []), picture]);
  }
  return { blocks: blocks.flatMap((block, index) => [block, ...(behind.get(index) ?? [])]), problems };
}

/** Words that name a place of this report. */
function listPlaces(blocks: readonly Block[]): string[] {
  const headings = blocks.filter((block) => block.type === 'heading' && block.level <= 2) as Heading[];
  return [
    ...events.filter((event) => blocks.some((block) => tellsOf(block, event))),
    ...headings.map(({ children }) => plainText(children)),
    opening,
    end,
  ].map((word) => `“${word}”`);
}

/** The index of the block that a picture stands behind. */
function findIndex(blocks: readonly Block[], word: string): number | undefined {
  if (word === end) return blocks.length - 1;
  const index =
    word === opening
      ? blocks.findIndex(({ type }) => type === 'paragraph')
      : Math.max(
          blocks.findLastIndex((block) => tellsOf(block, word)),
          findSectionEnd(blocks, word),
        );
  return index < 0 ? undefined : skipTables(blocks, index);
}

/** Whether running text tells of a field of the campaign. */
function tellsOf(block: Block, field: string): boolean {
  const isText = block.type === 'paragraph' || (block.type === 'heading' && block.runIn);
  let tells = false;
  if (isText)
    visitInlines([block], (inline) => {
      tells ||= inline.type === 'value' && inline.reads.some((path) => parsePath(path)[0] === field);
    });
  return tells;
}

/** The last block of a section that is named by its heading, with its number or without; -1 where there is none. */
function findSectionEnd(blocks: readonly Block[], word: string): number {
  const start = blocks.findIndex((block) => {
    if (block.type !== 'heading') return false;
    const text = plainText(block.children).replace(/。$/, '');
    return text === word || `${block.number ?? ''}${text}` === word;
  });
  if (start < 0) return start;
  const { level } = blocks[start] as Heading;
  const next = blocks.findIndex(
    (block, index) => index > start && block.type === 'heading' && block.level <= level,
  );
  return (next < 0 ? blocks.length : next) - 1;
}

/** A table or chart belongs to the words above it. */
function skipTables(blocks: readonly Block[], index: number): number {
  const next = blocks.slice(index + 1).findIndex(({ type }) => type !== 'table' && type !== 'chart');
  return next < 0 ? blocks.length - 1 : index + next;
}
