/** 本科生人均5000元, 本科生比大专生人均多1500元: 金额 ÷ 人数 of a group, or its standard, and two of them beside one another. */

import { countsPersons } from '../../../chinese/count.ts';
import { divideAmongPeople } from '../../../facts/equations/averages.ts';
import { isExact, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { type Known, listStandardAmounts } from '../known.ts';
import { anyOf } from '../several.ts';
import { dropFigures } from '../statements.ts';
import { amountOf, holdTo, holdToGap, type Names, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

const tail = '(?:学?生|子女|学生|阶段|学段|家庭)?的?';
const each = '(?:人均|平均每[人生]|每[人生]平均)';
const given = '(?:受助|资助|领取|领到|发放|得到|助学金|金额|标准|额|水平|为|是|达|达到)*';
const opens = `(?:^|[，、：；])(?:其中|${thisYear}|，)*`;
const others = /收入|支出|消费|捐|募|生活费|学费|慰问|职工人均/;

export const tieGroupAverage: Subject = (statement, names) => {
  const { found, before } = statement;
  const said = amountOf(statement);
  if (said?.kind !== 'money' || !/人均|平均/.test(before) || others.test(before)) return undefined;
  if (words.otherMatters.test(before) || words.occasion.test(before)) return undefined;
  const any = `(${anyOf([...names.groups.keys()])})`;
  const text = dropFigures(before, statement);
  const beside =
    new RegExp(
      `${opens}${any}${tail}(?:${each}${given})?比${any}${tail}(?:${each}${given})?(多|少|高|低)(?:出|领|了|资助|发放)*$`,
    ).exec(text) ??
    new RegExp(
      `${opens}${any}${tail}${each}${given}，(?:比|较)${any}${tail}(?:${each}${given})?(多|少|高|低)(?:出|领|了)*$`,
    ).exec(text);
  if (beside) {
    const [, first = '', second = '', way = ''] = beside;
    const pairs = listEach(first, names).flatMap((one) =>
      listEach(second, names).map((other) => ({ one, other })),
    );
    const ties = pairs.flatMap((pair) => holdToGap(statement, pair, /多|高/.test(way)) ?? []);
    return ties.find(({ holds }) => holds) ?? ties[0];
  }
  const [, name] = new RegExp(`${opens}${any}${tail}${each}${given}$`).exec(text) ?? [];
  return name === undefined || found.text.includes('万')
    ? undefined
    : holdTo(statement, listEach(name, names));
};

/** What each of a group got: by its sums, to the yuan, and by the standard that is for it alone. */
function listEach(name: string, { groups, input }: Names): Known[] {
  const known = groups.get(name) ?? [];
  const [money] = known.filter(({ figure }) => figure.kind === 'money');
  const [heads] = known.filter(({ figure }) => figure.kind === 'count' && countsPersons(figure.unit));
  const fen = divideAmongPeople(money?.figure, heads?.figure);
  const reckoned =
    money && heads && fen !== undefined
      ? [Math.round(fen), Math.floor(fen / 100) * 100, Math.ceil(fen / 100) * 100].map((size) => ({
          path: `${money.path} ÷ ${heads.path}`,
          figure: withSize(money.figure, size),
          fields: [money.path, heads.path],
        }))
      : [];
  return [...reckoned, ...listStandardOf(name, input)];
}

function listStandardOf(name: string, input: CheckInput): Known[] {
  const own = listStandardAmounts(input, input.campaign.报告.年度).filter(({ words: of }) =>
    of.includes(name),
  );
  const [only, ...more] = own;
  return only && more.length === 0 && !only.monthly && isExact(only.figure)
    ? [{ path: only.path, figure: only.figure }]
    : [];
}
