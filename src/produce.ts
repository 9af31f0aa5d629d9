/**
 * The whole road, on one screen: campaign → facts → template → document → checks. Only this room knows all the
 * others; each step's work is done in its own.
 */

import type { Audience } from './campaign/audiences.ts';
import type { Detail } from './campaign/details.ts';
import { listTyped, type TypedLeaf } from './campaign/typed.ts';
import { type CheckReport, checkCampaign } from './check/check.ts';
import { explainValue } from './check/explain.ts';
import { markFigures } from './check/marks.ts';
import { checkOptions } from './check/options.ts';
import { tellOrigin } from './check/origin.ts';
import { drawnCloser } from './diagnostics/catalogue/page.ts';
import { rosterRowMismatch } from './diagnostics/catalogue/roster-slips.ts';
import { type Diagnostic, hasErrors, makeProblem } from './diagnostics/diagnostic.ts';
import { placeProblem } from './diagnostics/places.ts';
import type { Document, Value } from './document/tree.ts';
import { selectAudience } from './facts/audiences.ts';
import { deriveFacts, type Facts } from './facts/facts.ts';
import type { ReportInputs } from './inputs.ts';
import { drawCloser } from './layout/closer.ts';
import { chooseStyle } from './style/choose.ts';
import type { FontScheme, Style } from './style/style.ts';
import { makeAttachments } from './template/attachments.ts';
import type { Said } from './template/bank/chooser.ts';
import { readSettings } from './template/bank/settings.ts';
import { checkBank, checkOwnTemplate, checkSections, joinFindings } from './template/checked.ts';
import { chooseTemplate, isOwnChoice } from './template/choose.ts';
import { renderDocument } from './template/document.ts';
import { withoutPageElements } from './template/frame.ts';
import type { Helper } from './template/helper.ts';
import type { TemplateEntry } from './template/library.ts';
import { findMissing } from './template/needs.ts';
import { makePictures } from './template/pictures.ts';

/** What a caller may choose; whatever is left out the data or the template decide. */
export interface ReportOptions {
  /** name of the template; else 报告.模板, else by the unit's level */
  template?: string | undefined;
  /** for whom; else the template's own, else 报告.版本, else 内部 */
  audience?: Audience | undefined;
  /** name of the style; else 报告.样式, else the standard's */
  style?: string | undefined;
  /** which fonts; else 报告.字体, else the style's own */
  fonts?: FontScheme | undefined;
  /** how much the bank of sentences adds; else 报告.详略, else 常 */
  detail?: Detail | undefined;
  /** 草稿: made in spite of errors, marked where they concern a figure; else 报告.状态 decides */
  draft?: boolean | undefined;
  /** checked as a final report, though a draft of it is made; else as it is made, or as 报告.状态 says */
  final?: boolean | undefined;
  /** functions that its template may call, beside the built-in ones */
  helpers?: readonly Helper[] | undefined;
}

/** A report that nobody has checked: enough to compare a file with, which need not wait for the checks. */
export interface UncheckedReport {
  document: Document;
  style: Style;
  facts: Facts;
  /** the sentences of the bank that it says */
  said: readonly Said[];
  /** where a printed value comes from, in Chinese; undefined for words that no field gave */
  explain(value: Value): string | undefined;
  /** the same in one line: the fields that were typed */
  origin(value: Value): string | undefined;
  /** the fields that were typed, but for those of the roster */
  typed(): TypedLeaf[];
}

/** A finished report, not yet written in any format. */
export interface Report extends UncheckedReport {
  checked: CheckReport;
}

/**
 * Makes a report: facts, words, frame, checks. Without `report` where it cannot be made at all, or where an error
 * keeps a final report back: that is `withheld`, and a draft can be made.
 */
export function makeReport(
  inputs: ReportInputs,
  options: ReportOptions = {},
): { report?: Report; withheld?: boolean; problems: Diagnostic[] } {
  const worded = word(inputs, options);
  if (!('report' in worded)) return worded;
  const { report, template, facts, audience, draft, data } = worded;
  const { campaign, places, stated } = inputs;
  const { document, style, facts: shown, said } = report;
  const misnamed = checkOwnTemplate(template, shown.values, inputs.templates, options.helpers);
  const checked = checkCampaign({
    ...{ campaign, facts, shown, places, stated, document, style, said },
    genre: template.文种,
    readSample: inputs.readSample,
    final: options.final ?? options.draft === false,
  });
  const problems = [
    ...worded.unstyled,
    ...checkBank(data, inputs.templates, places, options.helpers),
    ...worded.unusable,
    ...worded.misplaced.map((problem) => placeProblem(problem, places)),
    ...joinFindings(misnamed, worded.problems),
    ...checked.problems,
  ];
  if (!draft && (inputs.flawed || hasErrors(problems))) return { withheld: true, problems };
  const doubts = [...(inputs.doubts ?? []), ...checked.problems];
  const redacted = doubts.map((problem) => ({ ...problem, message: tellIn(problem, audience, facts) }));
  const marked = draft ? markFigures(document, redacted, shown) : document;
  return { report: { ...report, document: marked, checked }, problems };
}

