/** A worker thread: is given what the units of a batch share, then makes the report of each unit that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeFiles } from '../delivery/make.ts';
import type { MadeUnit, ThreadUnit } from './pool.ts';
import type { SharedPart } from './travel/job.ts';
import { openShared, openUnit } from './travel/unpack.ts';

const campaign = openShared(workerData as SharedPart);

parentPort?.on('message', async ({ index, unit }: ThreadUnit) => {
  const made = await makeFiles(() => openUnit(campaign, unit), unit.file, campaign.shared.make);
  parentPort?.postMessage({ index, inputs: unit.inputs, ...made } satisfies MadeUnit);
});
