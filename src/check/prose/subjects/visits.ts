/** 每户慰问金1000元，共发放3.6万元 in what is said of a visit: its own 户数, 慰问金 and 发放. */
import { describeRange, overlaps } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import type { Statement } from '../statements.ts';
import { holdTo, type Subject, type Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';

const visitPath = /^(走访\[\d+\])\.内容$/;

export const tieVisit: Subject = (statement, { input }) => {
  const [, visit] = visitPath.exec(statement.passage.path) ?? [];
  const { found, lead } = statement;
  if (visit === undefined || (found.kind !== 'money' && found.kind !== 'count')) return undefined;
  if (found.kind === 'count') {
    if (!words.visited.test(lead)) return undefined;
    return holdTo(statement, listKnown(input, visit, [found.figure.unit === '户' ? '户数' : '人数']));
  }
  const given = listKnown(input, visit, ['慰问金', '发放.金额']);
  if (found.per) return holdToProduct(statement, found.per, given, input, visit);
  const named = words.visitMoney.exec(lead)?.[1];
  if (named === undefined && !words.visitSum.test(lead)) return undefined;
  const isGrant = named?.startsWith('助学');
  const known = given.filter(({ path }) => named === undefined || path.endsWith('慰问金') !== isGrant);
  if (known.length > 0) return holdTo(statement, known);
  return isGrant ? holdToRest(statement, input) : holdToProductSaid(statement, input, visit);
};

/** 每户1000元 × 户数 is all that was given. */
function holdToProduct(
  statement: Statement,
  per: readonly string[],
  given: readonly Known[],
  input: CheckInput,
  visit: string,
): Tie | undefined {
  const { found } = statement;
  const heads = headsOf(per, input, visit);
  const [whole] = given;
  if (found.kind !== 'money' || !heads || !whole || !isExact(heads.figure) || given.length > 1)
    return undefined;
  const { low, high } = describeRange(found.figure);
  const n = sizeOf(heads.figure);
  const each = Math.round(sizeOf(whole.figure) / n);
  return {
    statement,
    holds: overlaps({ low: low * n, high: high * n }, describeRange(whole.figure)),
    name: `${whole.path} ÷ ${heads.path}`,
    derived: formatFigure(withSize(whole.figure, each)),
    fields: [whole.path, heads.path],
  };
}

/** 共发放3.6万元 behind 每户1000元, where no field says how much it was: each × 户数. */
function holdToProductSaid(statement: Statement, input: CheckInput, visit: string): Tie | undefined {
  const { found, sentence, order } = statement;
  const each = sentence.slice(0, order).findLast((one) => one.kind === 'money' && one.per !== undefined);
  const heads = each?.per && headsOf(each.per, input, visit);
  if (
    found.kind !== 'money' ||
    each?.kind !== 'money' ||
    !heads ||
    !isExact(heads.figure) ||
    !isExact(each.figure)
  )
    return undefined;
  const figure = withSize(each.figure, each.figure.fen * sizeOf(heads.figure));
  const tie = holdTo(statement, [{ path: heads.path, figure }]);
  return tie && { ...tie, name: `${each.text} × ${heads.path}` };
}

/** Aid that was handed over at homes is no more than what the ceremonies left. */
function holdToRest(statement: Statement, input: CheckInput): Tie | undefined {
  const { found } = statement;
  const [rest] = listKnown(input, '现场.其余', ['金额']);
  if (found.kind !== 'money' || !rest) return undefined;
  const holds = describeRange(found.figure).low <= describeRange(rest.figure).high;
  return {
    statement,
    holds,
    name: rest.path,
    derived: `至多${formatFigure(rest.figure)}`,
    fields: ['合计.金额', '现场.金额'],
  };
}

function headsOf(per: readonly string[], input: CheckInput, visit: string): Known | undefined {
  const field = per.some((of) => of === '户' || of === '家') ? '户数' : '人数';
  const [heads] = per.length === 1 ? listKnown(input, visit, [field]) : [];
  return heads && sizeOf(heads.figure) > 0 ? heads : undefined;
}
