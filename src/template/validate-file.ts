/** Checks of the small files beside templates — template.yaml, 语料 — with a reason and a place for each fault. */
import type * as z from 'zod';
import { type At, type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath, type Step, valueAt } from '../diagnostics/path.ts';
import { type Places, placeOfField } from '../diagnostics/places.ts';

/** Validates a value; each fault is a problem of the kind, in whose reason it is said what is wrong. */
export function validateFile<T extends z.ZodObject>(
  value: unknown,
  schema: T,
  kind: ProblemKind<{ reason: string }>,
  places: Places,
): { value?: z.output<T>; problems: Diagnostic[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => {
    const path = issue.path as Step[];
    const report = (at: readonly Step[], reason: string, part?: 'key') => {
      const place = placeOfField(places, at, part);
      const where: At = { field: formatPath(at), place };
      return makeProblem(kind, { reason }, where);
    };
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        report([...path, key], describeUnknownKey(key, shapeAt(schema, path)), 'key'),
      );
    if (path.length === 0) return [report(path, issue.message)];
    const missing = valueAt(value as object, formatPath(path)) === undefined;
    return [report(path, missing ? `缺少“${formatPath(path)}”` : `“${formatPath(path)}”${issue.message}`)];
  });
  return { problems };
}

/** The keys that may stand at a path. */
function shapeAt(schema: z.ZodObject, path: readonly Step[]): string[] {
  const inner = path.reduce<unknown>((at, step) => {
    const { shape, element } = at as { shape?: Record<string, unknown>; element?: unknown };
    return typeof step === 'number' ? element : shape?.[String(step)];
  }, schema) as { shape?: object } | undefined;
  return Object.keys(inner?.shape ?? {});
}

function describeUnknownKey(key: string, known: readonly string[]): string {
  const nearest = suggestNearest(key, known);
  return nearest ? `不认识“${key}”，是否为“${nearest}”？` : `不认识“${key}”`;
}

/** The message for a value that is none of the known words. */
export function describeUnknown(value: unknown, known: readonly string[]): string {
  const nearest = typeof value === 'string' ? suggestNearest(value, known) : undefined;
  const guess = nearest === undefined ? '' : `是否为“${nearest}”？`;
  return typeof value === 'string'
    ? `不能是“${value}”，${guess}可以写 ${known.join('、')}`
    : `应当是文字，可以写 ${known.join('、')}`;
}
