/**
 * 内部, 上报, 公示: one set of facts, three versions of the report. A version takes away and masks; the figures stay
 * those of the whole roster.
 */
import { versions } from '../campaign/schema/report.ts';
import { storiesLeftOut } from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Facts } from './facts.ts';
import { Ledger } from './ledger.ts';
import { publish } from './public-version.ts';
import type { FactValues } from './schema.ts';

export { versions };
export type Version = (typeof versions)[number];

/** How many examples a report to the superior tells. */
const reportedStories = 2;

/**
 * What a version may show of the facts, and notices of what was left out.
 *
 * 内部 shows all of it; 上报 the first two examples; 公示 masked names, the columns that a public notice is allowed,
 * children under 14 only as a number, and the examples whose people agreed.
 */
export function selectVersion(facts: Facts, version: Version): { facts: Facts; problems: Diagnostic[] } {
  const values = structuredClone(facts.values);
  const ledger = new Ledger(facts.derivations);
  values.报告.版本 = version;
  const problems =
    version === '公示' ? publish(values, ledger) : version === '上报' ? limitStories(values) : [];
  return { facts: { values, derivations: ledger.entries }, problems };
}

function limitStories(values: FactValues): Diagnostic[] {
  const more = (values.故事?.length ?? 0) - reportedStories;
  if (more <= 0) return [];
  values.故事 = values.故事!.slice(0, reportedStories);
  const told = { version: '上报', count: more, reason: '上报只用前两个' };
  return [makeProblem(storiesLeftOut, told, { field: '故事' })];
}
