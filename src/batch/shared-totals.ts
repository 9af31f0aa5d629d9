/** The 小计 of the shared roster: a wrong one puts the figures of the unit whose rows it is of in doubt. */
import { loadCampaign } from '../campaign/load.ts';
import { parseFields } from '../campaign/parse.ts';
import { holdTotals } from '../check/consistency/equations.ts';
import { deriveFacts } from '../facts/facts.ts';
import type { PlacedValue } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import { figuresOf } from './doubts.ts';
import type { Unit } from './unit.ts';

/** Adds to the doubts of each unit the totals of its rows that do not hold. */
export function doubtTotals(units: readonly Unit[], shared: PlacedValue, roster: Roster | undefined): void {
  if (!roster?.stated.length) return;
  const { loaded } = loadCampaign(parseFields(shared), roster);
  if (!loaded) return;
  const found = holdTotals({ ...loaded, facts: deriveFacts(loaded.campaign) });
  for (const { problem, equation } of found) {
    const { field, unit: name } = equation;
    const unit = units.find(({ 名称, 简称 }) => name === 名称 || name === 简称);
    if (problem) unit?.doubts.push({ ...problem, fields: figuresOf(field) });
  }
}
