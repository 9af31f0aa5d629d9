/**
 * Every example: its own Word file says nothing else than the data, and looks as it should; one digit changed anywhere
 * is found. `VERIFY_STEP=1` changes every digit of every report and version, one by one; else one in so many of the
 * example's own report.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { audiences } from '../../src/campaign/audiences.ts';
import type { ReportInputs } from '../../src/inputs.ts';
import type { ReportOptions } from '../../src/produce.ts';
import { examples } from '../support/reports.ts';
import { changeDigits, makesReport } from './digits.ts';
import { read, readInputs, verify, write } from './support.ts';

const step = process.env.VERIFY_STEP === undefined ? undefined : Number(process.env.VERIFY_STEP);
const FEW = 150;

/** The reports whose digits are changed. */
const listReports = ({ templates }: ReportInputs): ReportOptions[] =>
  step === undefined
    ? [{}]
    : templates.templates.flatMap(({ 名称: template }) =>
        audiences.map((audience) => ({ template, audience })),
      );

describe.each(readdirSync(examples).sort())('%s', (example) => {
  const inputs = readInputs(join(examples, example));
  const reports = listReports(inputs).filter((options) => makesReport(inputs, options));

  test.each(reports)('没有改过的，没有问题 %j', async (options) => {
    const { passages, setting } = read(await write(inputs, options));
    const { problems, same } = verify(passages, inputs, { ...options, setting });
    expect(problems).toEqual([]);
    expect(same).toBeGreaterThan(0);
  });

  test.each(reports)('改了一个数字，就说是哪一段 %j', async (options) => {
    const { tried, missed } = await changeDigits(inputs, options, step ?? FEW);
    if (step !== undefined) process.stderr.write(`${example} ${JSON.stringify(options)}: ${tried}\n`);
    expect(missed).toEqual([]);
  });
});
