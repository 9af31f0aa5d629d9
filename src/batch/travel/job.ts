/** What travels to the machines that make reports: what all share, once; and jobs, each with its units' own data. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { MakeOptions } from '../../delivery/make.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PlainObject } from '../../source/places.ts';
import type { Outcome, Stood } from '../report-files.ts';
import type { PackedSpots } from './spots.ts';

/** Bytes of files, by name, in base64. */
export type PackedFiles = Record<string, string>;

/** What all units of a batch share; it lies in the queue once, under its hash. */
export interface SharedPart {
  /** the campaign, as its output knows it */
  campaign: string;
  /** where reports go: an absolute path, or `s3://` */
  output: string;
  force: boolean;
  make: Omit<MakeOptions, 'helpers'>;
  /** the campaign's main file, its templates, styles and sentences */
  files: PackedFiles;
  /** what `NameIndex.listWords` gives of all people of the campaign */
  people: [letters: string, name: string | undefined][];
}

/** A unit with its own data. */
export interface PackedUnit {
  名称: string;
  简称: string;
  index: number;
  zero: boolean;
  /** without extension */
  file: string;
  /** hash of what the report is made from */
  inputs: string;
  rows: { value: PlainObject; row: number; places: PackedSpots }[];
  /** the name of its own file among `files`, which are those that it has alone */
  own: string | undefined;
  files: PackedFiles;
  problems: Diagnostic[];
  doubts: Diagnostic[];
}

/** One that a job asks for. */
export interface JobUnit extends PackedUnit {
  /** by file, what stood there when the job was made: what came later stays */
  stood: Stood;
}

/** Some units, to be made one after the other. */
export interface Job {
  /** hash of what it is made from: the same work is the same job */
  id: string;
  /** the batch that it is of */
  batch: string;
  /** the run that asked for it: a later one may find other files in the folder */
  run: string;
  /** hash of the shared part */
  shared: string;
  units: JobUnit[];
}

/** What became of a unit's report. */
export interface UnitResult {
  file: string;
  inputs: string;
  outcome: Outcome;
}

/** As it lies in the queue: a tenth of its size. */
export function pack(value: unknown): string {
  return deflateSync(Buffer.from(JSON.stringify(value)), { level: 1 }).toString('base64');
}

export function unpack<T>(packed: string): T {
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString('utf8')) as T;
}
