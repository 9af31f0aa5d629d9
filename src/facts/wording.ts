/** What the activity, those it helps and its money are called: as the user says, else by the words of this kind of campaign. */
import { nameAnonymously } from '../campaign/donors.ts';
import { lexicon } from '../campaign/lexicon.ts';
import type { CampaignModel } from '../campaign/model.ts';
import { stageNames } from '../campaign/schema/prose.ts';
import type { Count } from '../chinese/values.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Provenance } from './provenance.ts';
import type { FactValues } from './schema.ts';

type Activity = CampaignModel['活动'];
type Wording = Pick<FactValues['活动'], '名称' | '对象' | '家庭' | '款项' | '资金' | '事' | '受助人'>;

const ofStudents = /学|子女|孩子|孤儿|儿童/;

/**
 * The words for what sentences speak of. 助学金 is given and 助学资金 raised; 36户 are households, not 子女.
 * @param people what the whole is counted in
 */
export function nameActivity(activity: Activity, people: Count | undefined): Wording {
  const 款项 = activity?.款项 ?? lexicon.款项;
  return {
    名称: activity?.名称 ?? lexicon.活动名称,
    对象: activity?.对象 ?? (people?.unit === '户' ? lexicon.家庭 : lexicon.对象),
    家庭: activity?.对象 === undefined ? lexicon.家庭 : nameHouseholds(activity.对象),
    款项,
    资金: 款项.replace(/资?金$/, '资金'),
    事: lexicon.事[款项.includes('助学') ? '助学' : '其他'],
    受助人: lexicon.受助人[ofStudents.test(activity?.对象 ?? lexicon.对象) ? '学生' : '其他'],
  };
}

/** What the words of a hardship are. */
const hardship = /困|贫|难|低保|孤|残|病|失业|下岗|单亲|灾/;

/** Whether those helped are known to be in need: the usual campaign, or one whose 对象 or kinds of family say so. */
export function helpsNeedy({ 活动: activity, 分组: groups = [], 标签: labels = [] }: CampaignModel): boolean {
  if (activity?.对象 === undefined) return true;
  const families = groups.flatMap(({ 名称, 维度 }) => (维度 === '类别' ? [名称] : []));
  return [activity.对象, ...families, ...labels.map(({ 名称 }) => 名称)].some((words) =>
    hardship.test(words),
  );
}

/** Whether a report goes up: to the unit's superior, or called 报告 by its title or version. */
export function isToSuperior({ 报告: report, 单位: unit }: CampaignModel): boolean {
  const { 主送: to = [], 标题: title = '', 版本: edition } = report;
  // of several, or of 各乡镇总工会, it is not known that they stand above
  const isAlone = to.length === 1 && to[0]?.startsWith('各') === false;
  const isAddressed = unit.上级 === undefined ? isAlone : to.includes(unit.上级);
  return edition === '上报' || isAddressed || (to.length > 0 && title.includes('的报告'));
}

/** Whose households they are: 困难群众子女 are of 困难群众家庭, 困难学生 of 困难学生家庭; 受助家庭 where the words tell of none. */
function nameHouseholds(helped: string): string {
  const [whose = ''] = /^.*(?:职工|员工|会员|农民工|群众|居民|村民|家庭|户)/.exec(helped) ?? [];
  if (/(?:家庭|户)$/.test(whose)) return whose;
  if (whose !== '') return `${whose}家庭`;
  return /(?:学生|学子|新生|考生)$/.test(helped) ? `${helped}家庭` : '受助家庭';
}

type Stage = NonNullable<CampaignModel['阶段']>[number];

/** A stage of a name of its own, 筹资, is one of 其他 of which the name tells what was done, where the user does not say. */
export function nameStage(
  { 名称: name, 做法: done }: Stage,
  index: number,
  provenance: Provenance,
): Pick<Stage, '名称' | '做法'> {
  if ((stageNames as readonly string[]).includes(name)) return { 名称: name, 做法: done };
  const own = `开展${name}${/(?:工作|活动|仪式)$/.test(name) ? '' : '工作'}`;
  const told = {
    value: [own],
    formula: '取自阶段的名称',
    inputs: [formatPath(['阶段', index, '名称'])],
  };
  return { 名称: '其他', 做法: done ?? provenance.enter(formatPath(['阶段', index, '做法']), told) };
}

/** The campaign with 爱心人士, 爱心企业, 爱心单位 for each donor who wants no name, wherever he is one. */
export function hideDonors<T>(value: T, provenance: Provenance, path: readonly Step[] = []): T {
  if (typeof value !== 'object' || value === null) return value;
  const shown = hideWithin(value, provenance, path);
  if (Array.isArray(value) || !('匿名' in value && value.匿名 === true)) return shown;
  const name = formatPath([...path, '名称']);
  const hidden = provenance.enter(name, {
    value: nameAnonymously(value as { 名称?: unknown }),
    formula: '匿名，不写名称',
    inputs: [name],
  });
  return { ...shown, 名称: hidden };
}

/** A value with what is hidden in its parts; itself where that is nothing. */
function hideWithin<T extends object>(value: T, provenance: Provenance, path: readonly Step[]): T {
  const parts = value as Record<Step, unknown>;
  let shown: Record<Step, unknown> | undefined;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    const part = parts[key];
    if (typeof part !== 'object' || part === null) continue;
    const hidden = hideDonors(part, provenance, [...path, key]);
    if (hidden === part) continue;
    shown ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<Step, unknown>;
    shown[key] = hidden;
  }
  return (shown ?? value) as T;
}
