/** A sentence with its exact numbers of people and sums in digits; whatever else it says stays as it is written. */
import { expect, test } from '@jest/globals';
import { scanFigures } from '../../src/chinese/figures/scan.ts';
import { plainFigures } from '../../src/import/readers/plain-figures.ts';

test.each([
  ['资助三十二名学生，发放九万八千元。', '资助32名学生，发放9.8万元。'],
  ['资助32名学生，发放9.8万元。', '资助32名学生，发放9.8万元。'],
  ['近三十名学生', '近三十名学生'],
  ['三至五名学生', '三至五名学生'],
  ['每人三千元', '每人三千元'],
  ['三千元/人', '三千元/人'],
  ['不超过五千元', '不超过五千元'],
  ['八月二十日，占三成', '八月二十日，占三成'],
  ['没有数', '没有数'],
])('%s：%s', (text, plain) => {
  const sentence = { text, figures: scanFigures(text) } as unknown as Parameters<typeof plainFigures>[0];
  expect(plainFigures(sentence)).toBe(plain);
});
