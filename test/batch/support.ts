/** Campaign folders written for one test, and what a batch makes of them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BatchOptions } from '../../src/batch/options.ts';
import type { Outcome } from '../../src/batch/report-files.ts';
import { type BatchResult, runBatch } from '../../src/batch/run.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { ZipArchive } from '../../src/opc/unzip.ts';

/** Three units below, of which the last has nothing to report. */
export const county = {
  '活动.yaml': `报告: {年度: 2025, 成文日期: 2025-12-20}
单位:
  全称: 云岭县总工会
  简称: 县总工会
  层级: 县
  下属:
    - {名称: 云岭矿业公司工会, 简称: 矿业公司}
    - 供电公司
    - {名称: 气象局, 零报告: 是}
名册: 名册.csv
`,
  '名册.csv': `单位,学生,家长,学段,金额
矿业公司,李小明,李大强,本科,5000
矿业公司,李小红,李大强,高中,2000.50
供电公司,王芳,王建国,本科,5000
`,
};

export type Files = Record<string, string>;

/** A folder that holds the files, and what removes it. */
export function makeFolder(files: Files): [folder: string, remove: () => void] {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-batch-'));
  write(folder, files);
  return [folder, () => rmSync(folder, { recursive: true, force: true })];
}

/** Calls `use` with a folder that holds the files, gone afterwards. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T> | T): Promise<T> {
  const [folder, remove] = makeFolder(files);
  try {
    return await use(folder);
  } finally {
    remove();
  }
}

export function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Runs a batch that is expected to begin, as plain text unless told otherwise. */
export async function run(
  folder: string,
  options: BatchOptions = {},
): Promise<BatchResult & { problems: Diagnostic[] }> {
  const { result, problems } = await runBatch(folder, { formats: ['text'], jobs: 1, ...options });
  if (!result) throw new Error(JSON.stringify(problems));
  return { ...result, problems };
}

/** `矿业公司 written`. */
export const tell = ({ name, status }: Outcome) => `${name} ${status}`;

/** Every outcome of a run. */
export const tellAll = ({ units, consolidated, summary }: BatchResult) =>
  [...units, ...[consolidated, summary].filter((outcome) => outcome !== undefined)].map(tell);

/** Codes of the problems of an outcome. */
export const codes = (problems: readonly Diagnostic[]) => problems.map(({ code }) => code);

/** The files of the output folder, hidden ones left out. */
export function list(folder: string): string[] {
  return readdirSync(join(folder, '输出'))
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** A report's text. */
export function read(folder: string, unit: string): string {
  return readFileSync(join(folder, '输出', `${unit}2025年金秋助学总结.txt`), 'utf8');
}

/** What the parts of a workbook say, without their markup. */
export function readWorkbookText(path: string): string {
  const archive = new ZipArchive(readFileSync(path), 2 ** 20);
  const parts = archive.list().map((name) => new TextDecoder().decode(archive.read(name)));
  return parts.join('\n').replace(/<[^>]*>/g, '');
}
