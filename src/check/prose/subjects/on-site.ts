/** 现场发放5万元, 仪式上，65名学生领到了助学金, 现场募集8万元. */
import { listOnSite } from '../known.ts';
import { hasName } from '../part-names.ts';
import { dropFigures, type Statement } from '../statements.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieOnSite: Subject = (statement, { input }) => {
  const behind = wordsBehind(statement);
  if (behind === undefined || statement.found.per || !words.wholeTrail.test(statement.trail))
    return undefined;
  if (words.foreign.test(statement.before) || hasName(statement.before, input)) return undefined;
  if (words.raisedOnSite.test(behind))
    return holdTo(
      statement,
      listOnSite(input, '募集').filter(({ figure }) => figure.kind === 'money'),
    );
  if (/募|筹|捐|累计/.test(behind) || !words.neutralWords.test(behind)) return undefined;
  const getsIt = words.gets.test(statement.trail);
  return behind !== '' || getsIt ? holdTo(statement, listOnSite(input, '现场')) : undefined;
};

/** What stands between the ceremony's name and the figure, without other figures. */
function wordsBehind(statement: Statement): string | undefined {
  const { before } = statement;
  const mark = [...before.matchAll(words.onSite)].at(-1);
  if (!mark) return undefined;
  const start = mark.index + mark[0].length;
  return dropFigures(before.slice(start), statement).replace(/[，、]|在|现场|当场/g, '');
}
