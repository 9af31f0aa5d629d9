/**
 * The templates at hand: the campaign's own before the built-in ones, folder by folder. A template of the
 * user's may extend or include a built-in one by its name, and by `内置/` + its name where its own shadows it.
 */
import { mainMissing, manifestMissing } from '../diagnostics/catalogue/template-files.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { nowhere, type Places, placeOfField } from '../diagnostics/places.ts';
import { type Bank, isBankFile, makeBank, makePlaceReader, readBankFiles } from './bank/bank.ts';
import type { BankFile } from './bank/sentences.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import type { TemplateFile, TemplateSources } from './sources.ts';

export type { TemplateFile };

/** A report that can be made. */
export interface TemplateEntry extends Manifest {
  /** name of the template file to render, `编号总结/report.md.njk` */
  main: string;
  /** comes with the program */
  builtIn: boolean;
  /** where the fields of its template.yaml were typed */
  places: Places;
}

/** The templates at hand, and the text of every file that they may include. */
export interface TemplateLibrary {
  /** by 名称, the campaign's own first */
  templates: TemplateEntry[];
  sources: TemplateSources;
  /** what 小节.用 may name: the files of `partials/`, the campaign's own among them */
  parts: string[];
  /** 语料, read when it is first asked for: not every command needs it */
  readonly bank: Bank;
  /** the campaign has sentences of its own */
  hasOwnBank: boolean;
  /** the campaign has template files of its own */
  hasOwn: boolean;
  problems: Diagnostic[];
}

const builtInPrefix = '内置/';
const isManifest = (name: string) => /^template\.ya?ml$/i.test(name);
const isOfBank = ({ name }: TemplateFile) => isBankFile(name);
const isTemplate = (name: string) => /\.(?:njk|hbs)$/.test(name);
/** What a template is looked for in where its manifest names no file. */
const usualMains = ['report.md.njk', 'report.md.hbs'];

/**
 * Puts the templates of a campaign before the built-in ones; a broken manifest is a problem, never thrown.
 * @param openBuiltIn gives the files of the built-in bank, where they are not among the templates
 */
export function makeLibrary(
  own: readonly TemplateFile[],
  builtIn: readonly TemplateFile[],
  openBuiltIn: () => readonly BankFile[] = () => readBankFiles(builtIn.filter(isOfBank)).files,
): TemplateLibrary {
  const problems: Diagnostic[] = [];
  const shelves = [
    new Map(own.map((file) => [file.name, file])),
    new Map(builtIn.map((file) => [file.name, file])),
  ] as const;
  let bank: Bank | undefined;
  const openBank = () => (bank ??= makeBank(own.filter(isOfBank), openBuiltIn()));
  const readPlace = makePlaceReader(openBank);
  const read: TemplateSources['read'] = (name) =>
    name.startsWith(builtInPrefix)
      ? shelves[1].get(name.slice(builtInPrefix.length))
      : (shelves[0].get(name) ?? shelves[1].get(name) ?? readPlace(name));
  const listEntries = (files: readonly TemplateFile[], isBuiltIn: boolean): TemplateEntry[] =>
    files.flatMap((file) => {
      const { folder, base } = splitName(file.name);
      if (folder === '' || !isManifest(base)) return [];
      const places = file.places ?? nowhere;
      const { manifest, problems: found } = parseManifest(file.value, places);
      problems.push(...found);
      if (!manifest) return [];
      const mains = (manifest.正文 === undefined ? usualMains : [manifest.正文]).map(
        (main) => `${folder}/${main}`,
      );
      const main = mains.find((name) => read(name) !== undefined);
      if (main !== undefined) return [{ ...manifest, main, builtIn: isBuiltIn, places }];
      problems.push(reportNoMain(mains, file, files));
      return [];
    });
  const entries = [...listEntries(own, false), ...listEntries(builtIn, true)];
  problems.push(...findUnnamed(own, builtIn));
  return {
    templates: entries.filter(
      (entry, index) => entries.findIndex(({ 名称 }) => 名称 === entry.名称) === index,
    ),
    sources: { read },
    parts: listParts([...own, ...builtIn]),
    get bank() {
      return openBank();
    },
    hasOwnBank: own.some(isOfBank),
    hasOwn: own.some(({ name }) => isTemplate(name)),
    problems,
  };
}

const partPattern = /^partials\/([^/]+)\.md\.njk$/;

/** The name of the template file that 小节.用 means. */
export function fileOfPart(part: string): string {
  return `partials/${part}.md.njk`;
}

function listParts(files: readonly TemplateFile[]): string[] {
  return [...new Set(files.flatMap(({ name }) => partPattern.exec(name)?.[1] ?? []))];
}

function reportNoMain(
  mains: readonly string[],
  manifest: TemplateFile,
  files: readonly TemplateFile[],
): Diagnostic {
  const { folder } = splitName(manifest.name);
  const found = files
    .map(({ name }) => splitName(name))
    .filter((name) => name.folder === folder && isTemplate(name.base));
  const args = { wanted: mains.map((name) => splitName(name).base), found: found.map(({ base }) => base) };
  const place = placeOfField(manifest.places ?? nowhere, ['正文']) ?? {
    file: manifest.file,
    line: 1,
    column: 1,
  };
  return makeProblem(mainMissing, args, { place });
}

/** Folders that look like a template and have no template.yaml: those of no built-in, that no other file names. */
function findUnnamed(own: readonly TemplateFile[], builtIn: readonly TemplateFile[]): Diagnostic[] {
  const named = new Set(
    [...own.filter(({ name }) => isManifest(splitName(name).base)), ...builtIn].map(
      ({ name }) => splitName(name).folder,
    ),
  );
  const unnamed = new Map(
    own
      .filter(({ name }) => isTemplate(name))
      .map((file) => [splitName(file.name).folder, file] as const)
      .filter(([folder]) => folder !== '' && !folder.startsWith('partials/') && !named.has(folder))
      .filter(
        ([folder]) =>
          !own.some(({ name, text }) => splitName(name).folder !== folder && text.includes(`${folder}/`)),
      ),
  );
  return [...unnamed.values()].map(({ file }) =>
    makeProblem(manifestMissing, { folder: splitName(file).folder }, { place: startOf(file) }),
  );
}

function splitName(name: string): { folder: string; base: string } {
  const end = name.lastIndexOf('/');
  return { folder: name.slice(0, Math.max(0, end)), base: name.slice(end + 1) };
}
