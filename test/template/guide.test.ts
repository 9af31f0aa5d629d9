/** What the guides show of templates holds: their names, their helpers, their manifests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeFacts } from '../../src/facts/schema.ts';
import { readShelves } from '../../src/inputs.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { checkNames } from '../../src/template/check-names.ts';
import { parseManifest } from '../../src/template/manifest.ts';
import { checkNeeds } from '../../src/template/needs.ts';

const root = join(import.meta.dirname, '..', '..');
const guides = ['docs/模板.md', 'README.md'];

/** The fenced samples of the guides in one of the languages. */
function samplesIn(...languages: string[]): [guide: string, language: string, text: string][] {
  return guides.flatMap((guide) =>
    [...readFileSync(join(root, guide), 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)]
      .filter(([, language]) => languages.includes(language!))
      .map(([, language, text]) => [guide, language!, text!] as [string, string, string]),
  );
}

describe('the templates that the guides show', () => {
  const { sources } = readShelves().templates;

  test.each(samplesIn('njk', 'hbs'))('%s %s %j', (_, language, text) => {
    const template = `sample.md.${language}`;
    const read = (name: string) => (name === template ? { text, file: template } : sources.read(name));
    expect(checkNames({ template, sources: { read }, names: describeFacts() })).toEqual([]);
  });
});

test('the template.yaml that the guide shows', () => {
  const shown = samplesIn('yaml').filter(([, , text]) => text.includes('用途:'));
  expect(shown).toHaveLength(1);
  const { value, places } = readYaml(shown[0]![2], 'template.yaml').value!;
  const { manifest, problems } = parseManifest(value, places);
  expect(problems).toEqual([]);
  expect(checkNeeds({ ...manifest!, places }, describeFacts())).toEqual([]);
});
