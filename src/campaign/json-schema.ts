/** The JSON Schema (draft 7) of 活动.yaml, for editors: completion, help on hover, unknown keys underlined. */
import { stringify } from 'yaml';
import * as z from 'zod';
import type { Example, Examples } from './examples.ts';
import { describeField } from './fields.ts';
import { campaignSchema } from './schema/campaign.ts';
import { type FieldMeta, type LeafKind, type Lookup, metaKeys } from './schema/meanings.ts';
import type { Wordings } from './schema/wordings.ts';

type Json = Record<string, unknown>;

/**
 * What an editor sees of a value that YAML may take for something else than text. A key left blank is null. Text
 * comes first: an editor types a 0 or a false for the user where another kind does.
 */
const scalars: Record<LeafKind, string[]> = {
  text: ['string', 'number', 'null'],
  money: ['string', 'number', 'null'],
  count: ['string', 'integer', 'null'],
  date: ['string', 'integer', 'null'],
  integer: ['string', 'integer', 'null'],
  flag: ['string', 'boolean', 'null'],
  choice: ['string'],
};

/** What the kinds of values are called. */
export const leafNames: Readonly<Record<LeafKind, string>> = {
  text: '文字',
  money: '金额',
  count: '数目',
  date: '日期',
  integer: '整数',
  flag: '是/否',
  choice: '可选的词',
};

/** The names at hand, by what they are names of. A campaign may have more of its own. */
export type Names = Readonly<Record<Lookup, readonly string[]>>;

/**
 * The JSON Schema (draft 7) of 活动.yaml, for editors; every shape that may be typed, with help in Chinese.
 * @param names what an editor offers where a name is looked up
 * @param examples what an editor shows as the example of a field
 */
export function makeJsonSchema(names: Names, examples: Examples): Json {
  const schema = z.toJSONSchema(campaignSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // a leaf is made of its text
      if (zodSchema._zod.def.type === 'transform') jsonSchema.type = 'string';
      const meta = (z.globalRegistry.get(zodSchema) ?? {}) as FieldMeta;
      describe(jsonSchema as Json, meta, names);
      if (zodSchema instanceof z.ZodObject) nameRequired(jsonSchema as Json, zodSchema);
      // what an optional field tells of itself is told by what it is made of
      if (!meta.help && zodSchema._zod.def.type !== 'optional') return;
      const field = describeField(zodSchema);
      const sample = field.meta.form?.sample;
      const example = sample === undefined ? examples.get(field) : { key: '', value: String(sample) };
      explain(jsonSchema as Json, field.help, example);
    },
  });
  return {
    ...(flatten(schema) as Json),
    title: '金秋助学活动资料',
    description: '单位、年度和受助人数之外都可以不写',
  };
}

/**
 * The schema of a unit's own file: what it may hold is what 活动.yaml may, and none of it must be there.
 * @param whole the schema of 活动.yaml
 * @param file where that lies, seen from this one
 */
export function makePartSchema(whole: Json, file: string): Json {
  return { $schema: whole.$schema, title: '一个单位自己的资料', ...loosen(whole, `${file}#`) };
}

/** A record of which nothing must be there; what is in it is looked up where it is described. */
function loosen(
  { properties, required: _, description: __, definitions: ___, ...whole }: Json,
  at: string,
): Json {
  const fields = Object.entries(properties as Record<string, Json>).map(([key, field]) => {
    const path = `${at}/properties/${encodeURIComponent(key)}`;
    if (!field.required) return [key, { $ref: path }];
    const { description, markdownDescription } = field;
    return [key, { ...loosen(field, path), description, markdownDescription }];
  });
  return { ...whole, properties: Object.fromEntries(fields) };
}

/** Names the fields that must be there: of a leaf, which is made of any input, the schema itself alone says so. */
function nameRequired(json: Json, { shape }: z.ZodObject): void {
  const required = Object.keys(shape).filter((key) => shape[key]?._zod.def.type !== 'optional');
  if (required.length > 0) json.required = required;
}

