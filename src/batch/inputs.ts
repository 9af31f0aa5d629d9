/** What a report is made of, as one hash: where it has not changed, the report has not either. */
import { readFileSync } from 'node:fs';
import { listPictureNames } from '../campaign/pictures.ts';
import type { MakeOptions } from '../delivery/make.ts';
import { hashBytes } from '../delivery/manifest.ts';
import { findFile, readBytes, type SourceFile } from '../source/files.ts';
import { listLibrary } from '../source/library.ts';
import { isObject, type PlainObject, type PlainValue } from '../source/places.ts';
import { type BatchPlan, placeUnit } from './plan.ts';
import type { Unit } from './unit.ts';
import { stateOf } from './units.ts';

/** Hashes the inputs of a plan's reports. What all share is read once. */
export class InputHasher {
  readonly #plan: BatchPlan;
  readonly #common: string;
  readonly #options: MakeOptions;
  readonly #units = new Map<Unit, string>();
  #names: string | undefined;

  constructor(plan: BatchPlan, options: MakeOptions) {
    this.#plan = plan;
    this.#options = options;
    const { formats, template, audience, style, fonts, detail, draft } = options;
    const { main, templates, styles, bank, departments, rosters } = plan.files;
    // comments tell where each figure stands in its file: there, every line of every file counts
    const explained = formats.includes('comments') && main ? [main, ...departments, ...rosters] : [];
    const files = [...listLibrary(), ...templates, ...styles, ...bank, ...explained].map(hashFile);
    const asked = [formats, template, audience, style, fonts, detail, draft];
    this.#common = hash([readProgramVersion(), ...asked, files]);
  }

  /** Of a unit's own report. */
  hashUnit(unit: Unit): string {
    const known = this.#units.get(unit);
    if (known !== undefined) return known;
    const { shared, owner } = this.#plan;
    const rows = [...unit.rows, ...(unit.own().roster?.rows ?? [])].map(({ value }) => value);
    const { value } = placeUnit(shared, owner, unit);
    const files = [this.#hashNames(value), ...this.#hashPictures(value)];
    const hashed = hash([this.#common, value, rows, unit.doubts, unit.index, ...files]);
    this.#units.set(unit, hashed);
    return hashed;
  }

  /** Of the consolidated report. */
  hashWhole(): string {
    const { shared, roster, strays, units } = this.#plan;
    // the rows come with their units; of what names their file, the extent is the whole's
    const { 名册: named = null, ...own } = isObject(shared.value) ? shared.value : {};
    const extent = isObject(named) ? named.范围 : undefined;
    const parts = units.map((unit) => [stateOf(unit), this.hashUnit(unit)]);
    const totals = roster?.stated.map(({ label, said }) => [label, said.map(({ figure }) => figure)]) ?? [];
    const loose = [...totals, ...strays.flatMap(({ rows }) => rows.map(({ value }) => value))];
    const files = [this.#hashNames(shared.value), ...this.#hashPictures(shared.value)];
    return hash([this.#common, own, extent, parts, loose, ...files]);
  }

  /** A picture put in another's place under its name is another. */
  #hashPictures(value: PlainValue): [name: string, content: string][] {
    const { folder } = this.#plan.files;
    return listPictureNames(value).flatMap((name) => {
      const { file } = findFile(folder, name);
      return file ? [hashFile(file)] : [];
    });
  }

  /** A public version says whom it masks: the people of all units are part of it. */
  #hashNames(value: PlainValue): string | undefined {
    if (!isPublic(this.#plan, value, this.#options)) return undefined;
    this.#names ??= hash(this.#plan.people().listWords());
    return this.#names;
  }
}

/** Whether the reports made of such data may be for the public. */
export function isPublic(
  { templates }: BatchPlan,
  value: PlainValue,
  { audience, template }: Pick<MakeOptions, 'audience' | 'template'>,
): boolean {
  const report = isObject(value) && isObject(value.报告 ?? null) ? (value.报告 as PlainObject) : {};
  const chosen = template ?? report.模板;
  const made = templates.templates.find(({ 名称 }) => 名称 === chosen);
  return [audience, report.版本, made?.版本].includes('公示');
}

export function hash(value: unknown): string {
  return hashBytes(Buffer.from(JSON.stringify(value)));
}

function hashFile(file: SourceFile): [name: string, content: string] {
  return [file.name, hashBytes(readBytes(file).bytes ?? new Uint8Array())];
}

/** Of this program: another makes other reports of the same data. */
export function readProgramVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
