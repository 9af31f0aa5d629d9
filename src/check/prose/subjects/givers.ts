/** 3家企业参与捐助, 资金来自5个渠道: how many gave, where the data name them all. */

import { agrees } from '../../../chinese/compare.ts';
import type { CheckInput } from '../../rule.ts';
import { wholeYear } from '../clauses.ts';
import { ourselves } from '../signs.ts';
import { countCompanies } from '../source-kinds.ts';
import type { Statement } from '../statements.ts';
import { amountOf, type Subject, type Tie } from '../tie.ts';
import { listCompanySums } from './pooled.ts';

const opens = `^(?:${wholeYear}|${ourselves}|得到|获得|共有|一共有|共|有|了|，)*$`;
const gave =
  /^(?:爱心|本地|社会|民营|当地)*(?:企业|公司)的?(?:一?共|合计)?(?:参与|参加)?(?:了)?(?:捐助|捐款|捐赠|捐资|出资)(?:助学|活动|了|学子|，|[\d.]+万?元)*$/;
const others = /另|还|又|再|其中|曾|陆续|连续|最/;
/** 资金来自4个渠道, 4个资金来源. */
const channels = new RegExp(
  `^(?:${wholeYear}|全部|所有|，)*(?:助学|筹集的)?(?:资金|善款|筹资)(?:共|一共|主要)?(?:来自|来源于|有)(?:〓)?$`,
);
const channelBehind = /^(?:不同)?(?:的)?(?:渠道|来源|方面)(?:[，。；]|$)/;

/** 在四项来源中, 职工捐款是四个来源中最少的. */
const ofSources = /^(?:在|全部|这|[^，、]{2,12}(?:是|为|在))?$/;
const amongSources = /^(?:资金)?(?:来源|渠道)(?:之中|当中|中|里)/;

export const tieGivers: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  if (said?.kind !== 'count' || said.approx || said.upper || statement.found.per) return undefined;
  const { before, after } = statement;
  if (others.test(before + after)) return undefined;
  if (said.unit === '家' && new RegExp(opens).test(before) && gave.test(after)) {
    const count = countCompanies(input);
    const money = statement.sentence[statement.order + 1];
    if (count !== undefined && said.n < count && money?.kind === 'money') {
      const fits = listCompanySums(said.n, input).some(({ figure }) => agrees(money.figure, figure));
      return fits ? tell(statement, true, `${count}家`) : undefined;
    }
    // 1家企业捐款6万元 may be one of several
    const isAll = count !== undefined && (said.n >= count || /共|参与|参加/.test(before + after));
    return isAll ? tell(statement, said.n === count, `${count}家`) : undefined;
  }
  const isOfAll = channels.test(before) && channelBehind.test(after);
  return /^[个项]$/.test(said.unit) && (isOfAll || (ofSources.test(before) && amongSources.test(after)))
    ? tieChannels(statement, said.n, input)
    : undefined;
};

/** Who counts kinds of givers counts fewer than there are givers; none counts more. */
function tieChannels(statement: Statement, said: number, { campaign, facts }: CheckInput): Tie | undefined {
  const { 资金来源: sources = [] } = campaign;
  const parts = sources.reduce((sum, { 构成 = [] }) => sum + Math.max(1, 构成.length), 0);
  const kinds = facts.values.来源归类?.类数;
  if (sources.length === 0 || kinds === undefined) return undefined;
  const holds = said <= parts && said >= Math.min(kinds, sources.length);
  return tell(statement, holds, `${sources.length}个`);
}

function tell(statement: Statement, holds: boolean, derived: string): Tie {
  return { statement, holds, name: '资金来源', derived, fields: ['资金来源'] };
}
