/** 规则: what a campaign has chosen not to hear. Only warnings; an error stands until the data are put right. */

import type { CampaignModel } from '../campaign/model.ts';
import { errorSuppressed, unknownRule } from '../diagnostics/catalogue/suppression.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Places } from '../source/places.ts';

/** A warning that was lowered to a notice or left out, for the report of the run. */
export interface Suppressed {
  code: string;
  action: '提示' | '忽略';
  reason: string;
  /** how many problems it concerned */
  count: number;
}

export interface Suppression {
  problems: Diagnostic[];
  suppressed: Suppressed[];
}

/** Applies a campaign's choices; entries that cannot be followed become problems themselves. */
export function applyChoices(
  problems: readonly Diagnostic[],
  choices: CampaignModel['规则'],
  kinds: readonly ProblemKind<never>[],
  places: Places,
): Suppression {
  const result: Suppression = { problems: [...problems], suppressed: [] };
  for (const [index, { 规则: code, 处理: action, 理由: reason }] of (choices ?? []).entries()) {
    const field = formatPath(['规则', index, '规则']);
    const at = { field, place: places.get(field)?.value };
    const kind = kinds.find((candidate) => candidate.code === code);
    if (!kind) {
      const nearest = suggestNearest(
        code,
        kinds.map((candidate) => candidate.code),
      );
      result.problems.push(makeProblem(unknownRule, { code, nearest }, at));
      continue;
    }
    if (kind.severity === 'error') {
      result.problems.push(makeProblem(errorSuppressed, { code, title: kind.title }, at));
      continue;
    }
    const concerned = result.problems.filter((problem) => problem.code === code);
    result.suppressed.push({ code, action, reason, count: concerned.length });
    const others = result.problems.filter((problem) => problem.code !== code);
    const lowered =
      action === '提示' ? concerned.map((problem) => ({ ...problem, severity: 'notice' as const })) : [];
    result.problems = [...others, ...lowered];
  }
  return result;
}
