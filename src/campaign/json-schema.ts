/** The JSON Schema (draft 7) of 活动.yaml, for editors: completion, help on hover, unknown keys underlined. */
import * as z from 'zod';
import { campaignSchema } from './schema/campaign.ts';
import { type FieldMeta, type LeafKind, type Lookup, metaKeys } from './schema/meanings.ts';
import type { Wordings } from './schema/wordings.ts';

type Json = Record<string, unknown>;

/** What an editor sees of a value that YAML may take for something else than text. A key left blank is null. */
const scalars: Record<LeafKind, string[]> = {
  text: ['string', 'number', 'null'],
  money: ['string', 'number', 'null'],
  count: ['string', 'integer', 'null'],
  date: ['string', 'integer', 'null'],
  integer: ['integer', 'string', 'null'],
  flag: ['boolean', 'string', 'null'],
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
 */
export function makeJsonSchema(names: Names): Json {
  const schema = z.toJSONSchema(campaignSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => describe(zodSchema, jsonSchema as Json, names),
  });
  return { ...schema, title: '金秋助学活动资料', description: '单位、年度和受助人数之外都可以不写' };
}

/** Puts our meta into the words of JSON Schema, in place. */
function describe(zodSchema: z.core.$ZodType, json: Json, names: Names): void {
  const { help, leaf, shorthand, lookup, offered, wordings } = (z.globalRegistry.get(zodSchema) ??
    {}) as FieldMeta;
  for (const key of metaKeys) delete json[key];
  if (leaf && json.type === 'string' && !json.enum) json.type = scalars[leaf];
  explainShape(json, leaf);
  if (json.type === 'array') offer(json, json.items as Json);
  else if (shorthand !== undefined && !json.anyOf) offer(json, { type: 'string', title: leafNames.text });
  if (leaf && (lookup || offered)) json.examples = lookup ? names[lookup] : offered;
  // an editor offers the words themselves, and lets their synonyms stand
  if (json.enum && wordings?.length)
    offer(json, { type: 'string', pattern: patternOf(wordings), title: '照常的说法' });
  if (help) json.description = help;
}

/** What an editor shows above the help, and in place of its own words where something else was typed. */
function explainShape(json: Json, leaf: LeafKind | undefined): void {
  if (leaf) {
    json.title = leafNames[leaf];
    json.errorMessage = Array.isArray(json.enum)
      ? `可以写 ${json.enum.join('、')}`
      : `这里写${leafNames[leaf]}，不能写列表或下一级的字段`;
  } else if (json.type === 'array') json.title = '若干项';
  else if (json.anyOf) json.title = '几种写法';
  else if (json.type === 'object') {
    json.title = '若干字段';
    const keys = Object.keys((json.properties ?? {}) as Json);
    json.errorMessage = `这里写若干行“字段: 内容”，字段有 ${keys.join('、')}`;
  }
}

/** All wordings of a choice's values, and 县级 for 县. */
function patternOf(wordings: Wordings): string {
  const values = [...new Set(wordings.map(([value]) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))];
  return `^(?:${[...wordings.map(([, wording]) => wording), ...values.map((value) => `${value}级`)].join('|')})$`;
}

/** Lets another form stand for a schema. */
function offer(json: Json, other: Json): void {
  const own = { ...json };
  for (const key of Object.keys(json)) delete json[key];
  json.anyOf = [own, other];
}
