/** The report in sight: its pages, its problems, and where its figures come from. */
import type { Path } from './values.ts';

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
