/** Amounts in sentences: one unit for what is compared, and 大写. */
import { formatMoney, formatMoneyInCapitals, formatWanyuan, formatYuan } from '../../chinese/money-format.ts';
import { capitalAmount, capitalStarts, simplifyCapitals } from '../../chinese/numeral-signs.ts';
import { readNumeralLoosely } from '../../chinese/numerals.ts';
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

const amount = new RegExp(capitalAmount, 'g');

/** The 分 that an amount in capitals names, however it is formed; the form is judged by writing it again. */
function readCapitals([typed = '', jiao = '零', fen = '零']: RegExpMatchArray): number {
  const [yuan, tens, ones] = [typed.split(/[元圆圓]/)[0] ?? '', jiao, fen].map(readNumeralLoosely);
  return (yuan ?? Number.NaN) * 100 + (tens ?? 0) * 10 + (ones ?? 0);
}

/** 圆 and 正 are as good as 元 and 整, and traditional signs as the others; 整 after 角 is optional. */
function findCapitals(text: string): Finding[] {
  return findMatches(text, amount, (match) => {
    const [typed] = match;
    const fen = readCapitals(match);
    const right = Number.isSafeInteger(fen) ? formatMoneyInCapitals(fen) : typed;
    const plain = simplifyCapitals(typed).replace('圆', '元').replace('正', '整');
    return plain === right || (plain === `${right}整` && right.endsWith('角')) ? undefined : right;
  }).filter(({ right }) => right !== undefined);
}

export const moneyRules = [
  defineLanguageRule(kinds.mixedMoneyUnits, '万', guessing(findMixedUnits), ['prose']),
  defineLanguageRule(kinds.capitalAmount, capitalStarts, findCapitals),
];
