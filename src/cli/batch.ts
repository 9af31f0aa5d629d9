/** `jinqiu batch`: every unit's report and the consolidated one; `jinqiu batch merge` after shards. */
import { relative } from 'node:path';
import type { BatchStep } from '../batch/options.ts';
import { drawProgress } from '../batch/progress.ts';
import type { QueueNotice } from '../batch/queue/claim.ts';
import type { Queue } from '../batch/queue/queue.ts';
import { findFailure, type Outcome } from '../batch/report-files.ts';
import { type BatchResult, runBatch } from '../batch/run.ts';
import type { MergedShards, Shard } from '../batch/shard.ts';
import { isBucketPath, locateOutput } from '../delivery/output.ts';
import { type Diagnostic, dropRepeated, hasErrors } from '../diagnostics/diagnostic.ts';
import { listFew } from '../diagnostics/names.ts';
import { formatPlace } from '../diagnostics/printer.ts';
import { type BuildOptions, readDraft } from './build-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { untilStopped } from './stop-signals.ts';
import { reportProblems, type Terminal, talkColors } from './terminal.ts';

export interface BatchCommandOptions extends BuildOptions {
  name?: string;
  jobs?: number;
  shard?: Shard;
  /** the address as it was typed */
  queue?: string;
}

export async function batch(
  terminal: Terminal,
  path: string,
  { to, for: audience, draft, final, queue: address, ...options }: BatchCommandOptions,
  merge = false,
): Promise<ExitCode> {
  const interruption = new AbortController();
  const show = makeDisplay(terminal);
  const work = (queue?: Queue) =>
    untilStopped(interruption, () =>
      runBatch(path, {
        ...options,
        formats: to,
        audience,
        draft: readDraft({ draft, final }),
        merge,
        queue,
        signal: interruption.signal,
        onProgress: show.step,
        onNotice: (notice) => terminal.say(wordNotice(notice)),
      }),
    );
  const ran = address === undefined ? await work() : await workInQueue(terminal, address, work);
  show.end();
  if (!ran) return exitCodes.unwritable;
  const { result, problems } = ran;
  if (!result) {
    reportProblems(terminal, problems, path);
    return problems.some(({ nature }) => nature === 'output') ? exitCodes.unwritable : exitCodes.problems;
  }
  const outcomes = listOutcomes(result);
  reportProblems(terminal, dropRepeated([...problems, ...outcomes.flatMap(nameProblems)]), path);
  for (const { files } of outcomes.filter(({ status }) => status === 'written'))
    for (const file of files) terminal.print(`${showPath(result.output, file)}\n`);
  printEnd(terminal, result);
  if (interruption.signal.aborted) return exitCodes.interrupted;
  return codeOf([...problems, ...outcomes.flatMap((outcome) => findFailure(outcome) ?? [])]);
}

async function workInQueue<T>(
  terminal: Terminal,
  address: string,
  work: (queue: Queue) => Promise<T>,
): Promise<T | undefined> {
  const { withQueue } = await import('./open-queue.ts');
  return withQueue(terminal, address, async (queue) => {
    const { workers, others } = await queue.readState();
    const older = others.filter((other) => other.workers > 0).map(({ version }) => version);
    const but = older.length > 0 ? `；现有的是 ${older.join('、')} 版的，不做这一版的作业` : '';
    if (workers === 0)
      terminal.say(`队列里还没有 worker：在这台或别的机器上运行 jinqiu worker，就开始做（版本要相同${but}）`);
    return work(queue);
  });
}

function wordNotice(notice: QueueNotice): string {
  switch (notice.kind) {
    case 'claimed':
      return `${notice.holder}在等这一批，看它还在不在……`;
    case 'busy':
      return `上一次排的还有${notice.jobs}个作业正在做，等它们做完……`;
    case 'trouble':
      return `有${notice.jobs}个作业没有写成，过一会儿再试：${notice.reason}`;
  }
}

/** From the folder that the command stands in. */
function showPath(output: string, file: string): string {
  const path = locateOutput(output, file);
  return isBucketPath(output) ? path : relative(process.cwd(), path);
}

/** What has no place in the data, as the last page of a report, is told with the report's name. */
function nameProblems({ name, problems }: Outcome): Diagnostic[] {
  return problems.map((problem) =>
    problem.place || problem.field !== undefined
      ? problem
      : { ...problem, message: `${name}：${problem.message}` },
  );
}

