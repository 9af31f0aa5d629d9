/** What stands in a folder that holds no campaign itself. */
import { join } from 'node:path';
import { listEntries } from '../source/disk-folder.ts';
import { readCampaignFiles } from '../source/files.ts';
import { isHidden } from '../source/folder.ts';

/** The campaigns in folders below one that holds none itself, and whether anything else is there. */
export function lookAround(path: string): { others: string[]; isBelow: boolean } {
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
  };
}
