/** Each command as it is installed says what the program says within this process, to the byte. */
import { expect, test } from '@jest/globals';
import { inExample, run, runInstalled } from '../support/command.ts';

test.each([
  '--help',
  'chekc',
  'new 2025-金秋助学 --year 2025',
  'build . --to text -o -',
  'build . --to docx -o -',
  'preview .',
  'check .',
  'explain . 36名',
  'templates .',
  'bank 摸底 .',
  'roster new',
  'reference 字段',
  // what imports a package that is not in the bundle
  'batch status redis://127.0.0.1:1',
])('jinqiu %s', async (line) => {
  const words = line.split(' ');
  const installed = await inExample('最简', (folder) => runInstalled(folder, ...words));
  expect(installed).toEqual(await inExample('最简', (folder) => run(folder, ...words)));
  expect(installed.out + installed.talk).not.toBe('');
});
