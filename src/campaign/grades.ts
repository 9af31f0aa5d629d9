/** 年级 → 学段, and whether one is new: 就读年级 is the one column of many forms, and 学段 what reports and standards go by. */
import { remember } from '../chinese/remembered.ts';
import type { RosterRow } from './schema/campaign.ts';
import { findSchooling, readSchools, tellsNew } from './schooling.ts';

/** Rows whose 学段 is told by their 年级 alone have it; 大一 or 高三 below 学段 is a 年级. */
export function fillSchooling(rows: RosterRow[]): RosterRow[] {
  const isGrade = remember((stage) => !readSchools(stage) && findSchooling(stage) !== undefined);
  return rows.map((given) => {
    const row = moveGrade(given, isGrade);
    const { 年级: grade } = row;
    if (grade === undefined) return row;
    const stage = row.学段 ?? findSchooling(grade);
    const isNew = row.新生 ?? tellsNew(grade);
    return {
      ...row,
      ...(stage === undefined ? {} : { 学段: stage }),
      ...(isNew === undefined ? {} : { 新生: isNew }),
    };
  });
}

function moveGrade(row: RosterRow, isGrade: (stage: string) => boolean): RosterRow {
  if (row.学段 === undefined || row.年级 !== undefined || !isGrade(row.学段)) return row;
  const { 学段: stage, ...others } = row;
  return { ...others, 年级: stage };
}
