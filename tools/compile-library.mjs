/**
 * Writes dist/library.jsonl: the built-in templates, sentences, styles and examples, parsed, and what Word files of the
 * built-in styles have around their text. Run by `npm run build`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { readShelves } from '../dist/inputs.js';
import { readForm } from '../dist/samples.js';
import { compileLibrary, listLibrary, readFiles } from '../dist/source/library.js';
import { chooseStyle, compileStyles } from '../dist/style/choose.js';
import { fontSchemes } from '../dist/style/style.js';
import { compileTemplates } from '../dist/template/compiled.js';
import { compileSample } from '../dist/template/samples.js';
import { frameOf, keyOf } from '../dist/writers/docx/section-frame.js';
import { packParts } from '../dist/writers/docx/shell.js';

const target = new URL('../dist/library.jsonl', import.meta.url);
rmSync(target, { force: true });
const { files, problems, readBank } = readFiles(listLibrary());
if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
const bank = readBank();
const made = {
  ...compileTemplates(files, bank),
  sample: compileSample(files, readForm),
  styles: compileStyles(readShelves().styles),
  sections: await packSections(readShelves().styles),
};
writeFileSync(target, compileLibrary(files, bank, made));

async function packSections(styles) {
  const chosen = styles.flatMap(({ name }) =>
    fontSchemes.map((fonts) => chooseStyle(styles, name, fonts).style),
  );
  const frames = chosen.flatMap((style) => [false, true].map((draft) => frameOf(style, draft)));
  const packed = {};
  for (const frame of frames) packed[keyOf(frame)] ??= JSON.stringify(await packParts(frame));
  return packed;
}
