import { regions } from '../chinese/regions.ts';
import { listSegments, type Segment } from '../chinese/segments.ts';
import { countEms } from './em.ts';

/** A place where a title may go on in the next line. */
export interface TitleBreak {
  /** in UTF-16 units from the title's start; the next line begins here */
  offset: number;
  /** how much it hurts the meaning: 0 before 关于, up to 8 between any two words */
  cost: number;
}

const MAY_NOT_START = /^[、，。；：？！）〕》〉”’…—·～\s]/u;
const MAY_NOT_END = /[（〔《〈“‘]$/u;

const NUMERAL = '[\\d０-９〇零一二三四五六七八九十百千]';

/** A quoted name or an aside: not parted unless it is wider than a line. */
const QUOTED = /《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”|‘[^‘’]*’|（[^（）]*）|〔[^〔〕]*〕/gu;

const NUMBER_WITH_UNIT =
  /第?\d+(?:[.,—～至年-]+\d+)*(?:学年度?|年度|季度|个百分点|[十百千万亿]*[个多余]?[\p{Script=Han}%％‰])?/gu;

/** What is never parted: a number with its unit, a Latin word, and words that a dictionary would cut. */
const UNBREAKABLE = [
  NUMBER_WITH_UNIT,
  new RegExp(`第${NUMERAL}+[届次期批个年季]`, 'gu'),
  /[A-Za-z][A-Za-z0-9.·-]*/gu,
  new RegExp(
    `金秋助学金?|圆梦助学|送温暖|送清凉|[${regions}]?总工会|联合会|委员会|开展情况|(?:工作|活动)总结|会议纪要|座谈会`,
    'gu',
  ),
  /困难(?:教?职工|家庭|学生|群众)(?:子女|家庭)?|教?职工子女|农民工子女?|女职工|高校毕业生|先进(?:单位|个人|集体)/gu,
];

/** How the name of a unit ends, and what would still belong to it. */
const UNIT =
  /(?:工会|联合会|委员会|公司|集团|大学|学院|学校|中学|小学|医院|人民政府|办公室|[县市省区]委|[局厅部]|中心|协会|街道)$/u;
const UNIT_GOES_ON =
  /^(?:[、和与及暨的第]|工会|联合会|委员会|集团|有限|股份|公司|办公室|人民政府|女职工|机关|分会)/u;
const PERIOD = /(?:\d年度?|学年度?|季度|年来|上半年|下半年|\d月)$/u;
/** 关于 and a year without what they are about. */
const DATED_TOPIC = /关于\d+(?:年度?|学年度?)$/u;
const TOPIC = /(?:活动|行动|工作|项目|工程|计划|制度|政策|规划|大会|会议|服务|事业|资金)$/u;
const TOPIC_GOES_ON = /^(?:[的和与及、]|情况|工作|活动|方案|资金|项目|会议|大会|服务|总结)/u;
/** 文种, the last word of a title, with the words that lean on it. */
const GENRE =
  /^(?:(?:开展|落实|执行|进展|完成|实施|使用)?情况)?的?(?:总结|报告|请示|通知|通报|公告|通告|函|意见|决定|批复|纪要|方案|简报|汇报|说明)$/u;
const YEAR = /^\d{4}年/u;
/** What a quoted name belongs to: “金秋助学”活动. */
const NAMED = /^(?:的|活动|行动|工程|计划|项目|工作|专项|主题)/u;
const CONJUNCTION = /^(?:和(?!谐)|与|及(?!时)|以及|暨)/u;

const DANGLING = /关于(?:做好|开展|表彰|印发|转发|报送|申请|召开|举办|组织|加强|进一步)?$/u;

