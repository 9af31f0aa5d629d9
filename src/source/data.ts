/** Values of a program → the text that a file would hold, so that one schema reads both. */
import { endlessData } from '../diagnostics/catalogue/schema.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { nowhere } from '../diagnostics/places.ts';
import type { PlacedValue, PlainValue } from './places.ts';
import { sanitise } from './sanitise.ts';

/** Fields within fields: no campaign has as many. */
const deepest = 50;

/** Data without a file: nothing in it has a place. What contains itself, or goes on without end, is told and left out. */
export function placeData(data: object): PlacedValue & { problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const value = writePlain(data, [], (path) => {
    const [field] = path;
    if (!problems.some((problem) => problem.field === field))
      problems.push(makeProblem(endlessData, undefined, { field: formatPath(path.slice(0, 1)) }));
  });
  return { value, places: nowhere, problems };
}

/** Numbers and booleans as a person would type them; what is undefined is not given. */
function writePlain(
  value: unknown,
  path: readonly Step[],
  tell: (path: readonly Step[]) => void,
  above: readonly object[] = [],
): PlainValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'object') return sanitise(String(value)).text;
  if (above.includes(value) || above.length >= deepest) {
    tell(path);
    return null;
  }
  const write = (part: unknown, step: Step) => writePlain(part, [...path, step], tell, [...above, value]);
  if (Array.isArray(value)) return value.map(write);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, write(part, key)]));
}
