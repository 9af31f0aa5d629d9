/** Percentages in the user's own words against those that follow from the figures, as rounded there. */
import { describeRange } from '../../chinese/compare.ts';
import { type Quantity, readQuantity } from '../../chinese/quantity.ts';
import { formatPercent } from '../../chinese/rounding.ts';
import { splitSentences, type Words } from '../../chinese/sentences.ts';
import { percentageMismatch, shareMismatch } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { atWords, findPlace } from '../places.ts';
import { listReads } from '../printed-values.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { type Derived, findNamed, listChanges, listShares, sharesOfFigures } from '../shares.ts';
import { listProse, type Passage } from '../texts.ts';

interface Said {
  passage: Passage;
  words: Words;
  derived: Derived[];
}

const share =
  /占(?:到|了)?((?:总|全部|全体|受助)[^，。；的%％]{0,8}的?)?((?:大约|约|接近|将近|近|超过|逾)?\d{1,3}(?:\.\d{1,4})?[余多]?[%％](?:左右|上下)?)/g;
const change = /(?:比|较)(?:上年|去年|上一年)|同比|增长率/;
const changeFigure = /(?:增长|增加|提高|上升|下降|减少|降低)(?:了|约)?(\d{1,4}(?:\.\d{1,4})?[%％])/g;

/** Every percentage that a sentence tells as a share or a change, with what it may be. */
export function listSaid(input: CheckInput): Said[] {
  const shares = listShares(input);
  return listProse(input.campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap((sentence) => [
      ...[...sentence.text.matchAll(share)].map((match): Said => {
        const words = wordsOf(sentence, match, match[2]!);
        const before = { text: sentence.text.slice(0, match.index), index: sentence.index };
        const derived =
          findNamed(before.text, shares) ?? sharesOfFigures(before, match[1] !== undefined, input);
        return { passage, words, derived };
      }),
      ...(change.test(sentence.text)
        ? [...sentence.text.matchAll(changeFigure)].map(
            (match): Said => ({
              passage,
              words: wordsOf(sentence, match, match[1]!),
              derived: listChanges(input, sentence.text.slice(0, match.index)),
            }),
          )
        : []),
    ]),
  );
}

function wordsOf(sentence: Words, match: RegExpMatchArray, text: string): Words {
  return { text, index: sentence.index + match.index! + match[0].lastIndexOf(text) };
}

/** Whether a percentage as typed says the derived one, rounded to the places typed. */
function says(text: string, { part, whole, share }: Derived): boolean {
  const bare = text.replace('％', '%');
  const said = readPercentage(bare);
  if (!said) return true;
  if (said.approx) {
    const range = describeRange({ kind: 'count', n: said.value, unit: '份', approx: said.approx });
    const exact = (part * 1_000_000) / whole;
    return range.low <= exact && exact <= range.high;
  }
  return bare === share?.text || bare === roundLike(bare, part, whole);
}

/** So many 10^-4 percent. */
function readPercentage(text: string): Quantity | undefined {
  return readQuantity(text.replace('％', '%'), { units: ['%'], decimals: 4 });
}

/**
 * Whether a percentage as typed and the share that the report prints can't be the same number rounded: 10.8% beside
 * 10.7% can't, 11% can.
 */
function contradicts(text: string, { share }: Derived): boolean {
  const [said, printed] = [readPercentage(text), share && readPercentage(share.text)];
  if (!said || said.approx || !printed) return false;
  const unit = /\./.test(text) ? 1000 : 10_000;
  return Math.abs(said.value - printed.value) * 2 > unit;
}

function roundLike(text: string, part: number, whole: number): string {
  return formatPercent(part, whole, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}

/** What a percentage truly says that the report prints otherwise; none where the report tells no share of it. */
function findPrintedOtherwise({ words, derived }: Said, reads: ReadonlySet<string>): Derived | undefined {
  const said = derived.filter((candidate) => says(words.text, candidate));
  const printed = said.filter(({ share }) => share && reads.has(share.path));
  return printed.length === said.length && printed.every((candidate) => contradicts(words.text, candidate))
    ? printed[0]
    : undefined;
}

export const percentageRules: readonly Rule[] = [
  defineRule(percentageMismatch, (input) =>
    judgeEach(
      listSaid(input).filter(({ derived }) => derived.length > 0),
      ({ passage, words, derived }) => {
        if (derived.some((candidate) => says(words.text, candidate))) return undefined;
        const { how, part, whole, fields } = derived[0]!;
        const percent = roundLike(words.text, part, whole);
        const difference = Math.abs(
          Number.parseFloat(words.text.replace(/^\D+/, '')) - Number.parseFloat(percent),
        );
        const args = {
          given: words.text,
          derived: percent,
          how,
          difference: `${Number(difference.toFixed(4))}个百分点`,
        };
        return makeProblem(percentageMismatch, args, {
          ...atWords(input, passage.path, passage.text, words.index, words.text.length),
          fields: [passage.path],
          related: fields.map((field) => ({ message: field, place: findPlace(input, field) })),
        });
      },
    ),
  ),
  defineRule(shareMismatch, (input) => {
    if (!input.document) return { problems: [], compared: 0 };
    const reads = listReads(input.document);
    const shares = listSaid(input).filter(({ derived }) => derived.some(({ share }) => share));
    return judgeEach(shares, (said) => {
      const derived = findPrintedOtherwise(said, reads);
      if (!derived?.share) return undefined;
      const { passage, words } = said;
      const args = { given: words.text, printed: derived.share.text, how: derived.how };
      return makeProblem(shareMismatch, args, {
        ...atWords(input, passage.path, passage.text, words.index, words.text.length),
        fields: [passage.path],
        related: [{ message: derived.fields[0]!, place: findPlace(input, derived.fields[0]!) }],
      });
    });
  }),
];
