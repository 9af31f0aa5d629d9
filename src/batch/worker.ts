/** A worker thread: reads the campaign, then makes each report whose number it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { InputHasher } from './inputs.ts';
import { planBatch } from './plan.ts';
import { makeUnit, type WorkerTask } from './pool.ts';

const { path, options } = workerData as WorkerTask;
const { plan } = planBatch(path, options);
if (!plan) throw new Error('活动资料在生成途中被改动，读不出来了');
const hasher = new InputHasher(plan, options);

parentPort?.on('message', async (index: number) => {
  parentPort?.postMessage(await makeUnit(plan, hasher, index, options));
});
