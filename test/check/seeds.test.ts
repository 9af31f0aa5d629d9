/** The campaigns that come with the product: no contradiction in them, and what was left open is found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findProblems, lines } from './support.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

const found = (name: string) => lines(findProblems(readFileSync(join(examples, name, '活动.yaml'), 'utf8')));

describe('the examples', () => {
  test('叙述总结: a survey before the notice is fine; the number of the notice has the wrong brackets', () => {
    expect(found('叙述总结-文化厅工会')).toEqual([
      'warning 活动.yaml:30:10 document-number.form 通知[1].文号',
    ]);
  });

  test('编号总结: 53+31+28+14+10+3+45 = 184; the placeholder of the original is found', () => {
    expect(found('编号总结-满洲里市总工会')).toEqual(['error 活动.yaml:24:15 wording.placeholder 单位.上级']);
  });

  test('最简', () => {
    expect(found('最简')).toEqual([]);
  });
});
