/** Names of people as they are printed: the dot between the parts of a minority name is U+00B7, whatever was typed. */
import { normalizeNameDots } from '../chinese/names.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Ledger } from './ledger.ts';

/** Fields that hold a person's name. */
const nameFields = new Set(['学生', '家长', '姓名', '人物']);

/** Normalises the names within a value, in place, and enters each that changed. */
export function normaliseNames(value: object, ledger: Ledger, path: readonly Step[] = []): void {
  for (const [key, child] of Object.entries(value)) {
    const childPath = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof child === 'object' && child !== null) normaliseNames(child, ledger, childPath);
    else if (typeof child === 'string' && nameFields.has(key)) {
      const name = normalizeNameDots(child);
      if (name === child) continue;
      const at = formatPath(childPath);
      (value as Record<string, unknown>)[key] = ledger.enter(at, {
        value: name,
        formula: '姓名间隔号统一为“·”',
        inputs: [at],
      });
    }
  }
}
