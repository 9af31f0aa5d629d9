/** The report that a preview shows: of a campaign, or of one unit of a batch. */
import { dirname, join, resolve } from 'node:path';
import { loadInputs } from '../batch/open-report.ts';
import type { Audience } from '../campaign/audiences.ts';
import type { Detail } from '../campaign/details.ts';
import { findEdition } from '../delivery/editions.ts';
import { nameReport } from '../delivery/file-names.ts';
import { sayAnonymously } from '../delivery/make.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeReport, type Report } from '../produce.ts';
import type { FontScheme } from '../style/style.ts';
import type { Earlier } from './preview-screen.ts';

export interface SourceOptions {
  /** full or short name of a unit of 单位.下属; the campaign's own unit stands for the consolidated report */
  department?: string;
  /** whether to look for the last build */
  compare?: boolean;
  /** the folder that it went to; else 输出 beside the campaign */
  output?: string;
  template?: string;
  for?: Audience;
  style?: string;
  fonts?: FontScheme;
  detail?: Detail;
}

export interface Made {
  /** absent where none can be made */
  report?: Report;
  earlier?: Earlier;
  problems: Diagnostic[];
}

/** Makes the report to look at, problems or not: doubtful figures are marked in it. */
export function makePreview(path: string, options: SourceOptions): Made {
  const { inputs, file, problems } = loadInputs(path, options.department);
  if (!inputs) return { problems };
  const { report, problems: found } = makeReport(inputs, {
    template: options.template,
    audience: options.for,
    style: options.style,
    fonts: options.fonts,
    detail: options.detail,
    draft: true,
  });
  problems.push(...found);
  if (!report) return { problems };
  if (!options.compare) return { report, problems };
  const folder = options.output ? resolve(options.output) : join(dirname(inputs.path), '输出');
  const kept = findEdition(
    folder,
    sayAnonymously(file ?? nameReport(report.document.meta, options.for), report).name,
  );
  return { report, earlier: { kept }, problems };
}
