/**
 * What the page in the browser and its server say to one another: the one file that both import. Everything is plain
 * JSON; errors are an HTTP status with `Refusal`. Paths of fields are steps, indices counted from 0.
 */
export type * from './contract/bank.ts';
export type * from './contract/changes.ts';
export type * from './contract/desk.ts';
export type * from './contract/edited.ts';
export type * from './contract/files.ts';
export type * from './contract/form.ts';
export type * from './contract/report.ts';
export type * from './contract/values.ts';

/** Why a request was not served, in Chinese. */
export interface Refusal {
  error: string;
}
