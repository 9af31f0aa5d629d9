/** Where `build -o` sends a report: a file, a folder, or `-` for stdout. */
import { basename, extname, join, resolve } from 'node:path';
import { safeFileName } from '../delivery/file-names.ts';
import { type FormatName, formats } from '../delivery/formats.ts';

/** Ends of names that mean a file, whether we write such files or not. */
const fileEnd = /\.(?:docx?|wps|pdf|rtf|odt|txt|md|json|html?|xlsx?|csv|ya?ml)$/i;

/**
 * What is wrong with a destination, in Chinese, with what to type; undefined where nothing is.
 * @param output as typed after `-o`
 * @param toScreen whether stdout is a screen
 */
export function explainDestination(
  output: string | undefined,
  names: readonly FormatName[],
  toScreen: boolean,
): string | undefined {
  const first = names[0]!;
  const { extension } = formats[first];
  if (output === '-') {
    if (names.length > 1) return '-o - 一次只能写一种格式；写几种，请用 -o 指定文件夹';
    return toScreen && extension.endsWith('.docx')
      ? `${first} 格式不能印在终端里；请用 -o 指定文件，要在终端里看用 jinqiu 预览`
      : undefined;
  }
  if (output === undefined || !fileEnd.test(output)) return undefined;
  if (names.length > 1) return `一次写几种格式，-o 要写文件夹，不能写文件“${output}”`;
  const end = extension.slice(extension.lastIndexOf('.'));
  if (output.toLowerCase().endsWith(end)) return undefined;
  return `“${output}”的后缀和格式 ${first} 不符；请写成“${basename(output, extname(output))}${end}”，或用 --to 换一种格式`;
}

/**
 * Absolute paths of the files, one a format.
 * @param folder where they go without `output`: 输出 beside the campaign
 */
export function nameFiles(
  output: string | undefined,
  names: readonly FormatName[],
  { folder, name }: { folder: string; name: string },
): string[] {
  if (output !== undefined && fileEnd.test(output)) return [resolve(output)];
  const chosen = output === undefined ? folder : resolve(output);
  return names.map((format) => join(chosen, safeFileName(name, formats[format].extension)));
}
