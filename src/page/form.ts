/** The form, read from the schema and from the file that a new campaign starts with: nothing in it is written twice. */
import { listLibraryNames, readExamples } from '../batch/schemas.ts';
import type { Examples } from '../campaign/examples.ts';
import { describeRecord, type Field, type LeafField } from '../campaign/fields.ts';
import type { Names } from '../campaign/json-schema.ts';
import { campaignSchema } from '../campaign/schema/campaign.ts';
import { ticks } from '../campaign/schema/prose.ts';
import { readLibrary } from '../source/library.ts';
import { once } from '../source/once.ts';
import type { Form, FormField } from './contract.ts';

/** The schema of 活动.yaml. */
export const campaignField = once(() => describeRecord(campaignSchema));

/** The form of 活动.yaml, and of a unit's own file. */
export const describeForm = once((): Form => {
  const maker = new FormMaker(readExamples(), listLibraryNames());
  const root = maker.number(campaignField());
  return { root, fields: maker.fields, sections: listSections(Object.keys(campaignField().fields)) };
});

class FormMaker {
  readonly fields: FormField[] = [];
  readonly #numbers = new Map<Field, number>();
  readonly #examples: Examples;
  readonly #names: Names;

  constructor(examples: Examples, names: Names) {
    this.#examples = examples;
    this.#names = names;
  }

  /** The number of a field; one that contains itself has it before it is described. */
  number(field: Field): number {
    const known = this.#numbers.get(field);
    if (known !== undefined) return known;
    const number = this.fields.length;
    this.#numbers.set(field, number);
    this.fields.push({ kind: 'text', help: '', required: false, starter: false });
    this.fields[number] = this.#describe(field);
    return number;
  }

  #describe(field: Field): FormField {
    const example = this.#examples.get(field)?.value;
    const base = {
      ...{ help: field.help, required: field.required, starter: this.#examples.has(field) },
      ...(typeof example === 'string' && { example }),
    };
    if (field.kind === 'leaf') return { ...base, ...this.#describeLeaf(field) };
    if (field.kind === 'object') {
      const fields = Object.entries(field.fields).map(([key, inner]) => ({ key, field: this.number(inner) }));
      return {
        ...base,
        kind: 'record',
        fields,
        shorthand: field.shorthand,
      };
    }
    return {
      ...base,
      kind: 'list',
      item: this.number(field.item),
      record: field.record && this.number(field.record),
      ...(isTicked(field.item) && { ticks: true }),
    };
  }

  #describeLeaf({ leaf, choices, meta }: LeafField): Omit<FormField, 'help' | 'required' | 'starter'> {
    const offered = meta.lookup ? this.#names[meta.lookup] : choices;
    const isLong = meta.role === 'sentence' || meta.role === 'speech';
    return {
      kind: leaf,
      ...(offered && offered.length > 0 && { choices: offered }),
      ...(isLong && { long: true }),
    };
  }
}

const everyTick: ReadonlySet<string> = new Set(Object.values(ticks).flat());

/** Whether a list's items are ticks of the bank. */
function isTicked(item: Field): boolean {
  return item.kind === 'leaf' && item.leaf === 'choice' && item.choices.every((word) => everyTick.has(word));
}

/** The parts of the file that a campaign starts with, and the keys in each; what it does not have comes last. */
function listSections(keys: readonly string[]): Form['sections'] {
  const text = readLibrary().files.find(({ name }) => name === '起步/活动.yaml.hbs')?.text ?? '';
  const sections: Form['sections'] = [];
  for (const line of text.split('\n')) {
    const title = /^## ═+ (.+) ═+$/.exec(line)?.[1];
    if (title !== undefined) sections.push({ title, keys: [] });
    const key = /^(?:# )?(\p{Script=Han}+):/u.exec(line)?.[1];
    if (key !== undefined && keys.includes(key)) sections.at(-1)?.keys.push(key);
  }
  const told = new Set(sections.flatMap((section) => section.keys));
  const rest = keys.filter((key) => !told.has(key));
  return rest.length > 0 ? [...sections, { title: '其他', keys: rest }] : sections;
}
