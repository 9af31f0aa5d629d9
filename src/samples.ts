/** What the form of a new campaign gives as examples, by which those that nobody replaced are known. */
import { isObject, type PlainObject } from './source/places.ts';
import { readYaml } from './source/yaml.ts';
import { type CompiledSample, takeSample } from './template/samples.ts';
import type { TemplateFile } from './template/sources.ts';
import { fillSample } from './template/starters.ts';

/** The examples of the form, read once for each year: a batch asks for every unit. */
export function openSamples(
  files: readonly TemplateFile[],
  made: (() => CompiledSample) | undefined,
): (year: number) => PlainObject {
  const known = new Map<number, PlainObject>();
  return (year) => {
    const make = () => (made ? (takeSample(made(), year) as PlainObject) : readForm(fillSample(files, year)));
    const sample = known.get(year) ?? make();
    known.set(year, sample);
    return sample;
  };
}

/** What a form says, as typed. */
export function readForm(text: string): PlainObject {
  const typed = readYaml(text, '活动.yaml').value?.value ?? null;
  return isObject(typed) ? typed : {};
}
