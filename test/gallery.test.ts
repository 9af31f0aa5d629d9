/** The gallery of docs/例子.md: campaigns of every kind, each with its whole text, without a problem, a valid Word file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runBatch } from '../src/batch/run.ts';
import { printProblems } from '../src/diagnostics/printer.ts';
import { writeDocx } from '../src/writers/docx/docx.ts';
import { writeText } from '../src/writers/text.ts';
import { missingValidator, validate } from './support/docx.ts';
import { expectGolden } from './support/golden.ts';
import { examples, reportOf } from './support/reports.ts';
import { describeWith } from './support/skip-loudly.ts';

/** What each is told, besides that the last page was drawn closer. */
const gallery: Record<string, string[]> = {
  '公示启事-霁川县总工会': ['privacy.minors', 'privacy.take-down'],
  '分批发放-禾汀县总工会': [],
  '启动仪式-芦舟县总工会': [],
  '慈善助学-澄屿市慈善总会': [],
  '照片总结-梧岭县总工会': [],
  '统计总结-泊宁市总工会': [],
  '走访助学-柳汀镇总工会': [],
  '零报告-泊宁市气象局工会': [],
  '静默发放-望岫县总工会': [],
  '首年总结-东浦新区总工会': [],
};
const draft = '自查草稿-沐溪县总工会';
const batch = '企业总结-金石岭矿业集团工会';

describe.each(Object.entries(gallery))('%s', (example, told) => {
  const { report, problems } = reportOf(example);

  test('全文', () => expectGolden(`${example}.txt`, writeText(report.document)));
  test('没有问题', () => {
    expect(problems.map(({ code }) => code).filter((code) => code !== 'page.drawn-closer')).toEqual(told);
  });
});

describe(draft, () => {
  const { report, problems } = reportOf(draft);

  test('草稿的全文，有疑问的数字旁是【待核】；后面是检查出的问题', () => {
    expectGolden(`${draft}.txt`, `${writeText(report.document)}\n${printProblems(problems)}\n`);
  });

  test('注有“错：”的行都有问题，没有注的都没有', () => {
    const lines = readFileSync(join(examples, draft, '活动.yaml'), 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) => (/# 错：/.test(line) ? [index + 1] : []));
    const found = problems.flatMap(({ place }) => place?.line ?? []);
    expect([...new Set(found)].sort((a, b) => a - b)).toEqual(wrong);
  });
});

test(`${batch}：汇总，和一个单位的报告`, async () => {
  const output = mkdtempSync(join(tmpdir(), 'jinqiu-gallery-'));
  try {
    const { result, problems } = await runBatch(join(examples, batch), {
      output,
      formats: ['text'],
      jobs: 1,
    });
    expect([...problems, ...result!.units.flatMap((unit) => unit.problems)]).toEqual([]);
    expect(result!.consolidated!.problems).toEqual([]);
    const files = [result!.consolidated!.files[0]!, result!.units[0]!.files[0]!];
    const texts = files.map((file) => readFileSync(join(output, file), 'utf8'));
    expectGolden(`${batch}.txt`, texts.join('\n════════\n\n'));
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
});

describeWith(missingValidator, '每个例子的 Word 文件合乎规范', () => {
  test.each([...Object.keys(gallery), draft])('%s', async (example) => {
    const { document, style } = reportOf(example).report;
    expect(await validate(await writeDocx(document, style))).toEqual([]);
  });
});

describe('docs/例子.md', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', '例子.md'), 'utf8');
  const linked = [...page.matchAll(/^\| \[[^\]]+\]\(\.\.\/examples\/([^/)]+)\/活动\.yaml\)/gm)];

  test('tells of every example, each once', () => {
    expect(linked.map(([, folder]) => folder).sort()).toEqual(readdirSync(examples).sort());
  });

  test('a command on every row names the example of its row', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ['));
    const astray = rows.filter((row) => {
      const [, folder = ''] = /\.\.\/examples\/([^/)]+)/.exec(row) ?? [];
      return !new RegExp(`\`jinqiu [^\`]*examples/${folder}[^\`]*\``).test(row);
    });
    expect(astray).toEqual([]);
  });
});
