/** 占比: each part of a total, in it. */
import { formatFigure } from '../../chinese/format.ts';
import { formatPercent, shortenPercent } from '../../chinese/rounding.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Breakdown } from '../breakdown-schema.ts';
import {
  type Amount,
  amountAt,
  isExact,
  sizeOf,
  sumAmounts,
  type YearField,
  yearFields,
} from '../figures.ts';
import { type SourceKinds, sourceKindNames } from '../schema.ts';
import { claimAt, claimTotal, type Known } from './known.ts';
import { defineRatio, divideFacts, type PrintedRatio, type Ratio, type RatioIdentity } from './ratio.ts';

/** A part with where facts keep its share. */
interface Piece {
  name: string;
  path: string;
  sharePath: string;
  figure: Amount;
}

/**
 * The share of each part in a total; printed, where the parts are all exact and leave nothing out, as that of their sum:
 * each is rounded by itself, as a reader's calculator does, so that they may add up to 99.9% or 100.1%.
 */
function divideTotal(
  known: Known,
  pieces: readonly Piece[],
  { total, field, isWhole, formula }: { total: string; field: YearField; isWhole: boolean; formula: string },
): Ratio[] {
  const isPrinted = isWhole && pieces.length > 1 && pieces.every(({ figure }) => isExact(figure));
  const whole = claimAt(known, `合计.${total}`)?.figure;
  const sum = isPrinted ? sumAmounts(pieces.map(({ figure }) => figure)) : undefined;
  return pieces.map(({ name, path, sharePath, figure }) => ({
    name,
    how: `“${name}”的${field} ÷ 合计.${total}`,
    part: figure,
    whole,
    fields: [path, `合计.${total}`],
    printed:
      sum && sizeOf(sum) > 0
        ? {
            path: sharePath,
            value: formatPercent(sizeOf(figure), sizeOf(sum)),
            formula: `${formula}${formatFigure(sum)}`,
            inputs: [path],
          }
        : undefined,
  }));
}

/** Each group of every 维度, in people and in money. */
function listGroupShares(known: Known): Ratio[] {
  const { 构成: breakdowns = {} } = known.values as { 构成?: Record<string, Breakdown> };
  return Object.entries(breakdowns).flatMap(([dimension, { 组: parts, 列尽: complete }]) =>
    yearFields.flatMap((field) => {
      const pieces = parts.flatMap(({ 名称: name }, index): Piece[] => {
        const path = formatPath(['构成', dimension, '组', index, field]);
        const figure = claimAt(known, path)?.figure;
        return figure ? [{ name, path, sharePath: `${path}占比`, figure }] : [];
      });
      const total = field === '人数' ? '人数' : claimTotal(known, '发放') ? '发放' : '筹集';
      const isWhole = complete && pieces.length === parts.length;
      const formula = `${field} ÷ 各组${field}之和`;
      return divideTotal(known, pieces, { total, field, isWhole, formula });
    }),
  );
}

/** Each source, in what was raised. */
function listSourceShares(known: Known): Ratio[] {
  const { 资金来源: sources = [] } = known.campaign;
  const pieces = sources.flatMap(({ 名称: name }, index): Piece[] => {
    const path = formatPath(['资金来源', index, '金额']);
    const figure = claimAt(known, path)?.figure;
    return figure ? [{ name, path, sharePath: formatPath(['资金来源', index, '占比']), figure }] : [];
  });
  const isWhole = pieces.length === sources.length;
  return divideTotal(known, pieces, { total: '筹集', field: '金额', isWhole, formula: '金额 ÷ 各来源之和' });
}

/** Each kind of source, of all of them. */
function listKindShares({ values, derivations }: Known): Ratio[] {
  const { 来源归类: kinds = {} } = values as { 来源归类?: Partial<SourceKinds> };
  const known = sourceKindNames.flatMap((kind) => {
    const { 金额: figure } = kinds[kind] ?? {};
    return figure ? [{ kind, figure, path: `来源归类.${kind}.金额` }] : [];
  });
  const whole = sumAmounts(known.map(({ figure }) => figure));
  return known.map(({ kind, figure, path }) => ({
    how: `“${kind}”的来源 ÷ 各来源之和`,
    name: kind,
    part: figure,
    whole,
    fields: [path],
    printed: whole && {
      path: `来源归类.${kind}.占比`,
      value: shortenPercent(formatPercent(sizeOf(figure), sizeOf(whole))),
      formula: `这一类 ÷ 各来源之和${formatFigure(whole)}`,
      inputs: derivations.get(path)?.inputs ?? [],
    },
  }));
}

/** What was handed over at ceremonies, in the year's; printed of the money, where it is no more than all. */
function listOnSiteShares(known: Known): (Ratio & { field: YearField })[] {
  const shares = { 人数: '合计.人数', 金额: '合计.发放' };
  return yearFields.map((field) => ({
    ...divideFacts(known, `现场.${field}`, shares[field]),
    field,
    printed: field === '金额' ? printOnSite(known) : undefined,
  }));
}

function printOnSite({ values }: Known): PrintedRatio | undefined {
  const inputs = ['现场.金额', '合计.金额'];
  const [part, whole] = inputs.map((path) => amountAt(values, path));
  const isKnown = part && whole && isExact(part) && isExact(whole) && sizeOf(whole) > 0;
  if (!isKnown || sizeOf(part) > sizeOf(whole)) return undefined;
  const value = shortenPercent(formatPercent(sizeOf(part), sizeOf(whole)));
  return { path: '现场.占比', value, formula: '现场金额 ÷ 全年金额', inputs };
}

/** 占比 of each group of every 维度. */
export const groupShares = defineRatio(
  '构成.*.组[].人数占比、金额占比',
  '这一组的人数、金额 ÷ 各组之和（列尽的）',
  listGroupShares,
  'absent',
);
/** 占比 of each source. */
export const sourceShares = defineRatio('资金来源[].占比', '金额 ÷ 各来源之和', listSourceShares, 'absent');
const kindShares = defineRatio('来源归类.*.占比', '这一类的金额 ÷ 各来源之和', listKindShares, 'absent');
/** What was handed over at the ceremonies, of the year. */
export const onSiteShares = defineRatio('现场.占比', '现场.金额 ÷ 合计.金额', listOnSiteShares, 'absent');
/** 结余, of what was raised. */
export const leftShare = defineRatio('话里的结余占比', '合计.结余 ÷ 合计.筹集', (known) => [
  { ...divideFacts(known, '合计.结余', '合计.筹集', '结余 ÷ 筹集'), name: '结余' },
]);

/** In the order in which they are solved. */
export const shareIdentities: readonly RatioIdentity[] = [
  groupShares,
  sourceShares,
  kindShares,
  onSiteShares,
  leftShare,
];
