/** Days that a sentence tells of what the data date: whatever of them is held to nothing is not passed. */
import { type CheckInput, oncePerInput } from '../rule.ts';
import { anyOf } from './several.ts';
import type { Statement } from './statements.ts';
import { ofLastYear } from './vocabulary.ts';

/** The words by which sentences speak of what the data give a time for. */
const listDatedWords = oncePerInput(({ campaign }): RegExp => {
  const { 阶段: stages = [], 仪式: ceremonies = [], 走访: visits = [], 回访: calls = [] } = campaign;
  const { 通知: notices = [], 附带活动: events = [] } = campaign;
  const words = [
    ...stages.flatMap(({ 名称, 时间 }) => (时间 ? [名称] : [])),
    ...(stages.some(({ 名称, 时间 }) => 名称 === '公示' && 时间) ? ['公告栏', '公开栏', '张榜'] : []),
    ...(ceremonies.some(({ 时间 }) => 时间) ? ['仪式', '发放', '领到', '领取', '座谈会', '助学金'] : []),
    ...(stages.some(({ 名称, 时间 }) => 名称 === '发放' && 时间)
      ? ['银行卡', '打卡', '到账', '拨付', '打到', '发到', '助学金']
      : []),
    ...(visits.some(({ 时间 }) => 时间) ? ['走访', '慰问', '看望'] : []),
    ...(calls.some(({ 时间 }) => 时间) ? ['回访'] : []),
    ...(notices.some(({ 收到, 印发 }) => 收到 ?? 印发) ? ['通知'] : []),
    ...events.flatMap(({ 名称, 时间 }) => (时间 ? [名称] : [])),
  ];
  return new RegExp(anyOf(words));
});

const earlierYear = /(?:19|20)\d\d年|往年|历年/;

export function isDatedMention({ found, before, after }: Statement, input: CheckInput): boolean {
  if (found.kind !== 'date' || found.figure.precision === 'year') return false;
  const year = `${input.campaign.报告.年度}年`;
  const named = (before + found.text).replaceAll(year, '');
  if (earlierYear.test(named) || ofLastYear.test(before)) return false;
  return listDatedWords(input).test(before + after);
}
