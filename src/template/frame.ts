/**
 * The frame of a report: what stands around the text whatever the template — 版头、主送、署名和日期、附注、附件、版记
 * — made from the facts, so that templates write only the title and the text.
 */

import { findIssueDate, type Issued } from '../campaign/issue-date.ts';
import { formatDate, formatIssueDate } from '../chinese/date-format.ts';
import type { DateSpan } from '../chinese/values.ts';
import { formatPath, itemPath } from '../diagnostics/path.ts';
import { numberAttachments } from '../document/passes/number-attachments.ts';
import { plainText } from '../document/text.ts';
import type {
  Attachment,
  Block,
  Document,
  Imprint,
  Inline,
  Masthead,
  SignOff,
  Value,
} from '../document/tree.ts';
import type { FactValues } from '../facts/schema.ts';

/** What stands around the words of a report. */
export interface FrameOptions {
  /** 落款: whether this kind of report is signed at all; true if absent */
  signed?: boolean;
  /** 附件: what follows the report; nothing if absent */
  attachments?: readonly Attachment[];
  /** 文种: a 公示 has a date of its own */
  genre?: string | undefined;
  /** a draft gets a watermark; false if absent */
  draft?: boolean;
}

/** The facts that the frame is made of; what is absent does not stand in it. */
export interface FrameValues {
  报告?: Report;
  单位?: Unit;
  活动?: { 名称?: string | undefined };
  公示?: { 落款?: DateSpan | undefined } | undefined;
}

type Report = Partial<FactValues['报告']>;
type Unit = Pick<Partial<FactValues['单位']>, '全称'>;

/**
 * The facts without what 报告 says of its own page: a 简讯 or a 公示 made of the data of a report is another paper, and
 * has neither its title nor its 版头, 主送, 附注 and 版记.
 */
export function withoutPageElements(values: FactValues): FactValues {
  const { 标题, 版头, 主送, 附注, 版记, ...report } = values.报告;
  return { ...values, 报告: report };
}

/** Puts the frame around a template's blocks. */
export function frameDocument(
  blocks: readonly Block[],
  values: FrameValues,
  { signed = true, attachments = [], draft = false, genre }: FrameOptions = {},
): Document {
  const { 报告: report = {}, 单位: unit = {}, 活动: activity = {} } = values;
  const issued = findIssueDate(values, genre);
  const titles = blocks.filter((block) => block.type === 'title');
  const body = blocks.filter((block) => block.type !== 'title');
  const title = breakTitle(titles[0]?.children ?? [valueNode(report.标题 ?? '', TITLE_FIELD)]);
  const mode = report.署名方式 ?? '文末';
  const masthead = makeMasthead(report, unit);
  const imprint = makeImprint(report, unit, issued);
  const children: Block[] = [
    ...(masthead ? [masthead] : []),
    { type: 'title', children: title },
    ...(signed && mode === '题下' ? makeSubtitles(report, unit, issued) : []),
    ...(report.主送?.length
      ? [{ type: 'salutation' as const, children: [...listNames(report.主送, '报告.主送'), textNode('：')] }]
      : []),
    ...body,
    ...(signed && mode !== '题下' ? makeSignOff(report, unit, issued, mode === '仅标题') : []),
    ...(report.附注 ? [{ type: 'remark' as const, children: [valueNode(report.附注, '报告.附注')] }] : []),
    ...attachments,
    ...(imprint ? [imprint] : []),
  ];
  return {
    type: 'document',
    meta: {
      title: plainText(title),
      author: unit.全称 ?? '',
      keywords: report.关键词 ?? listKeywords(report, activity),
      date: issued.date?.from,
      draft,
    },
    children: numberAttachments(children),
  };
}

const TITLE_FIELD = '报告.标题';

