/** `jinqiu new --from`: a campaign begun from last year's Word file, or from last year's folder. */

import { basename, dirname, resolve } from 'node:path';
import { makeRosterForm } from '../batch/roster-form.ts';
import { schemaFile, writeSchema } from '../batch/schemas.ts';
import { makeStartFiles, type NewCampaign } from '../batch/start.ts';
import { findBase } from '../delivery/base.ts';
import { unreadable } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, hasErrors, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { deriveFacts } from '../facts/facts.ts';
import { carryCampaign, carryUnit } from '../import/carry.ts';
import { type Imported, importReport } from '../import/import.ts';
import { lasts } from '../import/lasting.ts';
import { type PhraseFile, writePhrases } from '../import/phrases.ts';
import { tellsPeople } from '../import/settle.ts';
import { draftCampaign, tellHistory } from '../import/use.ts';
import { readCampaign, takeCampaign } from '../inputs.ts';
import { kindOf } from '../source/disk-folder.ts';
import { readBytes, readCampaignFiles, type SourceFile } from '../source/files.ts';
import { isObject, type PlainObject } from '../source/places.ts';
import { readYamlFile } from '../source/reading.ts';
import { verifyWord } from '../verify/verify.ts';
import { openWord } from '../word/editable.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import { quoteArgument } from './terminal.ts';
import { readWordFile } from './word-file.ts';

/** The files of a campaign by their names in its folder, 活动.yaml last. */
type Files = [name: string, bytes: Uint8Array][];

/** What a new campaign begins with. */
export interface Beginning {
  year: number;
  files: Files;
  /** what is told when they are written */
  summary: string;
  /** looks at what was written: the report it makes beside the source */
  verify?: (folder: string) => string;
}

/**
 * @param from a Word file or a campaign's folder
 * @param given its year: the file's own where its facts are to be read, else the one after it; what is said of the unit
 */
export function beginFrom(
  from: string,
  given: NewCampaign,
): { beginning?: Beginning; problems: Diagnostic[] } {
  return kindOf(resolve(from)) === 'folder' ? beginFromFolder(from, given) : beginFromFile(from, given);
}

function beginFromFile(from: string, given: NewCampaign): { beginning?: Beginning; problems: Diagnostic[] } {
  const name = basename(from);
  const { bytes, problems } = readWordFile(from);
  if (!bytes) return { problems };
  const read = openWord(bytes);
  if ('failure' in read)
    return { problems: [makeProblem(unreadable, { reason: read.failure }, { place: startOf(name) })] };
  const { id, base } = read.anchors;
  const fields = (id && findBase(dirname(resolve(from)), id.value))?.fields ?? base?.read()?.fields ?? [];
  const open = (data: object) => takeCampaign(data).inputs;
  const imported = importReport(read.passages, { fields, open, setting: read.setting });
  const year = given.year ?? (imported.year === undefined ? undefined : imported.year + 1);
  const isEmpty = read.passages.every(({ text }) => text.trim() === '');
  if (year === undefined || isEmpty) {
    const reason = isEmpty ? 'empty' : 'no-report';
    return { problems: [makeProblem(unreadable, { reason }, { place: startOf(name) })] };
  }
  const isSame = year === imported.year;
  const text = draftCampaign(imported, name, year, given);
  const phrases = isSame ? [] : writePhrases(imported, name);
  const files: Files = [
    ...(isSame && tellsPeople(imported.found) ? [] : [roster()]),
    schema(),
    ...departmentFiles(given, year),
    ...phrases.map(({ name: path, text: words }): Files[number] => [path, Buffer.from(words)]),
    ['活动.yaml', Buffer.from(text)],
  ];
  const summary = isSame ? tellFound(imported, name) : tellBegun(imported, name, year, phrases);
  const verify = (folder: string) => tellVerified(read.passages, from, folder);
  return { beginning: { year, files, summary, ...(isSame && { verify }) }, problems: [] };
}

const roster = (): Files[number] => ['名册.xlsx', makeRosterForm()];
/** Of units that are given: the form of one of theirs. */
const departmentFiles = (given: NewCampaign, year: number): Files =>
  [...makeStartFiles(given, year)].filter(([name]) => name.startsWith('部门/'));
const schema = (): Files[number] => [schemaFile, Buffer.from(writeSchema())];

function tellFound({ found, unread }: Imported, name: string): string {
  return `由《${name}》读出${found.length}项，每一项后面写着在原文的哪里；${unread.length}句没有读成字段，列在文件末尾。`;
}

function tellBegun(imported: Imported, name: string, year: number, phrases: readonly PhraseFile[]): string {
  const usable = phrases.reduce((sum, file) => sum + file.usable, 0);
  const history = tellHistory(imported, imported.year ?? year - 1);
  const lasting = imported.found.filter(({ path }) => lasts(path)).length;
  return `由《${name}》开头，写${year}年的：${lasting}项照去年的；${history}；去年的日期、名单、数字没有抄。原话分段写在“语料”里：哪年都能说的${usable}句可以用（jinqiu 语料），其余是注释，数字空着。`;
}

/** How much of the source the report made of its facts says alike. */
function tellVerified(passages: readonly WordPassage[], from: string, folder: string): string {
  const { inputs } = readCampaign(folder);
  const verification = inputs && verifyWord(passages, basename(from), inputs).verification;
  if (!verification) return '';
  const { same, changed, held, unknown } = verification;
  return `同原文核对：${same + held}处一致${changed > 0 ? `，${changed}处不一致` : ''}${unknown > 0 ? `，${unknown}处没有来历` : ''}。看每一处：jinqiu 核对 ${quoteArgument(from)} ${quoteArgument(folder)}`;
}

function beginFromFolder(
  from: string,
  given: NewCampaign,
): { beginning?: Beginning; problems: Diagnostic[] } {
  const files = readCampaignFiles(from);
  const { inputs, problems } = readCampaign(from);
  const data = files.main && readYamlFile(files.main).value?.value;
  if (!inputs || data === undefined || !isObject(data))
    return { problems: problems.filter(({ severity }) => severity === 'error') };
  const facts = deriveFacts(inputs.campaign, inputs.returns, inputs.elsewhere);
  const last = facts.values.报告.年度;
  const year = given.year ?? last + 1;
  const name = basename(resolve(from));
  const units = files.departments.flatMap((file) => carryFile(file, name));
  const own = [...files.templates, ...files.styles, ...files.bank].flatMap(copyFile);
  const main = carryCampaign(data as PlainObject, facts, name, year, given);
  const summary = [
    `由“${name}”开头，写${year}年的：单位、标准、领导小组照${last}年的，${last}年的合计写进“历史”；数字、名单、日期没有抄。`,
    ...(own.length > 0 ? [`模板、版式、语料抄了${own.length}个文件。`] : []),
    ...(hasErrors(problems) ? [`“${name}”里有错误，写进“历史”的合计请核对：jinqiu 检查 ${from}`] : []),
  ].join('\n');
  return {
    beginning: {
      year,
      files: [
        ...[...own, ...units, roster(), schema()],
        ...departmentFiles(given, year),
        ['活动.yaml', Buffer.from(main)],
      ],
      summary,
    },
    problems: [],
  };
}

function carryFile(file: SourceFile, from: string): Files {
  const data = readYamlFile(file).value?.value;
  const text = data !== undefined && isObject(data) ? carryUnit(data, `${from}/${file.name}`) : undefined;
  return text === undefined ? [] : [[file.name, Buffer.from(text)]];
}

function copyFile(file: SourceFile): Files {
  const { bytes } = readBytes(file);
  return bytes ? [[file.name, bytes]] : [];
}
