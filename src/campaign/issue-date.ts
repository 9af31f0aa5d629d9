/** The day that a document is dated: a 公示 has one of its own, beside the report that is made of the same file. */
import type { DateSpan } from '../chinese/values.ts';

/** The day, and the field that tells it or would. */
export interface Issued {
  date: DateSpan | undefined;
  /** where it was typed */
  field: '报告.成文日期' | '公示.落款';
}

/** @param genre 文种 of what is made */
export function findIssueDate(
  {
    报告: report,
    公示: notice,
  }: {
    报告?: { 成文日期?: DateSpan | undefined } | undefined;
    公示?: { 落款?: DateSpan | undefined } | undefined;
  },
  genre: string | undefined,
): Issued {
  if (genre?.includes('公示') && notice?.落款) return { date: notice.落款, field: '公示.落款' };
  return { date: report?.成文日期, field: '报告.成文日期' };
}
