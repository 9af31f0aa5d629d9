/** 本科、大专、高中分别为42名、24名、30名: each figure of a list held to the one that is named in its place. */
import { agrees } from '../../../chinese/compare.ts';
import { type Known, listKnown, listStandardAmounts, listYear } from '../known.ts';
import { hasName } from '../part-names.ts';
import { amountOf, holdTo, listAllNames, type Names, type Subject } from '../tie.ts';
import { listLevels } from '../together.ts';
import * as words from '../vocabulary.ts';
import { type Listed, readListed, readOwner, readYears } from './list-places.ts';

export const tieListed: Subject = (statement, names) => {
  const said = amountOf(statement);
  const listed = said && readListed(statement);
  if (!listed || statement.found.per || words.foreign.test(listed.head)) return undefined;
  if (words.ofLastYear.test(listed.head) || /标准|每|均/.test(listed.head)) return undefined;
  const byYear = readEachYear(listed, names);
  if (byYear) return holdTo(statement, byYear);
  if (/(?:19|20)\d\d年/.test(listed.head)) return undefined;
  const levels = said.kind === 'money' ? new Map(listLevels(names.input)) : new Map<string, Known[]>();
  const owner = readOwner(listed, [...listAllNames(names), ...levels.keys()]);
  if (owner === undefined) return undefined;
  const { groups, sources, input } = names;
  const known = levels.get(owner) ?? [...(groups.get(owner) ?? []), ...(sources.get(owner) ?? [])];
  // 分别给予5000元、4000元: the standards of those who are named
  const standards = listStandardAmounts(input, input.campaign.报告.年度).filter(({ words: of }) =>
    of.includes(owner),
  );
  return holdTo(statement, [...known, ...standards]);
};

/** What the year of a figure's place gave; undefined where the list tells no years, or that one is unknown. */
function readEachYear(listed: Listed, { input }: Names): Known[] | undefined {
  const { head, verb, figures, place } = listed;
  const { 年度: year } = input.campaign.报告;
  if (hasName(head, input) || words.occasion.test(head) || /筹|户/.test(head + verb)) return undefined;
  const isMoney = figures[0]?.kind === 'money';
  if (!(isMoney ? words.aboutMoney : words.aboutPeople).test(head + verb)) return undefined;
  const readings = readYears(listed, year).map((years) =>
    years.map((one) =>
      (one === year ? listKnown(input, '合计', ['人数', '发放', '金额']) : listYear(input, one)).filter(
        ({ figure, path }) => figure.kind === (isMoney ? 'money' : 'count') && !path.endsWith('户数'),
      ),
    ),
  );
  const right = readings.find((reading) =>
    reading.every((known, at) => known.some(({ figure }) => says(figures[at], figure))),
  );
  const reading = right ?? readings[0];
  // 近三年 may be other years than are known; years that are named are what they are
  if (!right && readings.length > 1 && !reading?.every((known) => known.length > 0)) return undefined;
  const known = reading?.[place] ?? [];
  return known.length > 0 ? known : undefined;
}

function says(said: Listed['figures'][number] | undefined, figure: Known['figure']): boolean {
  return (said?.kind === 'money' || said?.kind === 'count') && agrees(said.figure, figure);
}
