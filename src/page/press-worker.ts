/** The thread that makes reports while the server goes on answering. */
import { parentPort } from 'node:worker_threads';
import type { Said } from './press.ts';
import { PressRoom, type Task } from './press-tasks.ts';

const room = new PressRoom();
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  // one after the other: what is asked of a report is asked of the one before
  last = last.then(async () => tell(await answer(id, task)));
});

const tell = (said: Said) => parentPort?.postMessage(said);

async function answer(id: number, task: Task): Promise<Said> {
  try {
    return { id, answer: await room.run(task, (progress) => tell({ id, progress })) };
  } catch (error) {
    return { id, failure: (error as Error).message };
  }
}
