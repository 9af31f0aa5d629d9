/** What the activity, those it helps and its money are called: as the user says, else by the words of this kind of campaign. */
import { lexicon } from '../campaign/lexicon.ts';
import type { CampaignModel } from '../campaign/model.ts';
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
    家庭: lexicon.家庭,
    款项,
    资金: 款项.replace(/资?金$/, '资金'),
    事: lexicon.事[款项.includes('助学') ? '助学' : '其他'],
    受助人: lexicon.受助人[ofStudents.test(activity?.对象 ?? lexicon.对象) ? '学生' : '其他'],
  };
}

/** The campaign with 爱心人士 for each donor who wants no name, wherever he is one. */
export function hideDonors<T>(value: T, provenance: Provenance, path: readonly Step[] = []): T {
  if (Array.isArray(value))
    return value.map((item, index) => hideDonors(item, provenance, [...path, index])) as T;
  if (typeof value !== 'object' || value === null) return value;
  const shown = Object.entries(value).map(([key, child]) => [
    key,
    hideDonors(child, provenance, [...path, key]),
  ]);
  if (!('匿名' in value && value.匿名 === true)) return Object.fromEntries(shown) as T;
  const name = formatPath([...path, '名称']);
  const hidden = provenance.enter(name, {
    value: lexicon.匿名资助方,
    formula: '匿名，不写名称',
    inputs: [name],
  });
  return Object.fromEntries([...shown, ['名称', hidden]]) as T;
}
