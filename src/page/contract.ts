/**
 * What the page in the browser and its server say to one another: the one file that both import. Everything is plain
 * JSON; errors are an HTTP status with `Refusal`. Paths of fields are steps, indices counted from 0.
 */

export type Path = readonly (string | number)[];

/** A value as it is typed in YAML: figures, dates and counts are texts. */
export type Typed = string | null | Typed[] | { [key: string]: Typed };

/** `GET /api/desk`: everything that the page begins with. */
export interface Desk {
  /** the unit's name, else the folder's */
  title: string;
  /** absolute path of the folder */
  folder: string;
  version: string;
  files: FileState[];
  form: Form;
  reports: { name: string; purpose: string }[];
  audiences: readonly string[];
  /** of a folder that holds no campaign yet, whose `files` are empty: what may be chosen for a new one */
  start?: {
    year: number;
    levels: readonly string[];
    details: readonly string[];
    /** campaigns in folders below, by their names: `POST /api/choose` opens one */
    others: string[];
    /** where something else stands in the folder, a new one gets a folder of its own, called by its year */
    isBelow: boolean;
  };
  /** reports of a batch, by the unit's short name; 本级 is the consolidated one; empty without 单位.下属 */
  units: string[];
}

/** `POST /api/start`: puts the files that a campaign starts with in the folder; answered with `Desk`. */
export interface StartRequest {
  unit: string;
  level: string;
  year: number;
  detail: string;
  /** units that write reports of their own */
  departments: string[];
}

/** `POST /api/choose`: opens one of the campaigns in the folder; answered with `Desk`. */
export interface ChooseRequest {
  name: string;
}

/** A YAML file of the campaign: 活动.yaml, or one unit's in 部门. */
export interface FileState {
  name: string;
  /** 本级, or the unit's name */
  label: string;
  text: string;
  /** names this very text */
  mark: string;
  /** in the shape of the form: a single text where a list stands is a list of one. Null where it cannot be read */
  values: Typed;
  /** Chinese: why the form cannot change it now; the text can */
  flaw?: string;
  /** what is wrong with how its fields are written, known before any report is made */
  problems: PagedProblem[];
  canUndo: boolean;
  canRedo: boolean;
}

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

/** `POST /api/edit` */
export interface EditRequest {
  file: string;
  edits: FieldEdit[];
}

/**
 * One change of one field. `was` is what the page showed at `path`, null where nothing was: where the file holds
 * something else by now, nothing is changed.
 */
export type FieldEdit =
  | { op: 'set'; path: Path; value: Typed; was: Typed }
  | { op: 'remove'; path: Path; was: Typed }
  | { op: 'insert'; path: Path; at: number; values: Typed[]; was: Typed };

/** `POST /api/text`: the whole text of a file, as changed in the page. */
export interface TextRequest {
  file: string;
  /** the mark of the text that the change began with */
  base: string;
  text: string;
}

/** `POST /api/undo`, `POST /api/redo` */
export interface UndoRequest {
  file: string;
}

/** Answer to a change. */
export type ChangeReply =
  | { state: FileState; merged?: boolean }
  /** the file on the disk holds something else there: nothing was written */
  | { state: FileState; conflict: Conflict }
  /** nothing was written: Chinese, why */
  | { state: FileState; refused: string };

export interface Conflict {
  path?: Path;
  /** as text */
  theirs: string;
  yours: string;
}

/** Which report. */
export interface ReportChoice {
  unit?: string;
  template?: string;
  audience?: string;
}

/** `POST /api/preview` */
export interface PreviewReply {
  title: string;
  isDraft: boolean;
  /** pages there are; `pages` holds the first of them */
  count: number;
  pages: PagePicture[];
  problems: PagedProblem[];
  /** figures compared; absent where no report could be made */
  compared?: number;
}

export interface PagePicture {
  number: number;
  /** SVG; values carry `data-reads`, the paths they were read from, divided by blanks; lines are `g.line` */
  svg: string;
}

/** `POST /api/pages`: pages further on of the report that was shown last. */
export interface PagesRequest {
  from: number;
  to: number;
}

export interface PagedProblem {
  code: string;
  severity: 'error' | 'warning' | 'notice';
  message: string;
  hint?: string;
  /** where, in words: 活动.yaml:3 */
  where?: string;
  /** of the field in question */
  file?: string;
  path?: Path;
  line?: number;
  column?: number;
  /** code points from there */
  length?: number;
}

/** `POST /api/origin`: where a printed figure comes from. */
export interface OriginRequest {
  reads: string[];
}

export interface OriginReply {
  origins: Origin[];
}

export interface Origin {
  /** the path of the fact, as printed */
  fact: string;
  value?: string;
  formula?: string;
  where?: string;
  /** the field, where it was typed in a file of the form */
  file?: string;
  path?: Path;
  inputs: Origin[];
}

/** `POST /api/printed`: where the report that was shown last prints a field, or what follows from it. */
export interface PrintedRequest {
  file: string;
  path: Path;
}

export interface PrintedReply {
  /** paths that values of the pages were read from, in `data-reads` */
  reads: string[];
  /** pages with one of them */
  pages: number[];
}

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
  /** files written anew */
  written: number;
  /** reports that stood as they are */
  kept: number;
  /** units whose report could not be made or written */
  failed: string[];
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

/** Why a request was not served, in Chinese. */
export interface Refusal {
  error: string;
}

/** `GET /api/events`: server-sent, one JSON object each. */
export type ServerEvent =
  | { type: 'hello' }
  /** files on the disk have changed: what the page shows is old */
  | { type: 'changed'; files: FileState[] }
  | { type: 'progress'; done: number; total: number; name: string }
  | { type: 'bye' };
