import { inflateRawSync } from 'node:zlib';

/** Length of the end-of-directory record and of a central header before its names. */
const END_LENGTH = 22;
const HEADER_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;

/** The parts of a package that the `docx` library has just made, as text. Not for files from elsewhere. */
export function readParts(zip: Uint8Array): Map<string, string> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  const end = zip.length - END_LENGTH;
  const parts = new Map<string, string>();
  for (let at = u32(end + 16), left = u16(end + 10); left > 0; left--) {
    const pathEnd = at + HEADER_LENGTH + u16(at + 28);
    const path = text(zip.subarray(at + HEADER_LENGTH, pathEnd));
    const local = u32(at + 42);
    const start = local + LOCAL_HEADER_LENGTH + u16(local + 26) + u16(local + 28);
    const data = zip.subarray(start, start + u32(at + 20));
    parts.set(path, text(u16(at + 10) === STORED ? data : inflateRawSync(data)));
    at = pathEnd + u16(at + 30) + u16(at + 32);
  }
  return parts;
}
