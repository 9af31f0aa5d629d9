/** What was found, held to the schema, to its own equations and to all sentences: whatever they contradict is taken out and told. */
import { loadCampaign } from '../campaign/load.ts';
import { parseCampaign } from '../campaign/parse.ts';
import { checkCampaign } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parsePath } from '../diagnostics/path.ts';
import { deriveFacts } from '../facts/facts.ts';
import { placeData } from '../source/data.ts';
import type { Unread } from './assemble.ts';
import type { Found, Plain } from './found.ts';
import type { Sentence } from './manuscript.ts';
import { Probes } from './probes.ts';

/** Whether what was found says how many were helped; a campaign needs it. */
export const tellsPeople = (found: readonly Found[]): boolean =>
  found.some(({ path }) => path[0] === '分组' || path.join('.') === '合计.人数');

/** The data that what was found makes. */
export function toData(found: readonly Found[]): Record<string, Plain> {
  const data: Record<string, unknown> = {};
  for (const { path, value, isItem } of found) {
    const last = path.at(-1) ?? '';
    let at = data;
    for (const step of path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    if (!isItem) at[last] = value;
    else at[last] = [...((at[last] as unknown[] | undefined) ?? []), value];
  }
  return data as Record<string, Plain>;
}

/**
 * Takes out what cannot stand, until all that is left can.
 * @param isSure what stands in any case
 */
export function settle(
  found: readonly Found[],
  sentences: readonly Sentence[],
  isSure: (one: Found) => boolean = () => false,
): { found: Found[]; unread: Unread[] } {
  let left = [...found];
  const unread: Unread[] = [];
  const limit = found.length + 1;
  for (let round = 0; round < limit; round++) {
    const wrong = findWrong(left, sentences, isSure);
    if (!wrong || wrong.found.length === 0) break;
    const gone = left.filter((one) => wrong.found.some((meant) => meant === one || areTogether(meant, one)));
    left = left.filter((one) => !gone.includes(one));
    for (const { said } of gone) unread.push({ text: said.text, place: said.place, why: wrong.why });
  }
  return { found: left, unread };
}

/** Groups of one 维度 are all people: without one of them the others are not. */
function areTogether(one: Found, two: Found): boolean {
  const dimensionOf = ({ value }: Found) => (value as Record<string, Plain | undefined>).维度;
  return one.path[0] === '分组' && two.path[0] === '分组' && dimensionOf(one) === dimensionOf(two);
}

interface Wrong {
  found: Found[];
  why: string;
}

function findWrong(
  found: readonly Found[],
  sentences: readonly Sentence[],
  isSure: (one: Found) => boolean,
): Wrong | undefined {
  const doubted = ({ found: meant, why }: Wrong): Wrong => ({
    found: meant.filter((one) => !isSure(one)),
    why,
  });
  const data = withUnfilled(toData(found));
  const { loaded, problems } = loadCampaign(parseCampaign(placeData(data)));
  const invalid = problems.find(({ severity }) => severity === 'error');
  if (invalid || !loaded) return invalid && doubted(blame(invalid, found));
  const { campaign, places } = loaded;
  const facts = deriveFacts(campaign);
  const checked = checkCampaign({ campaign, facts, shown: facts, places });
  for (const problem of checked.problems) {
    if (problem.severity !== 'error' || (!tellsPeople(found) && isOfPeople(problem))) continue;
    const wrong = doubted(blame(problem, found));
    if (wrong.found.length > 0) return wrong;
  }
  return findDenied(data, found, sentences, isSure);
}

/** How many were helped is not said: what stands in for it contradicts nothing. */
const isOfPeople = ({ field, fields = [] }: Diagnostic) =>
  [field, ...fields].some((path) => path === '合计.人数' || path?.startsWith('名册'));

/** A field that another sentence says otherwise. */
function findDenied(
  data: Record<string, Plain>,
  found: readonly Found[],
  sentences: readonly Sentence[],
  isSure: (one: Found) => boolean,
): Wrong | undefined {
  for (const { tie, sentence } of new Probes(sentences, {}).ties(data)) {
    if (tie.holds || tie.fields.length === 0) continue;
    const fields = tie.fields.flatMap((path) => findField(path, found) ?? []).filter((one) => !isSure(one));
    const [parts, totals] = [fields.filter(({ isItem }) => isItem), fields.filter(({ isItem }) => !isItem)];
    const said = tie.statement.found.text;
    const why = `${sentence.place}是“${said}”，同${tie.derived}对不上，请核对`;
    if (parts.length + totals.length > 0) return { found: parts.length > 0 ? parts : totals, why };
  }
  return undefined;
}

/** Parts rather than the whole, the whole list of them. */
function blame({ field, fields = [], message }: Diagnostic, found: readonly Found[]): Wrong {
  const paths = [...new Set([...(field === undefined ? [] : [field]), ...fields])];
  const meant = paths.flatMap((path) => findField(path, found) ?? []);
  const parts = meant.filter(({ isItem }) => isItem);
  return { found: parts.length > 0 ? parts : meant.slice(0, 1), why: message };
}

/** What a path of the campaign was found as. */
function findField(path: string, found: readonly Found[]): Found | undefined {
  const steps = parsePath(path);
  return found.find(({ path: own, isItem }, at) => {
    if (own.some((step, index) => steps[index] !== step)) return false;
    if (!isItem) return true;
    const order = found
      .slice(0, at)
      .filter((one) => one.isItem && one.path.join('.') === own.join('.')).length;
    const index = steps[own.length];
    return index === undefined || index === order;
  });
}

/** With stand-ins for what a campaign needs and the file did not say. */
export function withUnfilled(data: Record<string, Plain>): Record<string, Plain> {
  const { 合计: totals, 分组: groups } = data;
  const tells = groups !== undefined || (totals as Record<string, Plain> | undefined)?.人数 !== undefined;
  return {
    ...(!tells && { 名册: [{ 学生: '没有写' }] }),
    ...data,
    ...(data.单位 === undefined && { 单位: { 全称: '请填单位全称' } }),
    ...(data.报告 === undefined && { 报告: { 年度: 2000 } }),
  };
}
