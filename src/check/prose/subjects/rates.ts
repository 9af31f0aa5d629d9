/** 现场发放的占全年的41.5%, 材料不齐的占未通过人数的四成, 回访率62.5%: shares that the course of the campaign tells. */

import { listApplied, listRefused } from '../../../facts/equations/applicants.ts';
import { addClaims, type Claim } from '../../../facts/equations/claims.ts';
import { type Amount, amountAt } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Derived, divide } from '../../shares.ts';
import { hasName } from '../part-names.ts';
import { dropFigures, type Statement } from '../statements.ts';
import * as words from '../vocabulary.ts';
import { listReasons } from './applicants.ts';
import { listReached } from './follow-ups.ts';

const said = '(?:到|了|比|为|是|达|达到|高达)*';
const place = '(?:仪式上?|发放仪式|仪式现场|现场|当天|当场|共|集中|直接)*';
const onSite = [
  {
    field: '金额',
    total: '发放',
    pattern: new RegExp(
      `(?:^|，)(?:在)?${place}(?:现场|仪式)${place}(?:发放|发出)的?(?:助学金|助学款|资金|金额|款项)?占(?:全年|本年|今年)(?:发放)?的?(?:总额|总金额|金额|资金|助学金)?的?${said}$`,
    ),
  },
  {
    field: '人数',
    total: '人数',
    pattern: new RegExp(
      `(?:^|，)(?:在)?${place}(?:现场|仪式)${place}(?:领取|领到|接过)(?:助学金|助学款)?的(?:受助)?(?:学生|人数)占(?:全年|本年|今年|全部)(?:受助)?(?:学生|人数|总人数)?的?${said}$`,
    ),
  },
] as const;
const ofRefused = new RegExp(
  `^的?(?:人数|申请人|申报人|学生|人)?占(?:全部|所有)?(?:未通过|落选|不符合条件|被剔除)的?(?:总人数|人数|总数|申请人|申报人|学生|人员|者|人)?的?${said}$`,
);
const ofApplied = new RegExp(
  `^的?(?:人数|申请人|申报人|学生|人)?，?占(?:全部|所有|总)?(?:申报|申请|报名)的?(?:总人数|人数|总数|学生|人员|者|人)?的?${said}$`,
);
const followed = new RegExp(`(?:^|，)(?:受助学生)?(?:的)?回访率${said}$`);

/** What a share may be, where it is said of the ceremony, of the refused or of those that were called on. */
export function deriveRate(statement: Statement, input: CheckInput): Derived[] | undefined {
  const { before, lead } = statement;
  if (hasName(before, input)) return undefined;
  const site = onSite.find(({ pattern }) => pattern.test(lead));
  if (site) return only(deriveOnSite(site, input));
  if (followed.test(lead)) return only(deriveFollowed(input));
  const text = dropFigures(before, statement);
  const refusedOfAll = listReasons(input).find((reason) => {
    const own = reason.replace(/^家庭/, '');
    const at = text.lastIndexOf(own);
    return (
      at >= 0 &&
      words.reasonStart.test(text.slice(0, at).replace(/家庭$/, '')) &&
      ofApplied.test(text.slice(at + own.length))
    );
  });
  if (refusedOfAll !== undefined) return only(deriveRefused(refusedOfAll, listApplied(input), input));
  const refused = listReasons(input).find((reason) => {
    const at = lead.lastIndexOf(reason);
    return (
      at >= 0 && words.reasonStart.test(lead.slice(0, at)) && ofRefused.test(lead.slice(at + reason.length))
    );
  });
  return refused === undefined ? undefined : only(deriveRefused(refused, listRefused(input), input));
}

function only(derived: Derived | undefined): Derived[] | undefined {
  return derived && [derived];
}

function deriveOnSite({ field, total }: { field: string; total: string }, input: CheckInput) {
  const [part, whole] = [`现场.${field}`, `合计.${total}`];
  return share(amountAt(input.facts.values, part), amountAt(input.facts.values, whole), [part, whole]);
}

/** Of one follow-up: several may have reached the same people. */
function deriveFollowed(input: CheckInput) {
  const [reached, ...others] = listReached({ ways: [] }, input);
  if (!reached || others.length > 0) return undefined;
  return share(reached.figure, amountAt(input.facts.values, '合计.人数'), [reached.path, '合计.人数']);
}

function deriveRefused(reason: string, all: readonly Claim[], input: CheckInput) {
  const refused = listRefused(input, (one) => one === reason);
  const [part, whole] = [addClaims('阶段[].未通过[].人数', refused), addClaims(all[0]?.name ?? '', all)];
  return share(part?.figure, whole?.figure, [...new Set([...refused, ...all].map(({ name }) => name))]);
}

function share(part: Amount | undefined, whole: Amount | undefined, fields: readonly string[]) {
  return divide(part, whole, { how: fields.join(' ÷ '), fields });
}
