/** What a command line that failed may have meant: asked only then, for it looks at the folder. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listLibrary } from '../source/library.ts';
import { quoteArgument } from './terminal.ts';

/**
 * What to type instead; undefined where nothing can be guessed.
 * @param asksCampaign whether its command begins with a campaign: another has no use for a folder's name
 */
export function explainWords(words: readonly string[], asksCampaign: boolean): string | undefined {
  return (
    explainSigns(words) ??
    explainTemplate(words) ??
    (asksCampaign ? explainFolder(words.slice(1)) : undefined)
  );
}

/** Signs of the input method in place of those of the shell. */
function explainSigns(words: readonly string[]): string | undefined {
  const spaced = words.find((word) => word.includes('\u3000') && !existsSync(word));
  if (spaced !== undefined)
    return `“${spaced}”里是全角空格，请换成半角空格：${spaced.replaceAll('\u3000', ' ')}`;
  for (const word of words) {
    const [, dashes, name = ''] = /^([—–－―]+)([\p{L}\d-]+)/u.exec(word) ?? [];
    if (dashes === undefined || existsSync(word)) continue;
    return `“${dashes}”是中文的破折号，请换成半角的短横：${name.length > 1 ? '--' : '-'}${name}`;
  }
  return undefined;
}

/** The name of a template in place of a campaign, or of a command. */
function explainTemplate(words: readonly string[]): string | undefined {
  const names = listLibrary().flatMap(({ name }) => /^([^/]+)\/template\.yaml$/.exec(name)?.[1] ?? []);
  const named = words.findIndex((word, index) => names.includes(word) && !/^-/.test(words[index - 1] ?? ''));
  if (named < 0 || named > 1 || existsSync(words[named]!)) return undefined;
  return `要出${words[named]}，写 --template ${words[named]}${named === 0 ? `：jinqiu 生成 . --template ${words[named]}` : ''}`;
}

/** The folder that one is in already, or the only one below. */
function explainFolder([name, ...more]: readonly string[]): string | undefined {
  if (more.length > 0 || name?.startsWith('-')) return undefined;
  const isHere = existsSync('活动.yaml');
  if (name !== undefined && name !== '.' && existsSync(name)) return undefined;
  if (isHere) return name === basename(process.cwd()) ? '您已经在这个文件夹里，不写名字就行' : undefined;
  const below = readdirSync('.', { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(entry.name, '活动.yaml')),
  );
  const [only] = below;
  return only && below.length === 1
    ? `这里有一个活动文件夹，要用它就写：${quoteArgument(only.name)}`
    : undefined;
}
