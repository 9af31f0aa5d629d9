/** 受助学生均为女生, 资金全部来自财政, 所有下属单位都有受助学生: what is said of all, beside a part that is known. */
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { listGroups } from './named.ts';
import { type Claimed, type Judged, judgeSentences, listWholeSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';

const own = `(?:今年|本年|全年|全部|所有|\\d+[名人]|${ourselves})*`;
const end = '(?=[，；。]|$)';
const every = '(?:全部|全都|全|均|都)';
const fromFiscal = new RegExp(
  `^${own}(?:助学|资助)?(?:资金|经费)${every}(?:来自|来源于)财政(?:资金|拨款)?${end}`,
);
const everyUnit = new RegExp(
  `^(?:今年|本年)?(?:所有|全部|各)(?:下属|基层)?单位${every}有(?:受助学生|学生受助|学生得到资助)${end}`,
);

export function listSaidOfAll(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listWholeSentences(input), [judgeStudents, judgeSources, judgeUnits], input);
}

/** A group whose people are known, beside all. */
function judgeStudents(text: string, input: CheckInput): Judged | undefined {
  const groups = listGroups(input);
  const match = new RegExp(
    `^${own}(?:受助|资助)的?学生${every}(?:为|是|来自|属于)(?:应届)?(${anyOf([...groups.keys()])})(?:新生|学?生|家庭|子女)*${end}`,
  ).exec(text);
  const [words, name = ''] = match ?? [];
  const people = input.facts.values.合计.人数;
  const known = (groups.get(name) ?? []).filter(({ path }) => path.endsWith('人数'));
  const [first] = known;
  if (words === undefined || !people || !isExact(people) || !first) return undefined;
  if (!known.every(({ figure }) => isExact(figure) && sizeOf(figure) === sizeOf(first.figure)))
    return undefined;
  const holds = sizeOf(first.figure) === sizeOf(people);
  return { words, holds, path: first.path, derived: formatFigure(first.figure) };
}

function judgeSources(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = fromFiscal.exec(text) ?? [];
  const sources = campaign.资金来源 ?? [];
  const at = sources.findIndex(
    ({ 名称, 级别 = '' }) => /工会/.test(级别 + 名称) || ['社会', '个人', '企业', '基金'].includes(级别),
  );
  const other = sources[at];
  if (words === undefined || !other || /财政/.test(other.名称)) return undefined;
  return { words, holds: false, path: `${formatPath(['资金来源', at])}.名称`, derived: other.名称 };
}

function judgeUnits(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = everyUnit.exec(text) ?? [];
  const units = campaign.单位.下属 ?? [];
  const at = units.findIndex(({ 零报告 }) => 零报告 === true);
  const none = units[at];
  if (words === undefined || !none) return undefined;
  return { words, holds: false, path: formatPath(['单位', '下属', at]), derived: `${none.名称}（零报告）` };
}
