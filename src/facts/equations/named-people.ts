/** 补充资助、走访、个人捐款: whom a field names, one by one, beside how many it says they are. */

import type { CampaignModel } from '../../campaign/model.ts';
import { parseChineseNumeral } from '../../chinese/numerals.ts';
import { listNamesInWords } from '../../chinese/people.ts';
import { namedMismatch } from '../../diagnostics/catalogue/consistency-people.ts';
import { formatPath, type Step } from '../../diagnostics/path.ts';
import { type Claim, claimField, claimFigure } from './claims.ts';
import type { Equation, Identity } from './identity.ts';

/** What may stand about names without saying of others. */
const around = /[、，,；;\s和与]|困难|受助|学生|学子|新生|同学|先生|女士|同志/g;
/** 3名学生 are so many; 一名职工的子女 may be several. */
const counted =
  /^(?:共|另有)?([一二两三四五六七八九]|[1-9])[名位个](?:[^的名位个户职等]*)(?:学生|学子|新生|同学)$/;

/** How many people the words name or count; undefined where they may mean others too: 王建国一家, 王建国等. */
function countNamed(words: string): number | undefined {
  const [, digit] = counted.exec(words) ?? [];
  if (digit !== undefined) return Number(digit) || parseChineseNumeral(digit);
  const names = listNamesInWords(words);
  const rest = names.reduce((text, name) => text.replace(name, ''), words).replace(around, '');
  return names.length > 0 && rest === '' && !/某/.test(words) ? names.length : undefined;
}

/** @param drop what tells of the one who is named, and of nobody else */
function claimNamed(
  words: string | undefined,
  steps: readonly Step[],
  unit: '名' | '户',
  drop = /^$/g,
): Claim | undefined {
  const n = countNamed(words?.replace(drop, '') ?? '');
  if (n === undefined) return undefined;
  return claimFigure(`“${words}”`, { kind: 'count', n, unit }, [formatPath(steps)]);
}

function listNamed(campaign: CampaignModel): Equation[] {
  const { 补充资助: extra = [], 资金来源: sources = [] } = campaign;
  return [
    ...extra.map(({ 对象: whom }, index) => ({
      given: claimField(campaign, formatPath(['补充资助', index, '人数'])),
      derived: claimNamed(whom, ['补充资助', index, '对象'], '名'),
    })),
    ...sources.map(({ 名称: who, 级别: level }, index) => ({
      given: claimField(campaign, formatPath(['资金来源', index, '人数'])),
      derived: level === '个人' ? claimNamed(who, ['资金来源', index, '名称'], '名') : undefined,
    })),
  ];
}

/** Of those who are named one by one each has one home at the most. */
function listHomes(campaign: CampaignModel): Equation[] {
  return (campaign.走访 ?? []).map(({ 对象: whom }, index) => ({
    given: claimField(campaign, formatPath(['走访', index, '户数'])),
    derived: claimNamed(whom, ['走访', index, '对象'], '户', /职工|家庭$|家[中里]?$/g),
  }));
}

export const namedIdentities: readonly Identity[] = [
  {
    whole: '补充资助[].人数、资金来源[].人数（级别是“个人”的）',
    relation: '=',
    parts: '点了名的人数（对象、名称里只有姓名）',
    kind: namedMismatch,
    list: ({ campaign }) => listNamed(campaign),
  },
  {
    whole: '走访[].户数',
    relation: '≤',
    parts: '点了名的人数（对象里只有姓名）',
    kind: namedMismatch,
    list: ({ campaign }) => listHomes(campaign),
  },
];
