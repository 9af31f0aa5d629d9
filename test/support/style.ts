import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseStyle, type StyleSource } from '../../src/style/parse.ts';
import type { Style } from '../../src/style/style.ts';

const folder = join(import.meta.dirname, '../../templates/styles');

/** The data of a built-in style, its scalars as they are written. */
export function readStyle(name: string): StyleSource {
  return parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'), { schema: 'failsafe' });
}

/** A built-in style, parsed. */
export function loadStyle(name: string): Style {
  const { style, problems } = parseStyle(readStyle(name), `${name}.yaml`, { gbt9704: readStyle('gbt9704') });
  if (!style) throw new Error(JSON.stringify(problems));
  return style;
}

/** gbt9704 with what a unit's own style says instead. */
export function changeStyle(changes: StyleSource): Style {
  const own = { 基于: 'gbt9704', ...changes };
  const { style, problems } = parseStyle(own, '样式.yaml', { gbt9704: readStyle('gbt9704') });
  if (!style) throw new Error(JSON.stringify(problems));
  return style;
}
