/** What the page begins with, and hears of without asking. */

import type { Form } from './form.ts';
import type { PagedProblem } from './report.ts';
import type { Typed } from './values.ts';

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
    /** the folder is not there yet */
    isMissing: boolean;
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
  /** counts what was told: the greater is the later */
  turn: number;
  /** in the shape of the form: a single text where a list stands is a list of one. Null where it cannot be read */
  values: Typed;
  /** Chinese: why the form cannot change it now; the text can */
  flaw?: string;
  /** what is wrong with how its fields are written, known before any report is made */
  problems: PagedProblem[];
  canUndo: boolean;
  canRedo: boolean;
}

/** `GET /api/events`: server-sent, one JSON object each. */
export type ServerEvent =
  | { type: 'hello' }
  /** files on the disk have changed: what the page shows is old */
  | { type: 'changed'; files: FileState[] }
  | { type: 'progress'; done: number; total: number; name: string }
  | { type: 'bye' };
