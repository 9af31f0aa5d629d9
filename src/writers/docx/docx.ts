import type { Document, Value } from '../../document/tree.ts';
import { type Composition, compose } from '../../layout/compose/compose.ts';
import { findPageTops } from '../../layout/page-tops.ts';
import { addContentTypes, addRelationships } from '../../opc/parts.ts';
import { writeAppProperties, writeCoreProperties } from '../../opc/properties.ts';
import { assembleZip, deflateChunks, deflateEntry } from '../../opc/zip.ts';
import type { Style } from '../../style/style.ts';
import { type AnchorOptions, Anchors } from './anchors.ts';
import { type BodyContext, writeBody } from './body.ts';
import { Comments, describeFlags } from './comments.ts';
import { Drawings } from './drawings.ts';
import type { PackedSections } from './section-frame.ts';
import {
  CONTENT_TYPES,
  DOCUMENT,
  getShell,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIPS,
  type Shell,
} from './shell.ts';

/** What a Word file holds besides the document. */
export interface DocxOptions {
  /** the comment on a value, or undefined for none; by default what its flags say */
  commentFor?: (value: Value) => string | undefined;
  /** parts around the text that were made before; the file is the same without */
  packed?: PackedSections | undefined;
  /** by what it is known again once it was edited; by default nothing */
  anchors?: AnchorOptions | undefined;
}

/**
 * Writes a document as a Word file.
 *
 * The same document and style give the same bytes. Table rows are taken one by one, so memory holds the deflated
 * file and not the rows.
 */
export async function writeDocx(
  document: Document,
  style: Style,
  { commentFor = describeFlags, packed, anchors: asked }: DocxOptions = {},
): Promise<Uint8Array> {
  const { meta } = document;
  const shell = await getShell(style, meta.draft, packed);
  const comments = new Comments(commentFor, meta.date);
  const drawings = new Drawings(style);
  const composition = compose(document, style);
  const tops = findPageTops(composition, style, meta.draft);
  const anchors = asked && new Anchors(asked);
  const context: BodyContext = { style, comments, drawings, tops, draft: meta.draft, anchors };

  const main = await deflateChunks(DOCUMENT, writeMainPart(composition, shell, context));
  const parts = [...comments.parts(), ...drawings.parts(), ...(anchors?.parts() ?? [])];
  return assembleZip([
    shell.deflate(CONTENT_TYPES, addContentTypes(shell.contentTypes, parts)),
    shell.deflate(PACKAGE_RELATIONSHIPS, addRelationships(shell.packageRelationships, parts, 'package')),
    ...shell.entries,
    shell.deflate(RELATIONSHIPS, addRelationships(shell.relationships, parts)),
    main,
    ...parts.map(({ path, content }) => deflateEntry(path, content)),
    shell.deflate('docProps/core.xml', writeCoreProperties(meta)),
    shell.deflate('docProps/app.xml', writeAppProperties(meta)),
  ]);
}

function* writeMainPart(composition: Composition, shell: Shell, context: BodyContext): Iterable<string> {
  yield shell.open;
  yield* writeBody(composition, shell.sections, context);
  yield shell.close;
}
