/** Whether figures of several years may be compared and added up: raised or paid, of one unit or of all. */
import type { CampaignModel } from '../../campaign/model.ts';
import type { Claim } from './claims.ts';
import { natureOf } from './scopes.ts';

/** Raised and paid are never added up, nor compared; a nature that one side alone names is taken to be the other's. */
export function shareNature(campaign: CampaignModel, claims: readonly Claim[]): boolean {
  const natures = claims.map(({ fields }) => natureOf(campaign, fields[0] ?? ''));
  const stated = natures.some((nature) => nature?.stated);
  return !stated || new Set(natures.flatMap((nature) => nature?.nature ?? [])).size <= 1;
}

/** Which units a figure is of, where its 口径 says so. */
export function extentOf({ scopes }: Claim): string | undefined {
  return scopes.find(({ 范围 }) => 范围 !== undefined)?.范围;
}

/** Whether figures of several years are of one nature, and none of other units than another. */
export function areOfOneKind(campaign: CampaignModel, claims: readonly Claim[]): boolean {
  return shareNature(campaign, claims) && new Set(claims.flatMap((claim) => extentOf(claim) ?? [])).size <= 1;
}
