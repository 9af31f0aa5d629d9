/** 现场发放的占全年的41.5%, 材料不齐的占未通过人数的四成, 回访率62.5%: shares that the course of the campaign tells. */

import { listReasons } from '../../../facts/equations/applicants.ts';
import { followUpRate, reasonsOfApplied, reasonsOfRefused } from '../../../facts/equations/rates.ts';
import type { Ratio, RatioIdentity } from '../../../facts/equations/ratio.ts';
import { onSiteShares } from '../../../facts/equations/shares.ts';
import type { CheckInput } from '../../rule.ts';
import { type Derived, listDivided } from '../../shares.ts';
import { hasName } from '../part-names.ts';
import { dropFigures, type Statement } from '../statements.ts';
import * as words from '../vocabulary.ts';

const said = '(?:到|了|比|为|是|达|达到|高达)*';
const place = '(?:仪式上?|发放仪式|仪式现场|现场|当天|当场|共|集中|直接)*';
const onSite = [
  {
    field: '金额',
    pattern: new RegExp(
      `(?:^|，)(?:在)?${place}(?:现场|仪式)${place}(?:发放|发出)的?(?:助学金|助学款|资金|金额|款项)?占(?:全年|本年|今年)(?:发放)?的?(?:总额|总金额|金额|资金|助学金)?的?${said}$`,
    ),
  },
  {
    field: '人数',
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
  if (site) return listOnly(onSiteShares, input, (share) => share.field === site.field);
  if (followed.test(lead)) return listOnly(followUpRate, input);
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
  if (refusedOfAll !== undefined)
    return listOnly(reasonsOfApplied, input, ({ name }) => name === refusedOfAll);
  const refused = listReasons(input).find((reason) => {
    const at = lead.lastIndexOf(reason);
    return (
      at >= 0 && words.reasonStart.test(lead.slice(0, at)) && ofRefused.test(lead.slice(at + reason.length))
    );
  });
  return refused === undefined
    ? undefined
    : listOnly(reasonsOfRefused, input, ({ name }) => name === refused);
}

/** The one share of a row that is meant, where it is known. */
function listOnly<R extends Ratio>(
  row: RatioIdentity<R>,
  input: CheckInput,
  isMeant: (ratio: R) => boolean = () => true,
): Derived[] | undefined {
  const [only] = listDivided(row, input, isMeant);
  return only && [only];
}
