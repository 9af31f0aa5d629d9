/**
 * Values kept in one file, each a line of JSON that is read when it is first asked for; the first line tells where the
 * others stand.
 */
import { once } from './once.ts';

/** What is kept, by name. */
export type Parts = ReadonlyMap<string, () => unknown>;

type Index = [name: string, start: number, end: number][];

const lineEnd = 0x0a;

/** Writes values as the bytes of such a file. */
export function writeParts(values: Readonly<Record<string, unknown>>): Uint8Array {
  const index: Index = [];
  const lines: Buffer[] = [];
  let at = 0;
  for (const [name, value] of Object.entries(values)) {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    index.push([name, at, at + line.length]);
    lines.push(line);
    at += line.length;
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...lines]);
}

/** Opens such a file. */
export function openParts(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = file.indexOf(lineEnd) + 1;
  const read = (start: number, end: number): unknown => JSON.parse(file.toString('utf8', start, end));
  const index = read(0, first) as Index;
  return new Map(index.map(([name, start, end]) => [name, once(() => read(first + start, first + end))]));
}
