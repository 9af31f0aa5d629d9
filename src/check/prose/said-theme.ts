/** 活动以“扬帆起航，筑梦未来”为主题: the theme that a sentence gives the year's campaign, beside 活动.主题. */

import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { type Claimed, type Judged, judgeSentences, listFreeSentences } from './own-sentences.ts';
import { ourselves } from './signs.ts';

const campaign = `(?:${thisYear}|本届|的|“?金秋助学”?|助学|${ourselves})*(?:活动)?`;
const forms = [
  new RegExp(`^${campaign}的?主题(?:是|为|定为|确定为)“([^”]{4,40})”`),
  new RegExp(`^${campaign}以“([^”]{4,40})”为(?:活动)?主题`),
  new RegExp(`^${campaign}(?:紧扣|围绕)“([^”]{4,40})”(?:的|这一)?主题`),
];

export function listSaidTheme(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listFreeSentences(input), [judgeTheme], input);
}

function judgeTheme(text: string, input: CheckInput): Judged | undefined {
  const { 主题: theme } = input.campaign.活动 ?? {};
  const match = forms.map((form) => form.exec(text)).find((one) => one);
  const [words, told = ''] = match ?? [];
  if (words === undefined || theme === undefined) return undefined;
  const [one, other] = [bare(told), bare(theme)];
  return { words, holds: one.includes(other) || other.includes(one), path: '活动.主题', derived: theme };
}

/** Without marks and spaces, which each may set in his own way. */
function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
