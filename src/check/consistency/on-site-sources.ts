/** Who gave money at a ceremony, beside 资金来源, which has everybody that gave any. */
import type { FundSource } from '../../campaign/model.ts';
import { isUnitName } from '../../campaign/unit-words.ts';
import { areInOrder } from '../../chinese/letters.ts';
import { onSiteSource } from '../../diagnostics/catalogue/fields.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { kindOf } from '../../facts/source-kinds.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** What money is called behind the name of who gave it. */
const moneyWords =
  /(?:工会经费|(?:专项|配套|定向|爱心)?(?:助学)?(?:资金|经费|补助款?|拨款|捐款|捐赠|捐资|赞助|款))$/;

const bodyOf = ({ 名称: name }: FundSource) => name.replace(moneyWords, '');

/** Each source with those that it is made of. */
function listDeep(sources: readonly FundSource[]): FundSource[] {
  return sources.flatMap((source) => [source, ...listDeep(source.构成 ?? [])]);
}

/** Whether two sources are of two bodies for certain: each is named as one, or one alone is of society. */
function areTwo(one: FundSource, other: FundSource, { campaign }: CheckInput): boolean {
  const [own, theirs] = [one, other].map(bodyOf) as [string, string];
  // one may be the other, shortened: 宏达公司 and 云岭宏达实业有限公司
  if (areInOrder(own, theirs) || areInOrder(theirs, own)) return false;
  if ([own, theirs].every(isUnitName)) return true;
  const kinds = [one, other].map((source) => kindOf(source, campaign.单位));
  return kinds.includes('社会') && kinds.every((kind) => kind && kind !== '职工') && new Set(kinds).size > 1;
}

function compareSources(input: CheckInput): Compared[] {
  const { 资金来源: sources = [], 仪式: ceremonies = [] } = input.campaign;
  const known = listDeep(sources);
  if (known.length === 0) return [];
  return ceremonies.flatMap(({ 现场: onSite }, index) =>
    (onSite?.构成 ?? []).map((source, order) => ({
      one: {
        field: formatPath(['仪式', index, '现场', '构成', order, '名称']),
        words: `现场的“${source.名称}”`,
      },
      other: { field: '资金来源', words: '“资金来源”里没有这一方' },
      holds: !known.every((other) => areTwo(source, other, input)),
    })),
  );
}

export const onSiteSourceRules: readonly Rule[] = [
  defineRule(onSiteSource, (input) => judgeCompared(onSiteSource, compareSources(input), input)),
];
