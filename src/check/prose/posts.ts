/** 县总工会主席孙丽萍, who is its 副主席: a person's post as a sentence has it, beside the one that the data give. */
import type { CampaignModel } from '../../campaign/model.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { CheckInput } from '../rule.ts';
import { listProse } from '../texts.ts';
import type { Claimed } from './own-sentences.ts';
import { ofLastYear } from './vocabulary.ts';

interface Person {
  name: string;
  post: string;
  path: string;
}

/** Words before a post that make it one of another time. */
const formerly = /(?:原|前任?|时任|曾任|老|拟任|新任)$/;

/** What shows that a name ends there: 孔令 is not 孔令仪. */
const nameEnds =
  /^(?:同志|等|[，。；、）]|在|到|出席|主持|讲话|致辞|带队|参加|作|为|担任|宣|向|率|看望|走访|$)/;
const otherYear = /(?:19|20)\d\d年|届/;

/** Every post that stands before a person's name and is theirs, but for 副: that alone is surely the same body's. */
export function listSaidPosts({ campaign }: CheckInput): Claimed[] {
  const people = listPeople(campaign);
  return listProse(campaign).flatMap((passage) =>
    people.flatMap(({ name, post, path }): Claimed[] =>
      listRanks(post).flatMap((rank) => {
        const index = passage.text.indexOf(rank + name);
        const before = passage.text.slice(0, Math.max(index, 0));
        if (index < 0 || !nameEnds.test(passage.text.slice(index + rank.length + name.length))) return [];
        if (formerly.test(before) || ofLastYear.test(before) || otherYear.test(before)) return [];
        const holds = people.some((one) => one.name === name && one.post === rank);
        return [{ passage, words: rank + name, index, holds, path, derived: post }];
      }),
    ),
  );
}

/** A post, and what it is called with 副 or without: 县教育局副局长, 县教育局局长. */
function listRanks(post: string): string[] {
  const without = post.replace(/副(?=[^副、]{2}$)/, '');
  return without === post
    ? [post, post.replace(/(?=(?:主席|书记|局长|部长|主任|院长|校长|县长|市长|区长)$)/, '副')]
    : [post, without];
}

/** Who spoke, hosted, led a visit, each with a post that is one post, and once. */
function listPeople({ 仪式: ceremonies = [], 走访: visits = [] }: CampaignModel): Person[] {
  const told = [
    ...ceremonies.flatMap(({ 主持, 出席 = [] }, index) => [
      { person: 主持, path: formatPath(['仪式', index, '主持', '职务']) },
      ...出席.map((person, at) => ({ person, path: formatPath(['仪式', index, '出席', at, '职务']) })),
    ]),
    ...visits.flatMap(({ 带队 = [] }, index) =>
      带队.map((person, at) => ({ person, path: formatPath(['走访', index, '带队', at, '职务']) })),
    ),
  ];
  return told.flatMap(({ person, path }, order) => {
    const { 姓名: name = '', 职务: post = '' } = person ?? {};
    const isFirst = told.findIndex(({ person: one }) => one?.姓名 === name && one.职务 === post) === order;
    return isFirst && name.length > 1 && post.length > 3 && !/[、，和兼]/.test(post)
      ? [{ name, post, path }]
      : [];
  });
}
