/** An edited Word file against a campaign's folder: held to the data of the unit that it is of. */
import { loadInputs } from '../batch/open-report.ts';
import { unreadable } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { countProblems } from '../diagnostics/printer.ts';
import { type Verification, verifyWord } from '../verify/verify.ts';
import { readWord } from '../word/read.ts';
import { type EditedAs, type EditedFile, readAudience } from './file.ts';
import { guessDepartments } from './units.ts';

/** What a file is against the data of one unit. */
export interface Verified {
  department: string | undefined;
  /** absent where nothing could be compared: `problems` say why */
  verification?: Verification | undefined;
  problems: Diagnostic[];
}

/** @param path of the campaign */
export function verifyEdited(path: string, { name, bytes }: EditedFile, as: EditedAs): Verified {
  const { department: asked, template, audience = readAudience(name) } = as;
  const read = readWord(bytes);
  if ('failure' in read) {
    const problem = makeProblem(unreadable, { reason: read.failure }, { place: startOf(name) });
    return { department: asked, problems: [problem] };
  }
  const departments = asked === undefined ? guessDepartments(path, name, read.passages) : [asked];
  const tried = departments.map((department): Verified => {
    const { inputs, problems } = loadInputs(path, department);
    if (!inputs) return { department, problems };
    const options = { template, audience, setting: read.setting, charts: read.charts };
    const { verification, problems: hindered } = verifyWord(read.passages, name, inputs, options);
    return { department, verification, problems: [...problems, ...hindered] };
  });
  return tried.reduce((best, trial) =>
    (trial.verification?.same ?? 0) > (best.verification?.same ?? 0) ? trial : best,
  );
}

/** How many problems there are, and what was looked at: a file without anything to compare has not passed. */
export function sayVerification(verification: Verification): string {
  const { problems, same, changed, dropped, held, unknown, alike, removed } = verification;
  const looked = same + changed + dropped + held;
  const parts = [
    ...(same > 0 ? [`${same}处同资料一致`] : []),
    ...(changed > 0 ? [`${changed}处不一致`] : []),
    ...(dropped > 0 ? [`${dropped}处在改写过的句子里没有了`] : []),
    ...(held > 0 ? [`改写、新写的句子里核对了${held}处`] : []),
    ...(alike > 0 ? [`${alike}处资料里有一样的，看不出说的是不是它`] : []),
    ...(unknown > 0 ? [`${unknown}处没有来历，没有核对`] : []),
    ...(removed > 0 ? [`删去了${removed}句`] : []),
  ];
  return [
    problems.length > 0 ? countProblems(problems) : '没有发现问题',
    looked > 0
      ? `数字、日期、名称：${parts.join('，')}`
      : '未检查：文件里没有可以同资料核对的数字、日期、名称',
  ].join('\n');
}
