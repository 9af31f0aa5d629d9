/** A total said again in the user's own words: 千余名 beside 5931名. */
import type { CampaignModel } from '../../campaign/model.ts';
import { agrees, comparable } from '../../chinese/compare.ts';
import { formatFigure } from '../../chinese/format.ts';
import { totalMismatch } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { type Amount, sizeOf, withSize } from '../../facts/figures.ts';
import { atWords, findPlace } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { type FigureInText, findFigures, listProse, type Passage, splitClauses } from '../texts.ts';

const whole = /总共|一共|共计|合计|总计|累计|共(?!同|产|青|享|建|有的)/;
/** Words that speak of the whole, though of other things too: enough for people alone. */
const wide = /全年|全市|全县|全区|本年/;
const aid = /资助|救助|帮扶|捐助|受助|助学|圆梦|发放|筹集|募集|筹措|下拨/;
const student = /学生|子女|学子|孩子/;
/** Words by which a clause speaks of a part, of another time, of other people or of another kind of aid. */
const partial =
  /其中|另|还|每|均|各|现场|批|去年|上年|往年|拟|计划|预计|慰问|走访|结对|物资|图书|折合|贷款|干部|志愿|教师|老师|人士|党员|代表|企业|新生|小学|初中|高中|中专|中职|大专|高职|本科|大学|硕士|研究生|全国|全省|上级|20\d\d年/;
const sinceStart = /累计|历年|以来|多年/;
const raised = /筹集|募集|筹措|筹资/;
const paid = /发放|下拨|助学金/;

interface Restated {
  passage: Passage;
  said: FigureInText;
  /** path of the total that the clause speaks of */
  path: string;
  total: Amount;
}

function listRestated(input: CheckInput): Restated[] {
  const { campaign, facts } = input;
  const names = listNames(campaign);
  return listProse(campaign)
    .filter(({ path }) => !path.startsWith('打算'))
    .flatMap((passage) =>
      splitClauses(passage.text)
        .filter(({ text }) => (whole.test(text) || wide.test(text)) && aid.test(text) && !partial.test(text))
        .filter(({ text }) => !names.some((name) => text.includes(name)) && inScope(text, campaign))
        .flatMap((clause) =>
          findFigures(clause).flatMap((said): Restated[] => {
            const isWhole =
              said.figure.kind === 'count' ? student.test(clause.text) : whole.test(clause.text);
            const path = findTotal(said.figure, clause.text);
            const [record, field] = path.split('.') as [
              '合计' | '累计',
              '人数' | '户数' | '筹集' | '发放' | '金额',
            ];
            const total = (facts.values[record] as Partial<Record<string, Amount>> | undefined)?.[field];
            return isWhole && total && comparable(said.figure, total) ? [{ passage, said, path, total }] : [];
          }),
        ),
    );
}

/** The total that a figure of this kind restates, by the words around it. */
function findTotal(figure: Amount, clause: string): string {
  const record = sinceStart.test(clause) ? '累计' : '合计';
  if (figure.kind === 'count') return figure.unit === '户' ? '合计.户数' : `${record}.人数`;
  if (record === '累计') return '累计.金额';
  return raised.test(clause) ? '合计.筹集' : paid.test(clause) ? '合计.发放' : '合计.金额';
}

/** A clause that names a group, a source or a unit below speaks of that one. */
function listNames({ 分组: groups = [], 资金来源: sources = [], 单位: unit }: CampaignModel): string[] {
  return [
    ...groups.flatMap(({ 名称, 对象, 资助方 }) => [名称, 对象 ?? 名称, 资助方 ?? 名称]),
    ...sources.map(({ 名称 }) => 名称),
    ...(unit.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称 ?? 名称]),
  ];
}

/** 全市 is another 口径 than a total of 本级. */
function inScope(clause: string, { 合计: totals }: CampaignModel): boolean {
  return !(totals?.口径?.范围 === '本级' && /全市|全县|全区|各级/.test(clause));
}

export const restatedRules: readonly Rule[] = [
  defineRule(totalMismatch, (input) =>
    judgeEach(listRestated(input), ({ passage, said, path, total }) => {
      if (agrees(said.figure, total)) return undefined;
      const difference = Math.abs(sizeOf(said.figure) - sizeOf(total));
      const told = {
        given: `“${said.text}”`,
        derived: formatFigure(total),
        name: path,
        difference: formatFigure(withSize(total, difference)),
      };
      return makeProblem(totalMismatch, told, {
        ...atWords(input, passage.path, passage.text, said.index, said.text.length),
        fields: [passage.path, path],
        related: [{ message: `${path}：${told.derived}`, place: findPlace(input, path) }],
      });
    }),
  ),
];
