/** Numbers of persons in what the user wrote: no version prints them. */
import { meaningOf } from '../campaign/roles.ts';
import { holdsNumber } from '../chinese/digits.ts';
import { findPrivateWords, type PrivateWords } from '../chinese/private-words.ts';
import { replaceSpans } from '../chinese/spans.ts';
import { needlessValue, privateValue } from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath, type Step } from '../diagnostics/path.ts';
import type { Provenance } from './provenance.ts';
import type { FactValues } from './schema.ts';
import { mapTexts } from './texts.ts';

/** A version of the facts, and what was hidden in it. */
interface Hidden {
  shown: FactValues;
  problems: Diagnostic[];
}

/** What a unit may publish to be reached by. */
const reachable: ReadonlySet<PrivateWords['kind']> = new Set(['手机号', '固定电话', '网络账号', '住址']);

/**
 * Hides the numbers of persons, each told with its field; in the public version, which nobody can call back, also
 * birth dates and home addresses, and as errors.
 */
export function hidePrivateNumbers(values: FactValues, provenance: Provenance): Hidden {
  const isPublic = values.报告.版本 === '公示';
  const problem = isPublic ? privateValue : needlessValue;
  const problems: Diagnostic[] = [];
  const shown = mapTexts(values, (text, steps: readonly Step[]) => {
    if (!holdsNumber(text)) return text;
    const held = findPrivateWords(text);
    if (held.length === 0) return text;
    const path = formatPath(steps);
    const isContact = meaningOf(parsePath(path))?.contact;
    const found = held.filter(
      ({ kind }) =>
        (isPublic || (kind !== '出生日期' && kind !== '住址')) && !(isContact && reachable.has(kind)),
    );
    if (found.length === 0) return text;
    for (const { kind, shown } of found)
      problems.push(makeProblem(problem, { kind, shown }, { field: path }));
    return provenance.enter(path, {
      value: replaceSpans(text, found, ({ kind, shown }) => (kind === '出生日期' ? '' : shown)),
      formula: '个人信息遮盖',
      inputs: [path],
    });
  });
  return { shown, problems };
}
