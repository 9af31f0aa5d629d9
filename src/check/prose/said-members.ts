/** 领导小组由县总工会、县财政局组成: whom a sentence calls a member of the leading group, beside those that the data list. */
import type { CheckInput } from '../rule.ts';
import { type Claimed, listSentences } from './own-sentences.ts';

const group = '(?:领导小组|工作专班|成员单位)';
const listed = new RegExp(
  `${group}(?:成员)?(?:由|包括|有|为|是|含|：)([^，；：（）]+?)(?:共同)?(?:组成|参加|参与|为成员|等[^，]*|[，；]|$)`,
  'd',
);
const single = new RegExp(
  `(?:^|[，、由])([^，；：、（）]{2,16}?)(?:也|还|均|都)?(?:作为|是|为|列为|加入)(?:活动|工作)?${group}`,
  'd',
);
/** A body, and not how many there are or what they do. */
const member = /[^、和与及\d]{2,20}(?:会|局|委|府|部|处|科|室|股|队|中心|办|院|联|社|所)(?=[、和与及]|$)/g;

/** Each that is called a member: one of them, or none of those that are listed; there may be more. */
export function* listSaidMembers(input: CheckInput): Iterable<Claimed> {
  const members = input.campaign.领导小组?.成员单位 ?? [];
  for (const { passage, text: own, index } of listSentences(input)) {
    const text = passage.text.slice(index, index + own.length);
    if (!/领导小组|工作专班|成员单位/.test(text)) continue;
    for (const form of [listed, single]) {
      const [start, end] = form.exec(text)?.indices?.[1] ?? [];
      if (start === undefined) continue;
      for (const match of text.slice(start, end).matchAll(member)) {
        const at = index + start + match.index;
        const words = passage.text.slice(at, at + match[0].length);
        yield {
          passage,
          words,
          index: at,
          holds: members.some((one) => one === words || one.endsWith(words)) ? true : undefined,
          path: '领导小组.成员单位',
          derived: members.join('、'),
        };
      }
    }
  }
}
