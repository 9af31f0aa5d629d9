/** What running text is made of: words, values of the data, emphasis, line breaks. A part of the document tree. */

/** A stretch of running text. */
export type Inline = Text | Value | Strong | Emphasis | Break;

/** Words of the template. */
export interface Text {
  type: 'text';
  value: string;
}

/** Words or a figure of the data: never markup, and it knows which facts it was read from. */
export interface Value {
  type: 'value';
  text: string;
  /** paths into the facts, `资助.金额`; empty for what no field gave */
  reads: readonly string[];
  /** of what the template itself calculated of these facts: how */
  formula?: string;
  /** problems that concern this figure: printed as 【待核】 in a draft */
  flags?: readonly Flag[];
}

/** A problem that concerns a printed figure. */
export interface Flag {
  code: string;
  message: string;
  /** where in the value's text the words end that it concerns, in UTF-16 units; the text's own end if absent */
  end?: number;
}

export interface Strong {
  type: 'strong';
  children: Inline[];
}

export interface Emphasis {
  type: 'emphasis';
  children: Inline[];
}

/** A line break within a paragraph. */
export interface Break {
  type: 'break';
}
