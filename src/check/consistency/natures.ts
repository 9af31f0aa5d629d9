/** Money that was raised beside money that was paid: never added up, and what is missing is asked for. */
import { natureMixed } from '../../diagnostics/catalogue/history.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { listSummands, shareNature } from '../../facts/equations/history.ts';
import { natureOf } from '../../facts/equations/scopes.ts';
import { atClaims } from '../contradictions.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

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
];
