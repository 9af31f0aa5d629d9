/** Reports made from an example or from YAML typed in a test, along the whole road. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { makeReport, type Report, type ReportOptions, readCampaign } from '../../src/produce.ts';

export const examples = join(import.meta.dirname, '..', '..', 'examples');

export interface Made {
  report: Report;
  problems: Diagnostic[];
}

/** The report of an example; that it can be made is part of what its test holds. */
export function reportOf(example: string, options: ReportOptions = {}): Made {
  return makeFrom(join(examples, example), options);
}

/** The report of a campaign typed as YAML. */
export function reportFromYaml(yaml: string, options: ReportOptions = {}): Made {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-report-'));
  try {
    writeFileSync(join(folder, '活动.yaml'), yaml);
    return makeFrom(folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFrom(path: string, options: ReportOptions): Made {
  const { workshop, problems } = readCampaign(path);
  const made = workshop && makeReport(workshop, options);
  if (!made?.report) throw new Error(JSON.stringify([...problems, ...(made?.problems ?? [])], null, 2));
  return { report: made.report, problems: [...problems, ...made.problems] };
}
