/** Amounts in sentences: one unit for what is compared, and 大写. */
import { formatMoney, formatMoneyInCapitals, formatWanyuan, formatYuan } from '../../chinese/money-format.ts';
import { splitSentences } from '../../chinese/sentences.ts';
import * as kinds from '../../diagnostics/catalogue/language-numbers.ts';
import { defineLanguageRule, type Finding, findMatches, guessing } from './finding.ts';

/** Amounts of 1万元 and more given in 元, in sentences that also speak of 万元; not what would need more than two decimals. */
function findMixedUnits(text: string): Finding[] {
  return splitSentences(text).flatMap(({ text: sentence, index: start }) => {
    if (!/\d万[多余]?元/.test(sentence)) return [];
    return findMatches(sentence, /(?<![\d.])\d{5,12}元/g, ([amount]) => {
      const fen = Number.parseInt(amount, 10) * 100;
      return formatMoney(fen) === formatYuan(fen) ? undefined : formatWanyuan(fen);
    })
      .filter(({ right }) => right !== undefined)
      .map((finding) => ({ ...finding, index: start + finding.index }));
  });
}

const CAPITAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const SMALL: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

const capitalAmount =
  /[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,30}[元圆](?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?/g;

/** The 分 that a 大写 amount names, leniently read; its form is judged by writing it again. */
function readCapitals(text: string): number {
  const [yuan = '', rest = ''] = text.split(/[元圆]/);
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of yuan) {
    if (SMALL[sign]) {
      section += (digit || 1) * SMALL[sign];
      digit = 0;
    } else if (LARGE[sign]) {
      total = LARGE[sign] === 1e8 ? (total + section + digit) * 1e8 : total + (section + digit) * 1e4;
      section = 0;
      digit = 0;
    } else digit = CAPITAL_DIGITS.indexOf(sign);
  }
  const countOf = (unit: string) => CAPITAL_DIGITS.indexOf(rest[rest.indexOf(unit) - 1] ?? '零');
  return (total + section + digit) * 100 + countOf('角') * 10 + countOf('分');
}

/** 圆 and 正 are as good as 元 and 整; 整 after 角 is optional. */
function findCapitals(text: string): Finding[] {
  return findMatches(text, capitalAmount, ([typed]) => {
    const fen = readCapitals(typed);
    const right = Number.isSafeInteger(fen) ? formatMoneyInCapitals(fen) : typed;
    const plain = typed.replace('圆', '元').replace('正', '整');
    return plain === right || (plain === `${right}整` && right.endsWith('角')) ? undefined : right;
  }).filter(({ right }) => right !== undefined);
}

export const moneyRules = [
  defineLanguageRule(kinds.mixedMoneyUnits, '万', guessing(findMixedUnits), ['prose']),
  defineLanguageRule(kinds.capitalAmount, '壹贰叁肆伍陆柒捌玖拾', findCapitals),
];
