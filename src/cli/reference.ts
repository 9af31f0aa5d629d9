/** `jinqiu reference`: the fields, the helpers and the problems, as Markdown read from the code itself. */

import { listLibraryNames, writeSchema } from '../batch/schemas.ts';
import { describeRecord, type Field, type ObjectField } from '../campaign/fields.ts';
import { leafNames, type Names } from '../campaign/json-schema.ts';
import { campaignSchema } from '../campaign/schema/campaign.ts';
import { listProblemKinds } from '../diagnostics/catalogue/index.ts';
import { type ProblemKind, severityNames } from '../diagnostics/diagnostic.ts';
import { book } from '../facts/equations/book.ts';
import { describeFacts } from '../facts/schema.ts';
import { helperFamilies } from '../template/helpers/index.ts';
import type { ReferenceName } from './reference-names.ts';
import { writeRefusals } from './refusals.ts';

export const references = {
  字段: () => writeFields('活动.yaml 的字段', describeRecord(campaignSchema)),
  数字: () => writeFields('模板可以用的名字', describeFacts()),
  函数: writeHelpers,
  等式: writeIdentities,
  问题: writeProblems,
  模板拒绝: () => writeRefusals(generated),
  schema: writeSchema,
} as const satisfies Record<ReferenceName, () => string>;

const generated = '<!-- 由程序生成，请勿手工修改：npm run docs -->';

/** One table a top-level key; fields of records inside follow, indented by their path. */
function writeFields(title: string, root: ObjectField): string {
  const names = listLibraryNames();
  const sections = Object.entries(root.fields).map(([key, field]) => {
    const rows = listRows(field, '', new Set(), names);
    const table =
      rows.length > 0
        ? `| 字段 | 写法 | 说明 |\n|---|---|---|\n${rows.join('\n')}\n`
        : `${nameShape(field)}\n`;
    return `## ${key}${field.required ? ' ※' : ''}\n\n${field.help}${field.kind === 'list' ? '（可写多项）' : ''}\n\n${table}`;
  });
  return `# ${title}\n\n${generated}\n\n※ 是必填的；其余都可以不写，没有资料的句子不会出现。\n\n${sections.join('\n')}`;
}

/** A record that contains itself is described once. */
function listRows(field: Field, prefix: string, above: ReadonlySet<Field>, names: Names): string[] {
  const object = field.kind === 'list' ? field.item : field;
  if (object.kind !== 'object' || above.has(object)) return [];
  const inside = new Set([...above, object]);
  return Object.entries(object.fields).flatMap(([key, child]) => {
    const path = `${prefix}${key}`;
    const again = inside.has(child.kind === 'list' ? child.item : child) ? '（同上，可以再分）' : '';
    const { lookup } = child.meta;
    const offered = lookup ? `；可以写 ${names[lookup].join('、')}` : '';
    const synonyms = child.meta.synonyms ? `；表头也可写 ${child.meta.synonyms.join('、')}` : '';
    const lesser = child.meta.lesser ? `；没有这样的一列的，还认 ${child.meta.lesser.join('、')}` : '';
    return [
      `| ${path}${child.required ? ' ※' : ''} | ${nameShape(child)} | ${child.help}${again}${offered}${synonyms}${lesser} |`,
      ...listRows(child, `${path}.`, inside, names),
    ];
  });
}

function nameShape(field: Field): string {
  if (field.kind === 'list') return `若干${nameShape(field.item)}`;
  if (field.kind === 'object') return '若干字段';
  return field.choices.length > 0 ? field.choices.join('、') : leafNames[field.leaf];
}

function writeHelpers(): string {
  const families = helperFamilies.map(({ title, helpers }) => {
    const entries = helpers.map(({ name, aliases = [], title: help, params, example }) => {
      const signature = `${name}(${params.map((param) => `${param.name}${param.optional ? '?' : ''}`).join(', ')})`;
      const also =
        aliases.length > 0 ? `也写作 ${aliases.map((alias) => `\`${alias}\``).join('、')}。\n\n` : '';
      return `### ${name}\n\n${help}\n\n${also}\`${signature}\`\n\n\`${example.template}\` → ${example.result}\n`;
    });
    return `## ${title}\n\n${entries.join('\n')}`;
  });
  return `# 模板函数\n\n${generated}\n\n在 nunjucks 里写 \`{{ 万元(合计.发放) }}\` 或 \`{{ 合计.发放 | 万元 }}\`，在 Handlebars 里写 \`{{万元 合计.发放}}\`。\n\n${families.join('\n')}`;
}

const relationNames = { '=': '＝', '≤': '≤', '≥': '≥' } as const;

function writeIdentities(): string {
  const rows = book.map(({ whole, relation, parts, kind, solves }) => {
    const held = kind ? `\`${kind.code}\`` : '';
    return `| ${whole} | ${relationNames[relation]} | ${parts} | ${solves ? '推算' : ''} | ${held} |`;
  });
  return `# 数字之间的等式\n\n${generated}\n\n没有填的，由“推算”的等式算出；两边都有的，按等式核对，不合的报右边的问题。约数按它的意思核对，口径不同的不比。\n\n| 左边 | | 右边 | 推算 | 不合时的问题 |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function writeProblems(): string {
  const families = new Map<string, ProblemKind<never>[]>();
  for (const kind of listProblemKinds()) {
    const family = kind.code.split('.')[0]!;
    families.set(family, [...(families.get(family) ?? []), kind]);
  }
  const sections = [...families].map(
    ([family, kinds]) => `## ${family}\n\n${kinds.map(writeProblem).join('\n')}`,
  );
  return `# 检查出的问题\n\n${generated}\n\n有错误的资料不能生成终稿；警告可以在“规则”里按代码降为提示或不再报告，并写明理由。\n\n${sections.join('\n')}`;
}

function writeProblem({ code, severity, title, why, basis, wrong, right }: ProblemKind<never>): string {
  const example = (label: string, text: string | undefined) =>
    text === undefined ? '' : `\n${label}：\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`;
  const source = basis ? `，依据：${basis}` : '';
  return `### ${title}\n\n\`${code}\`（${severityNames[severity]}${source}）\n\n${why}\n${example('错', wrong)}${example('对', right)}`;
}
