/** What a 标签 asks of a row of the roster: 本科女生 two columns, 矿业公司职工子女 the unit alone. */
import type { CampaignModel } from '../../campaign/model.ts';
import { groupsOf } from '../../campaign/roles.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { anySchooling, tellsNew } from '../../campaign/schooling.ts';
import { makeUnitFinder } from '../../campaign/unit-names.ts';
import { isOfGroup } from './membership.ts';

/** One column of which a label says what it must hold. */
export interface Asked {
  column: '性别' | '学段' | '新生' | '民族' | '地域' | '类别' | '单位';
  /** whether a row has it; undefined where the row leaves it open */
  tell(row: RosterRow): boolean | undefined;
}

/** 北京大学 is the name of one. */
const schooling = new RegExp(`(?:${anySchooling})(?<!.大学(?!生))`);
const novelty = /非新生|在读生?|在校生?|新生/;
const sex = new RegExp(`^[男女]$|[男女](?:(?=${anySchooling})|学?生|性|童|孩)`);
/** What says nothing of its own of somebody who is helped. */
const filling = /困难|受助|职工|员工|家庭|的|子女|学生|学子|孩子|生|户/g;

/** Every column that a label names, where it says nothing else; of what says more nothing is told. */
export function readLabel(campaign: CampaignModel, label: string): Asked[] | undefined {
  const asked: Asked[] = [];
  let rest = label;
  const take = (words: string, column: Asked['column'], tell: Asked['tell']) => {
    if (words === '') return;
    rest = rest.replace(words, '');
    asked.push({ column, tell });
  };
  const [who = ''] = sex.exec(rest) ?? [];
  take(who, '性别', ({ 性别: own }) => own && who.startsWith(own));
  const isNew = tellsNew(rest);
  take(novelty.exec(rest)?.[0] ?? '', '新生', ({ 新生: own }) =>
    own === undefined || isNew === undefined ? undefined : own === isNew,
  );
  const school = schooling.exec(rest)?.[0] ?? '';
  take(school, '学段', (row) => isOfGroup(campaign, '学段', school, row));
  for (const column of ['民族', '地域', '类别'] as const) {
    const word = findValue(campaign, column, rest) ?? '';
    take(word, column, (row) => isOfGroup(campaign, column, word, row));
  }
  rest = rest.replace(filling, '');
  const unit = makeUnitFinder(campaign)(rest).length > 0 ? rest : '';
  take(unit, '单位', (row) => isOfGroup(campaign, '单位', unit, row));
  return rest === '' && asked.length > 0 ? asked : undefined;
}

/** The longest value of a column that stands in the words; 少数民族 is none of them. */
function findValue(
  { 名册: rows = [] }: CampaignModel,
  column: '民族' | '地域' | '类别',
  words: string,
): string | undefined {
  if (column === '民族' && words.includes('少数民族')) return '少数民族';
  const values = new Set(rows.flatMap((row) => groupsOf(row, column)));
  return [...values].filter((value) => words.includes(value)).sort((a, b) => b.length - a.length)[0];
}
