/**
 * The tables, frames and scans of a JPEG (ITU-T T.81, B.2), as far as they say whether the picture is whole: what is
 * coded is not decoded, but there must be enough of it.
 */

/** A component of a picture: a colour, and how finely it is sampled. */
interface Component {
  id: number;
  across: number;
  down: number;
}

/** What the header of a frame says. */
export interface Frame {
  width: number;
  height: number;
  isProgressive: boolean;
  components: readonly Component[];
}

/** Sides of a block of samples. */
const BLOCK = 8;
/** Bits of a block at the least: one for how its mean differs from the last, one for that there is no more. */
const FEWEST_BITS = 2;
const PROGRESSIVE = 0xc2;

/** Undefined where it is none that decoders know: other components than one, three or four, or none of some size. */
export function readFrame(marker: number, content: Uint8Array): Frame | undefined {
  const [precision, h1 = 0, h2 = 0, w1 = 0, w2 = 0, count = 0] = content;
  const [height, width] = [(h1 << 8) | h2, (w1 << 8) | w2];
  if (precision !== 8 || width === 0 || height === 0 || ![1, 3, 4].includes(count)) return undefined;
  if (content.length !== 6 + 3 * count) return undefined;
  const components = Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0] = content.subarray(6 + 3 * index);
    return { id, across: sampling >> 4, down: sampling & 15 };
  });
  const isSampled = components.every(({ across, down }) => across > 0 && across < 5 && down > 0 && down < 5);
  const ids = new Set(components.map(({ id }) => id));
  if (!isSampled || ids.size < count) return undefined;
  return { width, height, isProgressive: marker === PROGRESSIVE, components };
}

/** The components of a scan; undefined where its header is damaged, or names one that the frame has not. */
export function readScan(header: Uint8Array, frame: Frame): readonly Component[] | undefined {
  const [count = 0] = header;
  if (count < 1 || count > 4 || header.length !== 4 + 2 * count) return undefined;
  const found = Array.from({ length: count }, (_, index) =>
    frame.components.find(({ id }) => id === header[1 + 2 * index]),
  );
  return found.every((component) => component !== undefined) ? found : undefined;
}

/**
 * Whether coded data can be the whole of a scan: as many restarts as its interval asks for, in their order, and bits
 * for every block. Of a progressive one only the restarts can be counted.
 * @param interval minimum coded units between two restarts; 0 for none
 */
export function isWholeScan(
  data: Uint8Array,
  components: readonly Component[],
  frame: Frame,
  interval: number,
): boolean {
  const { units, blocks } = countUnits(components, frame);
  const restarts = listRestarts(data);
  const expected = interval === 0 ? 0 : Math.ceil(units / interval) - 1;
  // some encoders write one more behind the last unit
  const isCounted = restarts.length === expected || (interval > 0 && restarts.length === expected + 1);
  const isOrdered = isCounted && restarts.every((marker, index) => marker === index % 8);
  const bytes = data.length - 2 * restarts.length;
  return isOrdered && (frame.isProgressive ? bytes > 0 : bytes * 8 >= blocks * FEWEST_BITS);
}

/** Minimum coded units, and the blocks in them: of one component those that it has, of several those of all, filled up. */
function countUnits(
  components: readonly Component[],
  { width, height, components: all }: Frame,
): { units: number; blocks: number } {
  const [most, tallest] = [
    Math.max(...all.map(({ across }) => across)),
    Math.max(...all.map(({ down }) => down)),
  ];
  const [only] = components;
  if (only && components.length === 1) {
    const columns = Math.ceil(Math.ceil((width * only.across) / most) / BLOCK);
    const rows = Math.ceil(Math.ceil((height * only.down) / tallest) / BLOCK);
    return { units: columns * rows, blocks: columns * rows };
  }
  const units = Math.ceil(width / (BLOCK * most)) * Math.ceil(height / (BLOCK * tallest));
  const blocks = components.reduce((sum, { across, down }) => sum + across * down, 0);
  return { units, blocks: units * blocks };
}

/** The restart markers in coded data, by their number. */
function listRestarts(data: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = data.indexOf(0xff); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const marker = data[at + 1] ?? 0;
    if ((marker & 0xf8) === 0xd0) found.push(marker - 0xd0);
  }
  return found;
}

/** Whether tables of Huffman's code fill their segment, and no code is longer than its length allows. */
export function isHuffman(content: Uint8Array): boolean {
  let at = 0;
  while (at + 17 <= content.length) {
    const counts = content.subarray(at + 1, at + 17);
    let free = 1;
    for (const count of counts) {
      free = free * 2 - count;
      if (free < 0) return false;
    }
    at += 17 + counts.reduce((sum, count) => sum + count, 0);
  }
  return at === content.length && at > 0;
}

/** Whether tables of quantisation fill their segment, none of their steps zero. */
export function isQuantisation(content: Uint8Array): boolean {
  let at = 0;
  while (at < content.length) {
    const [kind = 0] = content.subarray(at);
    const size = kind >> 4 === 0 ? 64 : 128;
    if (kind >> 4 > 1 || (kind & 15) > 3 || at + 1 + size > content.length) return false;
    const steps = content.subarray(at + 1, at + 1 + size);
    if (size === 64 && steps.includes(0)) return false;
    at += 1 + size;
  }
  return at > 0;
}
