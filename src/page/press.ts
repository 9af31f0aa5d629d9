/** The thread that makes reports, as the page's server sees it: one task after the other, each with its answer. */
import { Worker } from 'node:worker_threads';
import type { Answers, Progress, Task } from './press-tasks.ts';

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  onProgress?: ((step: Progress) => void) | undefined;
}

/** What the thread says. */
export type Said =
  | { id: number; answer: unknown }
  | { id: number; failure: string }
  | { id: number; progress: Progress };

/**
 * A thread that makes reports, one task after the other; a task of which it dies is told as failed, and the
 * next begins another.
 */
export class Press {
  #worker: Worker | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask<K extends Task['kind']>(
    task: Extract<Task, { kind: K }>,
    onProgress?: (step: Progress) => void,
  ): Promise<Answers[K]> {
    const id = this.#next++;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, task });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerFile);
    worker.unref();
    worker.on('message', (said: Said) => this.#take(said));
    worker.on('error', (error: Error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('生成报告的线程意外结束')));
    return worker;
  }

  #take(said: Said): void {
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    if ('progress' in said) {
      waiting.onProgress?.(said.progress);
      return;
    }
    this.#waiting.delete(said.id);
    if ('answer' in said) waiting.resolve(said.answer as never);
    else waiting.reject(new Error(said.failure));
  }

  /** The next task begins with a new thread. */
  #fail(error: Error): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** Beside this file, whether it is run as it was written or as it was built. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './press-worker.ts' : './press-worker.js',
  import.meta.url,
);
