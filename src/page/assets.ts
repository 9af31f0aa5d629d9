/** The files of the page, as `npm run build` makes them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Asset {
  type: string;
  bytes: Uint8Array;
}

/** Beside `src/` and `dist/`, as the templates are. */
const folder = fileURLToPath(new URL('../../dist/page/client/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file of the page; undefined where there is none of that path: only names that the folder has are looked for. */
export function readAsset(path: string): Asset | undefined {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const type = types[extname(name)];
  if (type === undefined || !existsSync(folder) || !readdirSync(folder).includes(name)) return undefined;
  return { type, bytes: readFileSync(join(folder, name)) };
}
