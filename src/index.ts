/**
 * jinqiu as a library: a campaign's facts → checked figures → a report → Word and other formats.
 *
 *     import { readCampaign, makeReport, writeDocx } from 'jinqiu';
 *
 *     const { workshop, problems } = readCampaign('2025-金秋助学');
 *     if (workshop) {
 *       const { report } = makeReport(workshop);
 *       if (report) await writeFile('总结.docx', await writeDocx(report.document, report.style));
 *     }
 *
 * Nothing here throws at bad input: problems come back as values, each with a code, a Chinese message and a place.
 */
export { describeField, type Field, findField } from './campaign/fields.ts';
export type { CampaignModel } from './campaign/model.ts';
export { parseCampaign, parseRoster } from './campaign/parse.ts';
export { campaignSchema } from './campaign/schema/campaign.ts';
export { type CheckReport, checkCampaign } from './check/check.ts';
export type { Approximation, Count, CountUnit, DateSpan, Figure, Money } from './chinese/values.ts';
export type { Diagnostic, Place, Severity } from './diagnostics/diagnostic.ts';
export { hasErrors } from './diagnostics/diagnostic.ts';
export { printProblems, toJson } from './diagnostics/printer.ts';
export type * from './document/tree.ts';
export { deriveFacts, type Facts } from './facts/facts.ts';
export type { Derivation } from './facts/ledger.ts';
export { describeFacts, type FactValues } from './facts/schema.ts';
export { layoutPages } from './layout/pages.ts';
export {
  makeReport,
  type Report,
  type ReportOptions,
  readCampaign,
  readShelves,
  type Workshop,
} from './produce.ts';
export { readYaml } from './source/yaml.ts';
export { parseStyle } from './style/parse.ts';
export type { Style } from './style/style.ts';
export { checkNames } from './template/check-names.ts';
export { defineHelper, type Helper, tabulateHelpers } from './template/helper.ts';
export { builtInHelpers } from './template/helpers/index.ts';
export { renderTemplate } from './template/render.ts';
export { type DocxOptions, writeDocx } from './writers/docx/docx.ts';
export { writeJson } from './writers/json.ts';
export { writeMarkdown } from './writers/markdown.ts';
export { previewDocument } from './writers/terminal/preview.ts';
export { writeText } from './writers/text.ts';
