/** 按照临工发〔2025〕13号文件: the number of the notice as a sentence cites it, beside 通知.文号. */
import { formatDocumentNumber, parseDocumentNumber } from '../../../chinese/punctuation.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
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
  const isCited = titles.includes(notice.title) && /》（[^（）]*$/.test(before);
  if (!holds && !isCited && !isSlip(said, notice.known) && !isNotices.test(before)) return undefined;
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

/** The report's own number. */
function isOwn({ agency, year, serial }: Number, { campaign }: CheckInput): boolean {
  const own = campaign.报告.版头?.发文字号;
  return own !== undefined && formatDocumentNumber(own) === `${agency}〔${year}〕${serial}号`;
}
