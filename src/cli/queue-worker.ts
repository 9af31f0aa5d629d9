/** `jinqiu worker`: makes the reports that batches have put into a queue. `jinqiu batch status`: what lies there. */

import { runWorker } from '../batch/queue/work.ts';
import { findFailure, type Outcome } from '../batch/report-files.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { withQueue } from './open-queue.ts';
import { untilStopped } from './stop-signals.ts';
import type { Terminal } from './terminal.ts';

export interface WorkerCommandOptions {
  output?: string;
  untilEmpty?: boolean;
}

export async function worker(
  terminal: Terminal,
  address: string,
  { output, untilEmpty = false }: WorkerCommandOptions,
): Promise<ExitCode> {
  const code = await withQueue(terminal, address, async (queue, shown) => {
    terminal.say(`在等活：${shown}${untilEmpty ? '，没有了就结束' : '；按 Ctrl-C，做完手上的就结束'}`);
    let total = 0;
    const tell = (outcomes: readonly Outcome[], passing?: string) => {
      total += outcomes.length;
      if (passing !== undefined) terminal.say(`没有写成，过一会儿再试：${passing}`);
      if (outcomes.length === 0) return;
      const failures = outcomes.flatMap((outcome) => {
        const failure = findFailure(outcome);
        return failure ? [`  失败  ${outcome.name}  ${failure.message}`] : [];
      });
      terminal.say([`做完${outcomes.length}份，共${total}份`, ...failures].join('\n'));
    };
    const stop = new AbortController();
    await untilStopped(stop, () =>
      runWorker(queue, { output, untilEmpty, signal: stop.signal, onJob: tell }),
    );
    terminal.say(`结束，做了${total}份`);
    return exitCodes.done;
  });
  return code ?? exitCodes.unwritable;
}

export async function batchStatus(terminal: Terminal, address: string): Promise<ExitCode> {
  const code = await withQueue(terminal, address, async (queue) => {
    const { batches, waiting, active, failed, workers, others } = await queue.readState();
    for (const { name, done, total, output } of batches)
      terminal.print(`${name}：${done}/${total} 份，写到 ${output}\n`);
    if (batches.length === 0) terminal.print('队列里没有批量\n');
    const given = failed > 0 ? `，放弃的${failed}个（由 batch 一份一份重排）` : '';
    terminal.print(`等着做的作业${waiting}个，正在做的${active}个${given}；worker ${workers}个\n`);
    for (const { version, ...other } of others)
      terminal.print(
        `${version} 版的：等着做的作业${other.waiting}个；worker ${other.workers}个，不做别的版本的作业\n`,
      );
    if (waiting > 0 && workers === 0)
      terminal.say('没有 worker：请在别的终端或机器上运行 jinqiu worker，版本要与 batch 的相同');
    return exitCodes.done;
  });
  return code ?? exitCodes.unwritable;
}
