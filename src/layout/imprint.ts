import type { Imprint } from '../document/tree.ts';
import { COPY_LABEL, ISSUED } from '../document/wording.ts';
import type { BoxContext, FootBox, ParagraphBox } from './boxes.ts';
import { spreadLines } from './lines.ts';
import { metricsOf } from './measure.ts';
import { makeParagraph, wordsOf } from './paragraphs.ts';
import { makeRuns } from './runs.ts';

const RULE_COLOR = '000000';

/** 版记 (GB/T 9704—2012, 7.4); that of a letter has neither rules nor 印发机关 (10.1). */
export function makeImprint(block: Imprint, context: BoxContext): FootBox[] {
  const parts = [makeCopyTo(block, context), context.isLetter ? undefined : makeIssue(block, context)].filter(
    (part) => part !== undefined,
  );
  if (parts.length === 0) return [];
  const foot: FootBox = { kind: 'foot', block, parts, before: 0, after: 0, keepNext: false };
  return [context.isLetter ? foot : { ...foot, ruleColor: RULE_COLOR }];
}

/** 抄送, one 字 in from both sides, later lines under the first name. */
function makeCopyTo(block: Imprint, context: BoxContext): ParagraphBox | undefined {
  if (!block.copyTo) return undefined;
  const { em } = metricsOf('imprint', context.style);
  const words = (text: string) => wordsOf(text, 'imprint', context);
  const { font } = context.style.roles.imprint;
  return makeParagraph(
    block,
    'imprint',
    [...words(COPY_LABEL), ...makeRuns(block.copyTo, font, context.draft), ...words('。')],
    context,
    { left: em * (1 + COPY_LABEL.length), right: em, firstLine: -em * COPY_LABEL.length },
  );
}

/** 印发机关 one 字 from the left, 印发日期 one from the right. */
function makeIssue(block: Imprint, context: BoxContext): ParagraphBox | undefined {
  const { issuer = [], date } = block;
  if (issuer.length === 0 && !date) return undefined;
  const { font } = context.style.roles.imprint;
  const metrics = metricsOf('imprint', context.style);
  const when = date ? [...makeRuns(date, font, context.draft), ...wordsOf(ISSUED, 'imprint', context)] : [];
  const who = makeRuns(issuer, font, context.draft);
  const lines = spreadLines(who, when, metrics, context.area.width, metrics.em);
  return { ...makeParagraph(block, 'imprint', [], context), lines };
}
