/**
 * The path of a field as it is printed and looked up everywhere: `资金来源[2].金额`.
 * Items are counted from 1, as a reader counts them.
 */
export type Step = string | number;

/** Writes a path; numbers are indices counted from 0, as code counts them. */
export function formatPath(steps: readonly Step[]): string {
  return steps
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** Reads a path back into steps. */
export function parsePath(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) => (match[1] ? Number(match[1]) - 1 : match[0]));
}
