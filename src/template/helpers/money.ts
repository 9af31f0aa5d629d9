/** Money in its different dresses. */
import { formatMoney, formatMoneyInCapitals, formatWanyuan, formatYuan } from '../../chinese/money-format.ts';
import type { Money } from '../../chinese/values.ts';
import { isExact } from '../../facts/figures.ts';
import { defineHelper, type Helper } from '../helper.ts';
import { moneyParam, type Param } from '../params.ts';

/** An amount as a receipt may bear it: 约5万元 and 2000—5000元 can't be written in capitals. */
const exactMoney: Param<Money> = {
  ...moneyParam('金额'),
  expected: '准确的金额，不是约数或幅度',
  accept: (value, words) => {
    const money = moneyParam('金额').accept(value, words);
    return money && isExact(money) ? money : undefined;
  },
};

export const moneyHelpers: readonly Helper[] = [
  defineHelper({
    name: '金额',
    title: '金额，满一万元的以万元为单位；直接打印金额时就是这样',
    params: [moneyParam('金额')],
    example: { template: '{{ 金额(合计.发放) }}', result: '28.58万元' },
    apply: (_, money) => formatMoney(money),
  }),
  defineHelper({
    name: '万元',
    title: '以万元为单位的金额',
    params: [moneyParam('金额')],
    example: { template: '{{ 万元(合计.发放) }}', result: '28.58万元' },
    apply: (_, money) => formatWanyuan(money),
  }),
  defineHelper({
    name: '元',
    title: '以元为单位的金额',
    params: [moneyParam('金额')],
    example: { template: '{{ 元(合计.发放) }}', result: '285800元' },
    apply: (_, money) => formatYuan(money),
  }),
  defineHelper({
    name: '大写金额',
    title: '大写的金额，用于票据和协议；约数和幅度没有大写',
    params: [exactMoney],
    example: { template: '{{ 大写金额(合计.发放) }}', result: '贰拾捌万伍仟捌佰元整' },
    apply: (_, money) => formatMoneyInCapitals(money),
  }),
];
