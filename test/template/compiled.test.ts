import { describe, expect, test } from '@jest/globals';
import { readShelves } from '../../src/inputs.ts';
import { readForm } from '../../src/samples.ts';
import { openParts } from '../../src/source/compiled.ts';
import { type CompiledFiles, compileLibrary, listLibrary, readFiles } from '../../src/source/library.ts';
import { chooseStyle, compileStyles, takeStyles } from '../../src/style/choose.ts';
import { fontSchemes } from '../../src/style/style.ts';
import { readBankFiles } from '../../src/template/bank/bank.ts';
import { compileTemplates, takeBank, takeCompiled } from '../../src/template/compiled.ts';
import { compileSample, takeSample } from '../../src/template/samples.ts';
import { fillSample } from '../../src/template/starters.ts';
import { parseTemplate } from '../../src/template/syntaxes/parse.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { frameOf, keyOf } from '../../src/writers/docx/section-frame.ts';
import { packParts } from '../../src/writers/docx/shell.ts';
import { paragraph, report } from '../support/tree.ts';

const { files, readBank } = readFiles(listLibrary());
const bank = readBank();
const made = openParts(compileLibrary(files, bank, compileTemplates(files, bank)));
const templates = takeCompiled(files, made).filter(({ name }) => /\.(?:njk|hbs)$/.test(name));

describe('程序自带的，先读好', () => {
  test.each(templates.map((file) => [file.name, file] as const))('%s', (name, { text, file, parsed }) => {
    expect(parsed).toEqual(parseTemplate(name, text, file));
  });

  test('the sentences of 语料', () => {
    expect(takeBank(made)).toEqual(readBankFiles(bank).files);
  });

  test('every file is in it, and where its fields stand', () => {
    const compiled = made.get('files')!() as CompiledFiles;
    expect(Object.keys(compiled.texts)).toHaveLength(listLibrary().length);
    const style = files.find(({ name }) => name === 'styles/gbt9704.yaml')!;
    const { value, spots } = compiled.values[style.name]!;
    expect(value).toEqual(style.value);
    expect(spots.length).toBeGreaterThan(100);
    for (const [path, spot] of spots) expect(spot).toEqual(style.places!.get(path));
  });

  test.each([2025, 2031])('the examples of the form of %i are what the form says', (year) => {
    const made = compileSample(files, readForm);
    expect(takeSample(made, year)).toEqual(readForm(fillSample(files, year)));
  });

  const { styles } = readShelves();
  test.each(styles.map(({ name }) => name))('the style %s, in each scheme of fonts', (name) => {
    const read = [...styles];
    const taken = [...styles];
    takeStyles(taken, compileStyles(read));
    for (const fonts of [undefined, ...fontSchemes])
      expect(chooseStyle(taken, name, fonts)).toEqual(chooseStyle(read, name, fonts));
  });

  test.each([false, true])('a Word file is the same with parts made before (draft: %s)', async (draft) => {
    const style = chooseStyle(readShelves().styles).style!;
    const frame = frameOf(style, draft);
    const packed = { [keyOf(frame)]: JSON.stringify(await packParts(frame)) };
    const document = report([paragraph('共资助48名学生。')], { draft });
    // styles are told apart as objects: this one has no shell yet
    expect(await writeDocx(document, { ...style }, { packed })).toEqual(await writeDocx(document, style));
  });
});
