/** When Node compiles what it runs. */
import { setFlagsFromString } from 'node:v8';

/**
 * What has run often the V8 of Node 20 compiles once more, with care, which takes a third of a batch's time; later ones
 * have a step between. Ten times as often it has to have run then: of 200 units that saves a seventh. For a single
 * report it makes no difference, and a long roster gains by compiling soon.
 */
export function compileLate(): void {
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1320000');
}
