/** What travelled → what reports are made from, on a machine that has nothing else of the campaign. */
import { parseUnit } from '../../campaign/parse.ts';
import { NameIndex } from '../../chinese/name-finder.ts';
import { readShelves } from '../../inputs.ts';
import { readCampaignFiles, type SourceFile } from '../../source/files.ts';
import { MemoryFolder } from '../../source/folder.ts';
import { once } from '../../source/once.ts';
import { readYamlFile } from '../../source/reading.ts';
import { type BatchPlan, loadUnit } from '../plan.ts';
import type { Unit } from '../unit.ts';
import { readOwn } from '../units.ts';
import type { PackedFiles, PackedUnit, SharedPart } from './job.ts';
import { openSpots } from './spots.ts';

/** A campaign of which only what its units share is at hand. */
export interface SharedCampaign {
  shared: SharedPart;
  /** its files, opened once for all units */
  files: Readonly<Record<string, Uint8Array>>;
  plan: BatchPlan;
}

/** Throws where the part holds no campaign: it was read where it was packed. */
export function openShared(shared: SharedPart): SharedCampaign {
  const bytes = openFiles(shared.files);
  const files = readCampaignFiles(new MemoryFolder(bytes));
  const value = files.main && readYamlFile(files.main).value;
  const owner = value && parseUnit(value).value;
  if (!value || !owner) throw new Error('the shared part holds no campaign');
  const units = (owner.下属 ?? []).map(
    ({ 名称, 简称 = 名称 }, index): Unit => ({
      ...{ 名称, 简称, index, zero: false, rows: [], problems: [], doubts: [] },
      own: () => ({ problems: [] }),
    }),
  );
  const plan: BatchPlan = {
    ...readShelves(files),
    ...{ files, path: '', output: shared.output, shared: value, owner, roster: undefined, units },
    ...{ reports: [], consolidated: '', strays: [], people: once(() => openPeople(shared.people)) },
  };
  return { shared, files: bytes, plan };
}

/** What a unit's report is made of. */
export function openUnit({ plan, files }: SharedCampaign, unit: PackedUnit): ReturnType<typeof loadUnit> {
  const folder = new MemoryFolder({ ...files, ...openFiles(unit.files) });
  const own: SourceFile | undefined = unit.own === undefined ? undefined : { name: unit.own, folder };
  const { 名称, 简称, index, zero, problems, doubts } = unit;
  const opened: Unit = {
    ...{ 名称, 简称, index, zero, problems, doubts },
    rows: unit.rows.map(({ value, row, places }) => ({ value, row, places: openSpots(places) })),
    own: own ? once(() => readOwn(own)) : () => ({ problems: [] }),
  };
  return loadUnit({ ...plan, files: { ...plan.files, folder } }, opened);
}

function openFiles(packed: PackedFiles): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(packed).map(([name, text]) => [name, Buffer.from(text, 'base64')]),
  );
}

function openPeople(words: SharedPart['people']): NameIndex {
  // undefined travels as null
  const names = words.flatMap(([, name]) => name ?? []);
  return new NameIndex(
    names,
    words.filter(([, name]) => (name ?? undefined) === undefined).map(([letters]) => letters),
  );
}

/** Whether names within a job are names of files alone: who can write to the queue can write to no other folder. */
export function isPlainName(name: string): boolean {
  return name !== '' && !/[/\\\0]/.test(name) && !name.startsWith('.');
}
