/** The facts of a report, as a file beside it. */
import { meaningOf } from '../campaign/roles.ts';
import { listReads } from '../check/printed-values.ts';
import { makeNameFinder, NameIndex } from '../chinese/name-finder.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Derivation } from '../facts/provenance.ts';
import type { FactValues } from '../facts/schema.ts';
import { mapTexts } from '../facts/texts.ts';
import type { Report } from '../produce.ts';

/** Texts that name nobody, whoever wrote them. */
const impersonal: ReadonlySet<string> = new Set(['unit', 'title', 'code']);
const withheld = '（公示版未列）';

/**
 * The facts and their derivations. In the public version a file beside the report says no more than the report: of
 * the texts that name somebody, or in which somebody may be named, those alone that it prints.
 */
export function listFacts({ facts, document }: Report): {
  事实: FactValues;
  来历: Record<string, Derivation>;
} {
  const derivations = Object.fromEntries(
    Array.from(facts.derivations, ([path, { formula, inputs }]) => [path, { formula, inputs }]),
  );
  if (facts.values.报告.版本 !== '公示') return { 事实: facts.values, 来历: derivations };
  const reads = listReads(document);
  const names: string[] = [];
  const values = mapTexts(facts.values, (text, steps) => {
    const { role } = meaningOf(steps) ?? {};
    if (!role || impersonal.has(role) || isPrinted(steps, reads)) return text;
    if (role === 'name') names.push(text);
    return withheld;
  });
  // a figure that no field gave may be called by a name
  const find = makeNameFinder(new NameIndex(names));
  const hide = (text: string) => (find(text).length > 0 ? withheld : text);
  return { 事实: mapTexts(values, hide), 来历: mapTexts(derivations, hide) };
}

/** Whether the report prints a field, or the record that it stands in. */
function isPrinted(steps: readonly Step[], reads: ReadonlySet<string>): boolean {
  return steps.some((_, index) => reads.has(formatPath(steps.slice(0, index + 1))));
}
