/** Campaigns whose every value is one of a kind, so that it can be found again in a report. */
import { describeField, type Field, type LeafField } from '../../src/campaign/fields.ts';
import { campaignSchema } from '../../src/campaign/schema/campaign.ts';
import { formatPath, type Step } from '../../src/diagnostics/path.ts';

/** What was typed in a field, and what a report says where it prints it. */
export interface Mark {
  path: readonly Step[];
  printed: string;
}

/** Data as YAML has them: texts in records and lists. */
export type Typed = string | Typed[] | { [key: string]: Typed };

/** A campaign with its marks, by their paths. */
export interface Marked {
  data: { [key: string]: Typed };
  marks: ReadonlyMap<string, Mark>;
}

export const root = describeField(campaignSchema);

const units: Record<string, string> = { 户数: '户', 家数: '家', 次数: '次' };
const letters = [...'甲乙丙丁戊己庚辛壬癸'];
const words = [...'天地玄黄宇洪荒盈昃辰宿列张寒来暑往秋收冬藏闰余成律吕调阳云腾致雨露结'];

/** What a field looks up, or matches another by: any other word would change what the campaign means. */
const lookedUp = new Set(['下属', '用', '上级分组', '文件', '模板', '样式', '规则']);

/** The number of marks that can be told apart: a day, a name, an amount for each. */
export class Marker {
  readonly marks = new Map<string, Mark>();
  #count = 0;

  /** Types something in a field that no other field has; undefined where it steers the report. */
  type(field: LeafField, path: readonly Step[]): string | undefined {
    const name = String(path.findLast((step) => typeof step === 'string'));
    const made = path.some((step) => lookedUp.has(String(step))) ? undefined : this.#make(field, name);
    if (made === undefined) return undefined;
    const [typed, printed = typed] = made;
    this.marks.set(formatPath(path), { path, printed });
    return typed;
  }

  #make({ leaf, meta }: LeafField, name: string): [typed: string, printed?: string] | undefined {
    const n = this.#count++;
    const word = `${letters[n % 10]}${words[Math.floor(n / 10) % 34]}${letters[Math.floor(n / 340)]}`;
    switch (leaf) {
      case 'text':
        if (name === '文号') return [`云工发〔2025〕${100 + n}号`];
        return [meta.role === 'name' ? `申屠${word.slice(0, 2)}` : `词${word}`];
      case 'money':
        return [`${1000 + n * 7}元`];
      case 'count':
        return [`${1000 + n * 3}${units[name] ?? '名'}`, String(1000 + n * 3)];
      case 'date': {
        const [month, day] = [1 + (n % 12), 1 + (n % 28)];
        const two = (part: number) => String(part).padStart(2, '0');
        return [`2025-${two(month)}-${two(day)}`, `${month}月${day}日`];
      }
      case 'integer':
        // a year says of when a figure is; 届次 is printed in Chinese numerals
        return name.includes('年') || name === '届次' ? undefined : [String(200 + n)];
      default:
        return undefined;
    }
  }
}

/** The least that a field can hold. */
export function fillLeast(field: Field): Typed {
  if (field.kind === 'list') return [fillLeast(field.item)];
  if (field.kind === 'object')
    return Object.fromEntries(
      Object.entries(field.fields).flatMap(([key, child]) =>
        child.required ? [[key, fillLeast(child)]] : [],
      ),
    );
  const least: Record<string, string> = {
    money: '100元',
    count: '10名',
    date: '2025-08-01',
    integer: '2020',
    // 频次, the one that is open
    choice: '一次性',
  };
  if (field.leaf === 'text') return field.meta.role === 'name' ? '赵大有' : '甲乙';
  return field.choices[0] ?? least[field.leaf] ?? '否';
}

/** A field that holds itself is entered once more, and no deeper. */
function isDeep(path: readonly Step[]): boolean {
  return path.filter((step) => step === path.findLast((last) => typeof last === 'string')).length > 1;
}

