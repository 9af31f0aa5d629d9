/** Where template files come from, and which names may be asked for. */

import { templateMissing, templateOutside } from '../diagnostics/catalogue/template-files.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { Places } from '../diagnostics/places.ts';
import type { Statement, Template } from './syntax.ts';
import { type Parsed, parseTemplate } from './syntaxes/parse.ts';

/**
 * The template files of a report: the user's own before the built-in ones. A name is a path below the
 * template folder with `/` between its parts; it never starts with `/` nor contains `..`.
 */
export interface TemplateSources {
  /** Gives the same object for the same file each time, where it can: each is parsed once. */
  read(name: string): TemplateSource | undefined;
}

/** A template file: its text, or what it was parsed to. */
export interface TemplateSource {
  readonly text: string;
  /** the name that problems show */
  readonly file: string;
  /** it could not be read as text, which was told where it was read */
  readonly unreadable?: boolean;
  /** of what is no text in a template's syntax: the template that it is */
  readonly parsed?: Parsed;
}

/** Statements that no template file holds, as a source of them: it goes by its name in problems too. */
export function sourceOf(file: string, body: Statement[]): TemplateSource {
  return { text: '', file, parsed: { template: { file, body }, problems: [] } };
}

/** A file of a template folder. `name` counts from that folder, `file` is what problems show. */
export interface TemplateFile extends TemplateSource {
  name: string;
  /** of a YAML file: the value read from it, and where its fields were typed */
  value?: unknown;
  places?: Places;
}

/** A batch renders the same few files thousands of times. */
const parsedSources = new WeakMap<TemplateSource, Parsed>();

function parseOnce(name: string, source: TemplateSource): Parsed {
  const known = source.parsed ?? parsedSources.get(source);
  if (known) return known;
  const parsed = parseTemplate(name, source.text, source.file);
  parsedSources.set(source, parsed);
  return parsed;
}

const unread: Parsed = { problems: [] };

/** The templates of one render; each one's problems are reported once. */
export class TemplateSet {
  readonly #sources: TemplateSources;
  readonly #problems: Diagnostic[];
  readonly #parsed = new Map<string, Template | undefined>();

  constructor(sources: TemplateSources, problems: Diagnostic[]) {
    this.#sources = sources;
    this.#problems = problems;
  }

  /**
   * The template of a name; undefined after a problem was reported.
   * A leading `./` is dropped: names always count from the template folder.
   */
  load(written: string, at?: Place, ignoreMissing = false): Template | undefined {
    const name = written.replace(/^(\.\/)+/, '');
    if (this.#parsed.has(name)) return this.#parsed.get(name);
    if (name.startsWith('/') || /^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')) {
      this.#problems.push(makeProblem(templateOutside, { name: written }, { place: at }));
      return undefined;
    }
    const source = this.#sources.read(name);
    if (source === undefined) {
      if (!ignoreMissing) this.#problems.push(makeProblem(templateMissing, { name: written }, { place: at }));
      return undefined;
    }
    const { template, problems } = source.unreadable ? unread : parseOnce(name, source);
    this.#problems.push(...problems);
    this.#parsed.set(name, template);
    return template;
  }
}
