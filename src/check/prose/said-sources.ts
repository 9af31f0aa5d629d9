/** 资金全部来自财政, 助学资金均由工会承担: whose money all of it is said to be, beside the sources that are another's. */

import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { end, wholeYear } from './clauses.ts';
import { findOnly } from './measures.ts';
import { listSources } from './named.ts';
import { type Claimed, type Judged, judgeSentences, listWholeSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';
import { mayCount, sourceWords } from './source-kinds.ts';

const own = `(?:${wholeYear}|全部|所有|的|${ourselves})*`;
const every = '(?:全部|全都|全额|全|均|都|独家|一家)';
const money = '(?:助学|资助|活动)?(?:资金|经费|助学金|款项)';

const paid = '(?:出资|承担|提供|拨付|负担|筹集|捐赠|捐助)';
const alone = '(?:独家|独自|单独|一家|全部|全额)';

export function listSaidSources(input: CheckInput): Iterable<Claimed> {
  const whose = `(?<whose>${anyOf(sourceWords)}|${ourselves}+)(?:资金|拨款|经费|捐助|捐赠|捐款)?`;
  const forms = [
    new RegExp(`^${own}${money}${every}(?:来自|来源于|源于)于?${whose}${end}`),
    new RegExp(`^${own}${money}${every}由${whose}${paid}${end}`),
    new RegExp(`^${own}${money}由${whose}${alone}${paid}${end}`),
    new RegExp(`^${own}(?:全部|所有)的?${money}由${whose}${paid}${end}`),
  ];
  const named = new RegExp(
    `^${own}(?:${money}${every}由|全部的?${money}由)(?<whose>${anyOf([...listSources(input).keys()])})${alone}?${paid}${end}`,
  );
  const judges = [
    (text: string) => judge(text, forms, input),
    (text: string) => judgeNamed(text, named, input),
  ];
  return judgeSentences(listWholeSentences(input), judges, input);
}

/** A source whose money is less than what was paid out. */
function judgeNamed(text: string, form: RegExp, input: CheckInput): Judged | undefined {
  const { 0: words, groups } = form.exec(text) ?? {};
  const source = findOnly(listSources(input).get(groups?.whose ?? '') ?? []);
  const paid = input.facts.values.合计.发放;
  if (words === undefined || !source || !paid || !isExact(paid) || !isExact(source.figure)) return undefined;
  if (sizeOf(source.figure) >= sizeOf(paid)) return undefined;
  return { words, holds: false, path: source.path, derived: formatFigure(source.figure) };
}

/** A source that is certainly of no such kind. */
function judge(text: string, forms: readonly RegExp[], { campaign }: CheckInput): Judged | undefined {
  const match = forms.map((form) => form.exec(text)).find((one) => one);
  const said = match?.groups?.whose;
  // what the unit itself gave is a union's
  const isOwn = said !== undefined && new RegExp(ourselves).test(said);
  const word = isOwn ? '工会' : said;
  if (!match || word === undefined) return undefined;
  const sources = campaign.资金来源 ?? [];
  const at = sources.findIndex((source) => !mayCount(word, source, campaign));
  const other = sources[at] ?? sources[0];
  if (!other) return undefined;
  const path = `${formatPath(['资金来源', Math.max(at, 0)])}.名称`;
  const isWrong = at >= 0 || (sources.length > 1 && /独家|独自|单独|一家/.test(match[0]));
  const isLoose = isOwn || (word === '企业' && sources.some(({ 级别 }) => 级别 !== '企业'));
  const holds = isWrong ? false : isLoose ? undefined : true;
  return { words: match[0], holds, path, derived: other.名称 };
}
