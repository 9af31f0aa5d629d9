/** Whose report it is, of which year, of what campaign: from its title, its first sentences and its signature. */

import { levelOfName } from '../../campaign/levels.ts';
import { organs, takeCore } from '../../campaign/unit-words.ts';
import { parseChineseNumeral } from '../../chinese/numerals.ts';
import { places } from '../../chinese/regions.ts';
import type { Found } from '../found.ts';
import { field } from '../found.ts';
import type { Line, Manuscript } from '../manuscript.ts';

export interface Identity {
  unit?: string;
  /** what it is called, in full first */
  names: string[];
  year?: number;
  found: Found[];
}

const body = `(?:${organs})`;
const title = /^(.*?)((?:19|20)\d\d)年?度?(.*?)(?:总结|小结|汇报|报告|简讯|情况|启动)/;
const isUnit = new RegExp(`^[\\u4e00-\\u9fffA-Za-z]{2,30}${body}$`);
/** 市总工会, 厅工会: what it is called for short. */
const isShort = new RegExp(
  `^(?:[${places}厅局委厂矿校院]|公司|集团|自治区|各级|基层|全国|我|本|该|上级)+${body}$`,
);
const doer = new RegExp(
  `(?:^|[，。、”])((?:[\\u4e00-\\u9fff]{2,16}?)${body})(?=继续|认真|积极|坚持|组织|开展|举行|举办|召开|联合|共|把|将|在|于|按|以|对|深入|高度|紧紧|不断)`,
  'g',
);
/** 文化厅工会, 满洲里市总工会: what stands before the kind of body is a place or a unit. */
const isBody = new RegExp(
  `^(?!.*(?:履行|发挥|为|是|的|在|和|与|由|对|及))[\\u4e00-\\u9fff]*(?:[${places}厅局委厂矿校院行]|公司|集团|街道|系统|大学|中心)${body}$`,
);
const dateLine = /^((?:19|20)\d\d年\d{1,2}月\d{1,2}日)$/;

