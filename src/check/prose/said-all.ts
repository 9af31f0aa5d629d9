/** 受助学生均为女生, 申报的学生全部通过审核, 所有下属单位都有受助学生: what is said of all, beside a part that is known. */

import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { end, thisYear, wholeYear } from './clauses.ts';
import { findOnly, listMeasured } from './measures.ts';
import { type Claimed, type Judged, judgeSentences, listWholeSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';

const own = `(?:${wholeYear}|全部|所有|的|\\d+[名人]|${ourselves})*`;
const every = '(?:全部都?|全都|全|均|都|一律)';
const is = '(?:为|是|来自于?|属于|在)';
const called = '(?:的|新生|学?生|家庭|子女|孩子|就读|上学|读书)*';
const passed = new RegExp(
  `^${own}(?:提出)?(?:申报|申请)(?:资助|助学)?的${own}(?:困难|职工|家庭)*(?:学生|对象|子女|家庭|人员)${every}(?:已)?通过了?(?:资格)?(?:审核|审查)${end}`,
);
const everyUnit = new RegExp(
  `^(?:${thisYear})?(?:所有|全部|各)(?:下属|基层)?单位${every}有(?:受助学生|学生受助|学生得到资助)${end}`,
);

export function listSaidOfAll(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listWholeSentences(input), [judgeStudents, judgePassed, judgeUnits], input);
}

/** A group whose people are known, beside all. */
function judgeStudents(text: string, input: CheckInput): Judged | undefined {
  const { 人数: named } = listMeasured(input);
  const [words, name = ''] =
    new RegExp(
      `^${own}(?:受助|资助)的?${own}(?:学生|子女|对象)${every}${is}(?:应届)?(${anyOf([...named.keys()])})${called}${end}`,
    ).exec(text) ?? [];
  const people = input.facts.values.合计.人数;
  const known = findOnly(named.get(name) ?? []);
  if (words === undefined || !people || !isExact(people) || !known) return undefined;
  const holds = sizeOf(known.figure) === sizeOf(people);
  return { words, holds, path: known.path, derived: formatFigure(known.figure) };
}

/** All that applied, beside those that were refused. */
function judgePassed(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = passed.exec(text) ?? [];
  const refused = (campaign.阶段 ?? []).flatMap(({ 未通过: reasons = [] }, at) =>
    reasons.map(({ 人数: figure }, index) => ({
      figure,
      path: `${formatPath(['阶段', at, '未通过', index])}.人数`,
    })),
  );
  const [some] = refused.filter(({ figure }) => sizeOf(figure) > 0);
  if (words === undefined || !some) return undefined;
  return { words, holds: false, path: some.path, derived: formatFigure(some.figure) };
}

function judgeUnits(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = everyUnit.exec(text) ?? [];
  const units = campaign.单位.下属 ?? [];
  const at = units.findIndex(({ 零报告 }) => 零报告 === true);
  const none = units[at];
  if (words === undefined || !none) return undefined;
  return { words, holds: false, path: formatPath(['单位', '下属', at]), derived: `${none.名称}（零报告）` };
}
