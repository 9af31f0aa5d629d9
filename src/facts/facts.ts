/**
 * Everything a template may print: the campaign's own fields under their own names, and what is derived
 * from them. Pure: the same campaign gives the same facts.
 */

import type { CampaignModel, Group } from '../campaign/model.ts';
import type { NameIndex } from '../chinese/name-finder.ts';
import { formatPath, parsePath } from '../diagnostics/path.ts';
import { breakDown, nameLargest } from './breakdown.ts';
import { describeChanges, type SolvedChanges } from './changes.ts';
import { followCourse, summariseNotices } from './course.ts';
import { isApprovalClosed, listReasons } from './equations/applicants.ts';
import { solveBook } from './equations/book.ts';
import type { Known } from './equations/known.ts';
import { solveRatios } from './equations/ratios.ts';
import type { Amount } from './figures.ts';
import { gatherMethods } from './methods.ts';
import { normaliseNames } from './names.ts';
import { citeNotices, countCeremonies, countStageDays } from './occasions.ts';
import { People } from './people.ts';
import { proveClaims } from './proofs.ts';
import { type Derivation, Provenance } from './provenance.ts';
import { announcePublication } from './publication.ts';
import { summariseReporting } from './reporting.ts';
import { rollUp } from './roll-up.ts';
import type { Applicants, FactValues, Totals } from './schema.ts';
import { classifySources } from './source-kinds.ts';
import { proveSuperlatives } from './superlatives.ts';
import type { UnitReturn } from './unit-return.ts';
import { helpsNeedy, hideDonors, isToSuperior, nameActivity, nameStage } from './wording.ts';
import { countYears } from './years.ts';

/** Every figure that a report may print, and how each was got. */
export interface Facts {
  /** plain data with Chinese keys; figures are `Money`, `Count` and `DateSpan`, each object at one path only */
  values: FactValues;
  /** how each derived figure was got, by its path in `values` */
  derivations: ReadonlyMap<string, Derivation>;
  /** whom they name, whatever a version shows of them */
  people: People;
}

/**
 * Derives every figure of a campaign. A figure that cannot be derived is absent, never guessed.
 * @param returns what the units below handed in, for a consolidated report
 * @param elsewhere people of other units, who may be spoken of in these reports
 */
export function deriveFacts(
  campaign: CampaignModel,
  returns?: readonly UnitReturn[],
  elsewhere?: () => NameIndex,
): Facts {
  const provenance = new Provenance();
  const given = hideDonors(normaliseNames(campaign, provenance), provenance);
  const solved = solve(campaign, provenance);
  const known: Known = { campaign, values: solved, derivations: provenance.entries };
  const totals = solved.合计;
  const citations = citeNotices(campaign, provenance);
  const stages = describeStages(campaign, given, provenance);
  const compared = describeChanges(known, solved.同比, totals, provenance);
  const gathered = returns && rollUp(campaign, returns, provenance);
  const notices = given.通知?.map((notice, index) => ({ ...notice, ...citations[index]! }));
  const course = followCourse(stages, { 仪式: given.仪式, 现场: solved.现场 }, provenance);
  const years = provenance.enter('活动.第几年', countYears(campaign));
  const { 年度: year } = campaign.报告;
  const values: FactValues = {
    ...given,
    报告: { ...given.报告, ...(isToSuperior(campaign) && { 上行: true }) },
    活动: { ...given.活动, ...describeActivity(campaign, given.活动, totals), 第几年: years },
    单位: { ...given.单位, 简称: given.单位.简称 ?? given.单位.全称 },
    通知: notices,
    阶段: stages,
    公示: announcePublication({ 公示: given.公示, 阶段: stages }, provenance),
    分组: given.分组?.map((group, index) => ({ ...solved.分组?.[index], ...group })),
    资金来源: given.资金来源?.map((source) => ({ ...source })),
    合计: totals,
    构成: breakDown(known, provenance),
    同比: compared || given.同比 ? { ...given.同比, ...compared } : undefined,
    累计: solved.累计 && { ...solved.累计, 年数: provenance.enter('累计.年数', countYears(campaign)) },
    名册合计: solved.名册合计,
    来源合计: solved.来源合计,
    现场: countCeremonies(campaign, solved.现场, provenance),
    依据: summariseNotices({ 通知: notices, 单位: given.单位 }, provenance),
    进度: course,
    方法: gatherMethods(campaign, provenance),
    申报: solved.申报 && giveReasons(solved.申报, campaign),
    来源归类: classifySources(given, provenance),
    可称: {
      ...proveSuperlatives(campaign, totals, provenance),
      ...proveClaims({ course, totals, closed: isApprovalClosed(known), years, year, campaign }, provenance),
    },
    汇总: gathered,
    上报: summariseReporting(campaign, gathered, provenance),
  };
  solveRatios({ campaign, values, derivations: provenance.entries }, (path, derived) => {
    setAt(values, path, provenance.enter(path, derived));
  });
  values.构成 = nameLargest(values.构成, provenance);
  return { values, derivations: provenance.entries, people: new People(campaign, values, elsewhere) };
}

/** How the activity is called in sentences, and whom it helps. */
function describeActivity(campaign: CampaignModel, given: CampaignModel['活动'], { 人数: people }: Totals) {
  return { ...nameActivity(given, people), ...(helpsNeedy(campaign) && { 济困: true }) };
}

/** The stages with their names and the working days that the calendar gives. */
function describeStages(campaign: CampaignModel, given: CampaignModel, provenance: Provenance) {
  return given.阶段?.map((stage, index) => ({
    ...stage,
    ...nameStage(stage, index, provenance),
    // who says how many days, weekends too, is not told of working days
    工作日:
      stage.工作日 ??
      (stage.天数 === undefined
        ? provenance.enter(formatPath(['阶段', index, '工作日']), countStageDays(campaign, index))
        : undefined),
  }));
}

/** 申报 with the reasons for which some were refused. */
function giveReasons(sums: Applicants, campaign: CampaignModel): Applicants {
  const reasons = listReasons({ campaign });
  return reasons.length > 0 ? { ...sums, 原因: reasons } : sums;
}

/** What the book of equations gives. */
interface Solved extends Pick<FactValues, '现场' | '累计' | '申报' | '名册合计' | '来源合计'> {
  合计: Totals;
  同比?: SolvedChanges;
  /** by index */
  分组?: Record<number, Pick<Group, '人数' | '户数' | '金额'> | undefined>;
}

function solve(campaign: CampaignModel, provenance: Provenance): Solved {
  const solved: Solved = { 合计: structuredClone(campaign.合计 ?? {}) };
  solveBook({ campaign, values: solved, derivations: provenance.entries }, (path, derived) => {
    setAt(solved, path, provenance.enter(path, derived));
  });
  return solved;
}

/** Puts a value at a path, in records that are made on the way. */
function setAt(root: object, path: string, value: Amount | string): void {
  const steps = [...parsePath(path)];
  const last = steps.pop()!;
  let record = root as Record<string, object | string | undefined>;
  for (const step of steps) {
    record[step] ??= {};
    record = record[step] as typeof record;
  }
  record[last] = value;
}
