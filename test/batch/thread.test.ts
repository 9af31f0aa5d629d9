import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { feedThread, type MadeUnit, type ThreadUnit } from '../../src/batch/thread.ts';

/** A thread that makes nothing by itself: the test says when it answers, and when it dies. */
class Thread extends EventEmitter {
  readonly sent: number[] = [];

  postMessage({ index }: ThreadUnit) {
    this.sent.push(index);
  }

  terminate() {
    this.emit('exit');
    return Promise.resolve(0);
  }

  answer(index: number) {
    this.emit('message', { index, inputs: '', files: [], problems: [] } satisfies MadeUnit);
  }
}

function feed(count: number, take: (made: MadeUnit) => Promise<void> = async () => {}) {
  const queue = Array.from({ length: count }, (_, index) => ({ index }) as ThreadUnit);
  const units = {
    next: () => queue.shift(),
    giveBack: (unmade: readonly ThreadUnit[]) => queue.unshift(...unmade),
  };
  const thread = new Thread();
  const taken: number[] = [];
  const end = feedThread(thread as never, units.next()!, units, async (made) => {
    await take(made);
    taken.push(made.index);
  });
  return { thread, taken, end, left: () => queue.map(({ index }) => index) };
}

const turn = () => new Promise(setImmediate);

test('a thread has the next unit in hand while what it made is being written', async () => {
  const { thread, taken, end } = feed(3);
  expect(thread.sent).toEqual([0, 1]);
  thread.answer(0);
  await turn();
  expect(thread.sent).toEqual([0, 1, 2]);
  thread.answer(1);
  thread.answer(2);
  expect(await end).toBeUndefined();
  expect(taken).toEqual([0, 1, 2]);
});

test('no more is sent than is written', async () => {
  let write = () => {};
  const { thread } = feed(9, () => new Promise((resolve) => (write = resolve)));
  thread.answer(0);
  await turn();
  expect(thread.sent).toEqual([0, 1]);
  write();
  await turn();
  expect(thread.sent).toEqual([0, 1, 2]);
});

test('of a thread that dies the report that it was making is told, what it had not begun goes back', async () => {
  const { thread, taken, end, left } = feed(4);
  thread.answer(0);
  await turn();
  thread.emit('error', new Error('内存不够'));
  thread.emit('exit');
  expect(await end).toMatchObject({
    index: 1,
    problems: [{ code: 'batch.crashed', message: expect.stringContaining('内存不够') }],
  });
  expect([taken, left()]).toEqual([[0], [2, 3]]);
});

test('what was made before a thread died is written, and a dead thread is sent nothing', async () => {
  const { thread, taken, end, left } = feed(4);
  thread.answer(0);
  thread.emit('exit');
  expect(await end).toMatchObject({ index: 1 });
  expect([taken, thread.sent, left()]).toEqual([[0], [0, 1], [2, 3]]);
});

test('where nothing can be written, the batch ends', async () => {
  const { thread, end } = feed(4, () => Promise.reject(new Error('磁盘满了')));
  thread.answer(0);
  await expect(end).rejects.toThrow('磁盘满了');
});
