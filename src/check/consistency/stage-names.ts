/** 阶段.名称: a name of her own that is a known one with a slip of the pen. */
import { stageNames } from '../../campaign/schema/prose.ts';
import { suggestStage } from '../../campaign/stage-slips.ts';
import { stageMistyped } from '../../diagnostics/catalogue/order.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { defineRule, judgeEach, type Rule } from '../rule.ts';

const known: readonly string[] = stageNames;

const mistyped = defineRule(stageMistyped, (input) => {
  const own = (input.campaign.阶段 ?? []).flatMap(({ 名称: name }, index) =>
    known.includes(name) ? [] : [{ name, path: formatPath(['阶段', index, '名称']) }],
  );
  return judgeEach(own, ({ name, path }) => {
    const stage = suggestStage(name);
    return stage === undefined
      ? undefined
      : makeProblem(stageMistyped, { name, stage }, atField(input, path));
  });
});

export const stageNameRules: readonly Rule[] = [mistyped];
