/** 年级 → 学段: 就读年级 is the one column of many forms, and 学段 what reports and standards go by. */
import type { RosterRow } from './schema/campaign.ts';
import { findSchooling } from './schooling.ts';

/** Rows whose 学段 is told by their 年级 alone have it. */
export function fillSchooling(rows: RosterRow[]): RosterRow[] {
  return rows.map((row) => {
    const found = row.学段 === undefined && row.年级 !== undefined ? findSchooling(row.年级) : undefined;
    return found === undefined ? row : { ...row, 学段: found };
  });
}
