import { describe } from '@jest/globals';

/**
 * `describe` for tests that need a tool of the machine: without it they are skipped, and said to be, so that a
 * green run is never mistaken for a full one.
 *
 * @param missing what is missing, or undefined where everything is present
 */
export function describeWith(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`\n*** SKIPPED: ${name} — ${missing} ***\n`);
  describe.skip(name, tests);
}
