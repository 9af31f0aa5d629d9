/** What the form of a new campaign gives as examples: read from the form, or as it was read when the program was built. */
import { isObject, type PlainObject } from '../source/places.ts';
import { readYaml } from '../source/yaml.ts';
import type { TemplateFile } from './library.ts';
import { fillSample } from './starters.ts';

/** The examples of a year that nobody reports on, in whose place any other is put; as JSON. */
export interface CompiledSample {
  year: number;
  json: string;
}

/** The examples as typed. */
export function readSample(files: readonly TemplateFile[], year: number): PlainObject {
  const typed = readYaml(fillSample(files, year), '活动.yaml').value?.value ?? null;
  return isObject(typed) ? typed : {};
}

const unlikely = 9042;

export function compileSample(files: readonly TemplateFile[]): CompiledSample {
  return { year: unlikely, json: JSON.stringify(readSample(files, unlikely)) };
}

/** The examples of a year: the form names it and the one before. */
export function takeSample({ year: compiled, json }: CompiledSample, year: number): PlainObject {
  const before = json.replaceAll(String(compiled - 1), String(year - 1));
  return JSON.parse(before.replaceAll(String(compiled), String(year))) as PlainObject;
}
