/** How a camera was held, from metadata as they are and as they are damaged. */
import { expect, test } from '@jest/globals';
import { readTurn } from '../../src/source/pictures/orientation.ts';

const lying = { quarters: 1, mirrored: false };
const unturned = { quarters: 0, mirrored: false };

/** A number in two or four bytes, the low one first where `isLittle`. */
const number = (value: number, size: 2 | 4, isLittle: boolean) => {
  const bytes = Array.from({ length: size }, (_, at) => (value >> (8 * at)) & 255);
  return isLittle ? bytes : bytes.reverse();
};
/** Metadata with one directory: what it says of its number of entries, and the entries by tag and value. */
const metadata = (count: number, entries: [tag: number, value: number][], isLittle = true) =>
  Uint8Array.from([
    ...(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...number(42, 2, isLittle),
    ...number(8, 4, isLittle),
    ...number(count, 2, isLittle),
    ...entries.flatMap(([tag, value]) => [
      ...number(tag, 2, isLittle),
      ...number(3, 2, isLittle),
      ...number(1, 4, isLittle),
      ...number(value, 2, isLittle),
      ...[0, 0],
    ]),
  ]);
const [make, orientation] = [0x010f, 0x0112];

test.each([
  ['an entry that says it', metadata(1, [[orientation, 6]]), lying],
  ['the high byte first', metadata(1, [[orientation, 6]], false), lying],
  [
    'behind another entry',
    metadata(2, [
      [make, 3],
      [orientation, 6],
    ]),
    lying,
  ],
  [
    'behind the last entry, where none is',
    metadata(1, [
      [make, 3],
      [orientation, 6],
    ]),
    unturned,
  ],
  ['no entries', metadata(0, [[orientation, 6]]), unturned],
  ['an unknown value', metadata(1, [[orientation, 9]]), unturned],
  ['an entry that is cut off', metadata(1, [[orientation, 6]]).subarray(0, -1), unturned],
  ['a directory that is cut off', metadata(1, []).subarray(0, -1), unturned],
  ['a directory without its entry', metadata(1, []), unturned],
  ['a head alone, its directory at itself', Uint8Array.from([0x49, 0x49, 42, 0, 6, 0, 0, 0]), unturned],
  ['a head that is cut off', Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0]), unturned],
  ['nothing', new Uint8Array(), unturned],
])('%s', (_, bytes, turn) => {
  expect(readTurn(bytes)).toEqual(turn);
});
