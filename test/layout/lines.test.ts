import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayNotEnd, mayNotStart } from '../../src/chinese/linebreak.ts';
import { breakLines, type Measure } from '../../src/layout/lines.ts';
import { metricsOf } from '../../src/layout/measure.ts';
import { type Run, textOf } from '../../src/layout/page.ts';
import { loadStyle } from '../support/style.ts';

const style = loadStyle('gbt9704');
const metrics = metricsOf('body', style);
const LINE = 8845;
const INDENT = 630;

const plain: Measure = { width: LINE, align: 'both', hanging: true };
const run = (text: string): Run => ({ text, font: '仿宋', bold: false });

/** Lines of a text, parted by bars. */
function broken(text: string, measure: Partial<Measure> = {}): string {
  return breakLines([run(text)], metrics, { ...plain, ...measure })
    .map(textOf)
    .join('|');
}

const 字 = (count: number) => '国'.repeat(count);

describe('折行', () => {
  test('28 汉字 fill a line, 26 the first of a paragraph', () => {
    expect(broken(字(60))).toBe(`${字(28)}|${字(28)}|${字(4)}`);
    expect(broken(字(60), { firstLine: INDENT })).toBe(`${字(26)}|${字(28)}|${字(6)}`);
  });

  test.each([
    ['a stop hangs', `${字(28)}，${字(2)}`, `${字(28)}，|${字(2)}`],
    ['a closing quote takes a character with it', `${字(28)}”${字(2)}`, `${字(27)}|国”${字(2)}`],
    ['a stop before a closing mark goes with it', `${字(28)}。”${字(2)}`, `${字(27)}|国。”${字(2)}`],
    ['a stop after a closing mark hangs', `${字(27)}”。${字(2)}`, `${字(27)}”。|${字(2)}`],
    ['an opening mark goes to the next line', `${字(27)}《${字(2)}》`, `${字(27)}|《${字(2)}》`],
    ['…… is not parted', `${字(27)}……${字(2)}`, `${字(26)}|国……${字(2)}`],
    ['—— is not parted', `${字(27)}——${字(2)}`, `${字(27)}|——${字(2)}`],
    ['a number is not parted', `${字(27)}2016年`, `${字(27)}|2016年`],
    ['nor from its percent sign', `${字(26)}96.3%，`, `${字(26)}|96.3%，`],
    ['nor a word', `${字(27)}QQ群`, `${字(27)}|QQ群`],
    ['a figure may be parted from 汉字 after it', `${字(26)}12名`, `${字(26)}12|名`],
    [
      'closing marks stay with the figure after them',
      `${字(22)}〔2016〕12345号`,
      `${字(22)}|〔2016〕12345号`,
    ],
    [
      'a word that has no room behind the first 字 goes to the next line',
      `国${'a'.repeat(62)}`,
      `国|${'a'.repeat(62)}`,
    ],
    ['a word longer than a line is cut', 'a'.repeat(100), `${'a'.repeat(64)}|${'a'.repeat(36)}`],
    ['a space at the end takes no room', `${字(28)} ${字(2)}`, `${字(28)} |${字(2)}`],
    ['nor do two', `${字(28)}  ${字(2)}`, `${字(28)}  |${字(2)}`],
    ['but one within a line does', `${字(14)} ${字(14)}`, `${字(14)} ${字(13)}|国`],
    ['a — between years may begin a line', `${字(25)}2015—2016年`, `${字(25)}2015|—2016年`],
    ['a stop two too many does not hang', `${字(29)}，${字(2)}`, `${字(28)}|国，${字(2)}`],
  ])('%s', (_, text, lines) => {
    expect(broken(text)).toBe(lines);
  });

  test('where a line has room for one 字, there is one a line', () => {
    expect(broken(字(3), { width: 330 })).toBe('国|国|国');
  });

  test('without hanging a stop takes a character with it', () => {
    expect(broken(`${字(28)}，${字(2)}`, { hanging: false })).toBe(`${字(27)}|国，${字(2)}`);
  });

  test('a fifth of an em stands between 汉字 and digits, and counts', () => {
    expect(breakLines([run('国1国')], metrics, plain)[0]!.width).toBe(320 + 64 + 160 + 64 + 320);
    const eightGaps = '国1国1国1国1';
    expect(broken(`${eightGaps}${字(24)}`)).toBe(`${eightGaps}${字(20)}|${字(4)}`);
  });

  test('a manual break ends a line; a trailing one leaves an empty line', () => {
    expect(broken('甲\n乙')).toBe('甲|乙');
    expect(broken('甲\n')).toBe('甲|');
    expect(broken('')).toBe('');
  });

  test('indents make lines narrower, and a hanging first line begins left of the others', () => {
    const lines = breakLines([run(字(60))], metrics, { ...plain, left: 630, right: 315, firstLine: -315 });
    expect(lines.map((line) => [line.x, textOf(line).length])).toEqual([
      [315, 26],
      [630, 25],
      [630, 9],
    ]);
    expect(lines[0]!.width).toBe(26 * 315 + 5);
  });

  test('lines are set by their alignment', () => {
    const x = (align: Measure['align']) => breakLines([run('国国')], metrics, { ...plain, align })[0]!.x;
    expect([x('left'), x('center'), x('right')]).toEqual([0, (LINE - 635) / 2, LINE - 635]);
  });

  test('runs are parted with what they know', () => {
    const value: Run = { ...run(字(30)), value: { type: 'value', text: 字(30), reads: ['甲'] } };
    const lines = breakLines([run('共'), value], metrics, plain);
    expect(lines.map(({ runs }) => runs.map(({ text }) => text.length))).toEqual([[1, 27], [3]]);
    expect(lines[1]!.runs[0]!.value!.reads).toEqual(['甲']);
  });

  test('whatever the text: nothing lost, nothing too wide, no mark where it may not be', () => {
    const mark = fc.constantFrom(
      ...'，。、；：“”（）《》'.split(''),
      '……',
      '——',
      '2016',
      '96.3%',
      '〔2016〕',
      '',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 100 }), fc.boolean(), (marks, hanging) => {
        const text = marks.map((piece) => `国国${piece}`).join('');
        const lines = breakLines([run(text)], metrics, { ...plain, hanging });
        const printed = lines.map(textOf);
        expect(printed.join('')).toBe(text);
        for (const { width } of lines) expect(width).toBeLessThanOrEqual(LINE + (hanging ? metrics.em : 0));
        for (const line of printed.slice(1))
          expect(mayNotStart(line[0]!) && !line.startsWith('——')).toBe(false);
        for (const line of printed.slice(0, -1)) expect(mayNotEnd(line)).toBe(false);
      }),
    );
  });
});
