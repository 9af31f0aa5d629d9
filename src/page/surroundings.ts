/** What stands in a folder that holds no campaign itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listEntries } from '../source/disk-folder.ts';
import { readCampaignFiles } from '../source/files.ts';
import { isHidden } from '../source/folder.ts';

/** The campaigns in folders below one that holds none itself, whether anything else is there, and whether it is there itself. */
export function lookAround(path: string): {
  others: string[];
  isBelow: boolean;
  isMissing: boolean;
} {
  const entries = listEntries(path).filter(({ name }) => !isHidden(name));
  const others = entries.filter(
    (entry) => entry.isDirectory() && readCampaignFiles(join(path, entry.name)).main,
  );
  return {
    others: others
      .map(({ name }) => name)
      .sort()
      .reverse(),
    isBelow: entries.length > 0,
    isMissing: !existsSync(path),
  };
}
