/** 每月720元, 2000元/人·年 in a record that says 频次 apart: the amount by itself, and how often it is given. */

const EACH = '(?:每(?:名?学生|生|人|名|位))';
const FREQUENCY = '(每月|每个月|每学年|每年|一次性)(?:发放|资助|补助)?';
const before = new RegExp(`^(?:${EACH}(?:${FREQUENCY})?|${FREQUENCY}${EACH}?)(?=[^每一])`);
const behind = /[/／](?:(?:生|人|名)(?:[·.、/／](月|学?年))?|(月|学?年))$/;

/** What is typed as an amount, taken apart; undefined where it says nothing but the amount. */
export function splitFrequency(typed: string): { amount: string; frequency?: string } | undefined {
  const words = typed.replace(/\s/g, '');
  const match = before.exec(words) ?? behind.exec(words);
  if (!match) return undefined;
  const amount = words.replace(match[0], '');
  const said = match.slice(1).find((word) => word !== undefined);
  if (said === undefined) return { amount };
  return { amount, frequency: /月/.test(said) ? '每月' : /年/.test(said) ? '每学年' : '一次性' };
}