/** Words a report and checks nothing. Without `report` where it cannot be made at all, with what hinders it. */
export function makeUnchecked(
  inputs: ReportInputs,
  options: ReportOptions = {},
): { report?: UncheckedReport; problems: Diagnostic[] } {
  return word(inputs, options);
}

/** The road up to the checks. */
function word(inputs: ReportInputs, options: ReportOptions) {
  const misused = checkOptions(options);
  if (misused.length > 0) return { problems: misused };
  const { campaign, places, returns } = inputs;
  const facts = deriveFacts(campaign, returns, inputs.elsewhere);
  const { templates, sources } = inputs.templates;
  const choice = chooseTemplate(templates, facts.values, options);
  const { style: chosen, problems: unstyled } = findStyle(inputs, options);
  if (!('template' in choice)) return { problems: [...unstyled, placeProblem(choice.problem, places)] };
  const { template } = choice;
  const missing = [
    ...findMissing(template, facts.values),
    ...checkSections(facts.values, inputs.templates, places),
  ];
  if (!chosen || missing.length > 0) return { problems: [...unstyled, ...missing] };
  const { audience, draft } = readVersion(template, inputs, options);
  const { facts: shown, problems: hidden } = selectAudience(facts, audience);
  const data = dataFor(template, shown, inputs, options);
  const { pictures, problems: unusable } = takePictures(inputs, shown);
  const rendered = renderDocument({
    ...{ template: template.main, sources, data },
    ...{ helpers: options.helpers, pictures },
    frame: {
      signed: template.落款 === '有',
      genre: template.文种,
      attachments: template.附件 === '有' ? makeAttachments(shown.values) : [],
      draft,
    },
  });
  const { document, said } = rendered;
  const { style, problems: drawn } = drawStyle(document, chosen);
  const say = (text: string | undefined) => text && redact(text, audience, facts);
  const report: UncheckedReport = {
    ...{ document, style, facts: shown, said },
    explain: (value) => say(explainValue(value, shown, places)),
    origin: (value) => say(tellOrigin(value, shown, places)),
    typed: () => listTyped(campaign),
  };
  return {
    ...{ report, template, facts, audience, draft, data, unusable, problems: rendered.problems },
    unstyled: [...unstyled, ...drawn],
    misplaced: [...hidden, ...rendered.misplaced],
  };
}

/** What is said of a report for the public names nobody. */
const redact = (text: string, audience: Audience, { people }: Facts) =>
  audience === '公示' ? people.hide(text) : text;

/** What a draft says of a problem: to the public, nothing of a row of the roster, where 类别 is somebody's own. */
const tellIn = ({ code, message }: Diagnostic, audience: Audience, facts: Facts) =>
  audience === '公示' && code === rosterRowMismatch.code
    ? rosterRowMismatch.title
    : redact(message, audience, facts);

/** For whom a report is, and whether it is a draft: as it is asked for, else as the campaign says. */
function readVersion({ 版本 }: TemplateEntry, { campaign: { 报告 } }: ReportInputs, options: ReportOptions) {
  return {
    audience: 版本 ?? options.audience ?? 报告.版本 ?? '内部',
    draft: options.draft ?? 报告.状态 === '草稿',
  };
}

/** The photographs of a version, and what is wrong with those of the campaign. */
function takePictures({ pictures }: ReportInputs, { values, derivations }: Facts) {
  const read = pictures?.();
  return {
    pictures: read ? makePictures(values.图片, read.pictures, derivations) : [],
    problems: read?.problems ?? [],
  };
}

/** What a template reads: the facts, without what they say of another report's page; and how the bank words them. */
function dataFor(
  template: TemplateEntry,
  { values }: Facts,
  { campaign, templates, seat }: ReportInputs,
  { detail }: ReportOptions,
) {
  const isOwnPage = template.公文要素 === '有' || isOwnChoice(template, templates.templates, values);
  return {
    values: isOwnPage ? values : withoutPageElements(values),
    year: campaign.报告.年度,
    prose: readSettings(values, { seat, detail }),
  };
}

/** The style that is asked for; what is wrong with it is told where the data name it, if they do. */
function findStyle({ campaign, places, styles }: ReportInputs, { style, fonts }: ReportOptions) {
  const { 样式, 字体 } = campaign.报告;
  const found = chooseStyle(styles, style ?? 样式, fonts ?? 字体);
  const problems = found.problems.map((problem) =>
    problem.place || style !== undefined ? problem : placeProblem({ field: '报告.样式', ...problem }, places),
  );
  return { style: found.style, problems };
}

/** The style as the document asks for it, and what was changed in it. */
function drawStyle(document: Document, chosen: Style): { style: Style; problems: Diagnostic[] } {
  const style = drawCloser(document, chosen);
  if (style === chosen) return { style, problems: [] };
  const { linesPerPage: lines, linePitch } = style.grid;
  return { style, problems: [makeProblem(drawnCloser, { lines, points: String(linePitch / 20) })] };
}
