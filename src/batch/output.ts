/**
 * Writing files so that nothing is half written, nothing is overwritten unasked and nothing is lost: a
 * temporary file in the same folder, fsync, rename. What an interrupted run left is cleaned up by the next.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { foreignFile, unwritable } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { hashBytes, type ManifestEntry, manifestName, printManifest, readManifest } from './manifest.ts';

export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

export interface OutputOptions {
  /** absolute path of the campaign's main file: whose output this is */
  campaign: string;
  /** overwrite whatever is there */
  force: boolean;
}

/** Only ours, and only left by a run that did not end: `.报告.docx.jinqiu-1a2b.tmp`. */
const temporaryPattern = /^\..*\.jinqiu-\d+\.tmp$/;

/**
 * Writes files, all or those that may be written. A file that stands there is replaced only if we wrote it
 * from the same campaign and nobody has touched it since.
 */
export function writeFiles(
  files: readonly OutputFile[],
  options: OutputOptions,
): { written: string[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const refused = options.force ? [] : files.flatMap((file) => findReason(file.path, options.campaign) ?? []);
  if (refused.length > 0) {
    return { written: [], problems: refused.map((refusal) => makeProblem(foreignFile, refusal)) };
  }
  const written: string[] = [];
  for (const { path, bytes } of files) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      removeLeftovers(dirname(path));
      writeAtomically(path, bytes);
      recordFile(path, { campaign: campaignKey(dirname(path), options.campaign), content: hashBytes(bytes) });
      written.push(path);
    } catch (error) {
      problems.push(makeProblem(unwritable, { path, reason: explainError(error) }));
    }
  }
  return { written, problems };
}

/** Why a file may not be replaced; undefined where it may. */
function findReason(
  path: string,
  campaign: string,
): { path: string; reason: 'unknown' | 'edited' | 'other-campaign' } | undefined {
  if (!existsSync(path)) return undefined;
  const folder = dirname(path);
  const entry = readManifest(folder)[basename(path)];
  if (!entry) return { path, reason: 'unknown' };
  if (entry.campaign !== campaignKey(folder, campaign)) return { path, reason: 'other-campaign' };
  return entry.content === hashBytes(readFileSync(path)) ? undefined : { path, reason: 'edited' };
}

/** Enters a written file in its folder's manifest. */
export function recordFile(path: string, entry: ManifestEntry): void {
  const folder = dirname(path);
  const manifest = { ...readManifest(folder), [basename(path)]: entry };
  writeAtomically(join(folder, manifestName), Buffer.from(printManifest(manifest)));
}

/** How a manifest names a campaign: relative, so that a folder can be moved as a whole. */
export function campaignKey(folder: string, campaign: string): string {
  return relative(folder, campaign).split(sep).join('/');
}

/** Puts a whole file in place in one step: readers see the old one or the new one, never a part. */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.jinqiu-${process.pid}.tmp`);
  const handle = openSync(temporary, 'w');
  try {
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(handle, bytes, offset);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(handle);
  renameSync(temporary, path);
}

/** Removes what an interrupted run left in a folder, unless that run is still going. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!temporaryPattern.test(name)) continue;
    const pid = Number(/jinqiu-(\d+)\.tmp$/.exec(name)?.[1]);
    if (pid !== process.pid && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The system's reason in Chinese. */
export function explainError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Record<string, string> = {
    EACCES: '没有写入权限',
    EPERM: '没有写入权限，或文件正被别的程序打开',
    EBUSY: '文件正被别的程序打开',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘是只读的',
    ENOTDIR: '路径中有一段不是文件夹',
    EISDIR: '那里已经有一个同名的文件夹',
    ENAMETOOLONG: '名字太长',
  };
  return known[code] ?? (error as Error).message;
}
