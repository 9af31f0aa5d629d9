/** Tries an input along the whole road, in memory, and says what became of it. */
import { deliver } from '../../src/delivery/deliver.ts';
import { type FormatName, formatNames } from '../../src/delivery/formats.ts';
import { inspectPublicFile } from '../../src/delivery/public-file.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { readCampaign } from '../../src/inputs.ts';
import { ZipArchive } from '../../src/opc/unzip.ts';
import { makeReport } from '../../src/produce.ts';
import { type Folder, MemoryFolder } from '../../src/source/folder.ts';
import { findFlaw } from '../support/messages.ts';
import type { Entry, Outcome } from './entry.ts';

/** What became of an input. */
export interface Seen {
  problems: readonly Diagnostic[];
  /** the report by format, Word files as the text of their parts; absent where none is made */
  texts?: ReadonlyMap<string, string>;
}

/** Reads, makes and delivers. A public report, and whatever names it must not say, in every format; else as text. */
export async function tryEntry(entry: Entry): Promise<Seen> {
  if (entry.try) return entry.try();
  return tryFolder(new MemoryFolder(entry.files ?? {}), entry);
}

export async function tryFolder(
  folder: string | Folder,
  { audience, template, must, formats }: Partial<Omit<Entry, 'name' | 'files' | 'try'>> = {},
): Promise<Seen> {
  const { inputs, problems } = readCampaign(folder);
  if (!inputs) return { problems };
  const made = makeReport(inputs, { audience, template });
  problems.push(...made.problems);
  const { report } = made;
  if (!report || hasErrors(problems)) return { problems };
  const isPublic = report.facts.values.报告.版本 === '公示';
  const usual: readonly FormatName[] =
    isPublic || (must?.nowhere.length ?? 0) > 0 ? formatNames : ['text', 'docx'];
  const texts = new Map<string, string>();
  for (const format of formats ?? usual) {
    const bytes = await deliver(report, format);
    problems.push(...inspectPublicFile({ name: format, bytes }, report));
    texts.set(format, readText(bytes));
  }
  return hasErrors(problems) ? { problems } : { problems, texts };
}

function readText(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  const archive = new ZipArchive(bytes, Number.MAX_SAFE_INTEGER);
  return archive
    .list()
    .map((name) => readText(archive.read(name) ?? new Uint8Array()).replace(/<[^>]*>/g, ''))
    .join('\n');
}

/** The bare letters of a text, by other means than the program's: however a name is spread, it is found. */
const bare = (text: string) =>
  text
    .replace(/<[^<>]*>|&lt;.*?&gt;|\/\*.*?\*\/|\{\{?[#%!].*?\}\}?|\[\/?[a-z]+\]|%%.*?%%/g, '')
    .replaceAll('歐陽', '欧阳')
    .normalize('NFKC')
    .replace(
      /\s|[·•・˙．.。、\-—－_/|~〜+\u2800\ufffc]|\u0301|\u20dd|\p{Default_Ignorable_Code_Point}/gu,
      '',
    );

/** How what was seen differs from what must be; empty where it does not. */
export function compare({ problems, texts }: Seen, must: Outcome): string[] {
  const kind = texts ? 'accepted' : 'refused';
  const errors = problems.filter(({ severity }) => severity === 'error');
  const told = new Set((must.kind === 'refused' ? errors : problems).flatMap(spell));
  const differences = must.codes.filter((code) => !told.has(code)).map((code) => `not told: ${code}`);
  if (kind !== must.kind) differences.unshift(kind);
  const expected = new Set(must.codes.map((code) => code.replace(/@.*/, '')));
  if (must.kind === 'refused') {
    const others = new Set(errors.map(({ code }) => code).filter((code) => !expected.has(code)));
    differences.push(...[...others].map((code) => `told: ${code}`));
  }
  differences.push(...problems.filter(isUnkind).map(({ message }) => `unkind: ${message.slice(0, 200)}`));
  if (texts) {
    differences.push(
      ...must.prints
        .filter((words) => !texts.get('text')?.includes(words))
        .map((words) => `not printed: ${words}`),
    );
    for (const [format, text] of texts) {
      const letters = bare(text);
      differences.push(
        ...must.nowhere
          .filter((words) => letters.includes(bare(words)))
          .map((words) => `${format} says ${words}`),
      );
    }
  }
  return differences;
}

/** A problem as an entry may spell it: its code alone, with its place, with its cell. */
function spell({ code, place }: Diagnostic): string[] {
  if (!place) return [code];
  const { file, line, column, cell } = place;
  return [
    code,
    ...(file === '活动.yaml' ? [`${code}@${line}:${column}`] : []),
    `${code}@${file}:${line}:${column}`,
    ...(cell === undefined ? [] : [`${code}@${cell}`]),
  ];
}

/** What no message may be: a program's own words, or an endless quotation. */
function isUnkind({ message, hint = '' }: Diagnostic): boolean {
  return (
    message === '' ||
    message.length + hint.length > 1500 ||
    !/\p{Script=Han}/u.test(message) ||
    findFlaw(message, hint) !== undefined
  );
}
