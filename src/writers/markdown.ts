import type { Block, Cell, Document, Inline, Table } from '../document/tree.ts';
import {
  ATTACHMENT_LABEL,
  BRACKETS,
  COPY_LABEL,
  ISSUED,
  NOTE_LABEL,
  numberOfName,
  SIGNER_LABEL,
} from '../document/wording.ts';
import { flattenRows, joinHead } from '../layout/compose/grid.ts';
import { printInlines } from './inline-text.ts';

type Print = (inlines: readonly Inline[]) => string;

/** A document as Markdown (CommonMark with the tables of GFM). What the data holds never becomes markup. */
export function writeMarkdown({ children, meta }: Document): string {
  const print: Print = (inlines) =>
    printInlines(inlines, {
      text: escapeMarkdown,
      strong: (inner) => `**${inner}**`,
      emphasis: (inner) => `*${inner}*`,
      lineBreak: '<br>',
      draft: meta.draft,
    });
  return `${writeBlocks(children, print).join('\n\n')}\n`;
}

/** Whatever could open markup, anywhere: at the start of a line too, since a value may stand there. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>#+\-!|~&]/g, '\\$&')
    .replace(/(\d)([.)])/g, '$1\\$2');
}

/** Blocks, each without the blank line between it and the next. */
function writeBlocks(blocks: readonly Block[], print: Print): string[] {
  // the table's entry for a kind takes just that kind; the compiler can't see it through the lookup
  return blocks.flatMap((block) => (WRITERS[block.type] as BlockWriter<Block>)(block, print));
}

type BlockWriter<B> = (block: B, print: Print) => string[];

const WRITERS: { [K in Block['type']]: BlockWriter<Extract<Block, { type: K }>> } = {
  title: ({ children }, print) => [`# ${print(children)}`],
  subtitle: ({ children }, print) => [print(children)],
  salutation: ({ children }, print) => [print(children)],
  heading: ({ level, number = '', children, runIn = [] }, print) => {
    const lead = escapeMarkdown(number) + print(children);
    return [runIn.length > 0 ? `**${lead}**${print(runIn)}` : `${'#'.repeat(level + 1)} ${lead}`];
  },
  paragraph: ({ children }, print) => [print(children)],
  table: writeTable,
  chart: ({ title, unit, alt }) => [
    `*图：${escapeMarkdown(`${title}（单位：${unit}）`)}* ${escapeMarkdown(alt)}`,
  ],
  picture: ({ caption }, print) => [`*（图：${print(caption)}）*`],
  'attachment-note': ({ names }, print) => [
    names
      .map(
        (name, index) =>
          (index === 0 ? NOTE_LABEL : '') + escapeMarkdown(numberOfName(index, names.length)) + print(name),
      )
      .join('<br>'),
  ],
  'sign-off': ({ units, date }, print) => [[...units, ...(date ? [date] : [])].map(print).join('<br>')],
  remark: ({ children }, print) => [BRACKETS[0] + print(children) + BRACKETS[1]],
  attachment: ({ label = ATTACHMENT_LABEL, title, children }, print) => [
    '---',
    `**${escapeMarkdown(label)}**`,
    `# ${print(title)}`,
    ...writeBlocks(children, print),
  ],
  masthead: ({ copyNumber, secrecy, urgency, mark, documentNumber, signers }) => [
    ...[copyNumber, secrecy, urgency].flatMap((line) => (line ? [escapeMarkdown(line)] : [])),
    ...mark.map((line) => `**${escapeMarkdown(line)}**`),
    ...(documentNumber ? [escapeMarkdown(documentNumber)] : []),
    ...(signers.length > 0 ? [SIGNER_LABEL + escapeMarkdown(signers.join('　'))] : []),
    '---',
  ],
  imprint: ({ copyTo, issuer, date }, print) => [
    '---',
    ...(copyTo ? [`${COPY_LABEL}${print(copyTo)}。`] : []),
    ...(issuer || date ? [`${print(issuer ?? [])}　${date ? print(date) + ISSUED : ''}`] : []),
  ],
};

const ALIGNMENTS = { left: ':---', center: ':---:', right: '---:' };

function writeTable(table: Table, print: Print): string[] {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const printCell = ({ children }: Cell) => print(children);
  return [
    ...(table.caption ? [print(table.caption)] : []),
    [
      line(joinHead(table, printCell)),
      line(table.columns.map(({ align }) => ALIGNMENTS[align])),
      ...Array.from(flattenRows(table, printCell), line),
    ].join('\n'),
  ];
}
