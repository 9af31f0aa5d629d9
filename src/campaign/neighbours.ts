/** Whose people a campaign's reports may meet besides its own: those of the units below it, and of the campaign above. */
import { type CampaignFiles, findCampaignAbove, findFile, type SourceFile } from '../source/files.ts';
import { isObject, type PlacedValue, type PlainValue } from '../source/places.ts';
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
  const unit = fieldOf(whole?.value, '单位');
  const units = fieldOf(unit, '下属');
  return (Array.isArray(units) ? units : []).flatMap((entry) => {
    const name = fieldOf(entry, '文件');
    return typeof name === 'string' ? (findFile(folder, name).file ?? []) : [];
  });
}

function readHeld(file: SourceFile): HeldData {
  const { value } = readYamlFile(file);
  return { value, roster: value && readCampaignRoster(value, file.folder) };
}

function fieldOf(value: PlainValue | undefined, key: string): PlainValue | undefined {
  return value !== undefined && isObject(value) ? value[key] : undefined;
}
