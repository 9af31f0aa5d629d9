/** 走访于8月进行，走访18户; 11月电话回访60名: when a visit or a follow-up was, known by how many it reached. */
import { formatPath } from '../../../diagnostics/path.ts';
import { amountAt, isExact, sizeOf } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import type { Dated } from '../dated.ts';
import { listPeople } from '../people.ts';
import { anyOf } from '../several.ts';
import { dropOwn } from '../signs.ts';
import type { Statement } from '../statements.ts';

const kinds = [
  { list: '走访', fields: ['户数', '人数'] },
  { list: '回访', fields: ['人数'] },
] as const;
const gently =
  '(?:集中|统一|先后|共|分别|通过|采取|方式|电话|上门|入户|实地|开展|进行|组织|对|，|带队|亲自|同志|又)*';

/** The visits of the count that the sentence tells right behind: another one would hardly have the same. */
export function listVisitTimes(statement: Statement, input: CheckInput): Dated[] | undefined {
  const { campaign } = input;
  const { before, sentence, order } = statement;
  const after = dropLeaders(dropOwn(statement.after), input);
  const [next, ...more] = sentence.slice(order + 1).filter(({ kind }) => kind === 'count');
  if (next?.kind !== 'count' || more.length > 0 || next.per || !isExact(next.figure)) return undefined;
  const kind = kinds.find(
    ({ list }) =>
      new RegExp(`^${gently}${list}(?!时|中|前|后|期间)`).test(after) ||
      new RegExp(`^，?对[^，]{1,14}(?:进行|作|做|开展)了?(?:一次)?${gently}${list}(?=[，；]|$)`).test(
        after,
      ) ||
      (new RegExp(`(?:^|，)${list}(?:慰问)?(?:活动|工作)?(?:于|在)$`).test(before) &&
        new RegExp(`^(?:进行|开展)，?${gently}(?:${list})?[^，\\d]{0,6}$`).test(
          wordsUntil(next.index, statement),
        )),
  );
  if (!kind) return undefined;
  const records = campaign[kind.list] ?? [];
  return records.flatMap(({ 时间: date }, index): Dated[] => {
    const path = formatPath([kind.list, index]);
    const isIt = kind.fields.some((field) => {
      const known = amountAt(campaign, `${path}.${field}`);
      return known && sizeOf(known) === next.figure.n;
    });
    return isIt && date ? [{ path: `${path}.时间`, date }] : [];
  });
}

/** Without the leaders of visits, and their posts: 县总工会主席贺长河带队. */
function dropLeaders(text: string, input: CheckInput): string {
  const leaders = listPeople(input).filter(({ as }) => as === '带队');
  const names = anyOf(leaders.map(({ name }) => name));
  const posts = anyOf(leaders.flatMap(({ post }) => [post, post.replace(/^.*?(?=副?主席|副?书记)/, '')]));
  return text.replace(new RegExp(`(?:${posts})?(?:${names})(?:${posts})?`), '');
}

/** The words from behind a figure to a place of its sentence. */
function wordsUntil(end: number, { after, sentence, order }: Statement): string {
  const own = sentence[order];
  return own ? after.slice(0, end - own.index - own.text.length) : after;
}
