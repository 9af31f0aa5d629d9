/** Template + facts → the blocks of a document. */

import { templateTooDeep } from '../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { parseMarkdown } from '../document/markdown.ts';
import { dropOverwide } from '../document/passes/drop-overwide.ts';
import { type Output, plainOutput, Slots } from '../document/slots.ts';
import type { Block } from '../document/tree.ts';
import type { Said } from './bank/chooser.ts';
import type { Helper } from './helper.ts';
import { joinHelpers } from './helpers/index.ts';
import { settleLineEnds } from './line-ends.ts';
import { Machine, type RenderData, Stop } from './machine.ts';
import { Runner } from './run.ts';
import { TemplateSet, type TemplateSources } from './sources.ts';

/** A template to render, and what it may print. */
export interface RenderRequest {
  /** name of the template among the sources; its extension decides the syntax */
  template: string;
  sources: TemplateSources;
  data: RenderData;
  /** functions beside the built-in ones; one of a built-in's name goes before it */
  helpers?: readonly Helper[] | undefined;
}

/** Renders a template. With an error among the problems the blocks are what could be made. */
export function renderTemplate(request: RenderRequest): {
  blocks: Block[];
  said: readonly Said[];
  problems: Diagnostic[];
} {
  const slots = new Slots();
  const { text, said, problems } = renderText(request, slots);
  const read = parseMarkdown(text, slots);
  const { blocks, problems: overwide } = dropOverwide(read.blocks);
  const place = {
    file: request.sources.read(request.template)?.file ?? request.template,
    line: 1,
    column: 1,
  };
  const misplaced = [...read.problems, ...overwide].map((problem) => ({ place, ...problem }));
  return { blocks, said, problems: [...problems, ...misplaced] };
}

/**
 * Renders a short Handlebars pattern to pure text: the name of a file, a mail's subject.
 * Values are put in as they are; making the text safe as a file name is up to the caller.
 */
export function renderName(pattern: string, data: RenderData): { name: string; problems: Diagnostic[] } {
  const sources: TemplateSources = {
    read: (name) => (name === PATTERN ? { text: pattern, file: pattern } : undefined),
  };
  const { text, problems } = renderText({ template: PATTERN, sources, data }, plainOutput);
  return { name: text.trim(), problems };
}

const PATTERN = 'pattern.hbs';

/** The text that a template makes, with what `output` made of the values in it. */
export function renderText(
  { template: name, sources, data, helpers }: RenderRequest,
  output: Output,
): { text: string; said: readonly Said[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const templates = new TemplateSet(sources, problems);
  const template = templates.load(name);
  if (!template) return { text: '', said: [], problems };
  const machine = new Machine(data, joinHelpers(helpers), output, problems);
  try {
    const text = settleLineEnds(new Runner(machine, templates).run(template));
    return { text: machine.finish(text), said: machine.said, problems };
  } catch (error) {
    if (error instanceof Stop) return { text: '', said: [], problems };
    if (!(error instanceof RangeError)) throw error;
    const place = startOf(template.file);
    problems.push(makeProblem(templateTooDeep, undefined, { place }));
    return { text: '', said: [], problems };
  }
}
