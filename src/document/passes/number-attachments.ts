import type { Attachment, Block } from '../tree.ts';

/** What may stand below the text: 附件说明 comes before the first of these (GB/T 9704—2012, 7.3.4). */
const belowText = new Set<Block['type']>(['sign-off', 'remark', 'attachment', 'imprint']);

/**
 * Labels the attachments, `附件` if there is one and `附件1`, `附件2` if there are more, and puts the note that
 * lists them below the text, so that the names in both places are the same.
 */
export function numberAttachments(blocks: readonly Block[]): Block[] {
  const attachments = blocks.filter((block) => block.type === 'attachment');
  if (attachments.length === 0) return [...blocks];
  const labelled = blocks.map((block) =>
    block.type === 'attachment' ? { ...block, label: labelOf(block, attachments) } : block,
  );
  const end = blocks.findIndex((block) => belowText.has(block.type));
  // a title may be broken over lines where the attachment begins; in the note it runs on
  const names = attachments.map(({ title }) => title.filter((inline) => inline.type !== 'break'));
  return labelled.toSpliced(end, 0, { type: 'attachment-note', names });
}

function labelOf(attachment: Attachment, all: readonly Attachment[]): string {
  return all.length === 1 ? '附件' : `附件${all.indexOf(attachment) + 1}`;
}
