/** By what two that are named may be set side by side: heads, money, what each got, the standard for them. */
import { divideAmongPeople } from '../../facts/equations/averages.ts';
import { isExact, sizeOf, withSize } from '../../facts/figures.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { type Known, listStandardAmounts } from './known.ts';
import { listGroups, listNamed } from './named.ts';
import { listSourceKinds } from './source-kinds.ts';

export type Measure = '人数' | '金额' | '人均' | '标准';

type Measured = ReadonlyMap<string, readonly Known[]>;

/** What each name that has a measure may stand for: exact figures alone. */
export const listMeasured = oncePerInput(
  (input): Readonly<Record<Measure, Measured>> => ({
    人数: keepExact(listNamed(input), isHeads),
    金额: keepExact(new Map([...listSourceKinds(input), ...listNamed(input)]), isMoney),
    人均: new Map([...listGroups(input)].map(([name, known]) => [name, averageOf(known)] as const)),
    标准: listStandards(input),
  }),
);

const isMoney = ({ figure }: Known) => figure.kind === 'money';
const isHeads = ({ figure, path }: Known) => figure.kind === 'count' && !path.endsWith('户数');

function keepExact(named: Measured, isMeant: (known: Known) => boolean): Measured {
  const kept = [...named].map(([name, known]) => [name, known.filter(isMeant)] as const);
  return new Map(
    kept.filter(([, known]) => known.length > 0 && known.every(({ figure }) => isExact(figure))),
  );
}

/** 金额 ÷ 人数 of a group whose figures are one each; nothing where it has more. */
function averageOf(known: readonly Known[]): Known[] {
  const money = findOnly(known.filter(isMoney));
  const heads = findOnly(known.filter(isHeads));
  const fen = divideAmongPeople(money?.figure, heads?.figure);
  if (!money || !heads || fen === undefined) return [];
  const path = `${money.path} ÷ ${heads.path}`;
  return [{ path, figure: withSize(money.figure, Math.round(fen)), fields: [money.path, heads.path] }];
}

/** The one of some that say the same; undefined where they differ. */
export function findOnly(known: readonly Known[]): Known | undefined {
  const [first, ...others] = known;
  const isAlone = others.every(({ figure }) => first && sizeOf(figure) === sizeOf(first.figure));
  return isAlone ? first : undefined;
}

/** The standards of which a word is a condition; none that are paid by the month. */
function listStandards(input: CheckInput): Measured {
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  if (standards.some(({ monthly, figure }) => monthly || !isExact(figure))) return new Map();
  const words = new Set(standards.flatMap((standard) => standard.words));
  return new Map(
    [...words].map((word) => [word, standards.filter((standard) => standard.words.includes(word))]),
  );
}
