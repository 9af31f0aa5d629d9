/** What the page shows. */
import type {
  Conflict,
  Desk,
  Origin,
  Path,
  PreviewReply,
  ReportChoice,
  RosterReply,
  UpdateReply,
  VerifyReply,
} from '../contract.ts';

export interface Notice {
  kind: 'done' | 'trouble';
  text: string;
  /** what can be done about it */
  action?: { label: string; run: () => void };
}

export interface Clash extends Conflict {
  file: string;
  /** does what was asked for all the same */
  force: () => void;
}

export interface Spot {
  file: string;
  path: Path;
}

/** How a file is shown: as a form, as it is typed, or by the sentences that its report may be worded with. */
export type Tab = 'form' | 'yaml' | 'bank';

export interface State {
  desk: Desk;
  file: string;
  tab: Tab;
  choice: ReportChoice;
  preview?: PreviewReply;
  /** pages there are of the report in sight */
  shown: number;
  /** pages by number, those further on as they were asked for */
  pages: ReadonlyMap<number, string>;
  isMaking: boolean;
  isSaving: boolean;
  /** the server has gone */
  isOver: boolean;
  /** something that was typed did not reach it */
  isLost: boolean;
  notice?: Notice;
  clash?: Clash;
  /** of a batch that is being made */
  progress?: { done: number; total: number; name: string };
  /** that was dropped, and what is in it */
  roster?: { file: File; reply: RosterReply };
  /** a Word file that was dropped, and what was found in it */
  word?: { file: File; verified: VerifyReply; updated?: UpdateReply };
  /** the field that is being changed, and what the pages print of it */
  spot?: Spot;
  lit: ReadonlySet<string>;
  /** optional fields that were asked for and hold nothing yet, by `keyOf` */
  opened: ReadonlySet<string>;
  /** where a clicked figure comes from */
  origin?: { origins: Origin[]; x: number; y: number };
}
