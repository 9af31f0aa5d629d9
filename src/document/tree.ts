/**
 * The document tree: the contract between those who make a report and those who write it down.
 * It imports nothing but what running text is made of. Makers (Markdown, block helpers, the frame) build it, passes rewrite it,
 * layout and writers read it; none of them knows another.
 *
 * Where English has no word for an element of GB/T 9704 its Chinese name stands beside the type.
 */
import type { Inline } from './inlines.ts';

export type { Break, Emphasis, Flag, Inline, Strong, Text, Value } from './inlines.ts';

/** A whole report. */
export interface Document {
  type: 'document';
  meta: Meta;
  children: Block[];
}

/** What goes to the document properties; nothing private. */
export interface Meta {
  /** the title as plain text, without line breaks */
  title: string;
  /** the unit that issues it */
  author: string;
  keywords: string[];
  /** `2016-12-20`; the properties' dates come from it, never from the clock */
  date?: string;
  /** 草稿 gets a watermark */
  draft: boolean;
}

/** A block of the document, in reading order; `type` says which. */
export type Block =
  | Title
  | Subtitle
  | Salutation
  | Heading
  | Paragraph
  | Table
  | Chart
  | Picture
  | AttachmentNote
  | SignOff
  | Remark
  | Attachment
  | Masthead
  | Imprint;

/** 标题. A `break` among the children is a manual line break; otherwise title shaping decides. */
export interface Title {
  type: 'title';
  children: Inline[];
}

/** A line centred under the title in 楷体: a signature or （date） in the mode `under-title`. */
export interface Subtitle {
  type: 'subtitle';
  children: Inline[];
}

/** 主送机关: flush left, with the full-width colon. */
export interface Salutation {
  type: 'salutation';
  children: Inline[];
}

/** A numbered heading 一、（一）1.（1）. */
export interface Heading {
  type: 'heading';
  /** 1 = 一、 2 = （一） 3 = 1. 4 = （1） */
  level: 1 | 2 | 3 | 4;
  /** set by the numbering pass, with its mark: `一、`, `（一）`, `1.`, `（1）` */
  number?: string;
  children: Inline[];
  /** 段首句: text that runs on in the heading's own paragraph */
  runIn?: Inline[];
}

/** A paragraph of running text. */
export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}

/** A table in the text or in an attachment. */
export interface Table {
  type: 'table';
  caption?: Inline[];
  columns: Column[];
  /** head rows; repeated on every page */
  head: Row[];
  /** may be a lazy, repeatable iterable: a roster can be longer than memory */
  body: Iterable<Row>;
  /** 合计 rows */
  foot?: Row[];
}

/** A column of a table; widths in characters of the body. */
export interface Column {
  align: 'left' | 'center' | 'right';
  /** width wanted, in 字 (em of the cell's font); columns share the table's width in proportion */
  width: number;
  /** where there is no room: the narrowest that what it holds can bear, in 字; by default as wanted */
  least?: number;
  /** cells that take more lines at its least */
  broken?: number;
  /** equal cells below each other in this column are merged over their rows */
  merge?: boolean;
  /** of a right-aligned column, the widest figure in 字: the figures stand under the head's middle, last digits in line */
  figureWidth?: number;
}

/** A row of cells, some of which may reach over several columns or rows. */
export interface Row {
  cells: Cell[];
}

/** A cell: one line of inlines. */
export interface Cell {
  children: Inline[];
  /** default 1; only in head and foot rows */
  colSpan?: number;
  rowSpan?: number;
}

/** A native chart. The table with the same figures stands beside it as a block of its own. */
export interface Chart {
  type: 'chart';
  kind: 'column' | 'bar' | 'pie' | 'line';
  title: string;
  categories: string[];
  series: { name: string; values: number[] }[];
  /** of the values: 万元, 名 */
  unit: string;
  /** alternative text: what the chart shows, in a sentence */
  alt: string;
}

/** A photograph in the text, its caption below it. */
export interface Picture {
  type: 'picture';
  image: Image;
  /** printed below it, and the alternative text */
  caption: Inline[];
}

/** The bytes of a picture, without anything that decoding them does not need. */
export interface Image {
  format: 'jpeg' | 'png';
  bytes: Uint8Array;
  /** in pixels, as it is to be seen */
  width: number;
  height: number;
  turn: Turn;
}

/** How a picture is to be turned before it is seen: a camera held on its side stores it lying. */
export interface Turn {
  /** quarters of a circle, clockwise */
  quarters: 0 | 1 | 2 | 3;
  /** left and right are swapped first */
  mirrored: boolean;
}

/** 附件说明: made by a pass from the attachments that follow, so that the names agree. */
export interface AttachmentNote {
  type: 'attachment-note';
  names: Inline[][];
}

/** 落款: 署名 and 成文日期 at the end of the text. */
export interface SignOff {
  type: 'sign-off';
  /** one line a unit; empty where the title already names the unit */
  units: Inline[][];
  date?: Inline[];
  /** a seal will be put on it: its own arithmetic */
  seal: boolean;
}

/** 附注, printed in （） below the date. */
export interface Remark {
  type: 'remark';
  children: Inline[];
}

/** 附件: starts a new page. */
export interface Attachment {
  type: 'attachment';
  /** `附件` or `附件1`; set by the attachment pass */
  label?: string;
  title: Inline[];
  orientation: 'portrait' | 'landscape';
  children: Block[];
}

/** 版头: what stands above the red rule. Comes first when present. */
export interface Masthead {
  type: 'masthead';
  /** 文件: the ordinary form; 信函: letter form with the double rules */
  form: '文件' | '信函';
  /** 份号, six digits */
  copyNumber?: string;
  /** 密级和保密期限: `机密★1年` */
  secrecy?: string;
  /** 紧急程度 */
  urgency?: string;
  /** 发文机关标志, one line a unit */
  mark: string[];
  /** 发文字号 */
  documentNumber?: string;
  /** 签发人; given only in 上行文 */
  signers: string[];
}

/** 版记: at the foot of the last page. Comes last when present. */
export interface Imprint {
  type: 'imprint';
  /** 抄送 */
  copyTo?: Inline[];
  /** 印发机关 */
  issuer?: Inline[];
  /** 印发日期 */
  date?: Inline[];
}
