/** The program that a command line is given to: its own help, its commands, and its mistakes. */
import { type Command, CommanderError } from 'commander';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { ChineseCommand, isUsageError, listNames } from './command.ts';
import type { Setting } from './command-setting.ts';
import { addCommands } from './commands.ts';
import { type ExitCode, exitCodeHelp, exitCodes } from './exit-codes.ts';
import { askWord } from './shell-names.ts';
import type { Terminal } from './terminal.ts';

const example = '例：jinqiu new 2025-金秋助学，填好以后 jinqiu build 2025-金秋助学';

/** Does what the words of a command line ask for. */
export async function runProgram(
  words: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  let result: ExitCode = exitCodes.done;
  const program = new ChineseCommand('jinqiu')
    .configureOutput({
      writeOut: (help) => terminal.print(help),
      writeErr: (help) => terminal.say(help.trimEnd()),
    })
    .description('金秋助学报告：资料写一次，总结、名册、公示全部生成；数字自动推算，逐项核对。')
    .version(version, '-V, --version', '显示版本')
    .helpCommand(false)
    .addHelpText('after', `\n${exitCodeHelp}\n${example}`)
    // an option belongs to the command that it follows: batch and batch merge take the same ones
    .enablePositionalOptions();
  const end = (code: ExitCode) => {
    result = code;
  };
  addCommands({ program, terminal, version, end });
  addHelp({ program, terminal, version, end });
  const [first, ...others] = words;
  if (first === askWord) {
    const { answerShell } = await import('./completion.ts');
    terminal.print(await answerShell(program, others));
    return exitCodes.done;
  }
  try {
    await program.parseAsync(
      words.map((word) => (word === '--固定' ? '--pin' : word)),
      { from: 'user' },
    );
    if (result !== exitCodes.done) await guess(words, terminal, program);
    return result;
  } catch (error) {
    if (isUsageError(error)) {
      terminal.say(`错误：${error.message}\n用法见：${[...nameCommand(program, words), '--help'].join(' ')}`);
      await guess(words, terminal, program);
      return exitCodes.usage;
    }
    // help and version were shown; help for want of a command is no success
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    throw error;
  }
}

/** Says what a command line that failed may have meant. */
async function guess(words: readonly string[], terminal: Terminal, program: Command): Promise<void> {
  const { explainWords } = await import('./word-slips.ts');
  const [argument] = findCommand(program, words.slice(0, 1))?.registeredArguments ?? [];
  const meant = explainWords(words, argument === undefined || argument.name().includes('活动'));
  if (meant !== undefined) terminal.say(`建议：${meant}`);
}

/** `jinqiu help`: of a command, or of a code that stands behind a problem. */
function addHelp({ program, terminal, end }: Setting): void {
  program
    .command('help')
    .alias('帮助')
    .summary('说明一个命令，或一个问题代码')
    .description('说明一个命令，或一个问题代码：为什么报、错的和对的例子。代码可以只写分得清的一部分。')
    .argument('[命令或代码...]', '如 batch merge、order.notice、notice')
    .action(async (words: string[]) => {
      const command = findCommand(program, words);
      if (command) command.help();
      const { explainProblem } = await import('./problem-help.ts');
      end(explainProblem(terminal, words.join(' '), suggestNearest(words[0] ?? '', listNames(program))));
    });
}

/** The command that words name one below the other; the program itself for none. */
function findCommand(program: Command, words: readonly string[]): Command | undefined {
  return words.reduce<Command | undefined>(
    (above, word) =>
      above?.commands.find((command) => command.name() === word || command.aliases().includes(word)),
    program,
  );
}

/** How the command that was meant is called: jinqiu, and the words that lead to it. */
function nameCommand(program: Command, words: readonly string[]): string[] {
  const [word = '', ...rest] = words;
  const below = findCommand(program, [word]);
  return [program.name(), ...(below ? nameCommand(below, rest) : [])];
}
