/** Template + facts → a whole document: its sections numbered, those without content gone, the frame around it. */
import { emptyTemplate } from '../diagnostics/catalogue/template.ts';
import { type Diagnostic, hasErrors, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { dropEmpty } from '../document/passes/drop-empty.ts';
import { numberHeadings } from '../document/passes/number-headings.ts';
import { unifyUnits } from '../document/passes/unify-units.ts';
import type { Document } from '../document/tree.ts';
import type { Said } from './bank/chooser.ts';
import { type FrameOptions, type FrameValues, frameDocument } from './frame.ts';
import type { RenderData } from './machine.ts';
import { type PlacedPicture, placePictures } from './pictures.ts';
import { type RenderRequest, renderTemplate } from './render.ts';

/** A template to render, with the frame and the pictures of its document. */
export interface DocumentRequest extends RenderRequest {
  data: RenderData & { values: FrameValues & { readonly [name: string]: unknown } };
  frame?: FrameOptions;
  /** in the order of their entries; none if absent */
  pictures?: readonly PlacedPicture[];
}

/** Renders a template to a document. With an error among the problems the document is what could be made. */
export function renderDocument(request: DocumentRequest): {
  document: Document;
  /** the sentences of the bank in it */
  said: readonly Said[];
  problems: Diagnostic[];
  /** pictures that do not stand where the data want them */
  misplaced: Diagnostic[];
} {
  const { blocks, said, problems } = renderTemplate(request);
  const body = numberHeadings(unifyUnits(dropEmpty(blocks)));
  const source = request.sources.read(request.template);
  if (body.length === 0 && source && !source.unreadable && !hasErrors(problems)) {
    const { file } = source;
    problems.push(makeProblem(emptyTemplate, { blank: false }, { place: startOf(file) }));
  }
  const { blocks: whole, problems: misplaced } = placePictures(body, request.pictures ?? []);
  return { document: frameDocument(whole, request.data.values, request.frame), said, problems, misplaced };
}
