/** 口径: whether two figures speak of the same units, the same kind of money and the same day. */
import type { CampaignModel } from '../../campaign/model.ts';
import { isBefore } from '../../chinese/date.ts';
import type { DateSpan } from '../../chinese/values.ts';
import { parsePath, valueAt } from '../../diagnostics/path.ts';

export type Scope = NonNullable<NonNullable<CampaignModel['合计']>['口径']>;

/**
 * same — may be compared; different — never; unstated — one has a 口径 that the other might share,
 * so that a difference is a question and not yet a contradiction.
 */
export type ScopeRelation = 'same' | 'different' | 'unstated';

/** The scopes that the records holding these fields name. */
export function scopesOf(campaign: CampaignModel, paths: readonly string[]): Scope[] {
  return paths.flatMap((path) => {
    const owner = valueAt(campaign, parsePath(path).slice(0, -1));
    const scope = (owner as { 口径?: Scope } | undefined)?.口径;
    return scope ? [scope] : [];
  });
}

/** A 口径 of the whole covers parts that name none: they are counted as their whole is. */
export function relateScopes(whole: readonly Scope[], parts: readonly Scope[]): ScopeRelation {
  const all = [...whole, ...parts];
  const differing =
    (['范围', '性质', '说明'] as const).some(
      (key) => new Set(all.flatMap((scope) => scope[key] ?? [])).size > 1,
    ) || differInTime(all.flatMap((scope) => scope.截至 ?? []));
  if (differing) return 'different';
  return whole.length === 0 && parts.length > 0 ? 'unstated' : 'same';
}

function differInTime([first, ...others]: readonly DateSpan[]): boolean {
  return first !== undefined && others.some((other) => isBefore(first, other) !== undefined);
}

/**
 * Whether an amount was raised or paid. `stated` where its record says so; a total of 筹集 or 发放 is called after
 * what it is.
 */
export function natureOf(
  campaign: CampaignModel,
  path: string,
): { nature: string; stated: boolean } | undefined {
  if (path.endsWith('人数') || path.endsWith('户数')) return undefined;
  const stated = scopesOf(campaign, [path])[0]?.性质;
  if (path === '合计.筹集') return { nature: '筹集', stated: stated === '筹集' };
  if (stated) return { nature: stated, stated: true };
  return path === '合计.发放' ? { nature: '发放', stated: false } : undefined;
}
