/** 公示期间没有收到异议, 公示期间收到2起异议: what a sentence says of objections, beside what the publication's 结果 tells. */

import { scanFigures } from '../../chinese/figures/scan.ts';
import type { CheckInput } from '../rule.ts';
import { end, thisYear } from './clauses.ts';
import { findObjections, objectionUnits, readNumber } from './objections.ts';
import { type Claimed, type Judged, judgeSentences, listOwnSentences } from './own-sentences.ts';
import { ourselves } from './signs.ts';

const opening = `(?:${thisYear}|受助|资助|助学|${ourselves})*(?:名单|结果|人选|对象)?(?:经|在|的)?`;
const publication = `公示(?:期间|期满|期内|期|过程中|结果|名单|后|中)*，?`;
const who = '(?:有)?(?:任何|干部|群众|职工|家长|单位|个人|人)*';
const kind = '(?:书面|实名|匿名|有效|不同)*';
const denied = new RegExp(
  `^${opening}${publication}(?:均|都|也|一直|，)*(?:没有|无|未|零|并未|没)(?:再)?(?:收到|接到)?(?:任何)?${who}(?:对[^，]{0,6})?(?:提出)?(?:任何)?(?:的)?${kind}异议${end}`,
);
const told = new RegExp(
  `^${opening}${publication}(?:共|曾|先后|，)*(?:收到|接到|有)(?:了|过)?${who}(?:提出|反映)?(?:了|过)?(?:(?<before>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>${objectionUnits}))?(?:群众|职工|家长)*${kind}(?:提出)?(?:的)?${kind}异议(?:(?<behind>\\d{1,3}|[一二两三四五六七八九十]{1,3})${objectionUnits})?${end}`,
);
/** Counters that figures are not scanned with: the others are held as figures. */
const unscanned = /[起例]/;

export function listSaidObjections(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listOwnSentences(input), [judgeObjections], input);
}

function judgeObjections(text: string, input: CheckInput): Judged | undefined {
  const known = findObjections(input);
  if (!known) return undefined;
  const { path, derived } = known;
  const [none] = denied.exec(text) ?? [];
  if (none !== undefined) return { words: none, holds: known.n === 0, path, derived };
  const match = told.exec(text);
  const { before, behind, unit = '起' } = match?.groups ?? {};
  const typed = before ?? behind;
  if (!match) return undefined;
  const isScanned = typed !== undefined && !unscanned.test(unit) && scanFigures(match[0]).length > 0;
  if (isScanned && known.n === 0) return undefined;
  const n = typed === undefined ? undefined : readNumber(typed);
  return { words: match[0], holds: n === undefined ? known.n > 0 : n === known.n, path, derived };
}
