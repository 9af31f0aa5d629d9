/** Names of people as they are printed: the dot between the parts of a minority name is U+00B7, whatever was typed. */
import { normalizeNameDots } from '../chinese/names.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Ledger } from './ledger.ts';
import { mapTexts } from './texts.ts';

/** Fields that hold a person's name. */
const nameFields: ReadonlySet<Step | undefined> = new Set(['学生', '家长', '姓名', '人物']);

/** A copy of a value with the names in it normalised; each that changed is entered. */
export function normaliseNames<T>(value: T, ledger: Ledger): T {
  return mapTexts(value, (text, steps) => {
    const name = nameFields.has(steps.at(-1)) ? normalizeNameDots(text) : text;
    if (name === text) return text;
    const path = formatPath(steps);
    return ledger.enter(path, { value: name, formula: '姓名间隔号统一为“·”', inputs: [path] });
  });
}
