/** Changes of the files, and how each ended. */

import type { FileState } from './desk.ts';
import type { Path, Typed } from './values.ts';

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
  | { op: 'insert'; path: Path; at: number; values: Typed[]; was: Typed }
  /** of the list at `path` an item, to stand at the index `to` */
  | { op: 'move'; path: Path; from: number; to: number; was: Typed };

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
