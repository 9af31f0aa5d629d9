/** What a template says it cannot do without: whether there is such a thing, and whether the facts have it. */

import { missingNeed } from '../diagnostics/catalogue/template-choice.ts';
import { unknownNeed } from '../diagnostics/catalogue/template-files.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { parsePath, type Step, valueAt } from '../diagnostics/path.ts';
import { type Places, placeOfField } from '../diagnostics/places.ts';
import type { FactValues } from '../facts/schema.ts';
import type { Manifest } from './manifest.ts';
import { fieldOf, type NameTree, namesOf, type Shape } from './shapes.ts';

/** Finds the needs that no campaign can meet, since there are no such names. */
export function checkNeeds(
  { 需要: needs, places }: Pick<Manifest, '需要'> & { places: Places },
  names: NameTree,
): Diagnostic[] {
  return needs.flatMap((field, index) => {
    const wrong = findUnknown(parsePath(field), names);
    if (!wrong) return [];
    const place = placeOfField(places, ['需要', index]);
    return [makeProblem(unknownNeed, { field, ...wrong }, { place })];
  });
}

/** The first step that leads nowhere, with the whole path as it was perhaps meant. */
function findUnknown(path: readonly Step[], names: NameTree): { nearest?: string } | undefined {
  let shape: Shape = names;
  for (const [index, step] of path.entries()) {
    const next = fieldOf(shape, step);
    if (next) {
      shape = next;
      continue;
    }
    const nearest = suggestNearest(String(step), namesOf(shape) ?? []);
    return nearest === undefined ? {} : { nearest: [...path.slice(0, index), nearest].join('.') };
  }
  return undefined;
}

/** Finds the needs that a campaign does not meet. */
export function findMissing({ 名称: template, 需要: needs }: Manifest, values: FactValues): Diagnostic[] {
  return needs
    .filter((field) => isAbsent(valueAt(values, field)))
    .map((field) =>
      makeProblem(missingNeed, { template, field, unit: values.单位.简称 ?? values.单位.全称 }, { field }),
    );
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
