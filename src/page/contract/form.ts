/** The form of a campaign's files, as the schema declares it. */

/** The form: fields by their number, so that what contains itself ends. */
export interface Form {
  root: number;
  fields: FormField[];
  /** the parts of the form, as 起步 has them */
  sections: { title: string; keys: string[] }[];
}

export type FormKind =
  | 'text'
  | 'money'
  | 'count'
  | 'date'
  | 'integer'
  | 'flag'
  | 'choice'
  | 'record'
  | 'list';

export interface FormField {
  kind: FormKind;
  help: string;
  required: boolean;
  /** the file that a new campaign starts with has it */
  starter: boolean;
  /** as typed */
  example?: string;
  /** of a choice all, of a text those that are usual */
  choices?: readonly string[];
  /** of a text: several lines are usual */
  long?: boolean;
  /** of a record, in their order */
  fields?: { key: string; field: number }[];
  /** of a record: the field that a plain text stands for */
  shorthand?: string;
  /** of a list */
  item?: number;
  /** of a list: a record may stand in its place, as the roster's file for its rows */
  record?: number;
  /** of a list: ticks of the bank */
  ticks?: boolean;
}
