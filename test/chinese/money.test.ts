import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMoney, makeMoney, parseMoney, sumMoney } from '../../src/chinese/money.ts';
import {
  formatMoney,
  formatMoneyInCapitals,
  formatWanyuan,
  formatYuan,
} from '../../src/chinese/money-format.ts';
import type { Approximation, Money } from '../../src/chinese/values.ts';

/** fen, then upper bound, then hedge. */
type Read = [fen: number, upper?: number, approx?: Approximation];

const untyped = (money: Money | undefined): Read | undefined => {
  if (!money) return undefined;
  const { fen, upper, approx } = money;
  return approx ? [fen, upper, approx] : upper === undefined ? [fen] : [fen, upper];
};

describe('parseMoney reads what is typed', () => {
  test.each<[string, Read]>([
    ['5000', [500000]],
    ['5,000', [500000]],
    ['3000块钱', [300000]],
    ['3000 RMB', [300000]],
    ['3000（元）', [300000]],
    ['2000元至5000元不等', [200000, 500000]],
    ['99.6w', [99600000]],
    ['99.6万元。', [99600000]],
    ['折合1.5万元', [1500000]],
    ['总价值1.5万元', [1500000]],
    ['共发放99.6万元', [99600000]],
    ['5，000元', [500000]],
    ['1,234,567.89元', [123456789]],
    ['5000元', [500000]],
    ['最高5000元', [500000, undefined, '最高']],
    ['上限5000元', [500000, undefined, '最高']],
    ['不超过5000元', [500000, undefined, '不超过']],
    ['5000元以内', [500000, undefined, '不超过']],
    ['至少3000元', [300000, undefined, '至少']],
    ['3000元以上', [300000, undefined, '不少于']],
    ['达5000元', [500000]],
    ['共36.6万元', [36600000]],
    ['贰仟元', [200000]],
    ['贰拾捌萬伍仟捌佰元整', [28580000]],
    ['壹億貳仟萬圓整', [12000000000]],
    ['陸佰圓零伍分', [60005]],
    ['壹万贰仟伍佰元整', [1250000]],
    ['玖仟陆佰陆拾伍圆壹角捌分', [966518]],
    ['五元三角', [530]],
    ['壹佰元零伍分', [10005]],
    ['5元3角', [530]],
    ['5000 元', [500000]],
    ['5000元整', [500000]],
    ['3000.50', [300050]],
    ['3000.5元', [300050]],
    ['0', [0]],
    ['28.58万元', [28580000]],
    ['28.58万', [28580000]],
    ['二点七万元', [2700000]],
    ['两点五万', [2500000]],
    ['十二点八五万元', [12850000]],
    ['一点二亿元', [12000000000]],
    ['六百零五点五元', [60550]],
    ['约二点七万元', [2700000, undefined, '约']],
    ['两千三百元', [230000]],
    ['十来万元', [10000000, undefined, '约']],
    ['28.58 万元', [28580000]],
    ['0.5万', [500000]],
    ['0.000001万元', [1]],
    ['1.2亿元', [12000000000]],
    ['3千元', [300000]],
    ['3百万元', [300000000]],
    ['1万5千元', [1500000]],
    ['1万5000元', [1500000]],
    ['1亿2000万元', [12000000000]],
    ['三千元', [300000]],
    ['三万五千元', [3500000]],
    ['两千元', [200000]],
    ['３０００元', [300000]],
    ['２８．５８万元', [28580000]],
    ['人民币5000元', [500000]],
    ['5000元人民币', [500000]],
    ['¥5000', [500000]],
    ['￥5,000.00', [500000]],
    ['约5万元', [5000000, undefined, '约']],
    ['约人民币5万元', [5000000, undefined, '约']],
    ['人民币约5万元', [5000000, undefined, '约']],
    ['5万元左右', [5000000, undefined, '约']],
    ['约5万元左右', [5000000, undefined, '约']],
    ['大约5万元', [5000000, undefined, '约']],
    ['近25万元', [25000000, undefined, '近']],
    ['将近25万元', [25000000, undefined, '近']],
    ['23.9万余元', [23900000, undefined, '余']],
    ['300余万元', [300000000, undefined, '余']],
    ['逾5万元', [5000000, undefined, '超过']],
    ['不到5万元', [5000000, undefined, '不足']],
    ['万余元', [1000000, undefined, '余']],
    ['23万多元', [23000000, undefined, '多']],
    ['2000—5000元', [200000, 500000]],
    ['2000-5000元', [200000, 500000]],
    ['2000～5000元', [200000, 500000]],
    ['2000~5000元', [200000, 500000]],
    ['2000至5000元', [200000, 500000]],
    ['2000元到5000元', [200000, 500000]],
    ['1万—1.5万元', [1000000, 1500000]],
    ['13—17万元', [13000000, 17000000]],
    ['13万元～17万元', [13000000, 17000000]],
    ['5000—1万元', [500000, 1000000]],
    ['2—3千元', [200000, 300000]],
    ['三五千元', [300000, 500000]],
    ['二三十万元', [20000000, 30000000]],
    ['约2000—5000元', [200000, 500000, '约']],
  ])('%s', (text, expected) => {
    expect(untyped(parseMoney(text))).toEqual(expected);
    expect(parseMoney(text)?.text).toBe(text);
  });

  test.each([
    '',
    '元',
    '万元',
    '百万元',
    '亿',
    '5元12角',
    '5.5元3角',
    '若干',
    '-5000元',
    '－5000',
    '5000-',
    '0.001元',
    '28.5855555万元',
    '1,2',
    '28,58万元',
    '5000元/人',
    '5000美元',
    '3万5',
    '一千五',
    '近25万余元',
    '5000—2000元',
    '5000—5000元',
    '1—2—3万元',
    '1e3',
    'NaN',
    '90071992547409.92',
    '几千元',
    `1${'亿'.repeat(1_000_000)}元`,
    '9'.repeat(1_000_000),
  ])('%s is no amount', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });
});

