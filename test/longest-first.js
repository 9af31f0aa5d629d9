/** The order of the test files: those that take longest begin first, for whichever begins last keeps the others waiting. */
import Sequencer from '@jest/test-sequencer';

/** By what they take of the processor. */
const longest = [
  'hostile/corpus',
  'writers/docx/print',
  'check/prose/figures-in-text',
  'cli/killed',
  'omission',
  'cli/batch',
  'nothing-vanishes',
  'delivery/leak',
  'cli/installed',
  'folder',
  'check/prose/generated',
];

const rankOf = ({ path }) => {
  const rank = longest.findIndex((name) => path.endsWith(`test/${name}.test.ts`));
  return rank === -1 ? longest.length : rank;
};

export default class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
