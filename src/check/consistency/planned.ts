/** 拟, 计划: figures of what was meant to be done, in a report of what was. */
import { regions } from '../../chinese/regions.ts';
import { splitClauses } from '../../chinese/sentences.ts';
import { plannedFigure } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { atField, atWords } from '../places.ts';
import { listOwnProse } from '../prose/own-names.ts';
import { namesLater, tellsPlans } from '../prose/plans.ts';
import { type CheckInput, defineRule, isFinal, judgeEach, type Rule } from '../rule.ts';
import { findFigures, listProse } from '../texts.ts';

const planned = /(?:拟|计划|预计|预期)(?:再|继续|共)?(?:资助|救助|帮扶|发放|筹集|投入|安排)/;

/** 全市工会系统计划投入300万元, in a county's report: of more than the unit, whose own names are signs. */
const ofMore = new RegExp(`全[国${regions}]|工会系统|各级工会`);

/** Clauses with a figure, outside of what the user says of a later time. */
function listClauses(input: CheckInput) {
  const { campaign } = input;
  if (/方案|计划|预案/.test(campaign.报告.模板 ?? '')) return [];
  const own = listOwnProse(input);
  return listProse(campaign)
    .flatMap((passage, at) =>
      splitClauses(passage.text).map((clause) => ({ passage, clause, own: own[at]?.text ?? '' })),
    )
    .filter(
      ({ passage, clause, own }) =>
        !tellsPlans(passage, campaign) &&
        !ofMore.test(own.slice(clause.index, clause.index + clause.text.length)) &&
        findFigures(clause).length > 0 &&
        !namesLater(passage.text, campaign.报告.年度),
    );
}

export const plannedRules: readonly Rule[] = [
  defineRule(plannedFigure, (input) => {
    const texts = judgeEach(listClauses(input), ({ passage, clause }) => {
      const found = planned.exec(clause.text);
      // 拟资助名单, 原计划资助300名，实际资助320名: what was meant is told beside what was done
      if (!found || /名单/.test(clause.text) || /实际|完成|超额/.test(passage.text)) return undefined;
      const at = atWords(input, passage.path, passage.text, clause.index + found.index, found[0].length);
      return makeProblem(plannedFigure, { word: found[0], sentence: clause.text.trim() }, at);
    });
    const nature = input.campaign.合计?.口径?.性质;
    const stated = judgeEach(nature && isFinal(input) ? [nature] : [], (word) =>
      word === '拟发'
        ? makeProblem(
            plannedFigure,
            { word, sentence: '合计.口径.性质: 拟发' },
            atField(input, '合计.口径.性质'),
          )
        : undefined,
    );
    return { problems: [...texts.problems, ...stated.problems], compared: texts.compared + stated.compared };
  }),
];