/** A bar in 报告.标题 is a manual line break, as it is in a template's own words; in other data it is a bar. */
function breakTitle(title: readonly Inline[]): Inline[] {
  return title.flatMap((inline) =>
    inline.type === 'value' && inline.reads.includes(TITLE_FIELD)
      ? inline.text
          .split(/[|｜]/)
          .filter((text) => text !== '')
          .flatMap((text, index): Inline[] => [
            ...(index > 0 ? [{ type: 'break' as const }] : []),
            { ...inline, text },
          ])
      : [inline],
  );
}

function listKeywords({ 年度: year }: Report, { 名称: name }: { 名称?: string | undefined }): string[] {
  return [...(name === undefined ? [] : [name]), ...(year === undefined ? [] : [`${year}年`])];
}

function listSigners(report: Report, unit: Unit): readonly string[] {
  return report.署名 ?? (unit.全称 === undefined ? [] : [unit.全称]);
}

function makeSubtitles(report: Report, unit: Unit, issued: Issued): Block[] {
  const signers = listSigners(report, unit);
  const date = makeDate(issued);
  return [
    ...signers.map(
      (signer, index): Block => ({
        type: 'subtitle',
        children: [valueNode(signer, signerPath(report, index))],
      }),
    ),
    ...(date ? [{ type: 'subtitle' as const, children: [textNode('（'), date, textNode('）')] }] : []),
  ];
}

function makeSignOff(report: Report, unit: Unit, issued: Issued, dateOnly: boolean): SignOff[] {
  const signers = dateOnly ? [] : listSigners(report, unit);
  const date = makeDate(issued);
  if (signers.length === 0 && !date) return [];
  return [
    {
      type: 'sign-off',
      units: signers.map((signer, index) => [valueNode(signer, signerPath(report, index))]),
      date: date && [date],
      seal: report.盖章 ?? false,
    },
  ];
}

function signerPath(report: Report, index: number): string {
  return report.署名 ? formatPath(['报告', '署名', index]) : '单位.全称';
}

/** 成文日期 in Arabic figures, the full year, no leading zero (GB/T 9704—2012, 7.3.5.4). */
function makeDate({ date, field }: Issued): Value | undefined {
  return date && valueNode(writeDate(date), field);
}

/** A date not known to the day is printed as it was given; the checks ask for the day. */
function writeDate(date: DateSpan): string {
  return formatIssueDate(date) ?? formatDate(date);
}

function makeMasthead({ 版头: head }: Report, { 全称: name = '' }: Unit): Masthead | undefined {
  if (!head) return undefined;
  return {
    type: 'masthead',
    form: head.形式 ?? '文件',
    copyNumber: head.份号,
    secrecy: head.密级,
    urgency: head.紧急程度,
    mark: head.发文机关标志 ?? [head.形式 === '信函' ? name : `${name}文件`],
    documentNumber: head.发文字号,
    signers: head.签发人 ?? [],
  };
}

function makeImprint(report: Report, { 全称: name = '' }: Unit, issued: Issued): Imprint | undefined {
  const foot = report.版记;
  if (!foot) return undefined;
  const date = foot.印发日期 ? valueNode(writeDate(foot.印发日期), '报告.版记.印发日期') : makeDate(issued);
  return {
    type: 'imprint',
    ...(foot.抄送?.length ? { copyTo: listNames(foot.抄送, '报告.版记.抄送') } : {}),
    issuer: [foot.印发机关 ? valueNode(foot.印发机关, '报告.版记.印发机关') : valueNode(name, '单位.全称')],
    date: date && [date],
  };
}

/** Names of organs, joined by 、 within a list. */
function listNames(names: readonly string[], path: string): Inline[] {
  return names.flatMap((name, index) => [
    ...(index > 0 ? [textNode('、')] : []),
    valueNode(name, itemPath(path, index)),
  ]);
}

function valueNode(text: string, path: string): Value {
  return { type: 'value', text, reads: [path] };
}

function textNode(value: string): Inline {
  return { type: 'text', value };
}
