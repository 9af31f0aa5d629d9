/** An edited Word file brought up to date with a campaign's folder, from what is kept of it there. */
import { dirname, join } from 'node:path';
import { loadInputs } from '../batch/open-report.ts';
import { findBase } from '../delivery/base.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Trust, type Update, updateWord } from '../update/update.ts';
import type { Reviser } from '../word/revision-marks.ts';
import { type EditedAs, type EditedFile, readAudience } from './file.ts';

export interface UpdateEditedOptions extends EditedAs {
  reviser: Reviser;
  accept?: boolean | undefined;
  /** the name that the updated file will have */
  target: string;
  /** where the file was found: its base may lie there, else where reports are written */
  folder?: string | undefined;
}

/** @param path of the campaign. @returns without `update` where nothing could be updated, with what hinders it */
export function updateEdited(
  path: string,
  { name, bytes }: EditedFile,
  options: UpdateEditedOptions,
): { update?: Update; problems: Diagnostic[] } {
  const { department, template, audience = readAudience(name), reviser, accept, target, folder } = options;
  const { inputs, problems } = loadInputs(path, department);
  if (!inputs) return { problems };
  // she may have taken a copy elsewhere
  const folders = [...(folder === undefined ? [] : [folder]), join(dirname(inputs.path), '输出')];
  const updated = updateWord(bytes, name, inputs, {
    ...{ reviser, accept, name: target, report: { template, audience } },
    findBase: (id) => folders.map((place) => findBase(place, id)).find((found) => found !== undefined),
  });
  if (!updated.update) return { problems: [...problems, ...updated.problems] };
  return updated;
}

const trusts: Record<Trust, string> = {
  beside: '写出时的原文在文件夹的 .jinqiu 里找到',
  inside: '写出时的原文在文件里找到',
  bookmarks: '写出时的原文没有了，没有改过的段落由书签认出',
  alignment: '写出时的原文没有了，照句子的样子对齐',
};

/** What was changed, and from what it was known. */
export function sayUpdate(
  { counts: { words, added, removed, conflicts }, charts, trust }: Update,
  accept: boolean,
): string {
  const parts = [
    ...(words > 0 ? [`改了${words}处`] : []),
    ...(added > 0 ? [`加了${added}段（行）`] : []),
    ...(removed > 0 ? [`删了${removed}行`] : []),
    ...(charts > 0 ? [`换了${charts}幅图`] : []),
    ...(conflicts > 0 ? [`${conflicts}处您改过、资料也变了，没有动，文件里有批注`] : []),
  ];
  const said = parts.length > 0 ? parts.join('，') : '资料没有变，文件不用改';
  return `${said}${accept || words + added + removed === 0 ? '' : '；都是修订，请逐处接受或拒绝'}。${trusts[trust]}。`;
}
