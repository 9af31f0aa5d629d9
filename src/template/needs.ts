/** Whether the facts have what a template says it cannot do without. */
import { missingNeed } from '../diagnostics/catalogue/template-choice.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { parsePath } from '../diagnostics/path.ts';
import type { FactValues } from '../facts/schema.ts';
import type { Manifest } from './manifest.ts';

export function findMissing({ 名称: template, 需要: needs }: Manifest, values: FactValues): Diagnostic[] {
  return needs
    .filter((field) =>
      isAbsent(
        parsePath(field).reduce<unknown>(
          (at, step) => (at as Record<string, unknown> | undefined)?.[step],
          values,
        ),
      ),
    )
    .map((field) => makeProblem(missingNeed, { template, field }, { field }));
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
