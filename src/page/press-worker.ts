/** The thread that makes reports while the server goes on answering. */
import { parentPort } from 'node:worker_threads';
import type { Said } from './press.ts';
import { PressRoom, type Task } from './press-tasks.ts';

const room = new PressRoom();
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  // one after the other: what is asked of a report is asked of the one before
  last = last.then(async () => parentPort?.postMessage(await answer(id, task)));
});

async function answer(id: number, task: Task): Promise<Said> {
  try {
    return { id, answer: await room.run(task) };
  } catch (error) {
    return { id, failure: (error as Error).message };
  }
}
