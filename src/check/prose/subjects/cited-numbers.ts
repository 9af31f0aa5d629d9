/** 按照临工发〔2025〕13号文件: the number of the notice as a sentence cites it, beside 通知.文号. */

import { formatDocumentNumber, parseDocumentNumber } from '../../../chinese/punctuation.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { dropOwn } from '../signs.ts';
import type { Statement } from '../statements.ts';
import type { Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

type Number = NonNullable<ReturnType<typeof parseDocumentNumber>>;
/** A number that is said to be the notice's own. */
const isNotices = /通知的?(?:发文)?(?:文号|字号)(?:为|是|：)?/;

/** 〔2025〕27号, of whatever body. */
export function isDocumentNumber(text: string): boolean {
  return /^〔\d{4}〕/.test(text);
}

export const tieCitedNumber: Subject = (statement, { input }) => {
  const { found, before, after } = statement;
  if (found.kind !== 'code' || !isDocumentNumber(found.text) || words.ofLastYear.test(before))
    return undefined;
  const notices = (input.campaign.通知 ?? []).flatMap(({ 文号: number, 标题: title }, index) => {
    const known = number === undefined ? undefined : parseDocumentNumber(number);
    return known ? [{ known, title, path: formatPath(['通知', index, '文号']) }] : [];
  });
  const [notice] = notices;
  if (!notice || notices.length > 1 || (input.campaign.通知 ?? []).length > 1) return undefined;
  const said = readNumber(statement, notice.known.agency);
  const titles = [...(before + after).matchAll(/《([^》]*)》/g)].map(([, title = '']) => title);
  if (!said || titles.some((title) => title !== notice.title) || isOwn(said, input)) return undefined;
  const holds = said.year === notice.known.year && said.serial === notice.known.serial;
  // 〔2023〕31号文件建立的档案 is an earlier document's
  if (said.year !== notice.known.year && /^(?:文件|通知)?(?:建立|制定|出台|规定|确定|设立)的/.test(after))
    return undefined;
  const isCited = titles.includes(notice.title) && /》（[^（）]*$/.test(before);
  if (
    !holds &&
    !isCited &&
    !isSlip(said, notice.known) &&
    !isNotices.test(before) &&
    !(isNear(said, notice.known) && isActedOn(statement))
  )
    return undefined;
  return {
    statement,
    holds,
    name: notice.path,
    derived: `${notice.known.agency}〔${notice.known.year}〕${notice.known.serial}号`,
    fields: [notice.path],
  };
};

/** The number, where the same body's word stands before it. */
function readNumber({ found, before }: Statement, agency: string): Number | undefined {
  const rest = before.slice(0, before.length - agency.length);
  if (agency === '' || !before.endsWith(agency)) return undefined;
  // 市临工发 would be another's
  return /[省市县区]$/.test(rest) ? undefined : parseDocumentNumber(agency + found.text);
}

/** The same number in another year, or the same digits in another order: nobody has two such notices. */
function isSlip(said: Number, known: Number): boolean {
  if (said.serial === known.serial) return said.year !== known.year;
  const digits = ({ serial }: Number) => [...String(serial)].sort().join('');
  return said.year === known.year && digits(said) === digits(known);
}

/** One digit typed wrong, too few or too many. */
function isNear(said: Number, known: Number): boolean {
  const [one, other] = [String(said.serial), String(known.serial)];
  if (said.year !== known.year || Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one.length === other.length
    ? [...one].filter((digit, at) => digit !== other[at]).length === 1
    : [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

const actsOn = /^(?:我们)?(?:认真|严格|全面)*(?:根据|按照|依照|依据|遵照|贯彻|落实)/;
/** The campaign itself follows: nothing of which another document could be. */
const campaign = new RegExp(
  `^(?:文件|通知)?(?:的)?(?:要求|精神|部署|规定|安排)?(?:，|部署|开展|做好|组织|实施|推进|启动|举办|$)(?:${thisYear}|认真|的|了|工作|助学|金秋|“|”|活动|开展|做好|组织|实施|推进|启动|举办|，)*$`,
);

/** 根据望工发〔2025〕32号文件部署: what this campaign acts on is its notice. */
function isActedOn({ before, after }: Statement): boolean {
  return !/[，：]/.test(before) && actsOn.test(dropOwn(before)) && campaign.test(dropOwn(after));
}

/** The report's own number. */
function isOwn({ agency, year, serial }: Number, { campaign }: CheckInput): boolean {
  const own = campaign.报告.版头?.发文字号;
  return own !== undefined && formatDocumentNumber(own) === `${agency}〔${year}〕${serial}号`;
}
