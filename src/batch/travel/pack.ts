/** A plan → what travels: the shared part, and each unit with its own data. */
import { listPictureNames } from '../../campaign/pictures.ts';
import type { MakeOptions } from '../../delivery/make.ts';
import { nameCampaign } from '../../delivery/output.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { findFile, readBytes, type SourceFile } from '../../source/files.ts';
import { isObject } from '../../source/places.ts';
import type { PlacedRow } from '../../source/row-reader.ts';
import type { InputHasher } from '../inputs.ts';
import { type BatchPlan, placeUnit } from '../plan.ts';
import type { Unit } from '../unit.ts';
import type { PackedFiles, PackedUnit, SharedPart } from './job.ts';
import { packSpots } from './spots.ts';

/** What all units share. */
export function packShared(plan: BatchPlan, make: MakeOptions, force: boolean): SharedPart {
  const { main, templates, styles, bank } = plan.files;
  const { helpers: _, ...options } = make;
  return {
    campaign: nameCampaign(plan.output, plan.path),
    output: plan.output,
    force,
    make: options,
    files: packFiles([...(main ? [main] : []), ...templates, ...styles, ...bank]),
    people: plan.people().listWords(),
  };
}

/**
 * A unit with its own data. Undefined of one whose data are not all at hand, as a picture that is not there: that is for
 * who has the folder to tell.
 */
export function packUnit(plan: BatchPlan, hasher: InputHasher, index: number): PackedUnit | undefined {
  const { unit, file } = plan.reports[index]!;
  const files = listOwnFiles(plan, unit);
  if (!files) return undefined;
  const { 名称, 简称, zero, problems, doubts } = unit;
  return {
    ...{ 名称, 简称, index: unit.index, zero, file, problems, doubts },
    inputs: hasher.hashUnit(unit),
    rows: unit.rows.map(packRow),
    own: files.own?.name,
    files: packFiles(files.all),
  };
}

/** The files that a unit has alone; undefined where one of them is missing or cannot be read. */
function listOwnFiles(plan: BatchPlan, unit: Unit): { own?: SourceFile; all: SourceFile[] } | undefined {
  const { folder, departments } = plan.files;
  const { value: own, roster, problems } = unit.own();
  if (hasErrors(problems) || (own === undefined && problems.length > 0)) return undefined;
  const find = (name: string) => findFile(folder, name).file;
  const path = own?.places.get('')?.value.file;
  const ownFile =
    path === undefined ? undefined : (departments.find(({ name }) => name === path) ?? find(path));
  const named = own && isObject(own.value) ? (own.value.名册 ?? null) : null;
  const rosterName = typeof named === 'string' ? named : isObject(named) ? named.文件 : undefined;
  // what names no file in a way that is understood is told by who validates it
  if (named !== null && !roster) return undefined;
  const pictures = listPictureNames(placeUnit(plan.shared, plan.owner, unit).value);
  const others = [...(typeof rosterName === 'string' ? [rosterName.trim()] : []), ...pictures].map(find);
  if ((own && !ownFile) || others.includes(undefined)) return undefined;
  const all = [ownFile, ...others].filter((file) => file !== undefined);
  return { own: ownFile, all };
}

const packRow = ({ value, row, places }: PlacedRow): PackedUnit['rows'][number] => ({
  ...{ value, row },
  places: packSpots(places, ['', ...Object.keys(value)]),
});

function packFiles(files: readonly SourceFile[]): PackedFiles {
  return Object.fromEntries(
    files.map((file) => [file.name, Buffer.from(readBytes(file).bytes ?? []).toString('base64')]),
  );
}
