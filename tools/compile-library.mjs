/** Writes dist/library.json: the built-in templates, styles and sentences, parsed. Run by `npm run build`. */
import { rmSync, writeFileSync } from 'node:fs';
import { compileLibrary, listLibrary, readFiles } from '../dist/source/library.js';
import { compileTemplates } from '../dist/template/compiled.js';

const target = new URL('../dist/library.json', import.meta.url);
rmSync(target, { force: true });
const { files, problems, readBank } = readFiles(listLibrary());
if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
const bank = readBank();
writeFileSync(target, JSON.stringify(compileLibrary(files, bank, compileTemplates(files, bank))));
