/** What `jinqiu new` may be told. */
import type { NewCampaign } from '../batch/start.ts';

export interface NewOptions extends NewCampaign {
  /** a Word file or a campaign's folder to begin from */
  from?: string;
  /** asks nothing */
  yes?: boolean;
}

/** `2025`, `2025年`; undefined of anything else. */
export function parseYear(text: string): number | undefined {
  const [, year] = /^((?:19|20)\d\d)年?$/.exec(text.trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Names, each once, that stand between commas. */
export function splitNames(text: string): string[] {
  const names = text.split(/[,，、;；]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