/** Progress: a line drawn over on a terminal, a line a report elsewhere. */
function makeDisplay(terminal: Terminal): { step(step: BatchStep): void; end(): void } {
  const start = Date.now();
  const { stderr } = process;
  if (!stderr.isTTY || !terminal.talkColor) {
    return {
      step: ({ outcome, done, total }) => {
        if (outcome.status !== 'unchanged')
          terminal.say(`${done}/${total} ${labels[outcome.status]} ${outcome.name}`);
      },
      end: () => {},
    };
  }
  const erase = '\r\u001b[2K';
  return {
    step: ({ outcome, done, total }) => {
      terminal.rest();
      const progress = { done, total, name: outcome.name, elapsed: Date.now() - start };
      stderr.write(erase + drawProgress(progress, stderr.columns || 80));
    },
    end: () => void stderr.write(erase),
  };
}

const labels: Record<Outcome['status'], string> = {
  written: '已写出',
  unchanged: '没有变化',
  kept: '手工改过，保留',
  failed: '失败',
  stopped: '没有做',
};

function listOutcomes({ units, consolidated, summary }: BatchResult): Outcome[] {
  return [...units, ...(consolidated ? [consolidated] : []), ...(summary ? [summary] : [])];
}

/** The end of a run: how many were done, skipped and failed, and why the failed ones failed. */
function printEnd(terminal: Terminal, result: BatchResult): void {
  const colors = talkColors(terminal);
  const outcomes = listOutcomes(result);
  const counts = (Object.keys(labels) as Outcome['status'][]).flatMap((status) => {
    const count = outcomes.filter((outcome) => outcome.status === status).length;
    return count > 0 ? [`${labels[status]}${count}份`] : [];
  });
  if (result.shards) tellShards(terminal, result.shards);
  terminal.say(counts.join('，'));
  for (const outcome of outcomes.filter(({ status }) => status === 'failed')) {
    const reason = findFailure(outcome);
    const place = reason?.place ? `${formatPlace(reason.place)} ` : '';
    terminal.say(colors.red(`  失败  ${outcome.name}  ${place}${reason?.message ?? ''}`));
  }
  const kept = outcomes.filter(({ status }) => status === 'kept').map(({ name }) => name);
  if (kept.length > 0)
    terminal.say(`  手工改过、资料没有变的，没有重写：${listFew(kept, '份')}（重写用 --force）`);
  if (result.zero.length > 0) terminal.say(`  零报告：${listFew(result.zero, '个单位')}`);
  if (result.missing.length > 0) {
    const doubt = result.unplaced > 0 ? `（名册里有${result.unplaced}人不知道是哪个单位的，可能在内）` : '';
    const names = listFew(result.missing, '个单位');
    terminal.say(colors.yellow(`  没有报送：${names}${doubt}`));
    if (result.missing.length > 10) terminal.say('  全部名单见“汇总.xlsx”，或用 jinqiu 检查');
  }
  if (outcomes.some(({ status }) => status === 'stopped'))
    terminal.say('已中断。再运行一次同样的命令，会接着做完。');
}

/** Of a merge: which shards came, which did not, and which may not be over. */
function tellShards(terminal: Terminal, { joined, absent, busy }: MergedShards): void {
  const colors = talkColors(terminal);
  const list = (shards: readonly Shard[]) => shards.map(({ index, count }) => `${index}/${count}`).join('、');
  if (joined > 0) terminal.say(`合并了${joined}个分片的清单`);
  if (absent.length > 0) terminal.say(colors.yellow(`没有做完的分片：${list(absent)}，缺的由这次合并补做`));
  if (busy.length > 0)
    terminal.say(colors.yellow(`还在做的分片：${list(busy)}（十分钟内还在写），等它们结束，再合并一次`));
}

/** What could not be written outweighs what the data forbade: the same command is to be given again. */
function codeOf(problems: readonly Diagnostic[]): ExitCode {
  const errors = problems.filter((problem) => hasErrors([problem]));
  if (errors.some(({ nature }) => nature === 'output')) return exitCodes.unwritable;
  return errors.length > 0 ? exitCodes.problems : exitCodes.done;
}
