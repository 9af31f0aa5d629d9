/** 助学金于8月28日全部打到学生银行卡上: when all grants were paid, where the data date it. */

import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { type Dated, listTimes } from '../dated.ts';
import { dropOwn } from '../signs.ts';
import type { Statement } from '../statements.ts';

const grant = '(?:全部|所有)?(?:的)?(?:助学金|资助金|助学款|助学资金)';
const paid =
  '(?:通过[^，]{2,8})?(?:全部|一次性|全额|足额|如数|统一|已|都|均)*(?:(?:打到|打入|发到|汇入|划入|转入|拨付到|发放到)(?:了)?[^，专]{0,6}(?:卡|学生|手[里中上]|本人|家长)|发放完毕|发完|发放到位)';
const paidAhead = new RegExp(`^(?:${thisYear}|，)*${grant}(?:已|均|都)?(?:于|在)?$`);
const behind = new RegExp(`^(?:当天|当日)?${paid}`);
const bare = new RegExp(`^，?${grant}${paid}`);
/** 8月22日集中打卡发放. */
const carded =
  /^，?(?:集中|统一|通过|采取|以)*(?:打卡|银行卡|转账)(?:的?方式)?(?:集中|统一)*发放(?:助学金|到位|完毕|了)*(?=[，；。]|$)/;
/** What is left, or for some. */
const some = /其余|剩余|补发|第[一二三四\d]+批|首批|部分|余下|前$/;

/** The stage of payment, and the ceremonies at which it was handed over. */
export function listPayments({ before, after }: Statement, { campaign }: CheckInput): Dated[] | undefined {
  const [lead, trail] = [dropOwn(before), dropOwn(after)];
  const isSaid =
    (paidAhead.test(lead) && behind.test(trail)) ||
    (/^(?:今年|，)*$/.test(lead) && (bare.test(trail) || carded.test(trail)));
  if (!isSaid || some.test(before + after)) return undefined;
  const stages = campaign.阶段 ?? [];
  const own = listTimes('阶段', stages, ({ 名称 }) => 名称 === '发放');
  return own.length > 0 ? [...own, ...listTimes('仪式', campaign.仪式 ?? [])] : undefined;
}
