/** How many days a 公示 lasted, within the words of its time and of one another: 8月11日起5个工作日, 天数: 5个工作日. */
import { parseDate } from '../chinese/date.ts';

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const COUNTED = `(?:${NUMBER})(?:个?(?:工作日|自然日|周|星期)|天)`;
const DAYS = new RegExp(
  `^(|.*[\\d日号起始止初旬底末月])[，,、（( ]*(?:公示期?|为期|期限|[共计]|连续)*(?<days>${COUNTED})[）)]?$`,
);
const OF_DAYS = new RegExp(
  `^(?:公示期?|为期|[共计])*(?<days>${COUNTED})(?:[，,（(]+(?<rest>[^（）()]+)[）)]?)?$`,
);
/** What 天数 and 工作日 mean anyway. */
const meant = {
  天数: /^(?:都?[含包]括?|算上)?(?:周末|双休日?|节假日|周六|周日|休息日|[和及、与])+(?:在内|也算)?$|^(?:自然|日历)[日天]$/,
  工作日:
    /^(?:不[含包]括?|除去?|扣除|节?假日除外|剔除)?(?:周末|双休日?|节假日|周六|周日|休息日|法定|[和及、与])+(?:除外)?$/,
};

type Parts = readonly (readonly [path: readonly string[], text: string])[];

/** 8月11日起5个工作日: a time, and how many days it is; undefined where the words say no days. */
export function splitDays(typed: string): Parts | undefined {
  const match = typed.length > 40 ? null : DAYS.exec(typed);
  const days = match?.groups?.days;
  if (!match || days === undefined) return undefined;
  return [
    [['时间'], (match[1] ?? '').replace(/开始$/, '起')],
    [[fieldOf(days)], days],
  ];
}

/** 天数: 5个工作日 belongs to 工作日, 工作日: 7个自然日 to 天数; 7天（8月11日至17日） says the time, 7天（含周末） nothing else. */
export function swapDays(typed: string, field: string): Parts | undefined {
  const { days, rest } = (typed.length > 40 ? null : OF_DAYS.exec(typed))?.groups ?? {};
  if (days === undefined) return undefined;
  // 工作日: 7天 may be either
  const own = fieldOf(days);
  const target = own === '天数' && field === '工作日' && !/自然日/.test(days) ? field : own;
  const moved: Parts =
    target === field
      ? [[[field], days]]
      : [
          [[field], ''],
          [[target], days],
        ];
  if (rest === undefined) return target === field ? undefined : moved;
  if (meant[target].test(rest)) return moved;
  return parseDate(rest) ? [...moved, [['时间'], rest]] : undefined;
}

function fieldOf(days: string): '工作日' | '天数' {
  return days.endsWith('工作日') ? '工作日' : '天数';
}
