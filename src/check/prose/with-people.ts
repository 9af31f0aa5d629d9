/** 38名学生13.9万元, 38名，发放13.9万元: money right behind the people who got it is told of what they are told of. */
import type { Statement } from './statements.ts';

/** Who they are, and that they got it; what is said to be all may be all of the year. */
const got =
  /^(?:困难|贫困|职工|家庭|受助)*(?:学生|子女|学子|孩子)?[、，]?(?:发放|领取|得到|获得|领到|享受|资助)?了?(?:助学金|助学资金|资助金|资金|金额|总额)?(?:为|达)?$/;

/** The money as if it stood where the people do; undefined where none stand before it. */
export function placeWithPeople(statement: Statement): Statement | undefined {
  const { found, before, sentence, order } = statement;
  const people = sentence[order - 1];
  if (found.kind !== 'money' || found.per || people?.kind !== 'count' || people.per) return undefined;
  if (!got.test(before.slice(people.index + people.text.length))) return undefined;
  const start = before.slice(0, people.index);
  const earlier = sentence[order - 2];
  const since = earlier ? start.slice(earlier.index + earlier.text.length) : start;
  const behindMark = (text: string) => text.slice(text.search(/[^，：]*$/));
  return {
    ...statement,
    before: start,
    clause: behindMark(start),
    lead: behindMark(since),
    order: order - 1,
  };
}
