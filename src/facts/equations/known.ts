/** What is known of a campaign's figures: what its fields say, and what has been derived from them so far. */
import type { CampaignModel } from '../../campaign/model.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { type Amount, amountAt } from '../figures.ts';
import type { Derivation } from '../provenance.ts';
import type { UnitReturn } from '../unit-return.ts';
import { type Claim, claimField, claimFigure } from './claims.ts';
import type { RosterField } from './roster.ts';
import { scopesOf } from './scopes.ts';

/** A campaign with what follows from it so far, and what its roster's file and its units say besides. */
export interface Known {
  campaign: CampaignModel;
  /** derived figures at their paths, as facts keep them */
  values: object;
  derivations: ReadonlyMap<string, Derivation>;
  /** of a whole: what each unit below handed in, with its own campaign where it could be read */
  below?: readonly { returned: UnitReturn; campaign?: CampaignModel | undefined }[];
  /** the rows of totals in the roster's file */
  stated?: readonly StatedTotal[];
}

/** A row of totals in the roster's file, and the rows that it may be of: those that it agrees with are meant. */
export interface StatedTotal {
  /** 合计, 县纺织厂小计 */
  label: string;
  /** in its sheet; absent of the one that is of all rows */
  line?: number | undefined;
  said: readonly { field: RosterField; figure: Amount; place: Place }[];
  spans: readonly StatedSpan[];
}

/** Rows that a total may be of. */
export interface StatedSpan {
  /** whose they are, where they are one unit's */
  unit?: string | undefined;
  claim(field: RosterField): Claim | undefined;
}

/** The totals by the names that equations give them; 金额 is 发放, or 筹集 where nothing tells of 发放. */
export type TotalField = '人数' | '户数' | '发放' | '筹集' | '结余' | '退回' | '金额';

/** What is said at a path, else what was derived for it. */
export function claimAt({ campaign, values, derivations }: Known, path: string): Claim | undefined {
  const given = claimField(campaign, path);
  if (given) return given;
  const figure = amountAt(values, path);
  const formula = derivations.get(path)?.formula;
  return (
    figure &&
    claimFigure(formula ? `${path}（${formula}）` : path, figure, [path], scopesOf(campaign, [path]))
  );
}

/** A total as the report prints it: the stated one, else the one that follows from roster, groups or sources. */
export function claimTotal(known: Known, field: TotalField): Claim | undefined {
  if (field !== '金额') return claimAt(known, `合计.${field}`);
  return claimAt(known, '合计.发放') ?? claimAt(known, '合计.筹集');
}
