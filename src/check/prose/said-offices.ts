/** 领导小组由县长任组长, 由马春梅任副组长: who is said to head the leading group, by name or by post, beside its own. */

import { areInOrder } from '../../chinese/letters.ts';
import { places, regions } from '../../chinese/regions.ts';
import type { Words } from '../../chinese/sentences.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { CheckInput } from '../rule.ts';
import { type Claimed, listSentences, saysOtherYear } from './own-sentences.ts';
import { listPeople, type Person } from './people.ts';
import { type Judged, rank } from './said-posts.ts';

const group = '(?:“?金秋助学”?|助学|活动)*(?:工作)?领导小组';
const taken = '(?:亲自|同志)*(?:担任|兼任|任)';
const forms = [
  new RegExp(
    `(?:^|[，、由]|${group})(?<post>[^，、由任：；“”]{0,18}${rank})${taken}(?:${group}(?:的)?)?(?<as>副?组长)`,
  ),
  new RegExp(
    `(?:^|[，。]|${group})(?<as>副?组长)(?:由|是|为)(?<post>[^，、由：；“”]{0,18}${rank})(?:${taken})?(?=[，；。]|$)`,
  ),
];
/** Of another group, or of another time. */
const another =
  /专班|检查组|督[查导]组|评[审议]|工作组|走访组|慰问组|服务[队组]|联席|委员会|专项组|审核组|原|曾|将|拟|今后|调整|增|换|改|县[区级]|各[县市区乡镇基级单]|基层|下属|分别|均|都/;
/** A post beside which nobody heads a union. */
const headOfPlace = new RegExp(`(?:^|[^副])(?:[${regions}]委书记|[${places}]长)$`);

export function* listSaidOffices(input: CheckInput): Iterable<Claimed> {
  const { 组长: head, 副组长: deputies = [] } = input.campaign.领导小组 ?? {};
  for (const { passage, text: own, index } of listSentences(input)) {
    const text = passage.text.slice(index, index + own.length);
    const match = forms.map((form) => form.exec(text)).find((one) => one);
    const { post = '', as } = match?.groups ?? {};
    const holders = as === '副组长' ? deputies : head === undefined ? [] : [head];
    const said = post.replace(new RegExp(`^.*${group}`), '');
    if (!match || holders.length === 0 || saysOtherYear(text) || another.test(text.replace(said, '')))
      continue;
    yield {
      passage,
      words: match[0].replace(/^[，。]/, ''),
      index: index + match.index + (/^[，。]/.test(match[0]) ? 1 : 0),
      holds: judgeHolders(said, holders, input),
      path: as === '副组长' ? formatPath(['领导小组', '副组长', 0]) : '领导小组.组长',
      derived: holders.join('、'),
    };
  }
}

/** Wrong where the post is another's, or one that who holds the office can't have beside his own. */
function judgeHolders(said: string, holders: readonly string[], input: CheckInput): boolean | undefined {
  const posts = holders.flatMap((one) => one.split(/[、，]|兼/));
  const isOf = (post: string) => areInOrder(dropDeputy(said), dropDeputy(post));
  if (posts.some((one) => isOf(one) && one.includes('副') === said.includes('副'))) return true;
  if (!holders.every((one) => new RegExp(rank).test(one))) return undefined;
  const isOthers = listPeople(input).some(
    ({ name, post }) => post === said && !holders.some((one) => one.includes(name)),
  );
  return isOthers || posts.some(isOf) || headOfPlace.test(said) ? false : undefined;
}

function dropDeputy(post: string): string {
  return post.replace(/常务|副/g, '');
}

/** 领导小组组长由何志远担任, 由何志远任组长: one whom the data know, beside who holds the office. */
export function judgeOffice(
  name: string,
  { text }: Pick<Words, 'text'>,
  people: readonly Person[],
): Judged | undefined {
  const own = '(?:^|[，。]|助学|活动)领导小组';
  const match =
    new RegExp(`${own}(副?组长)(?:由|是|为)[^，、]{0,14}?${name}(?:同志)?(?:担任)?`).exec(text) ??
    new RegExp(`${own}由[^，、]{0,14}?${name}(?:同志)?(?:担任|任)(副?组长)`).exec(text) ??
    new RegExp(`${name}(?:同志)?(?:担任|任)(?:金秋助学|助学|活动)*(?:工作)?领导小组(副?组长)`).exec(text) ??
    (another.test(text) ? undefined : new RegExp(`${name}${taken}(副?组长)(?=[，；。的]|$)`).exec(text));
  const held = people.filter(({ as }) => as === match?.[1]);
  const [first] = held;
  if (!match || !first) return undefined;
  return {
    holds: held.some((one) => one.name === name),
    path: first.path,
    derived: held.map((one) => one.post + one.name).join('、'),
    words: match[0].replace(/^(?:[，。]|助学|活动)/, ''),
  };
}
