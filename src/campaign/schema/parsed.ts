/** How a field is made of its text: input is always text as the user typed it. */
import * as z from 'zod';
import type { FormKind } from '../../diagnostics/catalogue/schema.ts';
import type { LeafKind, TextRole } from './meanings.ts';

/**
 * A field parsed from its text by `parse`; `undefined` from it is a problem of that kind, or of a `form` of its own.
 * @param role of a text
 */
export function parsed<T>(
  leaf: LeafKind,
  help: string,
  parse: (text: string) => T | undefined,
  form: FormKind | LeafKind = leaf,
  role?: TextRole,
) {
  return z
    .transform((typed: unknown, context): T => {
      if (typeof typed !== 'string') {
        context.issues.push({ code: 'invalid_type', expected: 'string', input: typed });
        return z.NEVER;
      }
      const value = parse(typed.trim());
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', params: { kind: form, given: typed } });
      return z.NEVER;
    })
    .register(z.globalRegistry, role === undefined ? { help, leaf } : { help, leaf, role });
}
