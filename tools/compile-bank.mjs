/** Writes dist/bank.json: the sentences of 语料, parsed, so that no report waits for it. Run by `npm run build`. */
import { writeFileSync } from 'node:fs';
import { readBuiltInBank } from '../dist/source/library.js';
import { readBankFiles } from '../dist/template/bank/bank.js';

const { texts, read } = readBuiltInBank();
const { files, problems } = readBankFiles(read());
for (const { message, place } of problems) console.error(`${place?.file}:${place?.line} ${message}`);
if (problems.length > 0) process.exit(1);
writeFileSync(new URL('../dist/bank.json', import.meta.url), JSON.stringify({ texts, files }));
