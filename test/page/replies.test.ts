/** What the press has made, as the page is told of it. */
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../src/batch/report-files.ts';
import type { BatchResult } from '../../src/batch/run.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Locator } from '../../src/page/locate.ts';
import { placeOrigin, replyBatch } from '../../src/page/replies.ts';

const locator = new Locator(new Map([['活动.yaml', '合计:\n  人数: 36名\n']]));
const at = (line: number, column: number) => ({ file: '活动.yaml', line, column, length: 3 });

test('一个数，连同推算它的数，各在哪个字段', () => {
  const typed = { path: '合计.人数', value: '36名', place: at(2, 7), inputs: [] };
  const row = { path: '名册[1].金额', place: { ...at(2, 4), file: '名册.xlsx', cell: 'D2' }, inputs: [] };
  expect(placeOrigin({ path: '合计.人均', formula: '发放 ÷ 人数', inputs: [typed, row] }, locator)).toEqual({
    fact: '合计.人均',
    formula: '发放 ÷ 人数',
    inputs: [
      {
        ...{ fact: '合计.人数', value: '36名', where: '活动.yaml:2:7', inputs: [] },
        ...{ file: '活动.yaml', path: ['合计', '人数'] },
      },
      { fact: '名册[1].金额', where: '名册.xlsx D2', inputs: [] },
    ],
  });
});

const problem = (severity: Diagnostic['severity'], message: string): Diagnostic => ({
  code: 'x',
  severity,
  message,
});
const outcome = (name: string, status: Outcome['status'], ...problems: Diagnostic[]): Outcome => ({
  ...{ name, status, problems },
  files: status === 'written' ? [`${name}.docx`] : [],
});
const result = (more: Partial<BatchResult>): BatchResult => ({
  ...{ output: '/输出', units: [], zero: [], missing: [], unplaced: 0 },
  ...more,
});

test('批量：写了几份，没有动几份，哪些没有做成、为什么', () => {
  const { problems, ...reply } = replyBatch(
    {
      result: result({
        units: [
          outcome('一车间', 'written'),
          outcome('二车间', 'unchanged'),
          outcome('三车间', 'kept'),
          outcome('四车间', 'failed', problem('warning', '注意'), problem('error', '缺少人数')),
          outcome('五车间', 'stopped', problem('error', '别的')),
        ],
        consolidated: outcome('全厂', 'written', problem('warning', '合起来的')),
        summary: outcome('汇总.xlsx', 'written'),
        missing: ['六车间'],
      }),
      problems: [problem('warning', '开头的')],
    },
    locator,
  );
  expect(reply).toEqual({
    ...{ written: 2, kept: 2, missing: ['六车间'], hasWorkbook: true, folder: '/输出' },
    failed: [
      { name: '四车间', why: '缺少人数' },
      { name: '五车间', why: '没有做到这里' },
    ],
  });
  expect(problems.map(({ message }) => message).sort()).toEqual([
    '别的',
    '合起来的',
    '开头的',
    '注意',
    '缺少人数',
  ]);
});

test('没有汇总的，汇总没有写成的，什么也没有做的', () => {
  const { failed, hasWorkbook } = replyBatch(
    { result: result({ summary: outcome('汇总.xlsx', 'failed', problem('error', '不能写')) }), problems: [] },
    locator,
  );
  expect({ failed, hasWorkbook }).toEqual({
    failed: [{ name: '汇总.xlsx', why: '不能写' }],
    hasWorkbook: false,
  });
  expect(replyBatch({ result: result({}), problems: [] }, locator)).toMatchObject({
    hasWorkbook: false,
    written: 0,
  });
  expect(replyBatch({ problems: [problem('error', '读不出来')] }, locator)).toMatchObject({
    ...{ written: 0, kept: 0, failed: [], folder: '' },
    problems: [{ message: '读不出来' }],
  });
});
