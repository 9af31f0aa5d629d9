/** The JSON Schemas that lie beside the files of a campaign, for editors. */
import { collectExamples } from '../campaign/examples.ts';
import { describeRecord } from '../campaign/fields.ts';
import { makeJsonSchema, makePartSchema, type Names } from '../campaign/json-schema.ts';
import { campaignSchema } from '../campaign/schema/campaign.ts';
import { readShelves } from '../inputs.ts';

/** What the schema of 活动.yaml is called beside it. */
export const schemaFile = '活动.schema.json';

/** The names of what comes with the program. */
export function listLibraryNames(): Names {
  const { templates, styles } = readShelves();
  return {
    part: templates.parts,
    template: templates.templates.map(({ 名称 }) => 名称),
    style: styles.map(({ name }) => name),
  };
}

/** Of the examples, which have no year of their own. */
const exampleYear = 2025;

/** An example of every field that 活动.yaml starts with. */
export function readExamples() {
  return collectExamples(readShelves().readSample(exampleYear), describeRecord(campaignSchema));
}

const makeSchema = () => makeJsonSchema(listLibraryNames(), readExamples());
const writeJson = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** The schema of 活动.yaml. */
export const writeSchema = (): string => writeJson(makeSchema());

/** The schema of a unit's own file, which lies in a folder below that of 活动.yaml. */
export const writePartSchema = (): string => writeJson(makePartSchema(makeSchema(), `../${schemaFile}`));
