/**
 * What comes with the program, parsed when the program is built: reading its templates and sentences takes longer
 * than making a whole report of them. Each is taken up when it is first asked for: a report needs a few of them.
 */
import { readBankFiles } from './bank/bank.ts';
import type { BankFile } from './bank/sentences.ts';
import type { TemplateFile } from './sources.ts';
import { type Parsed, parseTemplate } from './syntaxes/parse.ts';

/** What was made when the program was built, by the names below. */
type Parts = ReadonlyMap<string, () => unknown>;

const bankPart = '语料';
const shelfPart = (index: number) => `${bankPart}/${index}`;
const templatePart = (name: string) => `模板/${name}`;

/** A file of the bank without its sentences. */
type Label = Omit<BankFile, 'sentences'>;

/** Parses templates and the files of 语料; there are no problems in what comes with the program. */
export function compileTemplates(
  files: readonly TemplateFile[],
  bankFiles: readonly TemplateFile[],
): Record<string, unknown> {
  const { files: bank, problems } = readBankFiles(bankFiles);
  const templates = files
    .filter(({ name }) => /\.(?:njk|hbs)$/.test(name))
    .map(({ name, text, file }) => ({ name, parsed: parseTemplate(name, text, file) }));
  const [problem] = [...problems, ...templates.flatMap(({ parsed }) => parsed.problems)];
  if (problem) throw new Error(`${problem.place?.file}:${problem.place?.line} ${problem.message}`);
  return {
    [bankPart]: bank.map(({ sentences: _, ...label }): Label => label),
    ...Object.fromEntries(bank.map(({ sentences }, index) => [shelfPart(index), sentences])),
    ...Object.fromEntries(templates.map(({ name, parsed }) => [templatePart(name), parsed])),
  };
}

/** The files with what was made of them. */
export function takeCompiled<File extends TemplateFile>(
  files: readonly File[],
  made: Parts,
): (File & Pick<TemplateFile, 'parsed'>)[] {
  return files.map((file) => {
    const parse = made.get(templatePart(file.name)) as (() => Parsed) | undefined;
    if (!parse) return file;
    return {
      ...file,
      get parsed() {
        return parse();
      },
    };
  });
}

/** The files of the bank that were made; undefined where none were. */
export function takeBank(made: Parts): BankFile[] | undefined {
  const labels = made.get(bankPart)?.() as Label[] | undefined;
  return labels?.map((label, index) => ({
    ...label,
    get sentences() {
      return made.get(shelfPart(index))?.() as BankFile['sentences'];
    },
  }));
}
