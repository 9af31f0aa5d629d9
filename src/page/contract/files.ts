/** Files that are made, and files that are handed over. */
import type { FileState } from './desk.ts';
import type { PagedProblem, ReportChoice } from './report.ts';

/** `POST /api/build`: the Word file, written to 输出 as `jinqiu build` does. */
export interface BuildRequest extends ReportChoice {
  format: 'docx' | 'comments';
  draft: boolean;
}

export interface BuildReply {
  /** the file's name; absent where none was made */
  name?: string;
  /** absolute path, where it could be written to 输出 */
  written?: string;
  /** `GET /api/file?key=…` gives the bytes */
  key?: string;
  /** errors keep a final report back */
  withheld: boolean;
  problems: PagedProblem[];
}

/** `POST /api/batch`: the reports of all units, the consolidated one and 汇总.xlsx; its progress comes as events. */
export interface BatchReply {
  /** reports written anew */
  written: number;
  /** reports that stood as they are */
  kept: number;
  /** units whose report could not be made or written */
  failed: { name: string; why: string }[];
  /** units that nothing was handed in for */
  missing: string[];
  /** 汇总.xlsx is there */
  hasWorkbook: boolean;
  /** absolute, of the files */
  folder: string;
  problems: PagedProblem[];
}

/**
 * `POST /api/roster?name=名册.xlsx` (bytes): what is recognised in it. With `&save=new` it is put into the folder where
 * no other file is called so, with `&save=over` in its place; 名册 then names it.
 */
export interface RosterReply {
  name: string;
  /** fields that its columns were taken for */
  columns: string[];
  count: number;
  /** the first rows */
  sample: { [key: string]: string }[];
  problems: PagedProblem[];
  /** another file of that name lies in the folder */
  isThere: boolean;
  /** it was saved; of the file that names it */
  saved?: FileState;
}
