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

/** Two 字 before a paragraph. */
const INDENT = '　　';

type Print = (inlines: readonly Inline[]) => string;

/** A document as plain text, to be pasted anywhere: a paragraph a line, cells of a table apart by tabs. */
export function writeText({ children, meta }: Document): string {
  const same = (text: string) => text;
  const print: Print = (inlines) =>
    printInlines(inlines, {
      text: (value) => value.replace(/\s*\n\s*/g, ' '),
      strong: same,
      emphasis: same,
      lineBreak: '\n',
      draft: meta.draft,
    });
  return `${writeBlocks(children, print).join('\n')}\n`;
}

function writeBlocks(blocks: readonly Block[], print: Print): string[] {
  // the table's entry for a kind takes just that kind; the compiler can't see it through the lookup
  return blocks.flatMap((block) => (WRITERS[block.type] as BlockWriter<Block>)(block, print));
}

type BlockWriter<B> = (block: B, print: Print) => string[];

const WRITERS: { [K in Block['type']]: BlockWriter<Extract<Block, { type: K }>> } = {
  title: ({ children }, print) => [print(children), ''],
  subtitle: ({ children }, print) => [print(children), ''],
  salutation: ({ children }, print) => [print(children)],
  heading: ({ number = '', children, runIn = [] }, print) => [
    INDENT + number + print(children) + print(runIn),
  ],
  paragraph: ({ children }, print) => [INDENT + print(children)],
  table: writeTable,
  chart: ({ title, unit, alt }) => [`${INDENT}图：${title}（单位：${unit}）。${alt}`],
  picture: ({ caption }, print) => [`${INDENT}（图：${print(caption)}）`],
  'attachment-note': ({ names }, print) => [
    '',
    ...names.map(
      (name, index) =>
        INDENT +
        (index === 0 ? NOTE_LABEL : '　'.repeat(NOTE_LABEL.length)) +
        numberOfName(index, names.length) +
        print(name),
    ),
  ],
  'sign-off': ({ units, date }, print) => ['', ...units.map(print), ...(date ? [print(date)] : [])],
  remark: ({ children }, print) => [INDENT + BRACKETS[0] + print(children) + BRACKETS[1]],
  attachment: ({ label = ATTACHMENT_LABEL, title, children }, print) => [
    '',
    label,
    '',
    print(title),
    '',
    ...writeBlocks(children, print),
  ],
  masthead: ({ copyNumber, secrecy, urgency, mark, documentNumber, signers }) => [
    ...[copyNumber, secrecy, urgency].filter((line) => line !== undefined),
    ...mark,
    ...(documentNumber ? [documentNumber] : []),
    ...(signers.length > 0 ? [SIGNER_LABEL + signers.join('　')] : []),
    '',
  ],
  imprint: ({ copyTo, issuer, date }, print) => [
    '',
    ...(copyTo ? [`${COPY_LABEL}${print(copyTo)}。`] : []),
    ...(issuer || date ? [[print(issuer ?? []), date ? print(date) + ISSUED : ''].join('\t')] : []),
  ],
};

function writeTable(table: Table, print: Print): string[] {
  const line = (texts: string[]) => texts.map((text) => text.replace(/[\t\n]/g, ' ')).join('\t');
  const printCell = ({ children }: Cell) => print(children);
  return [
    ...(table.caption ? [print(table.caption)] : []),
    line(joinHead(table, printCell)),
    ...Array.from(flattenRows(table, printCell), line),
  ];
}
