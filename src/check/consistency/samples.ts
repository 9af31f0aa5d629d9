/** Names of the form's made-up examples that stand where the form had them: they were never replaced. */
import { meaningOf } from '../../campaign/roles.ts';
import { sampleLeft } from '../../diagnostics/catalogue/completeness.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath, type Step, valueAt } from '../../diagnostics/path.ts';
import type { PlainObject } from '../../source/places.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';
import { visitTexts } from '../texts.ts';

/** Different names alike in the same fields: fewer may be those of a real unit. */
const fewest = 3;

interface Sample {
  path: string;
  text: string;
}

function findSamples(input: CheckInput): RuleResult {
  const { full, above } = namesOf(input.campaign);
  const form = input.readSample?.(input.campaign.报告.年度);
  // the made-up unit itself, as the documentation has it, and the units below it
  if (!form || [full, above].includes(namesOf(form).full)) return { problems: [], compared: 0 };
  const samples = listSamples(form);
  const left = samples.filter(({ path, text }) => valueAt(input.campaign, path) === text);
  const [first] = left;
  if (!first || new Set(left.map(({ text }) => text)).size < fewest)
    return { problems: [], compared: samples.length };
  const spots = left.map(({ path, text }) => ({ path, text, line: input.places.get(path)?.value.line }));
  const fields = left.map(({ path }) => path);
  const problem = makeProblem(sampleLeft, { spots }, { ...atField(input, first.path), fields });
  return { problems: [problem], compared: samples.length };
}

function namesOf({ 单位: unit }: PlainObject | CheckInput['campaign']): { full: unknown; above: unknown } {
  const { 全称: full, 上级: above } = (unit ?? {}) as Record<string, unknown>;
  return { full, above };
}

/** Those of its names and numbers that no real unit is likely to share: 县教育局 is one that many have. */
function listSamples(form: PlainObject): Sample[] {
  const { full, above } = namesOf(form);
  const regions = [full, above].flatMap((name) => String(name).match(/^\p{Script=Han}+?(?=[市县])/u) ?? []);
  const samples: Sample[] = [];
  visitTexts(form, (text, steps) => {
    if (isNaming(steps) || /〔\d{4}〕/.test(text) || regions.some((region) => text.includes(region)))
      samples.push({ path: formatPath(steps), text });
  });
  return samples;
}

/** Whether a field names a person, alone or with a post. */
function isNaming(steps: readonly Step[]): boolean {
  const { role, field } = meaningOf(steps) ?? {};
  const meta = field?.kind === 'list' ? field.item.meta : field?.meta;
  return role === 'name' || meta?.parts?.includes('姓名') === true;
}

export const sampleRules: readonly Rule[] = [defineRule(sampleLeft, findSamples)];
