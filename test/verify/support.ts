/** A report as Word file, read back, with words changed in it. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type ReportInputs, readCampaign } from '../../src/inputs.ts';
import { makeReport, type ReportOptions } from '../../src/produce.ts';
import type { MemoryFolder } from '../../src/source/folder.ts';
import { type Verification, type VerifyOptions, verifyWord } from '../../src/verify/verify.ts';
import type { WordPassage } from '../../src/word/paragraphs.ts';
import { readWord, type WordText } from '../../src/word/read.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';

export function readInputs(from: string | MemoryFolder): ReportInputs {
  const { inputs, problems } = readCampaign(from);
  if (!inputs) throw new Error(JSON.stringify(problems));
  return inputs;
}

/** What stands in the Word file of a campaign's report. */
export async function writeAndRead(
  inputs: ReportInputs,
  options: ReportOptions = {},
): Promise<WordPassage[]> {
  return read(await write(inputs, options)).passages;
}

/** The Word file of a campaign's report. */
export async function write(inputs: ReportInputs, options: ReportOptions = {}): Promise<Uint8Array> {
  const { report, problems } = makeReport(inputs, { draft: true, ...options });
  if (!report) throw new Error(JSON.stringify(problems));
  return writeDocx(report.document, report.style);
}

export function read(bytes: Uint8Array): WordText {
  const text = readWord(bytes);
  if ('failure' in text) throw new Error(text.failure);
  return text;
}

/** Changes words in the one passage that has them. */
export function edit(passages: readonly WordPassage[], from: string, to: string): WordPassage[] {
  const found = passages.filter(({ text }) => text.includes(from));
  if (found.length !== 1) throw new Error(`${from}: ${found.length} passages`);
  return passages.map((passage) =>
    passage === found[0] ? { ...passage, text: passage.text.replace(from, () => to) } : passage,
  );
}

export function verify(
  passages: readonly WordPassage[],
  inputs: ReportInputs,
  options: VerifyOptions = {},
): Verification {
  const { verification, problems } = verifyWord(passages, '总结.docx', inputs, options);
  if (!verification) throw new Error(JSON.stringify(problems));
  return verification;
}

/** Problems as a reader compares them: where, which, what. */
export const tell = (problems: readonly Diagnostic[]) =>
  problems.map(({ place, code, message }) => `${place?.cell ?? '—'} ${code} ${message}`);
