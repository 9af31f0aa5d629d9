/**
 * jinqiu as a library: a campaign's facts → checked figures → a report → Word and other formats.
 *
 *     import { makeReport, printProblems, readCampaign, writeDocx } from 'jinqiu';
 *
 *     const { inputs, problems: unreadable } = readCampaign('2025-金秋助学');
 *     const { report, problems } = inputs ? makeReport(inputs) : { problems: [] };
 *     console.error(printProblems([...unreadable, ...problems]));
 *     if (report) await writeFile('总结.docx', await writeDocx(report.document, report.style));
 *
 * Nothing here throws at bad input: problems come back as values, each with a code, a Chinese message and a place.
 * Where one of them is an error there is no report, unless a draft was asked for.
 * The guide is docs/程序库.md.
 */

export type { BatchOptions } from './batch/options.ts';
export { type BatchPlan, planBatch } from './batch/plan.ts';
export { type BatchResult, runBatch } from './batch/run.ts';
export { type Audience, audiences } from './campaign/audiences.ts';
export { describeField, type Field, findField } from './campaign/fields.ts';
export type { CampaignModel } from './campaign/model.ts';
export { parseCampaign, parseRoster } from './campaign/parse.ts';
export { campaignSchema } from './campaign/schema/campaign.ts';
export { type CheckReport, checkCampaign } from './check/check.ts';
export type { CheckInput } from './check/rule.ts';
export { parseCount } from './chinese/count.ts';
export { parseDate } from './chinese/date.ts';
export { parseMoney } from './chinese/money.ts';
export type { Approximation, Count, CountUnit, DateSpan, Figure, Money } from './chinese/values.ts';
export type { Diagnostic, Place, Severity } from './diagnostics/diagnostic.ts';
export { hasErrors, sortByPlace } from './diagnostics/diagnostic.ts';
export { type PrintOptions, printProblems, toJson } from './diagnostics/printer.ts';
export type * from './document/tree.ts';
export { selectAudience } from './facts/audiences.ts';
export { deriveFacts, type Facts } from './facts/facts.ts';
export type { Derivation } from './facts/provenance.ts';
export { describeFacts, type FactValues } from './facts/schema.ts';
export { carryCampaign } from './import/carry.ts';
export type { Found } from './import/found.ts';
export { importReport } from './import/import.ts';
export type { Imported, OwnData } from './import/imported.ts';
export { type PhraseFile, writePhrases } from './import/phrases.ts';
export { draftCampaign } from './import/use.ts';
export {
  type ReadOptions,
  type ReportInputs,
  readCampaign,
  readShelves,
  type Shelves,
  takeCampaign,
} from './inputs.ts';
export type { Page } from './layout/page.ts';
export { linesOf, textOf } from './layout/page.ts';
export { countPages, findPage, layoutPages } from './layout/pages.ts';
export { makeReport, type Report, type ReportOptions } from './produce.ts';
export { DiskFolder } from './source/disk-folder.ts';
export {
  type Folder,
  FolderError,
  type FolderFailure,
  type FolderListing,
  MemoryFolder,
} from './source/folder.ts';
export type { PlacedValue, Places, PlainValue, Spot } from './source/places.ts';
export { readYaml } from './source/yaml.ts';
export { chooseStyle, type StyleFile } from './style/choose.ts';
export { parseStyle, type StyleSource } from './style/parse.ts';
export { type FontScheme, fontSchemes, type Style } from './style/style.ts';
export { checkNames, type NameRequest } from './template/check-names.ts';
export { type DocumentRequest, renderDocument } from './template/document.ts';
export type { FrameOptions, FrameValues } from './template/frame.ts';
export {
  BlockContent,
  defineHelper,
  type Helper,
  type HelperContext,
  type HelperDefinition,
} from './template/helper.ts';
export type { TemplateEntry, TemplateLibrary } from './template/library.ts';
export type { RenderData } from './template/machine.ts';
export {
  amountParam,
  anyParam,
  choiceParam,
  countParam,
  dateParam,
  dayParam,
  listParam,
  moneyParam,
  named,
  optional,
  type Param,
  printableParam,
  type RestParam,
  rest,
  textParam,
  wholeNumberParam,
  wholeParam,
} from './template/params.ts';
export { type RenderRequest, renderTemplate } from './template/render.ts';
export type { NameTree } from './template/shapes.ts';
export type { TemplateSource, TemplateSources } from './template/sources.ts';
export { type Evaluated, Rendered } from './template/values.ts';
export { type Update, type UpdateOptions, updateWord } from './update/update.ts';
export { annotateWord } from './verify/annotate.ts';
export { type Verification, type VerifyOptions, verifyWord } from './verify/verify.ts';
export type { WordPassage } from './word/paragraphs.ts';
export { readWord, type WordFailure, type WordSetting, type WordText } from './word/read.ts';
export { type DocxOptions, writeDocx } from './writers/docx/docx.ts';
export { writeJson } from './writers/json.ts';
export { writeMarkdown } from './writers/markdown.ts';
export { writeSvg } from './writers/svg/page.ts';
export { type PreviewOptions, previewDocument } from './writers/terminal/preview.ts';
export { writeText } from './writers/text.ts';
