/** The command line's own words: commander speaks English, our users read Chinese. */

import type { CommanderError, HelpConfiguration } from 'commander';
import { measureWidth } from '../chinese/width.ts';

const headings: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

export const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => headings[title] ?? title,
  displayWidth: (text) => measureWidth(text),
  styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
  optionDescription: ({ description, defaultValue, defaultValueDescription, argChoices }) => {
    const notes = [
      argChoices && `可选：${argChoices.join('、')}`,
      (defaultValueDescription ?? defaultValue) !== undefined &&
        `默认：${defaultValueDescription ?? String(defaultValue)}`,
    ].filter(Boolean);
    return notes.length > 0 ? `${description}（${notes.join('；')}）` : description;
  },
  subcommandTerm: (command) => {
    const args = command.registeredArguments.map((argument) => argument.name());
    return [[command.name(), ...command.aliases()].join('|'), ...args].join(' ');
  },
  argumentDescription: ({ description }) => description,
  subcommandDescription: (command) => command.summary() || command.description(),
  visibleCommands: (command) => [...command.commands],
};

/** What was wrong with the command, in Chinese, with what to type. */
export function explainUsage(error: CommanderError, commands: readonly string[]): string {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const suggested = /Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
  const ask = suggested ? `，是否为 ${suggested}？` : '';
  switch (error.code) {
    case 'commander.unknownOption':
      return `不认识的选项 ${named}${ask}`;
    case 'commander.unknownCommand':
      return `不认识的命令 ${named}${ask} 可用的命令：${commands.join('、')}`;
    case 'commander.missingArgument':
      return `缺少 <${named}>`;
    case 'commander.optionMissingArgument':
      return `选项 ${named} 后面要写一个值`;
    case 'commander.excessArguments':
      return '多写了参数；名称里有空格的，请用引号括起来';
    case 'commander.conflictingOption':
      return `这两个选项不能同时用：${[...error.message.matchAll(/'([^']+)'/g)].map((match) => match[1]).join(' 和 ')}`;
    case 'commander.invalidArgument':
      // `option '--to <格式>' argument 'pdf' is invalid. …`
      return error.message
        .replace(/^error: /, '')
        .replace(/^option '([^']+)' argument '([^']*)' is invalid\. /, '选项 $1 的值“$2”不对：')
        .replace(
          /^command-argument value '([^']*)' is invalid for argument '([^']+)'\. /,
          '<$2> 的值“$1”不对：',
        )
        .replace(
          /Allowed choices are (.*)\./,
          (_, choices: string) => `可选 ${choices.replaceAll(', ', '、')}`,
        );
    default:
      return error.message.replace(/^error: /, '');
  }
}
