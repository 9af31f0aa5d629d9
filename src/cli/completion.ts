/** What a shell may offer for the word at the cursor, read from the commands as they are defined. */
import type { Argument, Command, Option } from 'commander';
import type { Candidate, NameSource } from './completion-names.ts';

/** In place of candidates: the shell's own names of files. */
export const filesMark = ':files';

/** What the values of options and arguments are, by their names there; choices tell it themselves. */
export const valueSources: Readonly<Record<string, NameSource | 'files'>> = {
  template: 'templates',
  style: 'styles',
  department: 'units',
  to: 'formats',
  output: 'files',
  from: 'files',
  活动: 'files',
  文件夹: 'files',
  文件: 'files',
  段和活动: 'bank',
  命令或代码: 'codes',
};

/** Where the command line stands: its command, the words that are none of options, and the option that waits. */
interface Standing {
  command: Command;
  operands: readonly string[];
  waiting: Option | undefined;
}

/** The lines that answer a shell: a candidate, a tab, and what it is; or that it may offer files. */
export async function answerShell(
  program: Command,
  [count = '0', ...words]: readonly string[],
): Promise<string> {
  const before = words.slice(0, Number(count));
  const candidates = await listCandidates(program, before, words[Number(count)] ?? '');
  return candidates.map(({ value, help }) => `${value}\t${shorten(help)}\n`).join('');
}

/** What fits beside a candidate: the first sentence, and no more of it than a line holds. */
function shorten(help: string): string {
  const [first = ''] = help.replace(/\s+/g, ' ').split(/[；。]/);
  const signs = [...first];
  return signs.length > 32 ? `${signs.slice(0, 31).join('')}…` : first;
}

async function listCandidates(
  program: Command,
  before: readonly string[],
  current: string,
): Promise<readonly Candidate[]> {
  // bash takes --to=docx for three words
  const words = before.filter((word) => word !== '=');
  const typed = current === '=' ? '' : current;
  const standing = readStanding(program, words);
  const { command, operands, waiting } = standing;
  const begins = ({ value }: Candidate) => value.startsWith(typed) || value === filesMark;
  if (waiting) return (await listValues(waiting, waiting.attributeName(), standing)).filter(begins);
  if (typed.startsWith('-')) return listOptions(command, words).filter(begins);
  const below = operands.length === 0 ? listCommands(command, typed) : [];
  const { registeredArguments: taken } = command;
  const argument = taken[operands.length] ?? (taken.at(-1)?.variadic ? taken.at(-1) : undefined);
  const values = argument ? await listValues(argument, argument.name(), standing) : [];
  const helped =
    argument?.name() === '命令或代码' && operands.length === 0 ? listCommands(program, typed) : [];
  return [...below, ...helped, ...values].filter(begins);
}

function readStanding(program: Command, words: readonly string[]): Standing {
  let command = program;
  let operands: string[] = [];
  let waiting: Option | undefined;
  for (const word of words) {
    const option = command.options.find(({ short, long }) => word === short || word === long);
    const below = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (waiting) waiting = undefined;
    else if (option) waiting = option.required || option.optional ? option : undefined;
    else if (word.startsWith('-') && word !== '-') continue;
    else if (below && operands.length === 0) command = below;
    else operands = [...operands, word];
  }
  return { command, operands, waiting };
}

/** The commands below one; what each is called in Chinese stands beside it, and comes itself where that is typed. */
function listCommands({ commands }: Command, typed: string): Candidate[] {
  return commands.flatMap((command) => {
    const others = command.aliases();
    const help = command.summary() || command.description();
    return [
      { value: command.name(), help: others.length > 0 ? `${others.join('、')}：${help}` : help },
      ...(typed === '' ? [] : others.map((value) => ({ value, help }))),
    ];
  });
}

/** The options of a command that were not given yet. */
function listOptions(command: Command, words: readonly string[]): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, short, description }) =>
      long && !words.includes(long) && !words.includes(short ?? long)
        ? [{ value: long, help: description }]
        : [],
    );
}

async function listValues(
  { argChoices, description }: Option | Argument,
  name: string,
  { operands, command }: Standing,
): Promise<readonly Candidate[]> {
  // a list of the choices says nothing of each
  if (argChoices) {
    const help = argChoices.every((value) => description.includes(value)) ? '' : description;
    return argChoices.map((value) => ({ value, help }));
  }
  const source = valueSources[name];
  if (source === undefined) return [];
  if (source === 'files') return [{ value: filesMark, help: '' }];
  const { listNames } = await import('./completion-names.ts');
  const takesFolder = command.registeredArguments[0]?.name() === '活动';
  // after the 段 of the bank comes a campaign
  if (source === 'bank' && operands.length > 0) return [{ value: filesMark, help: '' }];
  return listNames[source]((takesFolder ? operands[0] : undefined) ?? '.');
}
