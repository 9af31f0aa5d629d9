/** 资金全部来自财政, 助学资金均由工会承担: whose money all of it is said to be, beside the sources that are another's. */
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { findOnly } from './measures.ts';
import { listSources } from './named.ts';
import { type Claimed, type Judged, judgeSentences, listWholeSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';
import { mayCount, sourceWords } from './source-kinds.ts';

const own = `(?:今年|本年|全年|全部|所有|的|${ourselves})*`;
const every = '(?:全部|全都|全额|全|均|都)';
const money = '(?:助学|资助|活动)?(?:资金|经费|助学金|款项)';

export function listSaidSources(input: CheckInput): Iterable<Claimed> {
  const whose = `(?<whose>${anyOf(sourceWords)})(?:资金|拨款|经费|捐助|捐赠|捐款)?`;
  const end = '(?=[，；。]|$)';
  const forms = [
    new RegExp(`^${own}${money}${every}(?:来自|来源于|源于)于?${whose}${end}`),
    new RegExp(`^${own}${money}${every}由${whose}(?:出资|承担|提供|拨付|负担|筹集)${end}`),
  ];
  const named = new RegExp(
    `^${own}${money}${every}由(?<whose>${anyOf([...listSources(input).keys()])})(?:出资|承担|提供|拨付|负担)${end}`,
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
  const word = match?.groups?.whose;
  if (!match || word === undefined) return undefined;
  const sources = campaign.资金来源 ?? [];
  const at = sources.findIndex((source) => !mayCount(word, source, campaign));
  const other = sources[at] ?? sources[0];
  if (!other) return undefined;
  const path = `${formatPath(['资金来源', Math.max(at, 0)])}.名称`;
  return { words: match[0], holds: at < 0, path, derived: other.名称 };
}
