/** 今年没有男生受助, 受助学生中没有少数民族学生: that there was nobody of a kind, beside how many there were. */

import { formatFigure } from '../../chinese/format.ts';
import { sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { wholeYear } from './clauses.ts';
import { findOnly, listMeasured } from './measures.ts';
import { type Claimed, type Judged, judgeSentences, listFreeSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';

const among = '(?:(?:受助|资助)的?(?:学生|对象|子女)(?:之?中|里|当中)|(?:受助|资助)名单(?:中|里|上))?，?';
const opening = `(?:${wholeYear}|${ourselves})*，?${among}(?:也|都|还)?`;
const helped = '(?:受助|受资助|得到资助|获得资助|受到资助|领到助学金|得到助学金)?';

export function listSaidNone(input: CheckInput): Iterable<Claimed> {
  const names = anyOf([...listMeasured(input).人数.keys()]);
  const form = new RegExp(
    `^${opening}(?:没有|并无|无|没)(?:一[名个位]|任何)?(${names})(?:的?(?:学生|子女|家庭|生|新生|孩子))*${helped}(?=[，；。]|$)`,
  );
  return judgeSentences(listFreeSentences(input), [(text) => judgeNone(text, form, input)], input);
}

function judgeNone(text: string, form: RegExp, input: CheckInput): Judged | undefined {
  const [words, name = ''] = form.exec(text) ?? [];
  const known = findOnly(listMeasured(input).人数.get(name) ?? []);
  if (words === undefined || !known) return undefined;
  return { words, holds: sizeOf(known.figure) === 0, path: known.path, derived: formatFigure(known.figure) };
}
