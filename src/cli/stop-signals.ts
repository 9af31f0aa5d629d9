/** Ctrl-C, and the signal by which a system ends a program. */

/** Does work that ends early, at a place of its own choosing, once one of them has come. */
export async function untilStopped<T>(stop: AbortController, work: () => Promise<T>): Promise<T> {
  const abort = () => stop.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, abort);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.removeListener(signal, abort);
  }
}
