/** What the fields of a campaign hold, for the rules of language: sentences, speech, names; the rest is no text of the report. */
import { describeField, findField } from '../../campaign/fields.ts';
import { campaignSchema } from '../../campaign/schema/campaign.ts';
import type { Step } from '../../diagnostics/path.ts';
import type { TextKind } from './finding.ts';

const names = new Set(['学生', '家长', '姓名', '人物', '签发人']);
const speech = new Set(['引语']);
/** 文号 has rules of its own; the others are codes, files and words that the program looks up. */
const notText = new Set([
  '文号',
  '发文字号',
  '模板',
  '样式',
  '文件',
  '工作表',
  '用',
  '份号',
  '密级',
  '紧急程度',
  '规则',
  '年龄',
]);

/** By the keys of a path: a campaign has thousands of paths and a few dozen fields. */
const known = new Map<string, TextKind | undefined>();

/** Undefined for figures, dates, choices, and texts that are not printed as such. */
export function textKindOf(path: readonly Step[]): TextKind | undefined {
  const field = path.filter((step) => typeof step === 'string').join('.');
  if (!known.has(field)) known.set(field, judgeField(path));
  return known.get(field);
}

function judgeField(path: readonly Step[]): TextKind | undefined {
  const field = findField(describeField(campaignSchema), path);
  if (field?.kind !== 'leaf' || field.leaf !== 'text' || path.some((step) => notText.has(String(step))))
    return undefined;
  const key = String(path.findLast((step) => typeof step === 'string'));
  if (names.has(key)) return 'name';
  return speech.has(key) ? 'speech' : 'prose';
}
