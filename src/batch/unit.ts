/** A unit of a batch: an entry of 单位.下属, with its own file and its rows of the shared roster. */
import type { At, Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { UnitReturn } from '../facts/unit-return.ts';
import type { PlacedValue, Places } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import type { PlacedRow } from '../source/row-reader.ts';

export interface Unit extends Pick<UnitReturn, '名称' | '简称'> {
  /** among 单位.下属, from 0 */
  index: number;
  zero: boolean;
  /** its rows of the shared roster, 单位 written in one way */
  rows: PlacedRow[];
  /** what its own file holds; read once, when first asked for */
  own: () => OwnData;
  /** what is wrong with its entry or its rows, so that it has no report */
  problems: Diagnostic[];
  /** errors that keep back a final report alone: rows that are perhaps its own and were not placed */
  doubts: Diagnostic[];
}

/** What a unit's own YAML file gives. */
export interface OwnData {
  /** absent where it has no file, or one that cannot be read */
  value?: PlacedValue;
  /** the roster that it names or holds, if any */
  roster?: Roster;
  problems: Diagnostic[];
}

/** The place of a unit's entry. */
export function atEntry(places: Places, index: number): At {
  const field = formatPath(['单位', '下属', index]);
  const spot = places.get(`${field}.名称`) ?? places.get(field);
  return { field, place: spot?.value };
}
