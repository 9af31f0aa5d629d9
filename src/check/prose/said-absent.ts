/**
 * 市总工会没有出资, 县教育局没有参加领导小组, 运输车间没有受助学生: that somebody had no part in it, beside
 * the data that tell of his.
 */

import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { sizeOf } from '../../facts/figures.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { end, opening, wholeYear } from './clauses.ts';
import { listGroups, listSources } from './named.ts';
import {
  type Claimed,
  type Judged,
  judgeSentences,
  listDoneSentences,
  listFreeSentences,
  saysOtherYear,
} from './own-sentences.ts';
import { listPeople } from './people.ts';
import { none } from './said-denied.ts';
import { anyOf } from './several.ts';
import { listSourceKinds, mayCount } from './source-kinds.ts';

const gently = `(?:${wholeYear}|也|都|均|还)*`;
const paid =
  '(?:出资|出钱|拨款|拨付|下拨|拨付资金|下拨资金|安排资金|安排经费|投入|投入资金|提供资金|给予资金支持)';
const donated = '(?:捐款|捐资|捐助|捐赠|参与捐款|参与捐助|参与捐赠)';
const group = '(?:“?金秋助学”?|助学|活动|工作)*(?:领导小组|成员单位)';

/** The name that has no part, by what it is said to have none in; who else stands there is nobody of theirs. */
const listForms = oncePerInput((input) => {
  const givers = anyOf([...listSources(input).keys(), ...listSourceKinds(input).keys()]);
  const units = anyOf([...listGroups(input).keys()]);
  return {
    given: new RegExp(`^${opening}(?<who>${givers})${gently}${none}(?:${paid}|(?<gift>${donated}))${end}`),
    helped: new RegExp(
      `^${opening}(?<who>${units})${gently}${none}(?:一[名个位]|任何)?(?:受助的?(?:困难|职工)*(?:学生|子女|对象|家庭)|(?:困难|职工)*(?:学生|子女|家庭|人)(?:受助|受到资助|得到资助|获得资助))${end}`,
    ),
  };
});
const members = [
  new RegExp(
    `^${opening}(?<who>[^，；：没未不]{2,16}?)${gently}${none}(?:参加|加入|参与|进入|列入|纳入)${group}${end}`,
  ),
  new RegExp(
    `^${opening}(?<who>[^，；：没未不]{2,16}?)${gently}(?:不是|并非)${group}(?:的?成员(?:单位)?)?${end}`,
  ),
  new RegExp(
    `^${opening}${group}(?:的?成员(?:单位)?)?(?:之?中|里)?(?:没有|不含|不包括|未包括|未包含)(?<who>[^，；：]{2,16}?)${end}`,
  ),
];
export function* listSaidAbsent(input: CheckInput): Iterable<Claimed> {
  yield* judgeSentences(listFreeSentences(input), [judgeGiver, judgeUnit], input);
  const typed = listDoneSentences(input)
    .filter(({ text }) => !saysOtherYear(text))
    .map((one) => ({ ...one, text: one.passage.text.slice(one.index, one.index + one.text.length) }));
  yield* judgeSentences(typed, [judgeMember], input);
}

/** Whoever gave, in each way that he may be meant. */
function judgeGiver(text: string, input: CheckInput): Judged | undefined {
  const { 0: words, groups } = listForms(input).given.exec(text) ?? {};
  const who = groups?.who ?? '';
  const known = listSources(input).get(who) ?? listSourceKinds(input).get(who) ?? [];
  const [first] = known;
  if (words === undefined || !first || known.some(({ figure }) => sizeOf(figure) === 0)) return undefined;
  const paths = known.flatMap(({ path, fields = [path] }) => fields);
  const meant = (input.campaign.资金来源 ?? []).filter((_, at) =>
    paths.includes(`${formatPath(['资金来源', at])}.金额`),
  );
  // a union that paid has donated nothing
  if (groups?.gift && !meant.some((source) => mayCount('社会', source, input.campaign))) return undefined;
  return { words, holds: false, path: first.path, derived: formatFigure(first.figure) };
}

function judgeUnit(text: string, input: CheckInput): Judged | undefined {
  const { 0: words, groups } = listForms(input).helped.exec(text) ?? {};
  const known = (listGroups(input).get(groups?.who ?? '') ?? []).filter(
    ({ figure }) => figure.kind === 'count',
  );
  const [first] = known;
  if (words === undefined || !first) return undefined;
  const sizes = known.map(({ figure }) => sizeOf(figure));
  const isSome = sizes.every((size) => size > 0);
  if (!isSome && sizes.some((size) => size > 0)) return undefined;
  return { words, holds: !isSome, path: first.path, derived: formatFigure(first.figure) };
}

/** A body, or one of those who lead it. */
function judgeMember(text: string, input: CheckInput): Judged | undefined {
  const { 0: words, groups } = execAny(members, text) ?? {};
  const who = groups?.who ?? '';
  const at = (input.campaign.领导小组?.成员单位 ?? []).findIndex((one) => one === who || one.endsWith(who));
  const leader = listPeople(input).find(({ of, name }) => of === '领导小组' && name === who);
  if (words === undefined || (at < 0 && !leader)) return undefined;
  if (leader) return { words, holds: false, path: leader.path, derived: leader.post + leader.name };
  const path = formatPath(['领导小组', '成员单位', at]);
  return { words, holds: false, path, derived: input.campaign.领导小组?.成员单位?.[at] ?? '' };
}

function execAny(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  return forms.map((form) => form.exec(text) ?? undefined).find((match) => match);
}
