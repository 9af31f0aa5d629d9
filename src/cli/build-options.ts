/** The options that say what to build: those of `build`, and of `batch` for each report. */

import type { Audience } from '../campaign/audiences.ts';
import type { Detail } from '../campaign/details.ts';
import type { FormatName } from '../delivery/formats.ts';
import type { FontScheme } from '../style/style.ts';

/** What `build` and `batch` are asked alike. */
export interface BuildOptions {
  output?: string;
  to: FormatName[];
  template?: string;
  for?: Audience;
  style?: string;
  fonts?: FontScheme;
  detail?: Detail;
  draft?: boolean;
  final?: boolean;
  force?: boolean;
}

/** --draft or --final; undefined leaves it to 报告.状态. */
export function readDraft({ draft, final }: Pick<BuildOptions, 'draft' | 'final'>): boolean | undefined {
  return draft ? true : final ? false : undefined;
}
