/** The thread that draws the line of `working.ts`: after half a second, then every second, until the work is over. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { signals, type WorkingLine } from './working.ts';

const { words, shared } = workerData as WorkingLine;
const flags = new Int32Array(shared);
const stderr = 2;

const isOver = (wait: number) => Atomics.wait(flags, signals.over, 0, wait) !== 'timed-out';

if (!isOver(500)) {
  let seconds = 0;
  do {
    writeSync(stderr, `\r\x1b[K${words}……${seconds > 0 ? `已用${seconds}秒` : ''}`);
    seconds += 1;
  } while (!isOver(seconds === 1 ? 500 : 1000));
  writeSync(stderr, '\r\x1b[K');
}
Atomics.store(flags, signals.erased, 1);
Atomics.notify(flags, signals.erased);
