/** The help's own words: commander speaks English, our users read Chinese. */

import type { HelpConfiguration } from 'commander';
import { measureWidth } from '../chinese/width.ts';
import { wrapHelp } from './help-lines.ts';

const headings: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

export const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => headings[title] ?? title,
  displayWidth: (text) => measureWidth(text),
  boxWrap: wrapHelp,
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
