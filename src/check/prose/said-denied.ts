/** 今年没有进行公示, 没有社会资金参与: that something was not done, beside the data that tell of it. Of another, or of a kind of it, nothing is said. */

import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { wholeYear } from './clauses.ts';
import { type Claimed, listDoneSentences, saysOtherYear } from './own-sentences.ts';
import { hasName } from './part-names.ts';
import { ourselves } from './signs.ts';
import { isNamedCompany } from './source-kinds.ts';
import { occasion, otherMatters } from './vocabulary.ts';

/** What was done: the field that tells it and the word there. */
interface Done {
  path: string;
  derived: string;
}

interface Denial {
  words: string;
  find(input: CheckInput): Done | undefined;
}

export const none = '(?:没有|未|并未|没)';
const held = '(?:举行|举办|组织|安排|开展|召开)';

const denials: readonly Denial[] = [
  {
    words: `(?:${none}(?:进行|组织|开展|安排)?(?:名单)?|(?:受助|资助)?(?:学生)?名单(?:也|都|均)?${none}(?:进行|经过|作)?)公示`,
    find: findPublication,
  },
  { words: `座谈会(?:最终|也)?${none}${held}`, find: (input) => findEvent(input, /座谈会$/) },
  { words: `(?:发放)?仪式(?:最终|也)?${none}${held}`, find: (input) => findEvent(input, /仪式$/) },
  { words: `${none}(?:组织|进行|安排|集中)*现场发放(?:助学金)?`, find: findOnSite },
  {
    words: '(?:没有|无)(?:一分|任何)?财政(?:性)?(?:资金|拨款|配套)(?:的?(?:参与|投入|支持))?',
    find: (input) => findSource(input, ({ 名称, 金额 }) => /财政/.test(名称) && isSome(金额)),
  },
  { words: `${none}${held}(?:助学金)?(?:发放)?仪式`, find: (input) => findEvent(input, /仪式$/) },
  { words: `${none}${held}座谈会`, find: (input) => findEvent(input, /座谈会$/) },
  {
    words: `${none}(?:开展|组织|进行|安排)(?:入户)?走访(?:慰问)?(?:活动)?`,
    find: ({ campaign: { 走访: [first] = [] } }) => first && { path: '走访[1]', derived: '一次走访' },
  },
  {
    words: `${none}(?:发放|赠送|提供|配发)(?:任何)?(?:实物|物资)`,
    find: ({ campaign: { 实物: [first] = [] } }) => first && { path: '实物[1].名称', derived: first.名称 },
  },
  {
    words: `(?:走访(?:慰问)?(?:活动)?(?:中|时)?，?)?${none}发放(?:任何)?慰问金`,
    find: findVisitMoney,
  },
  {
    words: '没有(?:一家|任何)?企业(?:捐款|捐资)',
    find: (input) =>
      findSource(
        input,
        (source) => source.级别 === '企业' && isSome(source.金额) && isNamedCompany(source, input.campaign),
      ),
  },
  {
    words: '没有(?:一分|任何)?社会(?:资金|捐款|捐助|捐赠|力量)(?:的?(?:参与|投入|支持))?',
    find: (input) => findSource(input, ({ 级别 = '' }) => ['社会', '个人', '基金'].includes(级别)),
  },
  {
    words: '没有(?:组织|发动|任何)?职工捐款',
    find: (input) => findSource(input, ({ 名称 }) => /职工|员工/.test(名称) && /捐|募/.test(名称)),
  },
];

const opening = `(?:${wholeYear}|当年|活动|助学活动|此次|也|还|${ourselves})*`;
/** Behind another's clause what is denied may be that one's. */
const another = /单位|企业|公司|局|[县区乡镇村校]|街道|社区|部门|名|户|[月日]|个别|有的|部分|原|往|阶段|期间/;

export function* listSaidDenied(input: CheckInput): Iterable<Claimed> {
  for (const { passage, text, index } of listDoneSentences(input)) {
    if (!/没|未/.test(text) || saysOtherYear(text) || occasion.test(text.replace(/此次|现场发放/, '')))
      continue;
    for (const { words, find } of denials) {
      const match = new RegExp(`(?<=^|，)${opening}${words}(?=[，；。]|$)`).exec(text);
      if (!match || another.test(text.slice(0, match.index))) continue;
      const rest = text.replace(match[0], '');
      if (otherMatters.test(rest) || hasName(rest, input)) continue;
      const done = find(input);
      if (!done) continue;
      yield {
        passage,
        words: passage.text.slice(index + match.index, index + match.index + match[0].length),
        index: index + match.index,
        holds: false,
        ...done,
      };
    }
  }
}

function isSome(money: Amount | undefined): boolean {
  return money !== undefined && sizeOf(money) > 0;
}

/** Where each visit brought money; of some that did not, the sentence may speak. */
function findVisitMoney({ campaign: { 走访: visits = [] } }: CheckInput): Done | undefined {
  const money = visits[0]?.慰问金;
  if (!money || !visits.every(({ 慰问金 }) => isSome(慰问金))) return undefined;
  return { path: '走访[1].慰问金', derived: formatFigure(money) };
}

/** A stage of another's is not the unit's. */
function findPublication({ campaign: { 阶段: stages = [] } }: CheckInput): Done | undefined {
  const at = stages.findIndex(({ 名称, 单位 }) => 名称 === '公示' && 单位 === undefined);
  return at < 0 ? undefined : { path: `${formatPath(['阶段', at])}.名称`, derived: '公示' };
}

/** What was handed over at a ceremony. */
function findOnSite({ campaign: { 仪式: ceremonies = [] } }: CheckInput): Done | undefined {
  const at = ceremonies.findIndex(({ 现场 }) => 现场?.金额 && isSome(现场.金额));
  const money = ceremonies[at]?.现场?.金额;
  return money && { path: `${formatPath(['仪式', at])}.现场.金额`, derived: formatFigure(money) };
}

function findEvent({ campaign }: CheckInput, called: RegExp): Done | undefined {
  for (const list of ['仪式', '附带活动'] as const) {
    const names = (campaign[list] ?? []).map(({ 名称 }) => 名称 ?? '');
    const at = names.findIndex((name) => called.test(name));
    if (at >= 0) return { path: `${formatPath([list, at])}.名称`, derived: names[at] ?? '' };
  }
  return undefined;
}

function findSource(
  { campaign: { 资金来源: sources = [] } }: CheckInput,
  isMeant: (source: (typeof sources)[number]) => boolean,
): Done | undefined {
  const at = sources.findIndex(isMeant);
  const source = sources[at];
  return source && { path: `${formatPath(['资金来源', at])}.名称`, derived: source.名称 };
}
