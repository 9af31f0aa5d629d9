/** Whose report it is, of which year, of what campaign: from its title, its first sentences and its signature. */
import { parseChineseNumeral } from '../../chinese/numerals.ts';
import type { Found } from '../found.ts';
import { field } from '../found.ts';
import type { Line, Manuscript } from '../manuscript.ts';

export interface Identity {
  unit?: string;
  year?: number;
  found: Found[];
}

const body = '(?:总工会|工会委员会|工会联合会|工会|慈善总会|慈善协会|慈善会|基金会|红十字会)';
const title = /^(.*?)((?:19|20)\d\d)年?度?(.*?)(?:总结|小结|汇报|报告|简讯|情况|启动)/;
const isUnit = new RegExp(`^[\\u4e00-\\u9fffA-Za-z]{2,30}${body}$`);
/** 市总工会, 厅工会: what it is called for short. */
const isShort = new RegExp(
  `^(?:[省市县区旗州盟镇乡厅局委厂矿校院]|公司|集团|自治区|各级|基层|全国|我|本|该|上级)+${body}$`,
);
const doer = new RegExp(
  `(?:^|[，。、”])((?:[\\u4e00-\\u9fff]{2,16}?)${body})(?=继续|认真|积极|坚持|组织|开展|联合|共|把|将|在|于|按|以|对|深入|高度|紧紧|不断)`,
  'g',
);
/** 文化厅工会, 满洲里市总工会: what stands before the kind of body is a place or a unit. */
const isBody = new RegExp(
  `^(?!.*(?:履行|发挥|为|是|的|在|和|与|由|对|及))[\\u4e00-\\u9fff]*(?:[省市县区旗州盟镇乡厅局委厂矿校院行]|公司|集团|街道|系统|大学|中心)${body}$`,
);
const dateLine = /^((?:19|20)\d\d年\d{1,2}月\d{1,2}日)$/;

export function readIdentity(manuscript: Manuscript): Identity {
  const head = manuscript.lines.slice(0, 3).flatMap((line) => readTitle(line) ?? [])[0];
  const unit = head?.unit ?? findSigned(manuscript) ?? findDoer(manuscript);
  const year = head?.year ?? findYear(manuscript);
  const date = manuscript.lines.findLast(({ text }) => dateLine.test(text));
  const name = head && /“([^”]{2,20})”/.exec(head.line.text)?.[1];
  const short = unit && findShort(manuscript, unit.text);
  return {
    ...(unit && { unit: unit.text }),
    ...(year && { year: year.value }),
    found: [
      ...(unit ? [field(['单位', '全称'], unit.text, unit.line)] : []),
      ...(short ? [field(['单位', '简称'], short.text, short.line)] : []),
      ...(year ? [field(['报告', '年度'], year.value, year.line)] : []),
      ...(date ? [field(['报告', '成文日期'], date.text, date)] : []),
      ...(head && name ? [field(['活动', '名称'], name, head.line)] : []),
      ...readOpening(manuscript),
      ...(year ? readBeginning(manuscript, year.value) : []),
    ],
  };
}

interface Named {
  text: string;
  line: Line;
}

function readTitle(
  line: Line,
): { line: Line; unit?: Named; year: { value: number; line: Line } } | undefined {
  const match = line.text.length <= 60 && !/[。；]/.test(line.text) ? title.exec(line.text) : null;
  if (!match) return undefined;
  const [, before = '', year = '', behind = ''] = match;
  const text = [before, behind.replace(/(?:关于)?(?:开展)?“?(?:金秋助学|慈善助学).*$/, '')]
    .map((words) => words.replace(/^关于/, ''))
    .find((words) => isUnit.test(words));
  return { line, ...(text !== undefined && { unit: { text, line } }), year: { value: Number(year), line } };
}

/** The line before the last date, or the last line that is a unit's name. */
function findSigned({ lines }: Manuscript): Named | undefined {
  const line = lines.slice(3).findLast(({ text }) => isUnit.test(text) && !isShort.test(text));
  return line && { text: line.text, line };
}

