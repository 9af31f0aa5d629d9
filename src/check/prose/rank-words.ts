/** 居第二, 人数最多的是, 倒数第一: words that rank somebody, whoever it is. */
import type { CheckInput } from '../rule.ts';
import { type Claimed, listSentences } from './own-sentences.ts';
import { hasName } from './part-names.ts';

const number = '[一二三四五六七八九十\\d]{1,3}';
const rank = new RegExp(
  [
    `(?:位居|居|排名?|排在|位列|名列|列|处于|跃居)(?:[^，；：\\d]{0,6})?(?:第${number}(?:位|名)?|首位?|末位|末尾|最后|榜首|之首|前列|前茅|前${number}位?)`,
    `倒数第${number}(?:位|名)?`,
    `第${number}(?:(?:位|名)的?(?:是|为)|[多少高低大小](?=[，；的]|$))`,
    '仅次于',
    // 为近五年最高 is held to the years
    '(?<![年史来届])(?:最[多少高低大小]|居多|次之)(?=的?(?:[，；：、（]|$)|的(?:是|为|一类|学段|来源|单位|企业|部门|街道|乡镇|镇街|批次|分厂|类别|学校|院校|院系|系统))',
  ].join('|'),
  'g',
);
/** Of what the data may tell: else it is a turn of speech. */
const topic = /人数|金额|资金|学生|资助|受助|助学金|标准|出资|捐款|占比|总额|来源|拨款|经费/;
const turn = /首位[^，]*原则|[放摆]在首位|第一位的是/;

export function listRankWords(input: CheckInput): Claimed[] {
  return listSentences(input).flatMap(({ passage, text, index }) =>
    turn.test(text) || !(topic.test(text) || hasName(text, input))
      ? []
      : [...text.matchAll(rank)].map((match) => ({
          passage,
          words: passage.text.slice(index + match.index, index + match.index + match[0].length),
          index: index + match.index,
          holds: undefined,
          path: '',
          derived: '',
        })),
  );
}
