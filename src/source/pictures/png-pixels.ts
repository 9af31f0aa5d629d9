/** The pixels of a PNG (ISO/IEC 15948, 7 to 11): how many bytes they are, and whether its data are those. */
import { inflateSync } from 'node:zlib';

/** What the header says of how pixels are written. */
export interface PngForm {
  width: number;
  height: number;
  /** bits of a sample */
  depth: number;
  colour: number;
  isInterlaced: boolean;
}

/** By the type of colour, how many samples a pixel has, and of how many bits they may be. */
const colours = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);
/** Columns and rows at which the seven passes of Adam7 begin, and their distance. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const lastFilter = 4;

/** The content of IHDR; undefined where it says what no PNG may. */
export function readForm(content: Uint8Array): PngForm | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (content.length !== 13) return undefined;
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, compression, filter, interlace] = content.subarray(8);
  if (width === 0 || height === 0 || Math.max(width, height) >= 2 ** 31) return undefined;
  if (!colours.get(colour)?.depths.includes(depth)) return undefined;
  if (compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) return undefined;
  return { width, height, depth, colour, isInterlaced: interlace === 1 };
}

/** Whether the data inflate to as many bytes as the pixels take, no more and no fewer, each row by a known filter. */
export function holdsPixels(data: Uint8Array, form: PngForm): boolean {
  const parts = listParts(form);
  const size = parts.reduce((sum, { rows, bytes }) => sum + rows * (bytes + 1), 0);
  try {
    const pixels = inflateSync(data, { maxOutputLength: size });
    return pixels.length === size && hasKnownFilters(pixels, parts);
  } catch {
    return false;
  }
}

/** The rows that stand in the data, pass by pass, and how many bytes each takes beside its filter. */
function listParts({
  width,
  height,
  depth,
  colour,
  isInterlaced,
}: PngForm): { rows: number; bytes: number }[] {
  const bits = depth * (colours.get(colour)?.samples ?? 1);
  const all = isInterlaced ? passes : ([[0, 0, 1, 1]] as const);
  return all.flatMap(([left, top, across, down]) => {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    return columns > 0 && rows > 0 ? [{ rows, bytes: Math.ceil((columns * bits) / 8) }] : [];
  });
}

function hasKnownFilters(pixels: Uint8Array, parts: readonly { rows: number; bytes: number }[]): boolean {
  let at = 0;
  for (const { rows, bytes } of parts)
    for (let row = 0; row < rows; row++, at += bytes + 1) if ((pixels[at] ?? 0) > lastFilter) return false;
  return true;
}
