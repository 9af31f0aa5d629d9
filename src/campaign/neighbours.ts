/** Whose people a campaign's reports may meet besides its own: those of the units below it, and of the campaign above. */
import { valueAt } from '../diagnostics/path.ts';
import { type CampaignFiles, findCampaignAbove, findFile, type SourceFile } from '../source/files.ts';
import type { PlacedValue } from '../source/places.ts';
import { readYamlFile } from '../source/reading.ts';
import type { HeldData } from './people.ts';
import { readCampaignRoster } from './rosters.ts';

/**
 * Reads what a campaign's neighbours hold: each file of 部门 and each that 单位.下属 names; of a file that lies in 部门
 * itself, the campaign above it and the other units. What cannot be read is told when their reports are made.
 */
export function readNeighbours(files: CampaignFiles, own: PlacedValue): HeldData[] {
  const above = findCampaignAbove(files);
  if (!above?.main) return readBelow(files, own);
  const whole = readHeld(above.main);
  return [whole, ...readBelow(above, whole.value)];
}

function readBelow(files: CampaignFiles, whole: PlacedValue | undefined): HeldData[] {
  return [...files.departments, ...listNamed(files, whole)].map(readHeld);
}

/** The files that 单位.下属 names. */
function listNamed({ folder }: CampaignFiles, whole: PlacedValue | undefined): SourceFile[] {
  const units = valueAt(whole?.value, '单位.下属');
  return (Array.isArray(units) ? units : []).flatMap((entry: unknown) => {
    const name = valueAt(entry, '文件');
    return typeof name === 'string' ? (findFile(folder, name).file ?? []) : [];
  });
}

function readHeld(file: SourceFile): HeldData {
  const { value } = readYamlFile(file);
  return { value, roster: value && readCampaignRoster(value, file.folder) };
}
