/** 收到《…的通知》（临工发〔2025〕27号）: documents, with who issued them, when, and what was done with them. */
import { parseDocumentNumber } from '../../chinese/punctuation.ts';
import { type Found, item, record } from '../found.ts';
import type { Manuscript, Sentence } from '../manuscript.ts';

const named = /《([^》]{4,60}?(?:通知|办法|方案|意见|细则)(?:（试行）)?)》(?:（([^（）]{4,24}号)）)?/;
/** 临江市总工会7月8日印发的, before the title. */
const issued =
  /(?:收到|接到|转发|根据|按照|贯彻落实|印发|下发)(?:了)?([\u4e00-\u9fff*]{2,20}?(?:总工会|工会|[局厅委办会部]))(?:于)?(?:((?:\d{4}年)?\d{1,2}月\d{1,2}日)?(?:印发|下发|发出)的?)?$/;
/** 市总工会于6月20日印发: its own. */
const own =
  /^(?:((?:\d{4}年)?\d{1,2}月\d{1,2}日)，|.*，)?([\u4e00-\u9fff]{2,20}?(?:总工会|工会))(?:于)?((?:\d{4}年)?\d{1,2}月\d{1,2}日)?(?:印发|制定|下发)(?:了)?$/;
const when =
  /(?:^|，)((?:\d{4}年)?(?:\d{1,2}月\d{1,2}日|\d{1,2}月(?:份|底|初|[上中下]旬)?))，?[^，]{0,12}(?:收到|接到)/;
const sentTo =
  /向([\u4e00-\u9fff、（）]{3,30}?)(?:及时)?转发|(?:转发(?:了)?(?:文件)?(?:至|给|到)?|发至|印发至)([\u4e00-\u9fff、（）]{3,40}?)(?=[，。])/;
const asks = /(?:就|在)([^，。就在]{2,60}?)等?(?:方面)?(?:提出|作出|作了)(?:了)?(?:明确|具体)?(?:的)?要求/;

/** @param names what the unit is called, in full first: 县总工会 issued what 松陵县总工会 issued */
export function readNotices({ sentences }: Manuscript, names: readonly string[]): Found[] {
  const seen = new Set<string>();
  return sentences.flatMap((sentence, at) => {
    const match = named.exec(sentence.text);
    const [whole = '', title = '', number = ''] = match ?? [];
    const isNumber = parseDocumentNumber(number) !== undefined;
    if (!match || seen.has(title) || (number === '' && !/收到|接到|转发|印发/.test(sentence.text))) return [];
    const before = sentence.text.slice(0, match.index);
    const after = sentence.text.slice(match.index + whole.length);
    const issuer = readIssuer(before);
    if (!issuer) return [];
    seen.add(title);
    const near = after + nextOf(sentences, at);
    const value = record({
      标题: title,
      文号: isNumber ? number : undefined,
      ...issuer,
      发文单位: names.includes(issuer.发文单位 ?? '') ? names[0] : issuer.发文单位,
      动作: issuer.动作 ?? (/转发/.test(near) ? '转发' : undefined),
      收到: when.exec(before)?.[1],
      发至: readBodies(near),
      要求: asks.exec(near)?.[1]?.split('、'),
    });
    return [item(['通知'], value, sentence)];
  });
}

function readIssuer(before: string): Record<string, string | undefined> | undefined {
  const [, issuer, on] = issued.exec(before) ?? [];
  if (issuer !== undefined)
    return { 发文单位: issuer, 印发: on, 动作: /转发/.test(before) ? '转发' : undefined };
  const [, first, self, day = first] = own.exec(before) ?? [];
  return self === undefined ? undefined : { 发文单位: self, 印发: day, 动作: '制定' };
}

function readBodies(text: string): string | undefined {
  const bodies = sentTo
    .exec(text)
    ?.slice(1)
    .find((words) => words !== undefined);
  return bodies === undefined || /^(?:了|文件)/.test(bodies) ? undefined : bodies;
}

/** The next sentence, where it goes on in the same paragraph. */
function nextOf(sentences: readonly Sentence[], at: number): string {
  const [here, next] = [sentences[at], sentences[at + 1]];
  return next && next.place === here?.place ? next.text : '';
}
