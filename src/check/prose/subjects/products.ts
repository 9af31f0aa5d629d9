/** 15名高中生每人2000元，共3万元; 70名本科生×5000元，共35万元; 60名学生领到21万元，人均3500元: heads, each and all within a sentence. */
import { agrees, describeRange, overlaps } from '../../../chinese/compare.ts';
import type { FoundCount, FoundFigure, FoundMoney } from '../../../chinese/figures/found.ts';
import { formatFigure } from '../../../chinese/format.ts';
import type { Count, Money } from '../../../chinese/values.ts';
import { isExact, withSize } from '../../../facts/figures.ts';
import { listKnown, moneyTotals } from '../known.ts';
import type { Statement } from '../statements.ts';
import type { Subject, Tie } from '../tie.ts';

const people =
  '(?:困难|贫困|职工|家庭|受助|大|中|小|学?生|新生|学生|子女|学子|孩子|[\\u4e00-\\u9fff]{2,4}生)*';
const perHead = '(?:每一?(?:人|名|生|户|名学生|名学子|位|家)|人均|户均|各)';
/** From heads to what each gets; from that to what it is together. */
const toEach = new RegExp(
  `^${people}，?(?:(?:按|按照)(?!${perHead})|(?:按|按照)?${perHead}(?:资助|发放|给予|补助|领取|领到|得到|标准|为|了|助学金|慰问金|，)*|[×xX*乘以]+)$`,
);
const toAll =
  /^(?:的标准(?:发放)?|的?(?:助学金|慰问金|资助金)|发放|资助|补助|给予补助)?[，、；]?(?:发放|资助|送去)?(?:了)?(?:一?共|合计|共计|总计|总共|计)(?:为|是|需要?|资助|发放|送去|送上|领取|领到|拿到|得到|了|助学金|慰问金|资金|金额)*$/;
/** From heads to what they got, from that to each. */
const toGot = new RegExp(
  `^${people}(?:在?现场|当场|在[^，\\d]{1,10}上)?(?:共|一共|分别)?(?:领到|领取|领走|得到|获得|接过|拿到|发放|受助|资助)(?:了|助学金|资助金|现金|共)*$`,
);
const toMean = /^(?:的?(?:助学金|资助金|现金))?，(?:人均|户均|平均每[人户生名])(?:为|是|约|得到|领到|达)*$/;

/** 每名高中生2500元，15名共3.75万元: those whom each is told of, counted without another name. */
const eachFirst = /^(?:的标准)?，(?:发放)?$/;

/** Heads and what each gets, right before what is said to be all, in either order. */
function readFactors(statement: Statement): { heads: FoundCount; each: FoundMoney } | undefined {
  const { sentence, order } = statement;
  const [first, second] = [sentence[order - 2], sentence[order - 1]];
  const [opening, close] = [() => between(statement, order - 2), () => between(statement, order - 1)];
  if (first?.kind === 'count' && second?.kind === 'money')
    return toEach.test(opening()) && toAll.test(close()) ? { heads: first, each: second } : undefined;
  const isEach = first?.kind === 'money' && first.per !== undefined && second?.kind === 'count';
  return isEach && eachFirst.test(opening()) && toAll.test(close())
    ? { heads: second, each: first }
    : undefined;
}

/** What is said to be all beside heads × each. */
export const tieProduct: Subject = (statement, { input }) => {
  const { found } = statement;
  if (found.kind !== 'money' || found.per) return undefined;
  const { heads, each } = readFactors(statement) ?? {};
  if (!heads || !each || each.bound || heads.per || each.per?.some((of) => /[年月]|学/.test(of)))
    return undefined;
  if (!isClear(heads.figure) || !isClear(each.figure)) return undefined;
  const all = withSize(each.figure, each.figure.fen * heads.figure.n);
  // ，全年共发放60万元 is of more than these
  const totals = listKnown(input, '合计', moneyTotals);
  if (totals.some(({ figure }) => agrees(found.figure, figure))) return undefined;
  return tell(statement, agrees(found.figure, all), `${heads.text} × ${each.text}`, all);
};

/** 人均 beside what the heads before it got together: as exact as it was typed. */
export const tieMeanTold: Subject = (statement) => {
  const { sentence, order, found } = statement;
  const [heads, got] = [sentence[order - 2], sentence[order - 1]];
  if (found.kind !== 'money' || heads?.kind !== 'count' || got?.kind !== 'money' || heads.per || got.per)
    return undefined;
  if (!toGot.test(between(statement, order - 2)) || !toMean.test(between(statement, order - 1)))
    return undefined;
  const isOfThem = (heads.figure.unit === '户') === /户(?:均|$)/.test(statement.lead);
  if (!isOfThem || !isClear(heads.figure) || !isClear(got.figure)) return undefined;
  const fen = got.figure.fen / heads.figure.n;
  const { low, high } = describeRange(found.figure);
  // to the yuan, or to the last place that was typed in 万
  const half = /万/.test(found.text) ? 5_000 : 100;
  const holds = overlaps({ low: low - half, high: high + half }, { low: fen, high: fen });
  const tie = tell(statement, holds, `${got.text} ÷ ${heads.text}`, withSize(got.figure, Math.round(fen)));
  return { ...tie, fields: [statement.passage.path] };
};

/** The words from a figure of the sentence to the next. */
function between({ before, found, after, sentence }: Statement, at: number): string {
  const [one, next] = [sentence[at], sentence[at + 1]] as [FoundFigure, FoundFigure];
  return (before + found.text + after).slice(one.index + one.text.length, next.index);
}

function isClear(figure: Count | Money): boolean {
  return isExact(figure) && (figure.kind === 'money' || figure.n > 0);
}

function tell(statement: Statement, holds: boolean, name: string, right: Money): Tie {
  return { statement, holds, name, derived: formatFigure(right), fields: [] };
}
