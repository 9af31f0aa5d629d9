/** The bank beside the report in sight: each sentence as it would read, or what it lacks. */
import type { Report } from '../produce.ts';
import type { Bank } from '../template/bank/bank.ts';
import { dataOf, describeSentence, listSentences } from '../template/bank/listing.ts';
import type { BankShelf } from './contract.ts';

/** @param made the report, and the bank that it was worded from */
export function describeBank({ report, bank }: { report: Report; bank: Bank }): BankShelf[] {
  const said = new Set(report.said.map(({ id }) => id));
  const data = dataOf(report.facts.values);
  return bank.shelves.map((shelf) => ({
    ...{ kind: shelf.kind, help: shelf.help ?? '', onRequest: shelf.onRequest },
    sentences: listSentences(shelf, data).map(({ sentence, text, lacking }) => ({
      ...{ id: sentence.id, number: sentence.number, ticks: [...sentence.ticks] },
      place: `${sentence.position} ${sentence.group}`,
      notes: describeSentence(sentence),
      ...{ text: text ?? nameHoles(sentence.text), lacking, isSaid: said.has(sentence.id) },
    })),
  }));
}

/** A sentence that cannot be filled, as somebody reads it who writes no templates: {{ 现场.场数 }} → 〔现场.场数〕. */
function nameHoles(written: string): string {
  return written.replace(/\{%.*?%\}/gs, '').replace(/\{\{\s*([^|}]*?)\s*(?:\|[^}]*)?\}\}/g, '〔$1〕');
}
