/** The scanner of figures in running text; its cases are a page of text, 数字.txt. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hedges } from '../../../src/chinese/approximation.ts';
import { formatCount, parseCount } from '../../../src/chinese/count.ts';
import { formatDate } from '../../../src/chinese/date-format.ts';
import type { FoundFigure } from '../../../src/chinese/figures/found.ts';
import { scanFigures } from '../../../src/chinese/figures/scan.ts';
import {
  formatMoney,
  formatMoneyInCapitals,
  formatWanyuan,
  formatYuan,
} from '../../../src/chinese/money-format.ts';
import { formatPercent } from '../../../src/chinese/rounding.ts';
import {
  type Approximation,
  bodyUnits,
  type CountUnit,
  type Money,
  thingUnits,
} from '../../../src/chinese/values.ts';
import { readCpuTime } from '../../support/cpu-time.ts';

const page = readFileSync(join(import.meta.dirname, '数字.txt'), 'utf8');
const cases = page
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string]);

function describeFigure(figure: FoundFigure): string {
  const about = (figure.bound ?? '') + (figure.per ?? []).map((word) => `/${word}`).join('');
  const range = (low: number, upper: number | undefined) =>
    upper === undefined ? `${low}` : `${low}～${upper}`;
  switch (figure.kind) {
    case 'money': {
      const { fen, upper, approx = '' } = figure.figure;
      return `金额 ${range(fen / 100, upper && upper / 100)}元${approx}${about}`;
    }
    case 'count': {
      const { n, upper, unit, approx = '' } = figure.figure;
      return `数量 ${range(n, upper)}${unit}${approx}${about}`;
    }
    case 'percent':
      return `比例 ${range(figure.n, figure.upper)}%${figure.approx ?? ''}${about}`;
    case 'date': {
      const { from, to } = figure.figure;
      return `日期 ${from === to ? from : `${from}～${to}`}${(figure.weekdays ?? []).map((day) => (day ? ` 星期${day}` : '')).join('')}`;
    }
    case 'school-year':
      return `学年 ${figure.from}—${figure.to}`;
    case 'ordinal':
      return `序数 ${figure.n}${figure.unit}`;
    case 'measure':
      return `量 ${range(figure.n, figure.upper)}${figure.unit}${figure.approx ?? ''}${about}`;
    case 'code':
      return '号码';
  }
}

const show = (text: string) => scanFigures(text).map(describeFigure).join('；') || '无';

describe('数字.txt', () => {
  test.each(cases)('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
    // where it stands: the words found are those of the text, in order and apart
    let end = 0;
    for (const figure of scanFigures(text)) {
      expect(text.slice(figure.index, figure.index + figure.text.length)).toBe(figure.text);
      expect(figure.index).toBeGreaterThanOrEqual(end);
      end = figure.index + figure.text.length;
    }
  });

  test.each(cases)('%s, within a sentence', (text, expected) => {
    if (/^[\d一（]/.test(text)) return;
    const found =
      scanFigures(`县总工会认真组织，${text}，受到职工好评。`).map(describeFigure).join('；') || '无';
    expect(found).toBe(expected);
  });
});

const approx = fc.constantFrom<Approximation | undefined>(undefined, '约', '余', '近', '多');
const anyMoney = fc
  .record({ fen: fc.nat(1e13), width: fc.option(fc.nat(1e9), { nil: undefined }), approx })
  .map(
    ({ fen, width, approx }): Money => ({
      kind: 'money',
      fen,
      ...(width ? { upper: fen + width } : {}),
      ...(approx ? { approx } : {}),
    }),
  );

/** The one figure of a sentence that holds some words. */
const scanIn = (words: string) => scanFigures(`全年资助${words}，效果好`);

describe('what is printed is read back', () => {
  test.each([formatMoney, formatYuan, formatWanyuan])('money: %p', (format) => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        const { text: _, ...figure } = (scanIn(format(money))[0] as { figure: Money }).figure;
        expect(figure).toEqual(money);
      }),
      // eleven digits as a telephone number has them
      {
        examples: [
          [{ kind: 'money', fen: 1_305_749_670_300, upper: 1_305_749_670_301 }],
          [{ kind: 'money', fen: 1_579_189_807_300, upper: 1_579_189_807_301, approx: '多' }],
        ],
      },
    );
  });

  test('money in capitals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e11 }), (fen) => {
        expect(scanIn(formatMoneyInCapitals(fen))).toMatchObject([{ kind: 'money', figure: { fen } }]);
      }),
    );
  });

  test('counts in every unit', () => {
    const unit = fc.constantFrom<CountUnit>(...bodyUnits, ...thingUnits);
    fc.assert(
      fc.property(fc.nat(1e9), unit, approx, (n, unit, approx) => {
        const words = formatCount({ kind: 'count', n, unit, ...(approx ? { approx } : {}) });
        expect(scanIn(words)).toMatchObject([{ kind: 'count', text: words, figure: parseCount(words)! }]);
      }),
    );
  });

  test('percentages', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (part, whole) => {
        const words = formatPercent(part, whole);
        expect(scanIn(`占${words}`)).toMatchObject([{ kind: 'percent', text: words }]);
      }),
    );
  });

  test('days', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const from = date.toISOString().slice(0, 10);
        const words = formatDate({ kind: 'date', from, to: from, precision: 'day' });
        expect(scanIn(words)).toMatchObject([{ kind: 'date', text: words, figure: { from, to: from } }]);
      }),
    );
  });
});

describe('hostile texts', () => {
  const size = 20_000;
  test.each([
    '9',
    '1,',
    '一',
    '万',
    '1.',
    '2016年',
    '每',
    '约',
    '〔2016〕',
    '1—',
    '百分之',
    '壹',
    '3至',
    '9月',
    '（',
    '0871-',
  ])('%s again and again is read in time that grows with its length', (piece) => {
    const time = (n: number) => {
      const text = piece.repeat(n / piece.length);
      const start = readCpuTime();
      scanFigures(text);
      return readCpuTime() - start;
    };
    time(size);
    expect(time(size)).toBeLessThan(1000);
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789.,—至年月日元名万千百十一二三第约近余%％（）〔〕每'),
        }),
        (text) => {
          for (const { index, text: words } of scanFigures(text))
            expect(text.slice(index, index + words.length)).toBe(words);
        },
      ),
    );
  });
});

test.each(hedges)('$word is read alike in a field and in a sentence', ({ word, approx }) => {
  const [found] = scanFigures(`今年资助${word}30名学生`);
  expect(found).toMatchObject({ text: `${word}30名`, figure: { n: 30, approx } });
  expect(parseCount(`${word}30名`)).toMatchObject({ n: 30, approx });
});