/** What a break costs by the words before and after it; the first rule that matches counts. */
const RULES: { cost: number; matches: (before: string, after: string) => boolean }[] = [
  { cost: 0, matches: (before, after) => after.startsWith('关于') && !/[的和与]$/u.test(before) },
  { cost: 1, matches: (before, after) => UNIT.test(before) && !UNIT_GOES_ON.test(after) },
  {
    cost: 1,
    matches: (before, after) =>
      /[、：》”）]$/u.test(before) && !NAMED.test(after) && !UNIT_GOES_ON.test(after),
  },
  { cost: 5, matches: (before) => DATED_TOPIC.test(before) },
  { cost: 2, matches: (before) => PERIOD.test(before) },
  { cost: 2, matches: (before, after) => TOPIC.test(before) && !TOPIC_GOES_ON.test(after) },
  { cost: 3, matches: (before, after) => after.startsWith('《') && !before.endsWith('关于') },
  { cost: 3, matches: (_, after) => GENRE.test(after) && !after.startsWith('的') },
  { cost: 3, matches: (_, after) => CONJUNCTION.test(after) },
  { cost: 4, matches: (before) => before.endsWith('的') },
  { cost: 16, matches: (before) => DANGLING.test(before) },
  { cost: 4, matches: (_, after) => YEAR.test(after) },
];
const ANY_WORD = 8;
/** Added inside a quoted name that is wider than a line. */
const INSIDE_QUOTES = 10;
/** A word of one 汉字 other than these is mostly a piece of a name or term that the dictionary lacks. */
const PIECE = /^(?![和与及暨的等并])\p{Script=Han}$/u;

/** How far to either side the rules look, longer than what any of them can match: a title is read in one pass. */
const REACH = 40;

/** Made when a title is first too wide for its line: it brings a dictionary along. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The places where a title may be broken, in order: never inside a number with its unit or a word,
 * inside 《》“”（） only where these are wider than `capacity` (字).
 */
export function findTitleBreaks(text: string, capacity: number): TitleBreak[] {
  const quotes = findSpans(text, QUOTED);
  const closed = [
    ...quotes.filter(([start, end]) => countEms(text.slice(start, end)) <= capacity),
    ...UNBREAKABLE.flatMap((pattern) => findSpans(text, pattern)),
  ];
  const [inClosed, inQuotes] = [listInside(closed), listInside(quotes)];
  const atClosed = new Set(closed.flat());
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...listSegments(segmenter, text)];
  const pieces = new Set(
    words.flatMap(({ index, segment }, i) =>
      PIECE.test(segment) || PIECE.test(words[i - 1]?.segment ?? '') ? [index] : [],
    ),
  );
  return findBoundaries(text, words).flatMap((offset) => {
    if (inClosed.has(offset)) return [];
    const before = text.slice(Math.max(0, offset - REACH), offset);
    const after = text.slice(offset, offset + REACH);
    if (MAY_NOT_START.test(after) || MAY_NOT_END.test(before)) return [];
    const rule = RULES.find(({ matches }) => matches(before, after));
    if (!rule && pieces.has(offset) && !atClosed.has(offset)) return [];
    return [{ offset, cost: (rule?.cost ?? ANY_WORD) + (inQuotes.has(offset) ? INSIDE_QUOTES : 0) }];
  });
}

/** Where words meet; also behind a number and its unit, where the segmenter may see another word (年金 in 2016年金秋). */
function findBoundaries(text: string, words: readonly Segment[]): number[] {
  const offsets = new Set([
    ...words.map(({ index }) => index),
    ...findSpans(text, NUMBER_WITH_UNIT).map(([, end]) => end),
  ]);
  return [...offsets].filter((offset) => offset > 0 && offset < text.length).sort((a, b) => a - b);
}

type Span = [start: number, end: number];

function findSpans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => [index, index + match.length]);
}

/** The offsets within spans, their ends left out. */
function listInside(spans: readonly Span[]): Set<number> {
  const offsets = new Set<number>();
  for (const [start, end] of spans) for (let offset = start + 1; offset < end; offset++) offsets.add(offset);
  return offsets;
}
