/** npm run docs: writes docs/参考 anew from the built code. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

// says that dist/cli is the bundled command; the compiler has put its modules there again
rmSync(new URL('../dist/cli/package.json', import.meta.url), { force: true });
const { references } = await import('../dist/cli/reference.js');
const { referenceFiles } = await import('../dist/cli/reference-names.js');

const folder = new URL('../docs/参考/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, file] of Object.entries(referenceFiles))
  writeFileSync(new URL(encodeURI(file), folder), references[name]());
