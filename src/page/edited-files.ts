/** Word files that come back edited: held to the data, or brought up to date; what was handed over stays as it is. */

import { join } from 'node:path';
import { keepBase } from '../delivery/base.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { AUTHOR } from '../edited/author.ts';
import { nameAfter, takeDocx } from '../edited/file.ts';
import { sayUpdate, updateEdited } from '../edited/update.ts';
import { sayVerification, verifyEdited } from '../edited/verify.ts';
import { readCampaignFiles } from '../source/files.ts';
import { takeChoice } from './choice.ts';
import type { ReportChoice } from './contract.ts';

/** A file and the campaign that it is held to. */
export interface EditedTask extends ReportChoice {
  path: string;
  name: string;
  bytes: Uint8Array;
}

export interface VerifiedFile {
  /** that it was taken for */
  unit?: string;
  summary?: string;
  problems: Diagnostic[];
}

export interface UpdatedFile {
  file?: { name: string; bytes: Uint8Array };
  summary?: string;
  problems: Diagnostic[];
}

export function verifyFile({ path, name, bytes: given, unit, ...choice }: EditedTask): VerifiedFile {
  const { bytes, problems: unread } = takeDocx(given, name);
  if (!bytes) return { problems: unread };
  const as = { department: unit, ...takeChoice(choice) };
  const { verification, department, problems } = verifyEdited(path, { name, bytes }, as);
  if (!verification) return { problems };
  return {
    ...(department !== unit && department !== undefined && { unit: department }),
    summary: sayVerification(verification),
    problems: verification.problems,
  };
}

export function updateFile({ path, name, bytes: given, unit, ...choice }: EditedTask): UpdatedFile {
  const { bytes, problems: unread } = takeDocx(given, name);
  if (!bytes) return { problems: unread };
  const folder = readCampaignFiles(path).folder.path;
  const target = nameAfter(name, '更新', () => false);
  const { update, problems } = updateEdited(
    path,
    { name, bytes },
    { department: unit, ...takeChoice(choice), reviser: { author: AUTHOR }, target, folder },
  );
  if (!update) return { problems };
  // the browser keeps the file where it likes: for the next update its base lies with the reports
  if (update.base && folder !== undefined) keepBase(join(folder, '输出'), update.base);
  return {
    file: { name: target, bytes: update.bytes },
    summary: sayUpdate(update, false),
    problems: [...problems, ...update.verification.problems],
  };
}
