/** Typed values and the paths to them. */
import type { Form, FormField, Path, Typed } from '../contract.ts';

export type TypedRecord = { [key: string]: Typed };

export function isRecord(value: Typed | undefined): value is TypedRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path; null where nothing does. */
export function valueAt(value: Typed, path: Path): Typed {
  let inner: Typed | undefined = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null) return null;
    inner = Array.isArray(inner) ? inner[Number(step)] : inner[step];
  }
  return inner ?? null;
}

export const keyOf = (file: string, path: Path): string => `${file}\n${JSON.stringify(path)}`;

/** `资金来源 第2项 金额` */
export function namePath(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `第${step + 1}项` : step)).join(' ');
}

/** As facts are named: `资金来源[2].金额`. */
export function writePath(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step + 1}]` : text === '' ? step : `${text}.${step}`,
    '',
  );
}

export function fieldOf(form: Form, number: number): FormField {
  return form.fields[number]!;
}

/** Whether a field is typed as one text. */
export function isLeaf(field: FormField): boolean {
  return field.kind !== 'record' && field.kind !== 'list';
}

/** What a record is called in a list: its name, or the first thing that it says. */
export function titleOf(value: Typed): string {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return '';
  const named = value.名称 ?? value.标题 ?? value.姓名 ?? value.人物;
  if (typeof named === 'string') return named;
  return Object.values(value).find((part): part is string => typeof part === 'string') ?? '';
}
