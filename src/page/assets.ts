/** The files of the page, as `npm run build` makes them. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Asset {
  type: string;
  bytes: Uint8Array;
}

/** By the path that the browser asks for. */
const assets: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/editor.js': { file: 'editor.js', type: 'text/javascript; charset=utf-8' },
  '/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
};

/** Beside `src/` and `dist/`, as the templates are. */
const folder = fileURLToPath(new URL('../../dist/page/client/', import.meta.url));

/** A file of the page; undefined where there is none of that path. */
export function readAsset(path: string): Asset | undefined {
  const asset = Object.hasOwn(assets, path) ? assets[path] : undefined;
  const file = asset && `${folder}${asset.file}`;
  return asset && file && existsSync(file) ? { type: asset.type, bytes: readFileSync(file) } : undefined;
}
