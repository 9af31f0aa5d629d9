/**
 * 内部, 上报, 公示: one set of facts, three versions of the report. A version takes away and masks; the figures stay
 * those of the whole roster.
 */
import type { Audience } from '../campaign/audiences.ts';
import { storiesLeftOut } from '../diagnostics/catalogue/privacy.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Facts } from './facts.ts';
import type { People } from './people.ts';
import { hidePrivateNumbers } from './private-numbers.ts';
import { Provenance } from './provenance.ts';
import { type Published, publish } from './public-version.ts';
import type { FactValues } from './schema.ts';

/** How many examples a report to the superior tells. */
const reportedStories = 2;

/**
 * What a version may show of the facts, and notices of what was left out.
 *
 * 内部 shows all of it; 上报 the first two examples; 公示 masked names, the columns that a public notice is allowed,
 * children under 14 only as a number, and the examples whose people agreed.
 */
export function selectAudience(facts: Facts, audience: Audience): { facts: Facts; problems: Diagnostic[] } {
  const provenance = new Provenance(facts.derivations);
  const whole = { ...facts.values, 报告: { ...facts.values.报告, 版本: audience } };
  const bare = hidePrivateNumbers(whole, provenance);
  const { shown, problems } = show(bare.shown, facts.people, audience, provenance);
  return {
    facts: { ...facts, values: shown, derivations: provenance.entries },
    problems: [...bare.problems, ...problems],
  };
}

function show(
  values: FactValues,
  people: People,
  audience: Audience,
  provenance: Provenance,
): Published<FactValues> {
  if (audience === '公示') {
    // a formula may say of whom, 名册中单位为“个体（孙大成）”的行数
    provenance.rewriteFormulas((formula) => people.hide(formula));
    return publish(values, people, provenance);
  }
  return audience === '上报' ? limitStories(values) : { shown: values, problems: [] };
}

function limitStories(values: FactValues): Published<FactValues> {
  const stories = values.故事?.slice(0, reportedStories);
  const count = (values.故事?.length ?? 0) - reportedStories;
  if (count <= 0) return { shown: values, problems: [] };
  const args = { audience: '上报', count, reason: '上报只用前两个' };
  return {
    shown: { ...values, 故事: stories },
    problems: [makeProblem(storiesLeftOut, args, { field: '故事' })],
  };
}
