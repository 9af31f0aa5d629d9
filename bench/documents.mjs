/** One document, by everybody: interleaved rounds in one process, the CPU of each, outputs compared before. */
import { Session } from 'node:inspector/promises';
import { makeReport, takeCampaign, writeDocx } from '../dist/index.js';
import { makeCampaign } from './campaign.mjs';
import { peers } from './peers.mjs';
import { readWordText } from './word-text.mjs';

/** Median CPU of one document, in ms, by maker; `checks`: the part of the whole road's time that is checking. */
export async function measureDocuments(count, seconds) {
  const data = makeCampaign(count);
  const { inputs } = takeCampaign(data);
  const { report } = makeReport(inputs);
  const content = readWordText(await writeDocx(report.document, report.style));
  const makers = {
    'whole road': async () => {
      const { inputs: taken } = takeCampaign(data);
      const { report: made } = makeReport(taken);
      return writeDocx(made.document, made.style);
    },
    writer: () => writeDocx(report.document, report.style),
  };
  for (const [name, prepare] of Object.entries(peers)) {
    const make = await prepare(content);
    makers[name] = () => make(content);
  }
  for (const [name, make] of Object.entries(makers)) verify(name, content, readWordText(await make()));
  return {
    paragraphs: content.paragraphs.length,
    rows: content.rows.length,
    ms: await race(makers, seconds),
    checks: await measurePart('checkCampaign', makers['whole road'], seconds / 5),
  };
}

/** The part of a maker's time that is spent in a function, as a profiler sees it. */
async function measurePart(name, make, seconds) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  for (const begin = performance.now(); performance.now() - begin < seconds * 1000; ) await make();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const within = new Set();
  const enter = (id) => {
    within.add(id);
    for (const child of nodes.get(id).children ?? []) enter(child);
  };
  for (const { id, callFrame } of profile.nodes) if (callFrame.functionName === name) enter(id);
  const isWork = (id) => nodes.get(id).callFrame.functionName !== '(idle)';
  const samples = profile.samples.filter(isWork);
  return samples.filter((id) => within.has(id)).length / samples.length;
}

function verify(name, expected, found) {
  for (const part of ['paragraphs', 'rows']) {
    const [want, got] = [expected[part], found[part]].map((list) => JSON.stringify(list));
    if (want !== got)
      throw new Error(`${name}: ${part} differ: ${got.slice(0, 200)} … ${want.slice(0, 200)}`);
  }
}

/** Each in turn, round after round, so that a busy moment of the machine hits all alike. */
export async function race(makers, seconds) {
  const times = Object.fromEntries(Object.keys(makers).map((name) => [name, []]));
  for (const make of Object.values(makers)) for (let warm = 0; warm < 3; warm++) await make();
  const begin = performance.now();
  for (let round = 0; round < 5 || performance.now() - begin < seconds * 1000; round++) {
    for (const [name, make] of Object.entries(makers)) {
      const before = process.cpuUsage();
      await make();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times[name].push((user + system) / 1000);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, medianOf(list)]));
}

export function medianOf(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}
