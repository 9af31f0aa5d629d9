/** Figures of two kinds, raised and paid, of one unit and of all: never added up, and what is missing is asked for. */
import { extentMixed, natureMixed } from '../../diagnostics/catalogue/history.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import type { Claim } from '../../facts/equations/claims.ts';
import { claimYear, listSummands } from '../../facts/equations/history.ts';
import { claimTotal } from '../../facts/equations/known.ts';
import { natureOf } from '../../facts/equations/scopes.ts';
import { extentOf, shareNature } from '../../facts/equations/years-alike.ts';
import { yearFields } from '../../facts/figures.ts';
import { atClaims } from '../contradictions.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

/** What earlier years say of a figure, beside this year's. */
function pairYears(input: CheckInput): { earlier: Claim; now: Claim }[] {
  const known = { campaign: input.campaign, ...input.facts };
  return yearFields.flatMap((field) => {
    const now = claimTotal(known, field);
    const summands = listSummands(known, field)?.slice(0, -1) ?? [];
    const last = claimYear(known, input.campaign.报告.年度 - 1, field);
    const earlier = new Map([...summands, ...(last ? [last] : [])].map((claim) => [claim.fields[0], claim]));
    return now ? [...earlier.values()].map((claim) => ({ earlier: claim, now })) : [];
  });
}

export const natureRules: readonly Rule[] = [
  defineRule(natureMixed, (input: CheckInput) => {
    const { campaign } = input;
    const claims = listSummands({ campaign, ...input.facts }, '金额') ?? [];
    const now = claims.at(-1);
    const earlier = claims.slice(0, -1).filter(({ fields: [path = ''] }) => natureOf(campaign, path));
    return judgeEach(now ? earlier : [], (claim) => {
      if (!now || shareNature(campaign, [claim, now])) return undefined;
      const [theirs, ours] = [claim, now].map(
        ({ fields: [path = ''] }) => natureOf(campaign, path)?.nature ?? '',
      );
      const args = {
        earlier: claim.fields[0] ?? '',
        theirs: theirs ?? '',
        now: now.fields[0] ?? '',
        ours: ours ?? '',
      };
      return makeProblem(natureMixed, args, atClaims(claim, now, input));
    });
  }),
  defineRule(extentMixed, (input: CheckInput) => {
    const stated = pairYears(input).filter(({ earlier }) => extentOf(earlier) !== undefined);
    // of people and money of one year once
    const records = stated.map(({ earlier }) => earlier.fields[0]?.replace(/\.[^.]+$/, ''));
    const asked = stated.filter((_, index) => records.indexOf(records[index]) === index);
    return judgeEach(asked, ({ earlier, now }) => {
      const [theirs, ours] = [extentOf(earlier), extentOf(now)];
      if (theirs === undefined || theirs === ours) return undefined;
      const args = { earlier: earlier.fields[0] ?? '', theirs, now: now.fields[0] ?? '', ours };
      return makeProblem(extentMixed, args, atClaims(earlier, now, input));
    });
  }),
];
