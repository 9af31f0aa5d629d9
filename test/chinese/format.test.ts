import { expect, test } from '@jest/globals';
import { parseCount } from '../../src/chinese/count.ts';
import { parseDate } from '../../src/chinese/date.ts';
import { formatFigure, isFigure } from '../../src/chinese/format.ts';
import { parseMoney } from '../../src/chinese/money.ts';

test.each([
  [parseMoney('285800'), '28.58万元'],
  [parseCount('80余名'), '80余名'],
  [parseDate('2016-09-10'), '2016年9月10日'],
])('%j prints as %s', (figure, printed) => {
  expect(isFigure(figure)).toBe(true);
  expect(formatFigure(figure!)).toBe(printed);
});

test.each([[undefined], [null], ['5000元'], [5000], [{}], [{ kind: 'person' }], [[]]])(
  '%j is no figure',
  (value) => {
    expect(isFigure(value)).toBe(false);
  },
);
