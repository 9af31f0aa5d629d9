/**
 * What comes with the program, parsed when the program is built: reading its templates and sentences takes longer
 * than making a whole report of them.
 */
import { readBankFiles } from './bank/bank.ts';
import type { BankFile } from './bank/sentences.ts';
import type { TemplateFile } from './sources.ts';
import { type Parsed, parseTemplate } from './syntaxes/parse.ts';

/** The parsed templates and sentences. */
export interface CompiledTemplates {
  bank: BankFile[];
  /** by name, as JSON: a report needs a few of them */
  templates: Record<string, string>;
}

/** Parses templates and the files of 语料; there are no problems in what comes with the program. */
export function compileTemplates(
  files: readonly TemplateFile[],
  bankFiles: readonly TemplateFile[],
): CompiledTemplates {
  const { files: bank, problems } = readBankFiles(bankFiles);
  const templates = files
    .filter(({ name }) => /\.(?:njk|hbs)$/.test(name))
    .map(({ name, text, file }) => ({ name, parsed: parseTemplate(name, text, file) }));
  const [problem] = [...problems, ...templates.flatMap(({ parsed }) => parsed.problems)];
  if (problem) throw new Error(`${problem.place?.file}:${problem.place?.line} ${problem.message}`);
  return {
    bank,
    templates: Object.fromEntries(templates.map(({ name, parsed }) => [name, JSON.stringify(parsed)])),
  };
}

/** The files with what was made of them: each is taken up when it is first rendered. */
export function takeCompiled<File extends TemplateFile>(
  files: readonly File[],
  { templates }: CompiledTemplates,
): (File & Pick<TemplateFile, 'parsed'>)[] {
  return files.map((file) => {
    const json = templates[file.name];
    if (json === undefined) return file;
    let parsed: Parsed | undefined;
    return {
      ...file,
      get parsed() {
        parsed ??= JSON.parse(json) as Parsed;
        return parsed;
      },
    };
  });
}
