/** npm run docs: writes docs/参考 anew from the built code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { references } from '../dist/cli/reference.js';
import { referenceFiles } from '../dist/cli/reference-names.js';

const folder = new URL('../docs/参考/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, file] of Object.entries(referenceFiles))
  writeFileSync(new URL(encodeURI(file), folder), references[name]());
