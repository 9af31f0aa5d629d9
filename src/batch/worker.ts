/** A worker thread: is given what the units of a batch share, then makes the report of each unit that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeFiles } from '../delivery/make.ts';
import type { MadeUnit, ThreadUnit } from './thread.ts';
import type { SharedPart } from './travel/job.ts';
import { openShared, openUnit } from './travel/unpack.ts';

const campaign = openShared(workerData as SharedPart);

// one after the other: what is sent meanwhile waits
let made = Promise.resolve();
parentPort?.on('message', (sent: ThreadUnit) => {
  made = made.then(() => make(sent));
});

async function make({ index, unit }: ThreadUnit): Promise<void> {
  const files = await makeFiles(() => openUnit(campaign, unit), unit.file, campaign.shared.make);
  parentPort?.postMessage({ index, inputs: unit.inputs, ...files } satisfies MadeUnit);
}
