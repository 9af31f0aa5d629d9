/** Word files that were edited and are handed over: never written over, nor kept. */
import type { PagedProblem } from './report.ts';

/**
 * `POST /api/verify?name=总结.docx` (bytes of a .docx or .doc), with the keys of `ReportChoice`: what it says otherwise
 * than the data.
 */
export interface VerifyReply {
  name: string;
  /** whose report it was taken for, where no unit was asked for */
  unit?: string;
  /** Chinese: what was looked at; absent where nothing could be compared, `problems` saying why */
  summary?: string;
  problems: PagedProblem[];
}

/** `POST /api/update?name=总结.docx` (bytes), with the keys of `ReportChoice`: the file brought up to date. */
export interface UpdateReply {
  /** 总结（更新）.docx; absent where nothing could be updated, `problems` saying why */
  name?: string;
  /** `GET /api/file?key=…` gives the bytes */
  key?: string;
  /** Chinese: what was changed */
  summary?: string;
  /** of the update, then of the updated file */
  problems: PagedProblem[];
}
