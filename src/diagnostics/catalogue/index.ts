/** Every kind of problem that the program can tell, by family: what the reference lists. */
import type { ProblemKind } from '../diagnostic.ts';
import * as bank from './bank.ts';
import * as batch from './batch.ts';
import * as batchFiles from './batch-files.ts';
import * as completeness from './completeness.ts';
import * as consistencyGroups from './consistency-groups.ts';
import * as consistencyMoney from './consistency-money.ts';
import * as consistencyPeople from './consistency-people.ts';
import * as csv from './csv.ts';
import * as documentNumber from './document-number.ts';
import * as duplicates from './duplicates.ts';
import * as encoding from './encoding.ts';
import * as fields from './fields.ts';
import * as figuresInText from './figures-in-text.ts';
import * as files from './files.ts';
import * as history from './history.ts';
import * as language from './language.ts';
import * as languageDates from './language-dates.ts';
import * as languageNumbers from './language-numbers.ts';
import * as languagePunctuation from './language-punctuation.ts';
import * as languageWording from './language-wording.ts';
import * as magnitude from './magnitude.ts';
import * as names from './names.ts';
import * as order from './order.ts';
import * as output from './output.ts';
import * as page from './page.ts';
import * as pictures from './pictures.ts';
import * as preview from './preview.ts';
import * as printed from './printed.ts';
import * as privacy from './privacy.ts';
import * as program from './program.ts';
import * as rosterFile from './roster-file.ts';
import * as rosterHeadings from './roster-headings.ts';
import * as rosterRows from './roster-rows.ts';
import * as rosterSlips from './roster-slips.ts';
import * as schema from './schema.ts';
import * as style from './style.ts';
import * as suppression from './suppression.ts';
import * as template from './template.ts';
import * as templateChoice from './template-choice.ts';
import * as templateFiles from './template-files.ts';
import * as templateNames from './template-names.ts';
import * as templateTables from './template-tables.ts';
import * as update from './update.ts';
import * as verify from './verify.ts';
import * as verifySetting from './verify-setting.ts';
import * as wording from './wording.ts';
import * as workbook from './workbook.ts';
import * as yaml from './yaml.ts';
import * as yamlSigns from './yaml-signs.ts';

const families: readonly object[] = [
  yamlSigns,
  yaml,
  encoding,
  files,
  pictures,
  csv,
  workbook,
  rosterHeadings,
  rosterFile,
  schema,
  batch,
  batchFiles,
  templateChoice,
  template,
  templateTables,
  templateNames,
  templateFiles,
  bank,
  style,
  consistencyGroups,
  consistencyMoney,
  consistencyPeople,
  fields,
  history,
  magnitude,
  order,
  documentNumber,
  duplicates,
  rosterRows,
  rosterSlips,
  names,
  wording,
  figuresInText,
  printed,
  completeness,
  privacy,
  language,
  languagePunctuation,
  languageNumbers,
  languageDates,
  languageWording,
  page,
  suppression,
  output,
  preview,
  update,
  verify,
  verifySetting,
  program,
];

/** All kinds, each once, in the order of the families above. */
export function listProblemKinds(): ProblemKind<never>[] {
  return families.flatMap((family) => Object.values(family).filter(isKind));
}

function isKind(value: unknown): value is ProblemKind<never> {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
