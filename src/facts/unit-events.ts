/** What the units below did apart from the sums: each event once, with whose it is. */
import type { CampaignModel } from '../campaign/model.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Provenance } from './provenance.ts';
import { type EventField, partsOfEvent } from './roll-up-schema.ts';
import { pathInUnit, type UnitReturn } from './unit-return.ts';

type Event = Record<string, unknown>;

/** The events of all units, in their order, without those that the whole or an earlier unit told. */
export function listEvents(
  field: EventField,
  own: CampaignModel,
  returns: readonly UnitReturn[],
  provenance: Provenance,
): Event[] {
  const parts = partsOfEvent(field);
  const { 全称: name, 简称: short = name } = own.单位;
  const callHosts = (hosts: unknown) => [hosts].flat().map((host) => (host === name ? short : host));
  const told: { event: Event; byWhole: boolean }[] = (own[field] ?? []).map((given) => {
    const event: Event = given;
    return { event: { ...event, 主办: callHosts(event.主办 ?? short) }, byWhole: true };
  });
  const listed: Event[] = [];
  for (const unit of returns)
    unit.事[field]?.forEach((given, index) => {
      const event: Event = given;
      const hosted = { ...event, 主办: event.主办 && callHosts(event.主办) };
      if (told.some((earlier) => isOne(hosted, earlier, parts))) return;
      told.push({ event: hosted, byWhole: false });
      const taken = parts.filter((key) => event[key] !== undefined);
      for (const key of taken)
        provenance.enter(formatPath(['汇总', field, listed.length, key]), {
          value: event[key],
          formula: '取自该单位的资料',
          inputs: [pathInUnit(unit, formatPath([field, index, key]))],
        });
      listed.push({
        单位: unit.简称,
        ...Object.fromEntries(taken.map((key) => [key, structuredClone(event[key])])),
      });
    });
  return listed;
}

/**
 * Whether an event is one that was told: it has a day and says nothing else. Units that name no host each had their
 * own, but took part in the whole's.
 */
function isOne(event: Event, told: { event: Event; byWhole: boolean }, parts: readonly string[]): boolean {
  if (event.时间 === undefined || (event.主办 === undefined && !told.byWhole)) return false;
  return parts.every(
    (key) => event[key] === undefined || JSON.stringify(event[key]) === JSON.stringify(told.event[key]),
  );
}