export function readIdentity(manuscript: Manuscript): Identity {
  const head = manuscript.lines.slice(0, 3).flatMap((line) => readTitle(line) ?? [])[0];
  const unit = head?.unit ?? findSigned(manuscript) ?? findDoer(manuscript);
  const year = head?.year ?? findYear(manuscript);
  const date = manuscript.lines.findLast(({ text }) => dateLine.test(text));
  // a list that is put up has a date of its own
  const isList = manuscript.lines.slice(0, 3).some(({ text }) => /(?:公示|启事)$/.test(text));
  const name = head && /“([^”]{2,20})”/.exec(head.line.text)?.[1];
  const level = unit && levelOfName(unit.text);
  const short = unit ? findShort(manuscript, unit.text) : head?.short;
  return {
    unit: unit?.text,
    names: [unit, short].flatMap((named) => named?.text ?? []),
    year: year?.value,
    found: [
      ...(unit ? [field(['单位', '全称'], unit.text, unit.line)] : []),
      ...(unit && level ? [field(['单位', '层级'], level, unit.line)] : []),
      ...(short ? [field(['单位', '简称'], short.text, short.line)] : []),
      ...(year ? [field(['报告', '年度'], year.value, year.line)] : []),
      ...(date ? [field(isList ? ['公示', '落款'] : ['报告', '成文日期'], date.text, date)] : []),
      ...(head && name ? [field(['活动', '名称'], name, head.line)] : []),
      ...readAddressee(manuscript),
      ...readOpening(manuscript, name !== undefined),
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
): { line: Line; unit?: Named; short?: Named; year: { value: number; line: Line } } | undefined {
  const match = line.text.length <= 60 && !/[。；]/.test(line.text) ? title.exec(line.text) : null;
  if (!match) return undefined;
  const [, before = '', year = '', behind = ''] = match;
  const text = [before, behind.replace(/(?:关于)?(?:开展)?“?(?:金秋助学|慈善助学).*$/, '')]
    .map((words) => words.replace(/^关于|关于$/g, ''))
    .find((words) => isUnit.test(words));
  const named = text !== undefined && { [isShort.test(text) ? 'short' : 'unit']: { text, line } };
  return { line, ...named, year: { value: Number(year), line } };
}

/** The line before the last date, or the last line that is a unit's name. */
function findSigned({ lines }: Manuscript): Named | undefined {
  const line = lines.slice(3).findLast(({ text }) => isUnit.test(text) && !isShort.test(text));
  return line && { text: line.text, line };
}

/** The unit that more sentences than of any other say did something. */
function findDoer({ sentences }: Manuscript): Named | undefined {
  const seen = new Map<string, { count: number; line: Line }>();
  for (const line of sentences)
    for (const name of listDoers(line)) {
      const { count = 0, line: first = line } = seen.get(name) ?? {};
      seen.set(name, { count: count + 1, line: first });
    }
  const best = findMost(seen);
  return best && { text: best.value, line: best.line };
}

/** The units that a sentence says did something, by their full names. */
export const listDoers = ({ text }: Line): string[] =>
  Array.from(text.matchAll(doer), ([, name = '']) => name).filter(
    (name) => !isShort.test(name) && isBody.test(name),
  );

/** Years that a sentence counts from, or up to, are not of the report. */
const ofOthers = /以来|至今|截至|累计|(?:自|从)(?:19|20)\d\d年/;

/** The year that most sentences name, where none names a later one. */
function findYear({ sentences }: Manuscript): { value: number; line: Line } | undefined {
  const seen = new Map<number, { count: number; line: Line }>();
  for (const line of sentences.filter(({ text }) => !ofOthers.test(text)))
    for (const [, year] of line.text.matchAll(/((?:19|20)\d\d)年/g)) {
      const { count = 0, line: first = line } = seen.get(Number(year)) ?? {};
      seen.set(Number(year), { count: count + 1, line: first });
    }
  const best = findMost(seen);
  return best?.value === Math.max(...seen.keys()) ? best : undefined;
}

/** What was seen most often; nothing where two were seen as often. */
function findMost<T>(
  seen: ReadonlyMap<T, { count: number; line: Line }>,
): { value: T; line: Line } | undefined {
  const [best, next] = [...seen].sort(([, a], [, b]) => b.count - a.count);
  return best && best[1].count > (next?.[1].count ?? 0) ? { value: best[0], line: best[1].line } : undefined;
}

/** （以下简称县总工会）, else the end of its name that does something: 县总工会, 集团工会. */
function findShort({ sentences }: Manuscript, full: string): Named | undefined {
  for (const line of sentences) {
    const [, said] = new RegExp(`${full}（(?:以下)?简称“?([^”）]+)”?）`).exec(line.text) ?? [];
    if (said !== undefined) return { text: said, line };
  }
  const [end = ''] = new RegExp(`${body}$`).exec(full) ?? [];
  for (const name of [full, takeCore(full) + end])
    for (let start = 1; start < name.length - end.length; start++) {
      const text = name.slice(start);
      const doing = new RegExp(`(?:^|[，；])${text}(?!拨|下拨|补助|专项|印发|的)`);
      const line = sentences.find((one) => doing.test(one.text));
      if (line) return { text, line };
    }
  return undefined;
}

const superior = new RegExp(
  `(?:按照|根据|遵照|落实)([\\u4e00-\\u9fff*]{1,20}?${body})的?(?:统一|总体|工作)*(?:部署|要求|安排|文件)`,
);
const since = /(?:(?:自|从)(?=\d{4}年(?:开展|启动|实施|起|至今))|(?=\d{4}年以来))((?:19|20)\d\d)年/;
/** 今年是第18年, 这是集团连续第8年开展此项活动. */
const nth = /(?:今年|这)(?:已)?是(?:[^，。]{0,8}?)(?:开展|举办|实施)?的?第([\d一二三四五六七八九十]+)年/;
const theme = /(?:主题(?:是|为)|以(?=“[^”]+”为主题)|围绕(?=“[^”]+”(?:这一)?主题))“([^”]+)”/;
const campaign = /“([^”]{0,10}(?:助学|圆梦|学子)[^”]{0,8})”(?:活动|工程|项目|行动)/;
/** What a report says first: what the campaign is. */
const meaning = /^“?[^，。]{2,12}?”?(?:活动|工程|项目)?，?是([^：；\d]+)。$/;
/** 贵局, 有关部门, 多家企业 are no names. */
const arePartners = /^(?!.*(?:贵|我|本|有关|相关|各|[多几两数\d]家|社会|部分|爱心))/;
const partners = /联合([\u4e00-\u9fff、]{2,40}?)(?:，|共同)?(?:开展|举办|组织)/;

/** 省总工会：, in the line behind the title. */
function readAddressee({ lines }: Manuscript): Found[] {
  const line = lines.slice(1, 4).find(({ text }) => /^[\u4e00-\u9fff、]{3,40}：$/.test(text));
  return line ? [field(['报告', '主送'], line.text.slice(0, -1).split('、'), line)] : [];
}

/** What the first sentences say of the campaign. */
function readOpening({ sentences }: Manuscript, isNamed: boolean): Found[] {
  const find = (pattern: RegExp, make: (words: string, line: Line) => Found[]): Found[] => {
    const first = findWords(sentences, pattern);
    return first ? make(first.text, first.line) : [];
  };
  return [
    ...find(superior, (words, line) =>
      isShort.test(words) && words.length < 4 ? [] : [field(['单位', '上级'], words, line)],
    ),
    ...(isNamed ? [] : find(campaign, (words, line) => [field(['活动', '名称'], words, line)])),
    ...find(meaning, (words, line) =>
      line === sentences.find(({ text }) => text.endsWith('。'))
        ? [field(['活动', '定性'], words.split(/，也?是/), line)]
        : [],
    ),
    ...find(theme, (words, line) => [field(['活动', '主题'], words, line)]),
    ...find(partners, (words, line) =>
      arePartners.test(words) ? [field(['单位', '联合'], words.split('、'), line)] : [],
    ),
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
  const ordinal = findWords(sentences, nth);
  const count =
    ordinal && (/^\d+$/.test(ordinal.text) ? Number(ordinal.text) : parseChineseNumeral(ordinal.text));
  if (told) {
    const isEach = ordinal === undefined || count === year - Number(told.text) + 1;
    const note = `原文说今年是第${ordinal?.text}年，没有开展的年份请写在“历史”的“中断年”`;
    return [field(['活动', '起始年'], Number(told.text), told.line, isEach ? undefined : note)];
  }
  // in 第18年 the years in which it was not held are left out
  if (!ordinal || count === undefined || count > 60 || !ordinal.line.text.includes('连续')) return [];
  const note = `由“第${ordinal.text}年”推算`;
  return [field(['活动', '起始年'], year - count + 1, ordinal.line, note)];
}