/** A campaign in which every field of the schema is given. */
export function markWholeSchema(items: number): Marked {
  const marker = new Marker();
  const fill = (field: Field, path: readonly Step[]): Typed | undefined => {
    if (field.kind === 'leaf') {
      if (path.at(-1) === '匿名') return '否';
      return marker.type(field, path) ?? (path.at(-1) === '用' ? undefined : fillLeast(field));
    }
    if (field.kind === 'list')
      return isDeep(path)
        ? undefined
        : Array.from({ length: items }, (_, index) => fill(field.item, [...path, index])).filter(
            (item) => item !== undefined,
          );
    return Object.fromEntries(
      Object.entries(field.fields).flatMap(([key, child]) => {
        const value = fill(child, [...path, key]);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  };
  return { data: fill(root, []) as Marked['data'], marks: marker.marks };
}

/** A campaign as typed, with something else in every field that can hold something else. */
export function markGiven(typed: unknown): Marked {
  const marker = new Marker();
  const copy = (value: unknown, field: Field | undefined, path: readonly Step[]): Typed => {
    if (Array.isArray(value))
      return value.map((item, index) =>
        copy(item, field?.kind === 'list' ? field.item : field, [...path, index]),
      );
    if (typeof value === 'object' && value !== null) {
      // a span of days, and a roster's file
      const inner = field?.kind === 'list' ? undefined : field;
      return Object.fromEntries(
        Object.entries(value).map(([key, child]) => [
          key,
          copy(child, inner?.kind === 'object' ? inner.fields[key] : undefined, [...path, key]),
        ]),
      );
    }
    const same = String(value);
    if (field?.kind === 'leaf') return marker.type(field, path) ?? same;
    const single = field?.kind === 'list' ? field.item : field;
    if (field?.kind === 'list' && single?.kind === 'leaf' && path[0] !== '名册')
      return marker.type(single, [...path, 0]) ?? same;
    if (single?.kind === 'object' && single.shorthand !== undefined && path[0] !== '名册') {
      const short = single.fields[single.shorthand];
      const at = [...path, ...(field?.kind === 'list' ? [0] : []), single.shorthand];
      return (short?.kind === 'leaf' && marker.type(short, at)) || same;
    }
    return same;
  };
  return { data: copy(typed, root, []) as Marked['data'], marks: marker.marks };
}

/** Every leaf of the schema given by itself, with no more beside it than the records around it ask for. */
export function* markEachAlone(least: () => Marked['data']): Generator<Marked & { name: string }> {
  for (const { path } of listLeaves(root, [])) {
    const marker = new Marker();
    const data = least();
    put(data, root, path, marker);
    yield { data, marks: marker.marks, name: formatPath(path) };
  }
}

function* listLeaves(field: Field, path: readonly Step[]): Generator<{ path: readonly Step[] }> {
  if (field.kind === 'leaf') yield { path };
  else if (field.kind === 'list') {
    if (!isDeep(path)) yield* listLeaves(field.item, [...path, 0]);
  } else for (const [key, child] of Object.entries(field.fields)) yield* listLeaves(child, [...path, key]);
}

/** Puts a mark at a path, in records that are made as small as they may be. */
function put(data: Marked['data'], top: Field, path: readonly Step[], marker: Marker): void {
  let [holder, field]: [{ [key: string | number]: Typed }, Field] = [data, top];
  path.forEach((step, index) => {
    const inner =
      field.kind === 'list' ? field.item : field.kind === 'object' ? field.fields[step] : undefined;
    if (!inner) throw new Error(`no field at ${formatPath(path)}`);
    if (inner.kind === 'leaf' && index === path.length - 1) {
      const typed = marker.type(inner, path);
      if (typed !== undefined) holder[step] = typed;
    } else {
      holder[step] ??= inner.kind === 'list' ? [] : fillLeast(inner);
      holder = holder[step] as typeof holder;
    }
    field = inner;
  });
}
