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

/** Undefined for figures, dates, choices, and texts that are not printed as such. */
export function textKindOf(path: readonly Step[]): TextKind | undefined {
  const keys = path.filter((step) => typeof step === 'string');
  const key = keys.at(-1) ?? '';
  const field = findField(describeField(campaignSchema), path);
  if (field?.kind !== 'leaf' || field.leaf !== 'text' || keys.some((step) => notText.has(step)))
    return undefined;
  if (names.has(key)) return 'name';
  return speech.has(key) ? 'speech' : 'prose';
}
