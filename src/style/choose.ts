/** Which style a report gets: the one it names, else the standard's. */
import { unknownStyle } from '../diagnostics/catalogue/template-choice.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import type { Places } from '../diagnostics/places.ts';
import { parseStyle, type StyleSource } from './parse.ts';
import { type FontScheme, fontSchemes, type Style } from './style.ts';

const defaultStyle = 'gbt9704';

/** A style file, read. */
export interface StyleFile {
  /** the file's, without its extension; a report or another style names it by this or by its 名称 */
  name: string;
  file: string;
  value: unknown;
  /** where its fields were typed */
  places?: Places | undefined;
}

export interface StyleChoice {
  style?: Style;
  /** shared by all who choose the same: never to be added to */
  problems: readonly Diagnostic[];
}

/** By the files and what was asked of them: reports of one campaign share one style, and what is built for it. */
const chosen = new WeakMap<readonly StyleFile[], Map<string, StyleChoice>>();

/**
 * Finds and reads a style; a campaign's own go before the built-in ones of the same name. The same files give
 * the same style, as an object.
 *
 * @param fonts 字体方案, in place of the style's own
 */
export function chooseStyle(
  files: readonly StyleFile[],
  name: string = defaultStyle,
  fonts?: FontScheme,
): StyleChoice {
  const choices = chosen.get(files) ?? new Map<string, StyleChoice>();
  chosen.set(files, choices);
  const request = nameRequest(name, fonts);
  const known = made.get(files)?.[request];
  const choice =
    choices.get(request) ??
    (known === undefined ? readStyle(files, name, fonts) : (JSON.parse(known) as StyleChoice));
  choices.set(request, choice);
  return choice;
}

const nameRequest = (name: string, fonts: FontScheme | undefined) => JSON.stringify([name, fonts]);

/** What is chosen of the styles that come with the program, by request, each as JSON. */
export type CompiledStyles = Readonly<Record<string, string>>;

/** Chooses each of the styles in each scheme of fonts. */
export function compileStyles(files: readonly StyleFile[]): CompiledStyles {
  const choices = files.flatMap(({ name }) =>
    [undefined, ...fontSchemes].map((fonts): [string, string] => [
      nameRequest(name, fonts),
      JSON.stringify(readStyle(files, name, fonts)),
    ]),
  );
  return Object.fromEntries(choices);
}

/** Takes up what was chosen of these files when the program was built. */
export function takeStyles(files: readonly StyleFile[], compiled: CompiledStyles): void {
  made.set(files, compiled);
}

const made = new WeakMap<readonly StyleFile[], CompiledStyles>();

function readStyle(files: readonly StyleFile[], name: string, fonts: FontScheme | undefined): StyleChoice {
  const found =
    files.find((file) => file.name === name) ??
    files.find((file) => titleOf(file) === name) ??
    files.find(({ file }) => isPathOf(name, file));
  if (!found) {
    const known = [...new Set(files.map(titleOf))];
    const isPath = /\.ya?ml$/i.test(name);
    const nearest = suggestNearest(name.replace(/^.*[/\\]|\.ya?ml$/gi, ''), known);
    return { problems: [makeProblem(unknownStyle, { name, known, nearest, isPath })] };
  }
  const others = files.toReversed().filter((file) => file !== found);
  // of two with one name the first goes before the other, and a file's name before another's 名称
  const library = Object.fromEntries(
    [titleOf, ({ name: file }: StyleFile) => file].flatMap((nameOf) =>
      others.map((file) => [nameOf(file), file.value as StyleSource]),
    ),
  );
  const value = fonts ? { ...(found.value as StyleSource), 字体方案: fonts } : found.value;
  return parseStyle(value, found.file, library, found.places);
}

/** Whether a path, from wherever it is written, leads to a file of the folder: `样式/本单位版式.yaml`, `本单位版式.yaml`. */
function isPathOf(written: string, file: string): boolean {
  const path = `/${written.replaceAll('\\', '/').replace(/^(\.\/)+/, '')}`;
  return path.endsWith(`/${file}`) || `/${file}`.endsWith(path);
}

/** What a style calls itself. */
function titleOf({ name, value }: StyleFile): string {
  const title = (value as { 名称?: unknown } | null | undefined)?.名称;
  return typeof title === 'string' ? title : name;
}