describe('余 and 多 stay where they were typed', () => {
  test.each([
    ['900余万元', '900余万元'],
    ['900万余元', '900万余元'],
    ['23多万元', '23多万元'],
    ['23.9万余元', '23.9万余元'],
    ['3余亿元', '3余亿元'],
    ['3000余元', '3000余元'],
  ])('%s', (typed, printed) => {
    expect(formatMoney(parseMoney(typed)!)).toBe(printed);
  });

  test.each([
    ['900余万元', '23.9万余元', '923.9万余元'],
    ['900余万元', '1000多万元', '1900余万元'],
    ['900余万元', '50万元', '950余万元'],
    ['900万余元', '50余万元', '950余万元'],
    ['900万余元', '50万元', '950万余元'],
    ['20余万元', '30多万元', '50余万元'],
    ['20多万元', '30多万元', '50多万元'],
    ['约20万元', '30多万元', '约50万元'],
  ])('%s and %s', (a, b, sum) => {
    expect(formatMoney(addMoney(parseMoney(a)!, parseMoney(b)!))).toBe(sum);
  });
});

describe('printing', () => {
  test.each<[number, string, string, string]>([
    [0, '0元', '0万元', '0元'],
    [5, '0.05元', '0.05元', '0.05元'],
    [2850, '28.50元', '28.50元', '28.50元'],
    [100, '1元', '0.0001万元', '1元'],
    [300000, '3000元', '0.3万元', '3000元'],
    [1000000, '10000元', '1万元', '1万元'],
    [28580000, '285800元', '28.58万元', '28.58万元'],
    [28585000, '285850元', '28.585万元', '285850元'],
    [28585001, '285850.01元', '285850.01元', '285850.01元'],
    [12000000000, '120000000元', '12000万元', '1.2亿元'],
    [12345000000, '123450000元', '12345万元', '12345万元'],
    [-500000, '-5000元', '-0.5万元', '-5000元'],
  ])('%d 分', (fen, yuan, wanyuan, standard) => {
    expect([formatYuan(fen), formatWanyuan(fen), formatMoney(fen)]).toEqual([yuan, wanyuan, standard]);
  });

  test.each([
    ['约5万元', '约5万元'],
    ['5万元左右', '约5万元'],
    ['239000余元', '23.9万余元'],
    ['近25万元', '近25万元'],
    ['5000多元', '5000多元'],
    ['2000—5000元', '2000～5000元'],
    ['13—17万元', '13万元～17万元'],
    ['5000—1万元', '5000～10000元'],
  ])('%s prints as %s', (typed, printed) => {
    expect(formatMoney(parseMoney(typed)!)).toBe(printed);
  });

  test.each([
    [140950, '壹仟肆佰零玖元伍角'],
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角'],
    [1010, '壹拾元壹角'],
    [1005, '壹拾元零伍分'],
    [1000, '壹拾元整'],
    [100000, '壹仟元整'],
    [168032, '壹仟陆佰捌拾元叁角贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [28580000, '贰拾捌万伍仟捌佰元整'],
    [10500000, '壹拾万伍仟元整'],
    [10000500000, '壹亿零伍仟元整'],
    [100000000000000, '壹万亿元整'],
  ])('%d 分 in capitals is %s', (fen, capitals) => {
    expect(formatMoneyInCapitals(fen)).toBe(capitals);
  });
});

const fen = fc.integer({ min: 0, max: 1e13 });
const hedge = fc.constantFrom<Approximation | undefined>(undefined, '约', '余', '近', '多', '超过', '不足');
const money = fc
  .tuple(fen, fc.option(fc.integer({ min: 1, max: 1e12 }), { nil: undefined }), hedge)
  .map(([low, width, approx]) => makeMoney(low, width === undefined ? undefined : low + width, approx));

describe('arithmetic', () => {
  test.each([
    ['5000', '3000', '8000元'],
    ['0.1', '0.2', '0.30元'],
    ['约5万', '1万', '约6万元'],
    ['5万余元', '1万', '6万余元'],
    ['约5万', '近2万', '约7万元'],
    ['2000—5000元', '1000', '3000～6000元'],
  ])('%s and %s', (a, b, sum) => {
    expect(formatMoney(addMoney(parseMoney(a)!, parseMoney(b)!))).toBe(sum);
  });

  test('a sum beyond exact integers is refused', () => {
    expect(() => sumMoney([makeMoney(Number.MAX_SAFE_INTEGER), makeMoney(1)])).toThrow(RangeError);
  });

  test('addition is associative and commutative', () => {
    fc.assert(
      fc.property(money, money, money, (a, b, c) => {
        expect(addMoney(addMoney(a, b), c)).toEqual(addMoney(a, addMoney(b, c)));
        expect(addMoney(a, b)).toEqual(addMoney(b, a));
        expect(sumMoney([a, b, c])).toEqual(addMoney(a, addMoney(b, c)));
      }),
    );
  });

  test('what is printed reads back the same', () => {
    fc.assert(
      fc.property(money, fc.constantFrom(formatMoney, formatYuan, formatWanyuan), (amount, format) => {
        const { text: _, ...read } = parseMoney(format(amount))!;
        expect(read).toEqual(amount);
      }),
    );
  });
});
