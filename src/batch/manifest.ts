/**
 * The manifest of an output folder: which files we wrote, from which campaign, and with what content. It lets
 * a later run tell its own files from the user's, and an edited file from an untouched one.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const manifestName = '.jinqiu.json';

export interface ManifestEntry {
  /** path of the campaign's main file, relative to the output folder, with `/` */
  campaign: string;
  /** SHA-256 of what was written */
  content: string;
  /** SHA-256 of everything that it was made from; a batch skips what has not changed */
  inputs?: string;
}

export type Manifest = Record<string, ManifestEntry>;

/** Reads a folder's manifest; a missing or unreadable one is empty: then no file counts as ours. */
export function readManifest(folder: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    const files = (parsed as { files?: unknown } | null)?.files;
    return typeof files === 'object' && files !== null ? (files as Manifest) : {};
  } catch {
    return {};
  }
}

/** The text of a manifest: files in order of name, so that the same content gives the same bytes. */
export function printManifest(manifest: Manifest): string {
  const files = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ 说明: '由 jinqiu 写出的文件；删去本文件后，再生成时不会覆盖已有的文件', files }, null, 2)}\n`;
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
