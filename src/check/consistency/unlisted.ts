/** Recipients whom 故事 and the speeches name, beside a roster of the whole year that has no such person. */

import type { CampaignModel } from '../../campaign/model.ts';
import { normalizeName } from '../../chinese/names.ts';
import { listNamesInWords, listPossibleNames } from '../../chinese/people.ts';
import { unlisted } from '../../diagnostics/catalogue/fields.ts';
import { suggestNearest } from '../../diagnostics/nearest.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { coversYear } from '../../facts/equations/batches.ts';
import { countStudents } from '../../facts/equations/roster.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { thisYear } from '../prose/clauses.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

interface Named {
  field: string;
  /** where: 故事, 发言 */
  of: string;
  who: string;
}

/** What is said of one helped in another year, or called by another name than his own. */
const otherwise =
  /化名|往[年届]|[去上前]年|历[年届次]|毕业|曾|当年|工作|就业|入职|参军|入伍|志愿|回报|反哺|(?:19|20)\d\d|[一二三四五六七八九十\d]年前/;
/** A name of which letters are left out, or that is none. */
const masked = /[*＊×✕○〇□某Xx]/;
/** One of those who get it, by his part: no parent, and nobody of other years. */
const recipient = new RegExp(
  `^(?:${thisYear})?(?:受[助资]|获[助资]|受资助)[^家往历曾毕]*(?:学生|学子|新生|子女)(?:代表)?$`,
);

/** Whether all that were helped this year stand in the roster, by their names. */
function isWhole({ 名册: rows = [], 名册范围: extent, 合计: totals, ...others }: CampaignModel): boolean {
  if (rows.length < 2 || rows.some(({ 学生: student }) => masked.test(student))) return false;
  if (extent !== undefined && extent !== totals?.口径?.范围) return false;
  const people = totals?.人数;
  return (
    (!people || people.n === countStudents(rows).n) && coversYear({ ...others, 名册: rows, 合计: totals })
  );
}

function listStories({ 故事: stories = [] }: CampaignModel): Named[] {
  return stories.flatMap(
    ({ 人物: who, 困难: hardship = '', 引语: words = '', 院校: school, 金额: money }, index) =>
      (school ?? money ?? hardship) && !otherwise.test(`${who} ${hardship} ${words}`)
        ? [{ field: formatPath(['故事', index, '人物']), of: '故事', who }]
        : [],
  );
}

/** Who spoke or came as one of those helped, at ceremonies of the unit's own. */
function listGuests({ 仪式: ceremonies = [], 单位: unit }: CampaignModel): Named[] {
  return ceremonies.flatMap(({ 发言: speeches = [], 出席: guests = [], 主办: host }, index) => {
    const isOwn = [unit.全称, unit.简称].some((name) => name && (host ?? name).includes(name));
    if (!isOwn) return [];
    const at = (list: string, order: number) => formatPath(['仪式', index, list, order, '姓名']);
    return [
      ...speeches.flatMap(({ 身份: part, 姓名: who, 引语: words = '' }, order) =>
        who && recipient.test(part) && !otherwise.test(`${part} ${words}`)
          ? [{ field: at('发言', order), of: '发言', who }]
          : [],
      ),
      ...guests.flatMap(({ 姓名: who, 职务: post = '', 角色: part = '' }, order) =>
        recipient.test(post) || recipient.test(part) ? [{ field: at('出席', order), of: '出席', who }] : [],
      ),
    ];
  });
}

/** The one name that the words are, 王小明同学; none of 县纺织厂职工郑凤兰的儿子 or 王某. */
function readName(words: string): string | undefined {
  const plain = normalizeName(words).replace(/^(?:受助)?(?:学生|新生|学子)|(?:同学|学生)$/g, '');
  const [name, ...others] = listNamesInWords(plain);
  return name === plain && others.length === 0 && !masked.test(words) ? name : undefined;
}

function compareNamed({ campaign }: CheckInput): Compared[] {
  const named = [...listStories(campaign), ...listGuests(campaign)].flatMap(({ who, ...where }) => {
    const name = readName(who);
    return name === undefined ? [] : [{ ...where, name }];
  });
  // a long roster is gone through only where somebody is named
  if (named.length === 0 || !isWhole(campaign)) return [];
  const { 名册: rows = [], 补充资助: extra = [], 走访: visits = [] } = campaign;
  const students = rows.map(({ 学生: student }) => normalizeName(student));
  const known = [
    ...rows.flatMap(({ 学生: student, 家长: parent = '' }) => [student, parent].flatMap(listPossibleNames)),
    ...[...students, ...[...extra, ...visits].flatMap(({ 对象: whom }) => whom ?? [])],
  ].filter((name) => name !== '');
  return named.map(({ field, of, name }) => {
    const nearest = suggestNearest(name, students);
    return {
      one: { field, words: `“${of}”里的${name}` },
      other: { field: '名册', words: `名册里没有这个人${nearest ? `，最像的是“${nearest}”` : ''}` },
      holds: known.some((one) => one.includes(name) || name.includes(one)),
    };
  });
}

export const unlistedRules: readonly Rule[] = [
  defineRule(unlisted, (input) => judgeCompared(unlisted, compareNamed(input), input)),
];