/** Puts our meta into the words of JSON Schema, in place. */
function describe(json: Json, meta: FieldMeta, names: Names): void {
  const { leaf, shorthand, lookup, offered, wordings } = meta;
  for (const key of metaKeys) delete json[key];
  if (leaf && json.type === 'string') json.type = scalars[leaf];
  nameShape(json, leaf);
  if (json.type === 'array') {
    offer(json, json.items as Json);
    json.defaultSnippets = [{ label: '一项一行', body: '\n  - $1' }];
  } else if (shorthand !== undefined && !json.anyOf) offer(json, plainText);
  if (leaf && (lookup || offered)) json.examples = lookup ? names[lookup] : offered;
  // an editor offers the words themselves, and lets their synonyms stand
  if (json.enum && wordings?.length)
    offer(json, { ...allowWordings(json.enum as string[], wordings), errorMessage: json.errorMessage });
}

/** A text in place of a record. */
const plainText = {
  type: scalars.text,
  title: leafNames.text,
  errorMessage: '这里写文字，或若干行“字段: 内容”',
};

/** What an editor shows above the help, and in place of its own words where something else was typed. */
function nameShape(json: Json, leaf: LeafKind | undefined): void {
  if (leaf) {
    json.title = leafNames[leaf];
    json.errorMessage = Array.isArray(json.enum)
      ? `可以写 ${json.enum.join('、')}`
      : `这里写${leafNames[leaf]}，不能写列表或下一级的字段`;
  } else if (json.type === 'array') {
    json.title = '若干项';
    json.errorMessage = '这里写若干项：一行一项，前面加“- ”';
  } else if (json.anyOf) json.title = '几种写法';
  else if (json.type === 'object') {
    json.title = '若干字段';
    const keys = Object.keys((json.properties ?? {}) as Json);
    json.errorMessage = `这里写若干行“字段: 内容”，字段有 ${keys.join('、')}`;
  }
}

/** All other wordings of a choice's values, and 县级 for 县. */
function allowWordings(values: readonly string[], wordings: Wordings): Json {
  const escaped = values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const others = [...wordings.map(([, wording]) => wording), ...escaped.map((value) => `${value}级`)];
  const pattern = `^(?!(?:${escaped.join('|')})$)(?:${others.join('|')})$`;
  // 1. is a number to an editor; of a kind in a list it gives the message of ours
  const type = values.some((value) => Number.isFinite(Number(value))) ? ['string', 'number'] : ['string'];
  return { type, pattern, title: '照常的说法' };
}

/** Lets another form stand for a schema. */
function offer(json: Json, other: Json): void {
  const own = { ...json };
  for (const key of Object.keys(json)) delete json[key];
  json.anyOf = [own, other];
}

/** What an editor shows of a field: the help, and an example of what to write. */
function explain(json: Json, help: string, example: Example | undefined): void {
  json.description = help;
  // an editor shows what the first of the forms says
  for (const form of (json.anyOf ?? []) as Json[]) if (form.description === help) delete form.description;
  if (!example) return;
  const { key, value } = example;
  const written =
    typeof value === 'string'
      ? `\`${value}\``
      : `\n\n\`\`\`yaml\n${stringify({ [key]: value }, { lineWidth: 0, schema: 'failsafe' })}\`\`\``;
  json.markdownDescription = `${help.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')}\n\n例：${written}`;
}

/** One choice of forms, where one of the forms is a choice itself; each form once, or an editor names it twice. */
function flatten(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(flatten);
  if (typeof schema !== 'object' || schema === null) return schema;
  const json: Json = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, flatten(part)]));
  if (!Array.isArray(json.anyOf)) return json;
  const forms = (json.anyOf as Json[]).flatMap((form) =>
    Array.isArray(form.anyOf) ? (form.anyOf as Json[]) : [form],
  );
  const texts = forms.map((form) => JSON.stringify(form));
  return { ...json, anyOf: forms.filter((_, index) => texts.indexOf(texts[index]!) === index) };
}
