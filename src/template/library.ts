/**
 * The templates at hand: the campaign's own before the built-in ones, folder by folder. A template of the
 * user's may extend or include a built-in one by its name, and by `内置/` + its name where its own shadows it.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import type { TemplateSources } from './sources.ts';

/** A file of a template folder. `name` counts from that folder, `file` is what problems show. */
export interface TemplateFile {
  name: string;
  file: string;
  text: string;
  /** of a template.yaml: the value read from it */
  value?: unknown;
}

/** A report that can be made. */
export interface TemplateEntry extends Manifest {
  /** name of the template file to render, `编号总结/report.md.njk` */
  main: string;
  /** comes with the program */
  builtIn: boolean;
}

export interface TemplateLibrary {
  /** by 名称, the campaign's own first */
  templates: TemplateEntry[];
  sources: TemplateSources;
  problems: Diagnostic[];
}

const builtInPrefix = '内置/';
const manifestFile = /^(.+)\/template\.yaml$/;

export function makeLibrary(own: readonly TemplateFile[], builtIn: readonly TemplateFile[]): TemplateLibrary {
  const problems: Diagnostic[] = [];
  const listEntries = (files: readonly TemplateFile[], isBuiltIn: boolean): TemplateEntry[] =>
    files.flatMap((file) => {
      const folder = manifestFile.exec(file.name)?.[1];
      if (folder === undefined) return [];
      const { manifest, problems: found } = parseManifest(file.value, () => ({
        file: file.file,
        line: 1,
        column: 1,
      }));
      problems.push(...found);
      return manifest ? [{ ...manifest, main: `${folder}/${manifest.正文}`, builtIn: isBuiltIn }] : [];
    });
  const entries = [...listEntries(own, false), ...listEntries(builtIn, true)];
  const shelves = [
    new Map(own.map((file) => [file.name, file])),
    new Map(builtIn.map((file) => [file.name, file])),
  ] as const;
  return {
    templates: entries.filter(
      (entry, index) => entries.findIndex(({ 名称 }) => 名称 === entry.名称) === index,
    ),
    sources: {
      read: (name) =>
        name.startsWith(builtInPrefix)
          ? shelves[1].get(name.slice(builtInPrefix.length))
          : (shelves[0].get(name) ?? shelves[1].get(name)),
    },
    problems,
  };
}
