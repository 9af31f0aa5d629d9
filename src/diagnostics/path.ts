/**
 * The path of a field as it is printed and looked up everywhere: `资金来源[2].金额`.
 * Items are counted from 1, as a reader counts them.
 */
export type Step = string | number;

/**
 * Writes a path; numbers are indices counted from 0, as code counts them. The root's path is empty.
 * Different paths never print the same: a key with a dot or a bracket in it is quoted.
 */
export function formatPath(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) path = typeof step === 'number' ? itemPath(path, step) : memberPath(path, step);
  return path;
}

/** The path of an item of a list that stands at a path; `index` from 0. */
export function itemPath(list: string, index: number): string {
  return `${list}[${index + 1}]`;
}

/** The path of a field of a record that stands at a path. */
export function memberPath(record: string, key: string): string {
  return (record === '' ? '' : `${record}.`) + (/^$|[.[\]"]/.test(key) ? JSON.stringify(key) : key);
}

const [DOT, OPEN, CLOSE] = [0x2e, 0x5b, 0x5d];

/** Reads a path back into steps. */
export function parsePath(path: string): Step[] {
  if (path.includes('"')) return readQuoted(path);
  const steps: Step[] = [];
  let start = 0;
  for (let at = 0; at <= path.length; at++) {
    const sign = at < path.length ? path.charCodeAt(at) : DOT;
    if (sign !== DOT && sign !== OPEN && sign !== CLOSE) continue;
    if (at > start) steps.push(sign === CLOSE ? Number(path.slice(start, at)) - 1 : path.slice(start, at));
    start = at + 1;
  }
  return steps;
}

/** The same where keys with dots or brackets in them are quoted. */
function readQuoted(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|"(?:[^"\\]|\\.)*"|[^.[\]"]+/g)].map(([step, index]) => {
    if (index !== undefined) return Number(index) - 1;
    return step.startsWith('"') ? (JSON.parse(step) as string) : step;
  });
}

/** What stands at a path, printed or in steps; undefined where it leads nowhere. Only what is an object's own. */
export function valueAt(root: unknown, path: string | readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of typeof path === 'string' ? parsePath(path) : path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
