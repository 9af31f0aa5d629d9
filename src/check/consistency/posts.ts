/** One person under two posts that nobody holds together: 主席 here and 副主席 there, the heads of two bureaus. */

import { heads, isHeadOfOne } from '../../chinese/offices.ts';
import { postConflict } from '../../diagnostics/catalogue/fields.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { listPeople, type Person } from '../prose/people.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

interface Post {
  /** 县总工会, where it is said */
  body: string;
  isDeputy: boolean;
  /** 主席 */
  head: string;
}

const post = new RegExp(`^(.*?)(?:党组成员|常务|第一|党组)?(副?)(${heads.join('|')})$`);

/** 县人大常委会副主任、县总工会主席 are two posts. */
function readPosts(words: string): Post[] {
  return words.split(/[、，,；;\s]|兼任?|(?<=[席记长任])和/).flatMap((word) => {
    const [, body = '', deputy, head] = post.exec(word.trim()) ?? [];
    return head === undefined ? [] : [{ body, isDeputy: deputy === '副', head }];
  });
}

/** 县总工会 and 云岭县总工会, or one that is not said. */
const isSameBody = (one: string, other: string) => one.endsWith(other) || other.endsWith(one);

/** Whether two posts are of one person at one time, for all that is known. */
function mayBeOne(one: Post, other: Post): boolean {
  if (one.head !== other.head) return true;
  return isSameBody(one.body, other.body)
    ? one.isDeputy === other.isDeputy
    : !isHeadOfOne(one.head) || one.isDeputy !== other.isDeputy;
}

function arePlausible(one: Person, other: Person): boolean {
  const [posts, others] = [readPosts(one.post), readPosts(other.post)];
  if (
    posts.some((a) =>
      others.some((b) => a.head === b.head && a.isDeputy === b.isDeputy && isSameBody(a.body, b.body)),
    )
  )
    return true;
  return posts.every((a) => others.every((b) => mayBeOne(a, b)));
}

/** Who speaks as one of those helped, under the name of somebody who has an office elsewhere. */
function* compareSpeakers(input: CheckInput): Iterable<Compared> {
  const officers = listPeople(input).filter(({ post: words }) => readPosts(words).length > 0);
  for (const [index, { 发言: speeches = [] }] of (input.campaign.仪式 ?? []).entries())
    for (const [order, { 身份: part, 姓名: name }] of speeches.entries()) {
      const officer = officers.find((one) => one.name === name);
      if (officer && /^(?:受助|获助|受资助)?(?:学生|学子|新生)(?:代表)?$/.test(part))
        yield {
          one: {
            field: formatPath(['仪式', index, '发言', order, '身份']),
            words: `${name}在这里是“${part}”`,
          },
          other: { field: officer.path, words: `在“${officer.of}”里是“${officer.post}”` },
          holds: false,
        };
    }
}

function* comparePosts(input: CheckInput): Iterable<Compared> {
  const firsts = new Map<string, Person>();
  for (const person of listPeople(input)) {
    if (person.post === '') continue;
    const first = firsts.get(person.name);
    if (!first) firsts.set(person.name, person);
    else
      yield {
        one: { field: person.path, words: `${person.name}在这里是“${person.post}”` },
        other: { field: first.path, words: `在“${first.of}”里是“${first.post}”` },
        holds: arePlausible(first, person),
      };
  }
}

export const postRules: readonly Rule[] = [
  defineRule(postConflict, (input) =>
    judgeCompared(postConflict, [...comparePosts(input), ...compareSpeakers(input)], input),
  ),
];
