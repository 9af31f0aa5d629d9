/** Reports made from an example or from YAML typed in a test, along the whole road. */
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport, type Report, type ReportOptions } from '../../src/produce.ts';
import { type Folder, MemoryFolder } from '../../src/source/folder.ts';

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
  return makeFrom(new MemoryFolder({ '活动.yaml': yaml }), options);
}

function makeFrom(from: string | Folder, options: ReportOptions): Made {
  const { inputs, problems } = readCampaign(from);
  const made = inputs && makeReport(inputs, options);
  if (!made?.report) throw new Error(JSON.stringify([...problems, ...(made?.problems ?? [])], null, 2));
  return { report: made.report, problems: [...problems, ...made.problems] };
}
