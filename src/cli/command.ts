/** Commander's command, which says what was wrong in Chinese: commander itself hands over English sentences. */
import { type Argument, Command, InvalidArgumentError, type Option } from 'commander';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { chineseHelp } from './messages.ts';

/** The command was used wrongly; the message says how, and what to type. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** By its name: the bundle of the commands' work has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

/**
 * The methods from `missingArgument` on are those that commander calls at a mistake. It names them in its code and
 * not in its types; the tests of the command line hold each of them.
 */
export class ChineseCommand extends Command {
  constructor(name?: string) {
    super(name);
    this.configureHelp(chineseHelp)
      .helpOption('-h, --help', '显示帮助')
      .configureOutput({ outputError: () => {} })
      .exitOverride();
  }

  override createCommand(name?: string): Command {
    return new ChineseCommand(name);
  }

  missingArgument(name: string): never {
    const choices = this.registeredArguments.find((argument) => argument.name() === name)?.argChoices;
    throw new UsageError(`缺少 <${name}>${choices ? `：可选 ${choices.join('、')}` : ''}`);
  }

  optionMissingArgument({ flags }: Option): never {
    throw new UsageError(`选项 ${flags} 后面要写一个值`);
  }

  unknownOption(flag: string): never {
    const known = this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => long ?? []);
    throw new UsageError(`不认识的选项 ${flag}${ask(flag, known)}`);
  }

  unknownCommand(): never {
    const [typed = ''] = this.args;
    const names = this.commands.map((command) => command.name());
    throw new UsageError(
      `不认识的命令 ${typed}${ask(typed, listNames(this))} 可用的命令：${names.join('、')}`,
    );
  }

  _excessArguments(): never {
    throw new UsageError('多写了参数；名称里有空格的，请用引号括起来');
  }

  _conflictingOption(option: Option, other: Option): never {
    throw new UsageError(`这两个选项不能同时用：${option.flags} 和 ${other.flags}`);
  }

  _callParseArg(target: Option | Argument, value: string, previous: unknown): unknown {
    try {
      return target.parseArg?.(value, previous);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      const what = 'flags' in target ? `选项 ${target.flags} ` : `<${target.name()}> `;
      const why = target.argChoices ? `可选 ${target.argChoices.join('、')}` : error.message;
      throw new UsageError(`${what}的值“${value}”不对：${why}`);
    }
  }
}

/** The names of the commands below one, and the other names that they go by. */
export function listNames({ commands }: Command): string[] {
  return [...commands.map((command) => command.name()), ...commands.flatMap((command) => command.aliases())];
}

function ask(typed: string, known: readonly string[]): string {
  const nearest = suggestNearest(typed, known);
  return nearest === undefined ? '' : `，是否为 ${nearest}？`;
}