/** The unit that most sentences say did something. */
function findDoer({ sentences }: Manuscript): Named | undefined {
  const seen = new Map<string, { count: number; line: Line }>();
  for (const line of sentences)
    for (const [, name = ''] of line.text.matchAll(doer)) {
      if (isShort.test(name) || !isBody.test(name)) continue;
      const { count = 0, line: first = line } = seen.get(name) ?? {};
      seen.set(name, { count: count + 1, line: first });
    }
  const [best] = [...seen].sort(([, a], [, b]) => b.count - a.count);
  return best && { text: best[0], line: best[1].line };
}

function findYear({ sentences }: Manuscript): { value: number; line: Line } | undefined {
  const counts = new Map<number, { count: number; line: Line }>();
  for (const line of sentences)
    for (const [, year] of line.text.matchAll(/((?:19|20)\d\d)年/g)) {
      const { count = 0, line: first = line } = counts.get(Number(year)) ?? {};
      counts.set(Number(year), { count: count + 1, line: first });
    }
  const [best, next] = [...counts].sort(([, a], [, b]) => b.count - a.count);
  return best && best[1].count > (next?.[1].count ?? 0) ? { value: best[0], line: best[1].line } : undefined;
}

/** （以下简称县总工会）, or 县总工会 of 松陵县总工会 where the text says it more than once. */
function findShort({ sentences }: Manuscript, full: string): Named | undefined {
  for (const line of sentences) {
    const [, said] = new RegExp(`${full}（(?:以下)?简称“?([^”）]+)”?）`).exec(line.text) ?? [];
    if (said !== undefined) return { text: said, line };
  }
  const [end = ''] = new RegExp(`[省市县区旗州盟镇乡厅局]${body}$`).exec(full) ?? [];
  const apart = new RegExp(`(?<=^|[，。；、由经于])${end}`);
  const said = end === '' || end === full ? [] : sentences.filter(({ text }) => apart.test(text));
  return said[1] && said[0] ? { text: end, line: said[0] } : undefined;
}

const superior = new RegExp(
  `(?:按照|根据|遵照|落实)([\\u4e00-\\u9fff*]{1,20}?${body})的?(?:统一|总体|工作)*(?:部署|要求|安排|文件)`,
);
const since = /(?:(?:自|从)(?=\d{4}年(?:开展|启动|实施|起|至今))|(?=\d{4}年以来))((?:19|20)\d\d)年/;
/** 今年是第18年, 这是集团连续第8年开展此项活动. */
const nth = /(?:今年|这)(?:已)?是(?:[^，。]{0,8}?)(?:开展|举办|实施)?的?第([\d一二三四五六七八九十]+)年/;
const theme = /主题(?:是|为)“([^”]+)”/;
const partners = /联合([\u4e00-\u9fff、]{2,40}?)(?:，|共同)?(?:开展|举办|组织)/;

/** What the first sentences say of the campaign. */
function readOpening({ sentences }: Manuscript): Found[] {
  const find = (pattern: RegExp, make: (words: string, line: Line) => Found[]): Found[] => {
    const first = findWords(sentences, pattern);
    return first ? make(first.text, first.line) : [];
  };
  return [
    ...find(superior, (words, line) =>
      isShort.test(words) && words.length < 4 ? [] : [field(['单位', '上级'], words, line)],
    ),
    ...find(theme, (words, line) => [field(['活动', '主题'], words, line)]),
    ...find(partners, (words, line) => [field(['单位', '联合'], words.split('、'), line)]),
  ];
}

/** The first words that a pattern finds. */
function findWords(lines: readonly Line[], pattern: RegExp): Named | undefined {
  const line = lines.find(({ text }) => pattern.test(text));
  const text = line && pattern.exec(line.text)?.[1];
  return line && text !== undefined ? { text, line } : undefined;
}

/** The year in which the campaign began: told, else reckoned from the how manieth this is. */
function readBeginning({ sentences }: Manuscript, year: number): Found[] {
  const told = findWords(sentences, since);
  if (told) return [field(['活动', '起始年'], Number(told.text), told.line)];
  const ordinal = findWords(sentences, nth);
  const count =
    ordinal && (/^\d+$/.test(ordinal.text) ? Number(ordinal.text) : parseChineseNumeral(ordinal.text));
  // in 第18年 the years in which it was not held are left out
  if (!ordinal || count === undefined || count > 60 || !ordinal.line.text.includes('连续')) return [];
  const note = `由“第${ordinal.text}年”推算`;
  return [field(['活动', '起始年'], year - count + 1, ordinal.line, note)];
}
