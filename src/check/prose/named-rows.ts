/** The rows of a roster whose students a sentence may name. */

import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { places } from '../../chinese/regions.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { oncePerInput } from '../rule.ts';
import { anyOf } from './several.ts';
import { shortenGroup } from './short-names.ts';

/** A row whose student bears a name that no other has. */
export interface Row {
  row: RosterRow;
  name: string;
  path: string;
}

export interface Rows {
  rows: readonly Row[];
  /** patterns of all the parents and all the units */
  parents: string;
  units: string;
}

/** 东屏区 of 东屏区总工会: other units are there too. */
const place = new RegExp(`(?:[${places}村]|街道|社区)$`);

export const listRows = oncePerInput(({ campaign }): Rows => {
  const all = (campaign.名册 ?? []).map((row, index) => ({
    ...{ row, name: row.学生 ?? '', path: formatPath(['名册', index]) },
  }));
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const cells = (field: '家长' | '单位') =>
    all.flatMap(({ row: { [field]: cell = '' } }) => (cell.length > 1 ? [cell] : []));
  return {
    rows: all.filter(({ name }) => counts.get(name) === 1 && /^[\u4e00-\u9fff·]{2,}$/.test(name)),
    parents: anyOf(cells('家长')),
    units: anyOf([...new Set(cells('单位'))].flatMap(shortenGroup).filter((unit) => !place.test(unit))),
  };
});

/** The rows whose students a text names; of 李明华 no 李明 is named. */
export function findNamed(text: string, rows: readonly Row[]): Row[] {
  const named = rows.filter(({ name }) => text.includes(name));
  return named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
}
