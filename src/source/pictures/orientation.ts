/** How a camera was held (Exif 2.32, tag 0x0112), from the TIFF structure that a picture's metadata are. */

/** How a picture is to be turned before it is seen: mirrored first, then by quarters of a circle, clockwise. */
export interface Turn {
  quarters: 0 | 1 | 2 | 3;
  mirrored: boolean;
}

const ORIENTATION = 0x0112;
/** Bytes of an entry of a directory. */
const ENTRY = 12;

/** By the tag's value; 0 stands for none. */
const turns: readonly Turn[] = [
  { quarters: 0, mirrored: false },
  { quarters: 0, mirrored: false },
  { quarters: 0, mirrored: true },
  { quarters: 2, mirrored: false },
  { quarters: 2, mirrored: true },
  { quarters: 3, mirrored: true },
  { quarters: 1, mirrored: false },
  { quarters: 1, mirrored: true },
  { quarters: 3, mirrored: false },
];

export const unturned: Turn = { quarters: 0, mirrored: false };

/** The turn that metadata ask for; none where they do not say, or are damaged. */
export function readTurn(tiff: Uint8Array): Turn {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return unturned;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return unturned;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * ENTRY;
    if (entry + ENTRY > view.byteLength) return unturned;
    if (view.getUint16(entry, isLittle) === ORIENTATION)
      return turns[view.getUint16(entry + 8, isLittle)] ?? unturned;
  }
  return unturned;
}
