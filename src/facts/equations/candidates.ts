/** Which of many groups a row of the roster may be of at all. */
import type { CampaignModel } from '../../campaign/model.ts';
import { groupsOf, type listDimensionColumns } from '../../campaign/roles.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { makeUnitFinder } from '../../campaign/unit-names.ts';
import { bareName, indexBareNames } from './membership.ts';

type Column = ReturnType<typeof listDimensionColumns>[number];

/** Groups of one column beyond which each row is held to those alone that it may be of. */
const few = 50;

/**
 * Finds the groups that a row may be of, by their indexes: of a thousand units a row is of one, and to hold it to each
 * would take a thousand times as long.
 */
export function makeCandidates(
  campaign: CampaignModel,
  column: Column,
  names: readonly string[],
): (row: RosterRow) => Iterable<number> {
  if (column !== '单位' || names.length <= few) return () => names.keys();
  const find = makeUnitFinder(campaign);
  const byPart = new Map<string, number[]>();
  const byUnit = new Map<number, number[]>();
  const note = <K>(map: Map<K, number[]>, key: K, index: number) => {
    const known = map.get(key);
    if (!known) map.set(key, [index]);
    else if (known.at(-1) !== index) known.push(index);
  };
  const always: number[] = [];
  for (const [index, name] of names.entries()) {
    if (/其他|其余/.test(name)) always.push(index);
    for (const part of listParts(name)) note(byPart, part, index);
    for (const unit of find(name)) note(byUnit, unit, index);
  }
  const whole = new Map(names.map((name, index) => [name, index]));
  const listOf = (values: readonly string[]) =>
    new Set(
      values.flatMap((value) => [
        ...always,
        // the name that has the value in it, those that are in the value
        ...(byPart.get(value) ?? []),
        ...listParts(value).flatMap((part) => whole.get(part) ?? []),
        ...(indexBareNames(campaign).get(bareName(value)) ?? []).flatMap((name) => whole.get(name) ?? []),
        ...find(value).flatMap((unit) => byUnit.get(unit) ?? []),
      ]),
    );
  return (row) => {
    const values = groupsOf(row, column);
    // a row that says nothing may be of any
    return values.length === 0 ? names.keys() : listOf(values);
  };
}

/** Every run of letters within a name, the name itself among them. */
function listParts(name: string): string[] {
  const parts = new Set<string>();
  for (let start = 0; start < name.length; start++)
    for (let end = start + 1; end <= name.length; end++) parts.add(name.slice(start, end));
  return [...parts];
}
