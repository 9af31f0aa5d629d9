/** The files that a new campaign starts from: what they hold is also the example of each field. */
import { collectExamples, type Examples } from '../campaign/examples.ts';
import { describeRecord } from '../campaign/fields.ts';
import { campaignSchema } from '../campaign/schema/campaign.ts';
import { readShelves } from '../inputs.ts';
import { readLibrary } from '../source/library.ts';
import * as starters from '../template/starters.ts';

/** One of the files, with its holes filled. */
export function fillStarter(name: string, values: Record<string, unknown>): string {
  return starters.fillStarter(readLibrary().files, name, values)!;
}

/** Of the examples, which have no year of their own. */
const exampleYear = 2025;

/** An example of every field that 活动.yaml starts with. */
export function readExamples(): Examples {
  return collectExamples(readShelves().readSample(exampleYear), describeRecord(campaignSchema));
}
