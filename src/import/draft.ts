/** 活动.yaml of what was found: each value with a comment that says where it stands; at the end, in comments, what was not understood. */
import { Document, isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { campaignSchema } from '../campaign/schema/campaign.ts';
import type { Unread } from './assemble.ts';
import type { Found } from './found.ts';
import { toData } from './settle.ts';

export interface Draft {
  /** the name of the file that it is of */
  file: string;
  /** what stands before the first field, in lines */
  head: readonly string[];
  found: readonly Found[];
  /** blocks of comments behind the fields: a heading each, and its lines */
  remarks: readonly { title: string; lines: readonly string[] }[];
}

/** The text of the file. */
export function writeDraft({ file, head, found, remarks }: Draft): string {
  const document = new Document(inOrder(toData(found)), { aliasDuplicateObjects: false });
  for (const path of new Set(found.map((one) => one.path.join('.')))) {
    const own = found.filter((one) => one.path.join('.') === path);
    annotate(document, own, file);
  }
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const blocks = remarks
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [`# ════ ${title} ════`, ...lines.map((line) => `# ${line}`)].join('\n'));
  return `${[...head.map((line) => `# ${line}`)].join('\n')}\n\n${spaceOut(body)}\n${blocks.map((block) => `\n${block}\n`).join('')}`;
}

/** As the reference lists the fields. */
function inOrder(data: Record<string, unknown>): Record<string, unknown> {
  const order = Object.keys(campaignSchema.shape);
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** Writes where each value stands behind it; records in one line. */
function annotate(document: Document, own: readonly Found[], file: string): void {
  for (const [index, { path, isItem, said, note }] of own.entries()) {
    const node = document.getIn(isItem ? [...path, index] : [...path], true) as Node | undefined;
    if (!node) continue;
    if (isMap(node) || isSeq(node)) (node as YAMLMap | YAMLSeq).flow = true;
    const told = [
      ...(said.place === '' ? [] : [tellPlace(file, said.place)]),
      ...(note === undefined ? [] : [note]),
    ];
    if (told.length > 0) node.comment = ` ${told.join('；')}`;
  }
}

/** 《2024年总结.docx》第3段 */
export const tellPlace = (file: string, place: string): string => `《${file}》${place}`;

/** An empty line between the fields of the first level. */
const spaceOut = (body: string) => body.trimEnd().replace(/\n(?=[^\s-])/g, '\n\n');

/** What was not understood, each with its place and why. */
export function listUnreadLines(unread: readonly Unread[]): string[] {
  return unread.map(
    ({ text, place, why }) =>
      `${place}${place === '' ? '' : '：'}${text}${why === undefined ? '' : `　→ ${why}`}`,
  );
}
