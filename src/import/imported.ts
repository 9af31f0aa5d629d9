/** What an import is given beside a file's words, and what it made of them. */
import type { KeptField } from '../anchors/fields.ts';
import type { ReportInputs } from '../inputs.ts';
import type { WordSetting } from '../word/read.ts';
import type { Unread } from './assemble.ts';
import type { Found } from './found.ts';
import type { Manuscript, Sentence } from './manuscript.ts';

/** What an import made of a file. */
export interface Imported {
  /** its unit, where it says whose report it is */
  unit?: string;
  /** of which year it is */
  year?: number;
  /** in the order of 活动.yaml */
  found: Found[];
  /** of its year, where they are derived of what was found */
  totals?: { 人数?: string; 金额?: string };
  /** in the file's order */
  unread: Unread[];
  /** its headings, without numbers */
  headings: Manuscript['headings'];
  sentences: Sentence[];
}

/** What a file of ours keeps of the data that it was made of. */
export interface OwnData {
  fields: readonly KeptField[];
  /** the inputs that data make; undefined where no report can be made of them */
  open: (data: object) => ReportInputs | undefined;
  /** how the file is set, as `readWord` gives it: on which pages its words stand is known exactly */
  setting?: WordSetting | undefined;
}
