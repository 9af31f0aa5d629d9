/** What a condition of the bank speaks of, in the words of who fills in 活动.yaml: what it is called, and where it is written. */
import { findField } from '../../campaign/fields.ts';
import { describeFacts } from '../../facts/schema.ts';

/** A fact as it is spoken of. */
export interface Noun {
  what: string;
  /** what to do for it: 要有…（写在“分组”里） */
  demand: string;
  /** behind a number: 20名 */
  unit: string;
  /** a claim that the facts prove or not, told as a clause of its own */
  claim?: boolean;
}

const lastYear = '要有上年的数字（写在“历史”的“逐年”里）';
const years = '要有往年的数字（写在“历史”的“逐年”里）';
const sources = '要有$0（“资金来源”每一项都写“级别”和“金额”）';
const groups = '要有$0（写在“分组”里，或者名册里有这一列）';
const onSite = '要有$0（写在“仪式”的“现场”里）';
const stages = '要有$0（写在“阶段”里）';
const totals = '要有$0（写在“合计”里）';
const summed = '要有$0（批量的汇总报告才有）';

/** Derived facts, the nearer first; what the parentheses catch goes in at $1, and what it is called at $0 of the demand. */
const derived: readonly (readonly [path: RegExp, what: string, demand: string])[] = [
  [/^同比\.(人数|金额|人均)/, '$1比上年的增减', lastYear],
  [/^同比\.上年/, '上年的数字', lastYear],
  [/^累计\.近三年/, '近三年的合计', years],
  [/^累计\.年数/, '累计的年数', '要有往年的累计（写在“历史”里）'],
  [/^累计/, '历年的累计', '要有往年的累计（写在“历史”里）'],
  [/^可称\.(人数|金额)连续增长/, '$1连续增长的年数', years],
  [/^构成\.([^.]+)\.首位\.过半/, '按$1分人数过半的一组', groups],
  [/^构成\.([^.]+)\.首位\.为主/, '按$1分人数占六成以上的一组', groups],
  [/^构成\.([^.]+)\.首位\.金额最多/, '按$1分人数和金额都最多的一组', groups],
  [/^构成\.([^.]+)\.首位\.金额占比/, '按$1分的各组金额', groups],
  [/^构成\.([^.]+)\.首位/, '按$1分人数最多的一组', groups],
  [/^构成\.([^.]+)\.列尽/, '按$1分、合起来就是全部的各组', groups],
  [/^构成\.([^.]+)\.组\[.*\.名称$/, '按$1分的这一组', groups],
  [/^构成\.([^.]+)/, '按$1分的数', groups],
  [/^来源归类\.社会\.比/, '社会捐助所占的百分比', sources],
  [/^来源归类\.社会/, '社会捐助的来源', sources],
  [/^来源归类\.职工/, '职工捐款的来源', sources],
  [/^来源归类\.类数/, '来源的类数', sources],
  [/^来源归类\.([^.]+)\.比/, '$1出资所占的百分比', sources],
  [/^来源归类\.([^.]+)/, '$1出资的来源', sources],
  [/^现场\.场数/, '发放仪式的场数', '要有发放的仪式（写在“仪式”里）'],
  [/^现场\.其余/, '现场以外的数', onSite],
  [/^现场/, '仪式现场的人数和金额', onSite],
  [/^进度\.公示到发放/, '从公示结束到开始发放的天数', stages],
  [/^进度\.([^.]+)/, '“$1”的时间', stages],
  [/^申报\.未通过/, '没有通过审核的人数', stages],
  [/^申报/, '申报的人数', stages],
  [/^上报\.(?:最多|最少)/, '人数最多、最少的下属单位', summed],
  [/^上报/, '下属单位报送的个数', summed],
  [/^合计\.人均/, '人均的数', '要有$0（“合计”里写了人数和发放金额才有）'],
  [/^合计\.人数/, '受助人数', totals],
  [/^合计\.户数/, '受助户数', totals],
  [/^合计\.(发放|筹集)/, '$1的金额', totals],
  [/^合计\.结余/, '结余', totals],
  [/^活动\.第几年/, '开展的年数', '要写“活动”的“起始年”'],
  [/^方法\.([^.]+)/, '“$1”勾选的方法', '要有$0'],
];

/** Facts that the user doesn't type under their names. */
const claimed = /^(?:可称|活动\.济困|报告\.上行|进度\.当天发放)/;

const units: readonly (readonly [path: RegExp, unit: string])[] = [
  [/(?:人数|未通过)\.n$/, '名'],
  [/户数\.n$/, '户'],
  [/\.分$/, '元'],
  [/\.比$/, '%'],
  [/(?:年数|第几年|连续增长)$/, '年'],
  [/(?:天|公示到发放|隔日)$/, '天'],
  [/场数$/, '场'],
  [/数$/, '个'],
  [/\.length$/, '项'],
];

/** @param path as the condition has it: 合计.人数.n, 资金来源.length */
export function nameFact(path: string): Noun {
  const bare = path.replace(/\.(?:n|分|length)$/, '');
  const [, unit = ''] = units.find(([end]) => end.test(path)) ?? [];
  const isCounted = path.endsWith('.length') && !bare.startsWith('方法');
  for (const [pattern, words, demand] of derived) {
    const match = pattern.exec(bare);
    const what = words.replace('$1', match?.[1] ?? '');
    if (match) return { what, demand: demand.replace('$0', what), unit };
  }
  const [first = '', ...rest] = bare.split('.').map((step) => step.replace(/\[.*\]$/, ''));
  const isClaim = claimed.test(bare);
  const help = isClaim || first === '依据' ? findField(describeFacts(), [first, ...rest])?.help : undefined;
  const typed = [first, ...rest].map((step) => `“${step}”`).join('的');
  const what = help?.replace(/[：；。].*$/, '') ?? `${typed}${isCounted ? '的项数' : ''}`;
  return { what, demand: isClaim ? `资料要能证明“${what}”` : `要写${what}`, unit, claim: isClaim };
}

/** Where a kind of work is ticked. */
export function nameTicks(kind: string): string {
  const own: Readonly<Record<string, string>> = { 资金: '“资金管理”', 摸底: '“阶段”的“摸底”或“申报”' };
  const isStage = !['协作', '动员', '育人', '回访'].includes(kind);
  return `${own[kind] ?? (isStage ? `“阶段”的“${kind}”` : `“${kind}”`)}的“方法”`;
}
