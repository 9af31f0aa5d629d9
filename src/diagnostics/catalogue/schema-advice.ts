/** What to type in place of a value that is not understood: by what it says besides, and by what stands beside its field. */
import { parseCount } from '../../chinese/count.ts';
import { makeMoney, parseMoney } from '../../chinese/money.ts';
import { formatMoney } from '../../chinese/money-format.ts';
import { thingUnits } from '../../chinese/values.ts';

const wantedForms = {
  money: '金额写成 5000、28.58万元、约5万元、近25万元、最高5000元 或 2000—5000元',
  count: '人数写成 184、184名、80余名、不少于300名、117户 或 419人次',
  households: '户数写成 36、36户、约30户；人数写在“人数”里',
  times:
    '写成 3次、2场次、500份、6篇、40课时 这样：数字后面带量词（次、场、期、份、篇、条、幅、张、本、册、套、件、个、台、枚、课时、班次、天、小时、轮等）',
  date: '日期写成 2025-08-26、8月26日、8.26、2025-08、8月底、8月20日和25日、5月下旬、9月10日上午、三季度、春节期间、开学前、每季度，或分写“起”和“止”',
  integer: '写成整数，如 18',
  edition: '写第几届，如 第16届；办了多少年由“起始年”推算，不用写',
  year: '年份写四位数字，如 2025；学年写它开始的那一年',
  workdays: '工作日写几个工作日，如 5个工作日；按天数公示的（周末也算），写在“天数”里，如 天数: 7天',
  days: '写公示了几天（周末也算），如 7天；按工作日算的，写在“工作日”里，如 工作日: 5个工作日',
  flag: '写“是”或“否”；还没定的，不要写',
  frequency:
    '写成 一次性、每学年、每学期、每半年、每季度、每月、每年两次、分两次 这样；发多久写在“期限”里，如 期限: 连续四年',
  amount: '数量要带量词，如 36个、36套、200余份',
  text: '写一段文字',
  'date-order': '“起”应不晚于“止”',
} as const;

/** The kinds whose text has a form of its own. */
export type FormKind = keyof typeof wantedForms;

/** A value that was not understood. */
export interface Unread {
  kind: FormKind;
  given: string;
  /** the fields that its record may hold; absent for an item of a list */
  siblings?: readonly string[] | undefined;
}

interface Advice {
  kinds: readonly FormKind[];
  form: RegExp;
  /** undefined where it is not that after all */
  say: (given: string, has: (field: string) => boolean) => string | undefined;
}

/** 3万5 may be 3.5万元 or 30005元. */
function sayBareTail(given: string): string | undefined {
  const [, whole = '', tail = ''] = /(\d+)万(\d)/.exec(given) ?? [];
  const full = Number(whole) * 10_000 + Number(tail);
  return `写成 ${whole}.${tail}万元 或 ${full}元：“${given}”两种意思都有`;
}

const counts: readonly FormKind[] = ['count', 'households', 'times'];
const figures: readonly FormKind[] = [...counts, 'money'];
const all = Object.keys(wantedForms) as FormKind[];

