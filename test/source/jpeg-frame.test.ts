/** The tables, frames and scans of a JPEG at the edges of what its standard (ITU-T T.81, B.2) allows. */
import { describe, expect, test } from '@jest/globals';
import {
  isHuffman,
  isQuantisation,
  isWholeScan,
  readFrame,
  readScan,
} from '../../src/source/pictures/jpeg-frame.ts';

const bytes = (...parts: (number | number[])[]) => Uint8Array.from(parts.flat());
const times = (count: number, value: number): number[] => Array<number>(count).fill(value);

/** Codes by their lengths, 1 to 16, and as many symbols. */
const huffman = (...codes: number[]) => [
  0x00,
  ...codes,
  ...times(16 - codes.length, 0),
  ...times(
    codes.reduce((sum, count) => sum + count, 0),
    7,
  ),
];

test.each([
  ['nothing', bytes(), false],
  ['a table without codes', bytes(huffman()), true],
  ['both codes of one bit', bytes(huffman(2)), true],
  ['three codes of one bit', bytes(huffman(3)), false],
  ['one code of one bit, two of two', bytes(huffman(1, 2)), true],
  ['one code of one bit, three of two', bytes(huffman(1, 3)), false],
  ['two tables', bytes(huffman(2), huffman(1, 1)), true],
  ['a symbol too few', bytes(huffman(2)).subarray(0, -1), false],
  ['a symbol too many', bytes(huffman(2), 7), false],
  ['cut off among its lengths', bytes(huffman()).subarray(0, 16), false],
])("tables of Huffman's code: %s", (_, content, isWhole) => {
  expect(isHuffman(content)).toBe(isWhole);
});

test.each([
  ['nothing', bytes(), false],
  ['64 steps of a byte', bytes(0x00, times(64, 1)), true],
  ['64 steps of two bytes', bytes(0x10, times(128, 1)), true],
  ['two tables', bytes(0x00, times(64, 1), 0x11, times(128, 1)), true],
  ['steps of three bytes', bytes(0x20, times(192, 1)), false],
  ['the fourth table', bytes(0x03, times(64, 1)), true],
  ['a fifth table', bytes(0x04, times(64, 1)), false],
  ['a step too few', bytes(0x00, times(63, 1)), false],
  ['a step too many', bytes(0x00, times(65, 1)), false],
  ['a step of zero', bytes(0x00, times(63, 1), 0), false],
  ['a step below 256 in two bytes', bytes(0x10, times(127, 1), 0), true],
])('tables of quantisation: %s', (_, content, isWhole) => {
  expect(isQuantisation(content)).toBe(isWhole);
});

/** A frame of 8 bits a sample, with its components as [id, sampling]. */
const frame = (height: number, width: number, ...components: [id: number, sampling: number][]) =>
  bytes(
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    components.length,
    components.flatMap(([id, sampling]) => [id, sampling, 0]),
  );

describe('a frame', () => {
  test.each([
    ['one component', frame(1, 1, [1, 0x11]), true],
    ['two components', frame(1, 1, [1, 0x11], [2, 0x11]), false],
    ['three components', frame(1, 1, [1, 0x22], [2, 0x11], [3, 0x11]), true],
    ['four components', frame(1, 1, [1, 0x11], [2, 0x11], [3, 0x11], [4, 0x11]), true],
    ['no width', frame(1, 0, [1, 0x11]), false],
    ['no height', frame(0, 1, [1, 0x11]), false],
    ['sampled four times', frame(1, 1, [1, 0x44]), true],
    ['sampled five times across', frame(1, 1, [1, 0x51]), false],
    ['sampled five times down', frame(1, 1, [1, 0x15]), false],
    ['not sampled across', frame(1, 1, [1, 0x01]), false],
    ['not sampled down', frame(1, 1, [1, 0x10]), false],
    ['two components of one number', frame(1, 1, [1, 0x11], [1, 0x11], [3, 0x11]), false],
    ['a byte too many', bytes([...frame(1, 1, [1, 0x11])], 0), false],
  ])('%s', (_, content, isKnown) => {
    expect(readFrame(0xc0, content) !== undefined).toBe(isKnown);
  });

  test('its size in two bytes each, and whether it is progressive', () => {
    expect(readFrame(0xc0, frame(0x102, 0x304, [1, 0x21]))).toEqual({
      width: 0x304,
      height: 0x102,
      isProgressive: false,
      components: [{ id: 1, across: 2, down: 1 }],
    });
    expect(readFrame(0xc2, frame(1, 1, [1, 0x11]))?.isProgressive).toBe(true);
  });
});

/** Three components, the first sampled twice across and down: 17×16 pixels are two units of six blocks. */
const colours = readFrame(0xc0, frame(16, 17, [1, 0x22], [2, 0x11], [3, 0x11]))!;

test.each([
  ['all components', bytes(3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0), 3],
  ['one of them', bytes(1, 2, 0, 0, 63, 0), 1],
  ['none', bytes(0, 0, 63, 0), undefined],
  ['one that the frame has not', bytes(1, 4, 0, 0, 63, 0), undefined],
  ['four', bytes(4, 1, 0, 2, 0, 3, 0, 3, 0, 0, 63, 0), 4],
  ['five', bytes(5, 1, 0, 2, 0, 3, 0, 3, 0, 3, 0, 0, 63, 0), undefined],
  ['a byte too many', bytes(1, 2, 0, 0, 63, 0, 0), undefined],
])('the header of a scan: %s', (_, header, count) => {
  expect(readScan(header, colours)?.length).toBe(count);
});

const [light] = colours.components;
const progressive = { ...colours, isProgressive: true };
const restart = (number: number) => [0xff, 0xd0 + number];

test.each([
  ['two bits for each of twelve blocks', times(3, 0), colours.components, colours, 0, true],
  ['a byte less', times(2, 0), colours.components, colours, 0, false],
  // the first alone has 3×2 blocks
  ['two bits for each of the six of one component', times(2, 0), [light!], colours, 0, true],
  ['a byte less of one component', times(1, 0), [light!], colours, 0, false],
  ['a byte of a progressive one', times(1, 0), colours.components, progressive, 0, true],
  ['no byte of a progressive one', [], colours.components, progressive, 0, false],
  ['a restart between two units', [0, 0, restart(0), 0].flat(), colours.components, colours, 1, true],
  ['no restart where one is due', times(3, 0), colours.components, colours, 1, false],
  [
    'one more behind the last unit',
    [0, 0, restart(0), 0, restart(1)].flat(),
    colours.components,
    colours,
    1,
    true,
  ],
  ['two more', [0, restart(0), 0, restart(1), 0, restart(2)].flat(), colours.components, colours, 1, false],
  ['out of order', [0, 0, restart(1), 0].flat(), colours.components, colours, 1, false],
  ['a restart where none is due', [0, 0, restart(0), 0].flat(), colours.components, colours, 0, false],
  ['restarts are no data', [0, restart(0), 0].flat(), colours.components, colours, 1, false],
  [
    'after the eighth the first again',
    [...times(8, 0).flatMap((_, at) => [0, ...restart(at)]), 0, ...restart(0), 0],
    [light!],
    { ...colours, width: 80, height: 8 },
    1,
    true,
  ],
  ['a byte of 255 is stuffed', [0xff, 0, 0xff, 0], colours.components, colours, 0, true],
] as const)('a scan: %s', (_, data, components, of, interval, isWhole) => {
  expect(isWholeScan(bytes([...data]), components, of, interval)).toBe(isWhole);
});
