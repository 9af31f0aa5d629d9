/** Names that a wrong encoding has left in pieces: ?, □, ■, �, or one character alone. */
import { garbledName } from '../../diagnostics/catalogue/names.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

const garbage = /[?？□■\uFFFD▯]/;
/** Fields that hold a person's name and nothing else. */
const personal: ReadonlySet<Step> = new Set(['学生', '家长', '姓名', '联系人', '签发人']);

interface Named {
  path: string;
  name: string;
}

/** Every name of a person; what stands for a name left out (某某, 李**) is no name. */
function listNames({ campaign }: CheckInput): Named[] {
  const names: Named[] = [];
  const visit = (value: unknown, steps: readonly Step[]): void => {
    if (typeof value === 'string') {
      const key = steps.findLast((step) => typeof step === 'string');
      if (key !== undefined && personal.has(key)) names.push({ path: formatPath(steps), name: value });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value))
        visit(child, [...steps, Array.isArray(value) ? Number(key) : key]);
  };
  visit(campaign, []);
  return names;
}

export const nameRules: readonly Rule[] = [
  defineRule(garbledName, (input) =>
    judgeEach(listNames(input), ({ path, name }) => {
      const isLone = [...name.trim()].length === 1;
      return garbage.test(name) || isLone
        ? makeProblem(garbledName, { name, isLone }, atField(input, path))
        : undefined;
    }),
  ),
];
