/** `jinqiu bank`: the sentences of 语料, beside the user's own data; and the choice of a report made to last. */
import { join } from 'node:path';
import { bankKinds } from '../campaign/schema/prose.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { readCampaign, readShelves } from '../inputs.ts';
import { makeReport, type Report } from '../produce.ts';
import { decodeText } from '../source/encoding.ts';
import { readBytes, readCampaignFiles } from '../source/files.ts';
import type { Bank, Shelf } from '../template/bank/bank.ts';
import { dataOf, describeSentence, type Listed, listSentences } from '../template/bank/listing.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal, talkColors } from './terminal.ts';
import { writeBack } from './write-back.ts';

export interface BankOptions {
  /** write the choice of the present report into 套语 */
  pin?: boolean;
}

/** @param words a kind, a campaign, or both, in either order */
export function showBank(terminal: Terminal, words: readonly string[], { pin }: BankOptions): ExitCode {
  const kind = words.find((word) => (bankKinds as readonly string[]).includes(word));
  const [path, extra] = words.filter((word) => word !== kind);
  if (extra !== undefined) {
    const nearest = suggestNearest(path ?? '', bankKinds);
    terminal.say(
      `错误：没有“${path}”这一段${nearest ? `，是否为“${nearest}”？` : `，有 ${bankKinds.join('、')}`}`,
    );
    return exitCodes.usage;
  }
  if (pin) return pinSentences(terminal, path ?? '.');
  const read = path === undefined ? undefined : readCampaign(path);
  if (read && !read.inputs) {
    reportProblems(terminal, read.problems, path ?? '.');
    return exitCodes.problems;
  }
  const bank = (read?.inputs?.templates ?? readShelves().templates).bank;
  if (kind === undefined) terminal.print(listKinds(bank));
  else {
    const shelf = bank.shelves.find((one) => one.kind === kind);
    const report = read?.inputs && makeReport(read.inputs, { draft: true }).report;
    if (shelf) terminal.print(writeShelf(terminal, shelf, report));
  }
  reportProblems(terminal, bank.problems, path ?? '.');
  return hasErrors(bank.problems) ? exitCodes.problems : exitCodes.done;
}

function listKinds({ shelves }: Bank): string {
  const lines = shelves.map(
    ({ kind, help = '', sentences, onRequest }) =>
      `${kind.padEnd(4, '　')}${String(sentences.length).padStart(3)} 句  ${help}${onRequest ? '（选了才印）' : ''}`,
  );
  return `${lines.join('\n')}\n\n看某一段的每一句：jinqiu 语料 摸底 活动文件夹\n`;
}

/** @param report that the sentences are filled for, and where it says some of them */
function writeShelf(terminal: Terminal, shelf: Shelf, report: Report | undefined): string {
  const said = new Set(report?.said.map(({ id }) => id));
  const data = report && dataOf(report.facts.values);
  const colors = talkColors(terminal);
  const lines = listSentences(shelf, data).map(({ sentence, text, lacking }: Listed) => {
    const mark =
      data === undefined ? '' : lacking.length > 0 ? `${colors.red('×')} ` : `${colors.green('√')} `;
    const used = said.has(sentence.id) ? '　← 报告里用的' : '';
    const body = text ?? `${sentence.text}\n    不印：${lacking.join('；')}`;
    return `${mark}${sentence.id}〔${describeSentence(sentence).join('，')}〕${used}\n    ${body}`;
  });
  return `${shelf.kind}　${shelf.help ?? ''}${shelf.onRequest ? '（选了才印：在“套语”里写号）' : ''}\n\n${lines.join('\n')}\n`;
}

/** Writes the choice of the report as it is now, so that a later bank does not alter it. */
function pinSentences(terminal: Terminal, path: string): ExitCode {
  const { inputs, problems } = readCampaign(path);
  const report = inputs && makeReport(inputs, { draft: true }).report;
  const { main } = readCampaignFiles(path);
  if (!report || !main) {
    reportProblems(terminal, problems, path);
    return exitCodes.problems;
  }
  const numbers = new Map<string, string[]>();
  for (const { id } of report.said) {
    const cut = id.lastIndexOf('-');
    const kind = id.slice(0, cut);
    numbers.set(kind, [...(numbers.get(kind) ?? []), id.slice(cut + 1)]);
  }
  const lines = [...numbers].map(([kind, chosen]) => `  ${kind}: [${chosen.join(', ')}]`);
  const block = `套语:\n${[...lines, '  其余: 关'].join('\n')}\n`;
  const bytes = readBytes(main).bytes ?? new Uint8Array();
  const { text } = decodeText(bytes, main.name);
  if (inputs?.campaign.套语 !== undefined || /^\s*套语\s*[:：]/m.test(text)) {
    terminal.print(block);
    terminal.say(`“${main.name}”里已经有“套语”，没有改动；要固定成现在的样子，请换成上面几行。`);
    return exitCodes.problems;
  }
  const gap = text === '' || text.endsWith('\n') ? '\n' : '\n\n';
  const added = `${gap}# 由 jinqiu 语料 --pin 写入：报告里用的句子从此不变\n${block}`;
  if (!writeBack(terminal, main, text + added, { original: bytes, path })) return exitCodes.unwritable;
  terminal.print(`${join(main.folder.path ?? '', main.name)}\n`);
  const count = report.said.length > 0 ? `共 ${report.said.length} 句` : '一句也不用';
  terminal.say(`已在文件末尾写入“套语”，${count}。`);
  return exitCodes.done;
}
