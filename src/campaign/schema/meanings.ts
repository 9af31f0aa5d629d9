/**
 * What a field means, declared beside it in the schema as its `meta`: what other rooms ask by `campaign/roles.ts`
 * instead of keeping lists of fields. An object or a list speaks for all within it that does not speak for itself.
 */

import type { Wordings } from './wordings.ts';

/** The kind of a printable value. */
export type LeafKind = 'text' | 'money' | 'count' | 'date' | 'integer' | 'flag' | 'choice';

/**
 * What a text is: the name of a person, of a unit or of a programme (`title`); who is meant, by name or in words
 * (`party`); a sentence of the report, or words within one; what somebody said; or no text of the report at all.
 */
export type TextRole = 'name' | 'unit' | 'title' | 'party' | 'sentence' | 'phrase' | 'speech' | 'code';

/**
 * What a public notice shows of a field: `show` as it is, for officials and organs are public; `search`, the
 * default, with the recipients' names in it masked; `mask`, the name of a recipient; `drop`, nothing.
 */
export type Exposure = 'show' | 'search' | 'mask' | 'drop';

/** A column of the printed roster. */
export interface PrintedColumn {
  head: string;
  /** in 字 */
  width: number;
  /** the first column; rows of one value stand together */
  merge?: boolean;
}

/** A column of the blank roster. */
export interface FormColumn {
  /** in 字; else as wide as a name */
  width?: number;
  /** what the sample row says; made up */
  sample?: string | number;
  /** what may be chosen from, besides other words */
  offered?: readonly string[];
}

/** What a name is looked up among: parts that a section may use, reports, styles. */
export type Lookup = 'part' | 'template' | 'style';

// a type, for an interface could not be given to zod's open-ended meta
export type FieldMeta = {
  /** a name of something at hand, as the editor offers and the reference lists */
  lookup?: Lookup;
  /** what to write, for the reference and for editors */
  help?: string;
  leaf?: LeafKind;
  /** of a choice, or of a text that may be one: the other wordings of its values */
  wordings?: Wordings;
  /** of a text: the words that it usually is one of; any other is kept as typed */
  offered?: readonly string[];
  /** of a text; every one has a role */
  role?: TextRole;
  /** of a text that may be typed as a record: its keys, in the order in which the text says them */
  parts?: readonly string[];
  /** of a record: the field that a plain text stands for */
  shorthand?: string;
  /** of a record: the field that words before a figure stand for, in that plain text */
  label?: string;
  /** of a roster's column: the headings it is recognised by, besides its name */
  synonyms?: string[];
  /** those it is recognised by where no other heading names it: 所在村 beside 所在单位 is no unit */
  lesser?: string[];
  /** of a roster's column: what a title above rows or, where it is `isHead`, above their heading, or their sheet's name, says in its place: of 一、高中 学段 is 高中 */
  titled?: (title: string, isHead?: boolean) => string | undefined;
  public?: Exposure;
  /** whom the unit itself names to turn to: its number and address are no secret of a person */
  contact?: boolean;
  /** steers the report or serves to derive figures: need not be printed */
  structural?: boolean;
  /**
   * whether the units below take it over; `if-issued` of a notice that the whole wrote itself; `if-worded` but for
   * numbers of sentences, which are chosen for one report
   */
  shared?: boolean | 'if-issued' | 'if-worded';
  /** stays from year to year: the next year's campaign begins with it */
  lasts?: boolean;
  /** of a roster's column: rows of one value are a group of this 维度, which a report tells or only compares */
  dimension?: 'told' | 'compared';
  /** of a sum: what one person got, so that 2000元/人 is 2000元 */
  each?: boolean;
  column?: PrintedColumn;
  form?: FormColumn;
};

declare module 'zod' {
  /** So that what `.meta()` is given is checked. */
  interface GlobalMeta extends FieldMeta {}
}

/** Every key of a field's meta: none of them is a word of JSON Schema. */
export const metaKeys = Object.keys({
  lookup: true,
  help: true,
  leaf: true,
  wordings: true,
  offered: true,
  role: true,
  parts: true,
  shorthand: true,
  label: true,
  synonyms: true,
  lesser: true,
  titled: true,
  public: true,
  contact: true,
  structural: true,
  shared: true,
  lasts: true,
  dimension: true,
  each: true,
  column: true,
  form: true,
} satisfies Record<keyof FieldMeta, true>);
