/** 频次: how often an amount is given, in words of its own or within those of the amount: 每月720元, 2000元/人·年. */

const TIME = '月|季度?|学期|半年|学年|年度?|周';
const TIMES = '[一二两三四五六七八九十\\d]{1,2}';
/** 每学期, 每季度, 每年两次, 两年一次, 分三批, 按月. */
const FORM = new RegExp(
  `^(?:一次性|[每按逐](?:${TIME})(?:${TIMES}次)?|${TIMES}年${TIMES}次|分(?:月|期|批|学期|季度|${TIMES}(?:[次批期]|个?学期)))$`,
);

/** Reads 频次, kept as written but for 个 and 发放: 每个月, 每年发放两次, 分两次发放; 一次 is 一次性, 学年 每学年. Undefined for other words. */
export function parseFrequency(typed: string): string | undefined {
  const words = typed
    .replace(/^[一1]次(?:性)?(?:发放?|给付|付清)?(?:到位|完毕)?$/, '一次性')
    .replace(/^一次性.*(?:到位|完毕|付清)$/, '一次性')
    .replace(/^年度(?=$|一次)/, '每年')
    .replace(/^(?:一个?|1)(月|学期|季度?|学年)(?=[一1]次$)/, '每$1')
    .replace(/^(?:月|季度|学期|半年|学年|年)$/, '每$&')
    .replace(/(?:发放|资助|发)(?=$|[一二两三四五六七八九十\d]+次$)/, '')
    .replace(/(?<=^每)一?个(?=月|学)/, '');
  return FORM.test(words) ? words : undefined;
}

/** Whether one gets the amount once in the year, be it in parts; undefined means once. */
export function isOncePerYear(frequency: string | undefined): boolean {
  return (
    frequency === undefined || /^(?:一次性|分.*[次批期]|[每按逐]学?年(?:度)?(?:[一1]次)?)$/.test(frequency)
  );
}

const EACH = '(?:每(?:名|位|个)?(?:学?生|人|名|位|学子|孩子|子女))';
const HOUSEHOLD = '(?:每(?:一?户|个?家庭|家))';
const FREQUENCY =
  '(每月|每个月|每个?学期|每季度?|每半年|每学年|每年|一次性)(?:发放|资助|补助|补贴|救助|给予|奖励|发给)?';
const WHOM = `(?:${EACH}|${HOUSEHOLD})`;
const before = new RegExp(`^(?:${WHOM}(?:${FREQUENCY})?|${FREQUENCY}${WHOM}?)(?=[^每一])`);
/** 5000元（每人）, 5000元（一次性）, 5000元，一次性. */
const BRACKETED = /^(.*[\d元圆整])(?:[（(]|[，,])((?:每|一次性)[^（）()，,]{0,8})[）)]?$/;
const PERIOD = '月|季度?|学期|半年|学?年';
const behind = new RegExp(
  `(?:[/／](?:(?:学?生|人|名|户|家)(?:[·.、/／](${PERIOD}))?|(${PERIOD}))|(?:${WHOM}|[/／]每?[人生户])(?:每(${PERIOD}))?)$`,
);

const TERM =
  '(?:按|连续|连|共计?|为期|发|资助|发放|补助)*(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个(?:月|学期|学年)|学期|学年|年)(?:计发|计|发放|发|资助)?';
const termBehind = new RegExp(
  `^(.*[元圆整月年期\\d])[，,、；;（(×xX* ]*?([，,、；;（(×xX*]|(?<=[元月年期]))(${TERM})[）)]?$`,
);
const termAlone = new RegExp(`^${TERM}$`);

/**
 * How long an amount is given, behind it or behind how often: 每月300元，共10个月, 每年，连续四年, 共10个月. A bare 10个月 is
 * 共10个月.
 */
export function splitTerm(typed: string): { rest: string; term: string } | undefined {
  const words = typed.replace(/\s/g, '');
  if (words.length > 40 || parseFrequency(words) !== undefined) return undefined;
  const [, rest = '', , said] = termAlone.test(words) ? ['', '', '', words] : (termBehind.exec(words) ?? []);
  if (said === undefined) return undefined;
  return { rest, term: said.replace(/^(?=[\d一二两三四五六七八九十])/, '共') };
}

/** An amount as typed, taken apart. */
interface AmountWords {
  amount: string;
  frequency?: string;
  /** whether it is given to each household, not to each student */
  byHousehold: boolean;
}

/** What is typed as an amount, taken apart; undefined where it says nothing but the amount. */
export function splitFrequency(typed: string): AmountWords | undefined {
  const words = typed.replace(/\s/g, '').replace(BRACKETED, '$2$1');
  const match = before.exec(words) ?? behind.exec(words);
  if (!match) return undefined;
  const parts = { amount: words.replace(match[0], ''), byHousehold: /户|家/.test(match[0]) };
  const said = match.slice(1).find((word) => word !== undefined);
  if (said === undefined) return parts;
  const period = /季|学期|半年|学年|月|年/.exec(said)?.[0];
  return { ...parts, frequency: period === undefined ? said : `每${period}${period === '季' ? '度' : ''}` };
}