const advices: readonly Advice[] = [
  {
    kinds: all,
    form: /^(?:[暂并]?无|没有?|未知|不详|不清楚|待(?:定|确认|补|查|核实?|统计|填)|未(?!.*\d).{1,4}|空|略|今天|当天|[-—/／]+)$/,
    say: () => '没有或还没定的，不要写',
  },
  { kinds: ['days', 'workdays'], form: /不少于|不低于|至少|以上|左右|约/, say: sayExactDays },
  { kinds: figures, form: /[%％]/, say: sayShare },
  { kinds: ['money'], form: /元[^\d元]*[+＋及和加并、，,](?!.*\d)/, say: sayGoods },
  { kinds: figures, form: /[+＋]/, say: saySum },
  { kinds: ['money'], form: /[×xX*＊]/, say: sayProduct },
  { kinds: counts, form: /^[^（(，,]*(?:每|[/／])/, say: sayOfYear },
  {
    kinds: counts,
    form: /^[近约]?(?:\d+|[一二两三四五六七八九十百千]*)[来几上]|^[上数几好]/,
    say: () => '写成大约的数，如 约100名、100余名、近百名',
  },
  { kinds: counts, form: /[（(，,；;]|其中/, say: sayOnlyCount },
  { kinds: ['count'], form: /户.*[人名]|[人名].*户/, say: () => '这里只写人数，如 36名' },
  { kinds: ['count'], form: /份/, say: () => '份数写成人数，如 350名' },
  {
    kinds: ['times'],
    form: new RegExp(`\\d\\D?(?:${thingUnits.join('|')}).+`),
    say: () => '只写数字和量词，如 8条；是什么东西，写在“方式”或“内容”里',
  },
  { kinds: ['money'], form: /\d\s+[.．]|[.．]\s+\d|\d\s+\d/, say: () => '数字中间不要空格，如 7.2万元' },
  { kinds: ['money'], form: /[元万\d](?:[、/／]|或者?)[^年月季学人生户]*\d/, say: saySeveral },
  { kinds: ['money'], form: /^[约近]?\d{1,4}万\d元?$/, say: sayBareTail },
  { kinds: ['money'], form: /每|人均|户均|[/／]|年|月|学期/, say: sayEach },
  { kinds: ['money'], form: /[（(，,；;]|其中| /, say: sayOnlyMoney },
  { kinds: ['year'], form: /^[去上今前本]年/, say: () => '请写出是哪一年，如 2024' },
  {
    kinds: ['date'],
    form: /\d.*[—–~～至到-].*\d.*[、和及]|\d.*[、和及].*\d.*[—–~～至到-]/,
    say: () => '分成几段的，写头一天和末一天，如 8月20日至25日；是哪几天，写在“做法”或“内容”里',
  },
  {
    kinds: ['date'],
    form: /([\d年月.]{3,}[日号\d])\s*(?:至|到|[—–~～-]+)\s*\1$/,
    say: () => '只有一天的，只写那一天',
  },
  { kinds: ['date'], form: /^(?:去年|上年|明年|来年)/, say: () => '请写出年份，如 2025年8月' },
];

/** What to type instead. */
export function advise({ kind, given, siblings = [] }: Unread): string {
  const has = (field: string) => siblings.includes(field);
  for (const { kinds, form, say } of advices) {
    const said = kinds.includes(kind) && form.test(given) ? say(given, has) : undefined;
    if (said !== undefined) return said;
  }
  return wantedForms[kind];
}

function sayExactDays(given: string): string {
  return `写实际公示了几天，如 ${given.includes('工作日') ? '5个工作日' : '7天'}；“${given}”是要求，可以写在“做法”里`;
}

function sayShare(given: string): string {
  const only = nameHead(given);
  return `占比由程序推算，不用写；这里${only ? `只写 ${only}` : '写数字本身，如 10万元、36名'}`;
}

/** 20+16, 10万元+8万元: with what they add up to where that is plain. */
function saySum(given: string, has: (field: string) => boolean): string | undefined {
  const parts = given.split(/[+＋]/).map((part) => part.trim());
  if (parts.some((part) => !/\d|[一二三四五六七八九十百千万]/.test(part))) return undefined;
  const money = parts.map((part) => parseMoney(part));
  const isMoney = /元|万/.test(given);
  // 10+8万元 may be either
  const isPlain = money.every((one) => one !== undefined && one.upper === undefined && !one.approx);
  if (isMoney && isPlain && parts.every((part) => /[元万]/.test(part)))
    return `写加好的总数，如 ${formatMoney(makeMoney(money.reduce((sum, one) => sum + (one?.fen ?? 0), 0)))}；各是多少，写在${nameParts(has)}里`;
  const counted = parts.map((part) => parseCount(part));
  if (isMoney || counted.some((one) => one === undefined))
    return `写加好的总数；各是多少，写在${nameParts(has)}里`;
  return `写加好的总数，如 ${counted.reduce((sum, one) => sum + (one?.n ?? 0), 0)}${counted[0]?.unit}；各是多少，写在“分组”里`;
}

function nameParts(has: (field: string) => boolean): string {
  return has('构成') ? '“构成”' : '“资金来源”或“分组”';
}

/** 36人×5000元, 18万元（36人×5000元）. */
function sayProduct(given: string, has: (field: string) => boolean): string {
  const head = nameHead(given);
  const [, people = '', sum = ''] =
    /^[^\d]*(\d+)\s*[人名户套份件个年]*\s*[×xX*＊]\s*([\d.]+(?:万|千)?元)/.exec(given) ?? [];
  const total = head ?? multiply(people, sum);
  if (has('频次')) return '这里写每人多少，如 5000元；发多久写在“期限”里，如 期限: 共10个月';
  return `写乘好的总数${total ? `，如 ${total}` : ''}；${sayWhereEach(has)}`;
}

/** 6 and 1000元 as 6000元. */
function multiply(people: string, sum: string): string | undefined {
  const fen = (parseMoney(sum)?.fen ?? Number.NaN) * Number(people);
  return people !== '' && Number.isSafeInteger(fen) ? formatMoney(makeMoney(fen)) : undefined;
}

function sayOfYear(given: string): string {
  return /次|场|(?<!学)期|份|篇|条/.test(given)
    ? '写全年一共多少，如 12次'
    : '写全年一共多少，如 36名；同一人领几次、按次计的，写人次，如 72人次';
}

/** 36名（含2名孤儿）, 40人（通过36人）: the count alone, and where the rest belongs. */
function sayOnlyCount(given: string, has: (field: string) => boolean): string | undefined {
  const only = nameHead(given);
  if (only === undefined) return undefined;
  const rest = given.slice(only.length);
  if (/[去上前]年(?!.{0,2}结)|20\d\d年/.test(rest)) return `只写 ${only}；往年的写在“历史”下的“逐年”里`;
  if (has('未通过')) return `只写 ${only}；未通过的写在“未通过”里，每项写“原因”和“人数”`;
  if (/元/.test(rest)) return `只写 ${only}；钱数写在写金额的那一项里`;
  if (has('年')) return `只写 ${only}；其中的几人写在那一年的“分组”里`;
  if (has('内容') || /[次场期份篇条]$/.test(only)) return `只写 ${only}；其余的话写在“内容”里`;
  if (/户/.test(rest) && !has('户数')) return `只写 ${only}；户数这里不写`;
  const [, before = '', n = '', unit = '', after = ''] =
    /(?:其中|含|包括|有)?([\p{Script=Han}]*?)(\d+)([人名位户])([\p{Script=Han}]*)/u.exec(rest) ?? [];
  const label = (before.replace(/^(?:其中|包?含|包括|有)+/, '') || after).slice(0, 10);
  return label === ''
    ? `只写 ${only}；其中的几人写在“分组”或“标签”里`
    : `只写 ${only}；其中的写在“标签”里，如 标签: [{名称: ${label}, ${unit === '户' ? '户数' : '人数'}: ${n}}]`;
}

function saySeveral(given: string, has: (field: string) => boolean): string | undefined {
  if (/[（(]/.test(given) || (given.match(/\d[\d.,]*/g) ?? []).length < 2) return undefined;
  return has('频次')
    ? '几种标准分几项写，每项写“条件”和“金额”；在两数之间的，写 3000—5000元'
    : `这里只写一个总数；各是多少，写在${nameParts(has)}里`;
}

const HOUSEHOLDS_EACH = /^[^\d]*(\d+)\s*[户人名].{0,4}?(?:每[户人名]|各)[^\d]*([\d.]+(?:万|千)?元)$/;

function sayEach(given: string, has: (field: string) => boolean): string {
  if (has('频次'))
    return '这里只写一个金额，如 2000元；多久发一次写在“频次”里，发多久写在“期限”里，另一种标准另写一项';
  if (has('学生'))
    return '写这名学生一共发了多少，如 5000元；按月、按学期发的，写全年的总数；是哪一批的，写在“批次”里，别的说明写在“备注”里';
  const [, people = '', sum = ''] = HOUSEHOLDS_EACH.exec(given) ?? [];
  const total =
    multiply(people, sum) ??
    /(?:共|合计|总计|计)\s*(\d[\d.]*\s*[万千]?元)/.exec(given)?.[1] ??
    nameHead(given);
  if (total !== undefined && /元|万/.test(total) && !/每|均|[/／]/.test(total))
    return `只写总数 ${total}；${sayWhereEach(has)}`;
  if (has('人物')) return `写今年一共资助了多少，如 5000元；${sayWhereEach(has)}`;
  return `这里写总数，${has('数量') ? '如每套500元、36套' : '如每户500元、36户'}，写 1.8万元；${sayWhereEach(has)}`;
}

function sayWhereEach(has: (field: string) => boolean): string {
  if (has('内容')) return '每户、每人多少写在“内容”里，户数写在“户数”里';
  if (has('数量')) return '一件多少不用写，件数写在“数量”里';
  if (has('人物')) return '多久发一次、发几年，写在“困难”或“引语”里，或写进小节';
  return '每人、每户多少写在“标准”里，如 标准: [{金额: 每户500元}]';
}

function sayGoods(given: string, has: (field: string) => boolean): string {
  const only = nameHead(given.replace(/^(.*?元).*$/, '$1'));
  return `${only ? `只写钱数 ${only}` : '这里只写钱数'}；物品写在${has('内容') ? '“内容”或' : ''}“实物”里`;
}

function sayOnlyMoney(given: string, has: (field: string) => boolean): string | undefined {
  const only = nameHead(given);
  if (only === undefined) return undefined;
  const rest = given.slice(only.length);
  if (has('学生')) return `只写 ${only}；是哪一批的，写在“批次”里，别的说明写在“备注”里`;
  if (has('频次')) return `只写 ${only}；另一种标准另写一项，每项写“条件”和“金额”`;
  if (/[去上前]年(?!.{0,2}结)|20\d\d年/.test(rest)) return `只写 ${only}；往年的写在“历史”下的“逐年”里`;
  if (/结余|剩余/.test(rest) && has('结余')) return `只写 ${only}；结余写在“结余”里`;
  return `只写 ${only}；其中的几笔，写在${nameParts(has)}里；别的说明写在“口径”下的“说明”里`;
}

/** The figure that a text begins with: 36名 of 36名（含2名孤儿）. */
function nameHead(given: string): string | undefined {
  const head = /^[^（(，,；;。= ＝]+/
    .exec(given.replace(/(?<=\d),(?=\d{3})/g, ''))?.[0]
    .replace(/(?:占|其中).*$/, '')
    .trim();
  if (head === undefined || /[%％+＋×]/.test(head)) return undefined;
  return parseMoney(head) || parseCount(head) ? head : undefined;
}
