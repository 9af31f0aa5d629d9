/** Word files with one digit changed, everywhere a figure stands. */
import type { ReportInputs } from '../../src/inputs.ts';
import { makeReport, type ReportOptions } from '../../src/produce.ts';
import { listFigures, listOurs } from '../../src/verify/sentences.ts';
import { verifyAs } from '../../src/verify/verify.ts';
import type { WordPassage } from '../../src/word/paragraphs.ts';
import { writeAndRead } from './support.ts';

const NUMERALS = '一二三四五六七八九';

/** A passage with one of its digits changed, and which. */
export interface Mutant {
  passage: WordPassage;
  text: string;
  /** the words around it, before and after */
  what: string;
}

/** Each digit one higher, each numeral of a figure in Chinese digits the next. */
export function listMutants(passages: readonly WordPassage[]): Mutant[] {
  return passages.flatMap((passage) => {
    const { text } = passage;
    const digits = Array.from(text.matchAll(/\d/g), ({ index }) => index);
    const numerals = listFigures(text).flatMap(({ text: words, index }) =>
      Array.from(words.matchAll(/[一二三四五六七八九]/g), (match) => index + match.index),
    );
    return [...digits, ...numerals].map((at): Mutant => {
      const sign = text[at] ?? '';
      const next = /\d/.test(sign)
        ? String((Number(sign) + 1) % 10)
        : (NUMERALS[(NUMERALS.indexOf(sign) + 1) % NUMERALS.length] ?? '');
      const mutant = text.slice(0, at) + next + text.slice(at + 1);
      const around = (words: string) => words.slice(Math.max(0, at - 12), at + 8).replace(/\s/g, ' ');
      return { passage, text: mutant, what: `${around(text)} → ${around(mutant)}` };
    });
  });
}

/** Whether a campaign's data make such a report. */
export const makesReport = (inputs: ReportInputs, options: ReportOptions): boolean =>
  makeReport(inputs, { draft: true, ...options }).report !== undefined;

/** Changes every `step`th digit of a report, one by one: how many, and which of them nothing was said of. */
export async function changeDigits(
  inputs: ReportInputs,
  options: ReportOptions,
  step = 1,
): Promise<{ tried: number; missed: string[] }> {
  const { report } = makeReport(inputs, { draft: true, ...options });
  if (!report) return { tried: 0, missed: [] };
  const ours = listOurs(report.document, report.style);
  const passages = await writeAndRead(inputs, options);
  const mutants = listMutants(passages).filter((_, number) => number % step === 0);
  const missed = mutants.filter(({ passage, text }) => {
    const changed = passages.map((one) => (one === passage ? { ...one, text } : one));
    const { problems } = verifyAs({ report, ours, options }, { passages: changed }, '总结.docx', inputs);
    return !problems.some(({ place }) => place?.line === passage.number);
  });
  return { tried: mutants.length, missed: missed.map(({ passage, what }) => `${passage.name} ${what}`) };
}
