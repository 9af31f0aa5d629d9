/**
 * 语料, the bank of sentences: the user's own files added to those that come with the program, a sentence of hers in
 * the place of one of the same 号. Templates include a place of it by name, `语料/摸底/段首`.
 */
import { type BankKind, bankKinds } from '../../campaign/schema/prose.ts';
import { bankClaim, bankTwice } from '../../diagnostics/catalogue/bank.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { sourceOf, type TemplateFile, type TemplateSource } from '../sources.ts';
import { type Choice, type Position, positions } from '../syntax.ts';
import { type BankFile, readBankFile } from './sentences.ts';

export type StoredSentence = BankFile['sentences'][number];

/** The sentences of one kind, the built-in ones first. */
export interface Shelf {
  kind: BankKind;
  help?: string | undefined;
  onRequest: boolean;
  readonly sentences: StoredSentence[];
}

/** All sentences at hand. */
export interface Bank {
  shelves: readonly Shelf[];
  /** sentences of the user's own, to be looked through for names that nothing defines */
  own: readonly StoredSentence[];
  problems: readonly Diagnostic[];
}

const namePattern = /^语料\/([^/]+)\/([^/]+)$/;

export const isBankFile = (name: string) => /^语料\/[^/]+\.ya?ml$/i.test(name);

/** What may only be said where something proves it. */
const claims = /最|首次|首创|全部|全面|100%|百分之百|满意|一致好评|一人不漏|无一/;

/** Reads files of the bank; what is wrong with one leaves its sentences out, never stops the others. */
export function readBankFiles(files: readonly TemplateFile[]): { files: BankFile[]; problems: Diagnostic[] } {
  const read = files.filter(({ unreadable }) => !unreadable).map(readBankFile);
  return {
    files: read.flatMap(({ bank }) => bank ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Puts the user's own files to those that come with the program. */
export function makeBank(own: readonly TemplateFile[], theirs: readonly BankFile[]): Bank {
  const { files: hers, problems } = readBankFiles(own);
  const ownSentences = hers.flatMap(({ sentences }) => sentences);
  const first = firstById(ownSentences);
  for (const sentence of ownSentences) {
    const place = { place: sentence.at };
    const word =
      sentence.needs.length === 0 && sentence.ticks.length === 0 && claims.exec(sentence.text)?.[0];
    if (word) problems.push(makeProblem(bankClaim, { id: sentence.id, word }, place));
    if (first.get(sentence.id) !== sentence)
      problems.push(makeProblem(bankTwice, { id: sentence.id }, place));
  }
  const kinds = [...new Set([...theirs, ...hers].map(({ kind }) => kind))];
  const shelves = kinds.map((kind): Shelf => {
    const ofKind = ({ kind: one }: BankFile) => one === kind;
    return makeShelf(kind, hers.filter(ofKind), theirs.filter(ofKind));
  });
  return { shelves, own: ownSentences, problems };
}

/** A shelf whose sentences are put together when they are first asked for: a report takes from a few shelves. */
function makeShelf(kind: BankKind, hers: readonly BankFile[], theirs: readonly BankFile[]): Shelf {
  let sentences: StoredSentence[] | undefined;
  return {
    kind,
    help: theirs[0]?.help ?? hers[0]?.help,
    onRequest: [...theirs, ...hers].some(({ onRequest }) => onRequest),
    get sentences() {
      sentences ??= joinSentences(hers, theirs);
      return sentences;
    },
  };
}

/** The built-in ones, hers in the places of those of the same 号, then the rest of hers. */
function joinSentences(hers: readonly BankFile[], theirs: readonly BankFile[]): StoredSentence[] {
  const added = hers.flatMap((file) => file.sentences);
  const byId = firstById(added);
  const kept = theirs.flatMap((file) => file.sentences).map((sentence) => byId.get(sentence.id) ?? sentence);
  const replaced = new Set(kept);
  return [...kept, ...added.filter((sentence) => !replaced.has(sentence))];
}

function firstById(sentences: readonly StoredSentence[]): Map<string, StoredSentence> {
  return new Map([...sentences].reverse().map((sentence) => [sentence.id, sentence]));
}

/** The place of the bank that a template's `{% include %}` names, as a template of one statement. */
export function makePlaceReader(bank: () => Bank): (name: string) => TemplateSource | undefined {
  const made = new Map<string, TemplateSource | undefined>();
  return (name) => {
    if (!made.has(name)) made.set(name, makePlace(name, bank));
    return made.get(name);
  };
}

function makePlace(name: string, bank: () => Bank): TemplateSource | undefined {
  const [, kind, position] = namePattern.exec(name) ?? [];
  const known = bankKinds.find((one) => one === kind);
  if (!known) return undefined;
  const shelf = bank().shelves.find((one) => one.kind === known) ?? emptyShelf(known);
  if (!(positions as readonly (string | undefined)[]).includes(position)) return undefined;
  return sourceOf(name, [placeOf(shelf, position as Position)]);
}

const emptyShelf = (kind: BankKind): Shelf => ({ kind, onRequest: false, sentences: [] });

/** The sentences of a shelf that stand at one position. */
export function placeOf({ kind, onRequest, sentences }: Shelf, position: Position): Choice {
  return {
    type: 'choice',
    kind,
    position,
    onRequest,
    sentences: sentences.filter((sentence) => sentence.position === position),
  };
}
