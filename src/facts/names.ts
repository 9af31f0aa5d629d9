/** Names of people as they are printed: the dot between the parts of a minority name is U+00B7, whatever was typed. */
import { meaningOf } from '../campaign/roles.ts';
import { normalizeNameDots } from '../chinese/names.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Provenance } from './provenance.ts';
import { mapTexts } from './texts.ts';

/** A copy of a value with the names in it normalised; each that changed is entered. */
export function normaliseNames<T>(value: T, provenance: Provenance): T {
  return mapTexts(value, (text, steps) => {
    const name = meaningOf(steps)?.role === 'name' ? normalizeNameDots(text) : text;
    if (name === text) return text;
    const path = formatPath(steps);
    return provenance.enter(path, { value: name, formula: '姓名间隔号统一为“·”', inputs: [path] });
  });
}
