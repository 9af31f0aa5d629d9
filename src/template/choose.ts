/** Which report a campaign gets: the one it names, else the one made for the version, else for the unit's level. */

import { type Audience, audiences } from '../campaign/audiences.ts';
import { lexicon } from '../campaign/lexicon.ts';
import { unknownAudience, unknownTemplate } from '../diagnostics/catalogue/template-choice.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import type { FactValues } from '../facts/schema.ts';
import type { TemplateEntry } from './library.ts';

/** The report for units whose level no template claims, and for sections of the user's own. */
const general = lexicon.模板.一般;

export interface TemplateRequest {
  /** name of a template */
  template?: string | undefined;
  audience?: Audience | undefined;
}

/** @param asked by the command line, which goes before what 报告 says */
export function chooseTemplate(
  templates: readonly TemplateEntry[],
  { 单位: unit, 小节: sections, 报告: report }: Pick<FactValues, '单位' | '小节' | '报告'>,
  asked: TemplateRequest = {},
): { template: TemplateEntry } | { problem: Diagnostic } {
  const { audience } = asked;
  if (audience !== undefined && !audiences.includes(audience))
    return {
      problem: makeProblem(unknownAudience, {
        name: audience,
        known: audiences,
        nearest: suggestNearest(audience, audiences),
      }),
    };
  const madeFor = (reader: Audience | undefined) =>
    templates.find(({ 版本 }) => 版本 !== undefined && 版本 === reader)?.名称;
  const fitting = templates.find(
    ({ 适合层级: levels }) => unit.层级 !== undefined && levels.includes(unit.层级),
  );
  const wanted =
    asked.template ??
    madeFor(audience) ??
    report.模板 ??
    madeFor(report.版本) ??
    (sections?.length ? general : (fitting?.名称 ?? general));
  const template = templates.find(({ 名称 }) => 名称 === wanted);
  if (template) return { template };
  const known = templates.map(({ 名称 }) => 名称);
  const args = { name: wanted, known, nearest: suggestNearest(wanted, known) };
  const typed = asked.template === undefined && wanted === report.模板;
  return { problem: makeProblem(unknownTemplate, args, typed ? { field: '报告.模板' } : {}) };
}

/** Whether a campaign gets this report when nothing else is asked for: what 报告 says of the page is said of it. */
export function isOwnChoice(
  template: TemplateEntry,
  templates: readonly TemplateEntry[],
  values: FactValues,
): boolean {
  const choice = chooseTemplate(templates, values);
  return 'template' in choice && choice.template === template;
}
