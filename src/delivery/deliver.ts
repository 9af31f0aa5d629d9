/** Report → the bytes of a format. */
import type { Report } from '../produce.ts';
import { writeDocx } from '../writers/docx/docx.ts';
import { writeJson } from '../writers/json.ts';
import { writeMarkdown } from '../writers/markdown.ts';
import { writeText } from '../writers/text.ts';
import type { FormatName } from './formats.ts';
import { listFacts } from './side-file.ts';

const writers: Record<FormatName, (report: Report) => Promise<Uint8Array> | string> = {
  docx: ({ document, style }) => writeDocx(document, style),
  text: ({ document }) => writeText(document),
  markdown: ({ document }) => writeMarkdown(document),
  tree: ({ document }) => writeJson(document),
  facts: (report) => `${JSON.stringify(listFacts(report), null, 2)}\n`,
  comments: ({ document, style, explain }) => writeDocx(document, style, { commentFor: explain }),
};

/** Writes a report in a format. */
export async function deliver(report: Report, format: FormatName): Promise<Uint8Array> {
  const content = await writers[format](report);
  return typeof content === 'string' ? Buffer.from(content) : content;
}
