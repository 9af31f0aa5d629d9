/** 分两批发放: how many batches there are, where they are all listed. */
import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
import type { Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

const split = /^(.*)分$/;
const paidOut =
  /^(?:次)?(?:发放|发给|发到|送到|打到|下拨|拨付)(?:了|手[里中]|卡[里上]|个人|完毕|到位|到人|助学金|资金|资助金|给|学生|受助)*[，；、]?$/;

export const tieBatches: Subject = (statement, { input }) => {
  const { found, before, trail } = statement;
  if (found.kind !== 'measure' || found.unit !== '批' || found.approx || found.upper) return undefined;
  const [, subject] = split.exec(before) ?? [];
  if (subject === undefined || !words.neutralWords.test(subject) || !paidOut.test(trail)) return undefined;
  const batches = listBatches(input);
  if (!batches) return undefined;
  return {
    statement,
    holds: found.n === batches.length,
    name: '分组（维度是批次的）',
    derived: `${batches.length}批`,
    fields: batches,
  };
};

/** The paths of the batches, where together they are everybody. */
function listBatches({ campaign, facts }: CheckInput): string[] | undefined {
  const paths = (campaign.分组 ?? []).flatMap(({ 维度 }, index) =>
    维度 === '批次' ? [formatPath(['分组', index])] : [],
  );
  return facts.values.构成.批次?.列尽 && paths.length > 1 ? paths : undefined;
}
