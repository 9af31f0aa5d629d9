/** 工会经费和财政两项合计12万元, 两家企业共捐助9万元: what sources gave together, some called by their kind. */

import { parseCount } from '../../../chinese/count.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { sumAmounts } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { wholeYear } from '../clauses.ts';
import type { Known } from '../known.ts';
import { listSubsets } from '../several.ts';
import { ourselves } from '../signs.ts';
import { countCompanies, isNamedCompany, listSourceKinds } from '../source-kinds.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { readJoint } from './joint.ts';

/** Of more companies any few may be meant. */
const mostCompanies = 6;
/** More ways to read a list are not tried. */
const mostReadings = 24;
/** 两家企业 before what they gave. */
const companies = new RegExp(
  `^(?:${wholeYear}|其中|${ourselves}|共有|有|，)*(?<count>[两二三四五六七八九十\\d]+)家(?:爱心|本地|社会|民营|当地)*(?:企业|公司)(?<together>一?共|合计|共计|总计|累计)?(?:为|向|给)?(?:${words.gives}|出|捐|助学|资金|善款|款|了|金额|达)*$`,
);

/** Without one of these nothing is said of several together. */
const together = /共|合计|合在|合起|总计|累计|加起来|加在|相加/;

export const tiePooled: Subject = (statement, names) => {
  const { found, before, clause, trail } = statement;
  if (found.kind !== 'money' || found.per || !words.wholeTrail.test(trail)) return undefined;
  if (words.occasion.test(before)) return undefined;
  const { groups: byCompanies } = companies.exec(before) ?? {};
  if (byCompanies) {
    const sums = listCompanySums(parseCount(`${byCompanies.count}家`)?.n ?? 0, names.input);
    const tie = holdTo(statement, sums);
    // 两家企业捐款5万元 may be what each of them gave
    return tie?.holds || byCompanies.together !== undefined ? tie : undefined;
  }
  if (!together.test(clause)) return undefined;
  const kinds = listSourceKinds(names.input);
  const joint = readJoint(clause, [...names.sources.keys(), ...kinds.keys()]);
  const behind = joint?.behind
    .replace(/^[两二三四五六]家(?:爱心)?(?:企业|公司|单位)/, '')
    .replace(/加起来|加在一起|相加|合起来|合在一起/, '共');
  if (!joint || behind === undefined || !words.whole.test(behind) || !isOfThem(behind)) return undefined;
  const around = joint.names.reduce((rest, name) => rest.replace(name, ''), before);
  if (words.foreign.test(around)) return undefined;
  const readings = joint.names.reduce<Known[][]>(
    (lists, name) =>
      lists
        .flatMap((list) => (names.sources.get(name) ?? kinds.get(name) ?? []).map((one) => [...list, one]))
        .slice(0, mostReadings),
    [[]],
  );
  return holdTo(
    statement,
    readings.filter(isDisjoint).flatMap((list) => addUp(list) ?? []),
  );
};

function isOfThem(behind: string): boolean {
  return words.givenBy.test(behind) || words.neutralWords.test(behind);
}

/** What so many of the companies gave together, whichever these are; nothing unless the data name all that gave. */
export function listCompanySums(count: number, input: CheckInput): Known[] {
  const each = listCompanies(input.campaign);
  if (each.length !== countCompanies(input) || each.length > mostCompanies) return [];
  return listSubsets(each)
    .filter((some) => some.length === count)
    .flatMap((some) => addUp(some) ?? []);
}

function listCompanies(campaign: Parameters<typeof isNamedCompany>[1]): Known[] {
  return (campaign.资金来源 ?? []).flatMap((source, index) =>
    source.金额 && isNamedCompany(source, campaign)
      ? [{ path: formatPath(['资金来源', index, '金额']), figure: source.金额 }]
      : [],
  );
}

function pathsOf({ path, fields = [path] }: Known): readonly string[] {
  return fields;
}

/** No source is in two of them. */
function isDisjoint(list: readonly Known[]): boolean {
  const paths = list.flatMap(pathsOf);
  return new Set(paths).size === paths.length;
}

function addUp(list: readonly Known[]): Known | undefined {
  const figure = sumAmounts(list.map((one) => one.figure));
  const fields = list.flatMap(pathsOf);
  return figure && { path: fields.join(' + '), figure, fields };
}
