/** The queue that a command is to use: its address as it was typed, and what is said where there is none. */
import { readAddress } from '../batch/queue/address.ts';
import { openBullQueue } from '../batch/queue/bullmq.ts';
import { type Queue, QueueError } from '../batch/queue/queue.ts';
import { UsageError } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The password, where the address is not to hold it: whoever lists the processes of a machine sees their words. */
const passwordVariable = 'JINQIU_QUEUE_PASSWORD';

/** Calls `use` with the queue, closed afterwards. Undefined where there is none, which was said. */
export async function withQueue<T>(
  terminal: Terminal,
  typed: string,
  use: (queue: Queue, shown: string) => Promise<T>,
): Promise<T | undefined> {
  const address = readAddress(typed, process.env[passwordVariable]);
  if (!address)
    throw new UsageError(
      `队列的地址应写成 redis://主机:6379，经过 TLS 的写 rediss://主机:6379${typed.includes('@') ? `；密码请放在环境变量 ${passwordVariable} 里（写在地址里的，@ 写作 %40，/ 写作 %2F）` : ''}`,
    );
  let queue: Queue;
  try {
    queue = await openBullQueue(address);
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    const missing = error.packages.join(' ');
    const hint = missing
      ? `；请先安装：npm install ${missing}（全局安装的 jinqiu，用 npm install -g ${missing}）`
      : '';
    terminal.say(`错误：用不了队列 ${address.shown}：${error.message}${hint}`);
    return undefined;
  }
  queue.watch((isThere) =>
    terminal.say(isThere ? '又连上队列了' : `队列 ${address.shown} 断开了，正在重连；按 Ctrl-C 结束`),
  );
  try {
    return await use(queue, address.shown);
  } finally {
    await queue.disconnect();
  }
}
