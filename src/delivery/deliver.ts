/** Report → the bytes of a format. */
import type { Report } from '../produce.ts';
import { readLibrary } from '../source/library.ts';
import { once } from '../source/once.ts';
import { writeDocx } from '../writers/docx/docx.ts';
import type { PackedSections } from '../writers/docx/section-frame.ts';
import { writeJson } from '../writers/json.ts';
import { writeMarkdown } from '../writers/markdown.ts';
import { writeText } from '../writers/text.ts';
import { anchorsFor, type KeepBase } from './base.ts';
import type { FormatName } from './formats.ts';
import { listFacts } from './side-file.ts';

/** Parts of the Word files of the built-in styles, which were made when the program was built. */
const openPacked = once(() => readLibrary().made?.get('sections')?.() as PackedSections | undefined);

const writers: Record<FormatName, (report: Report, keep?: KeepBase) => Promise<Uint8Array> | string> = {
  docx: (report, keep) =>
    writeDocx(report.document, report.style, {
      anchors: anchorsFor(report, keep),
      packed: openPacked(),
    }),
  text: ({ document }) => writeText(document),
  markdown: ({ document }) => writeMarkdown(document),
  tree: ({ document }) => writeJson(document),
  facts: (report) => `${JSON.stringify(listFacts(report), null, 2)}\n`,
  comments: ({ document, style, explain }) =>
    writeDocx(document, style, { commentFor: explain, packed: openPacked() }),
};

/** Writes a report in a format. */
export async function deliver(report: Report, format: FormatName, keep?: KeepBase): Promise<Uint8Array> {
  const content = await writers[format](report, keep);
  return typeof content === 'string' ? Buffer.from(content) : content;
}
