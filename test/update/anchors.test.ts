/** A file is known again by each of its four anchors alone, after LibreOffice has saved it twice, or as .doc. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { cutPrinted, readBase } from '../../src/anchors/base.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { examples } from '../support/reports.ts';
import { missingWriter, resaveAll } from '../support/resave.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { readInputs } from '../verify/support.ts';
import { bodyOf, read, update, withBody, write } from './support.ts';

const yaml = readFileSync(join(examples, '编号总结-松陵县总工会', '活动.yaml'), 'utf8');
const inputsOf = (text: string) => readInputs(new MemoryFolder({ '活动.yaml': text }));
const later = inputsOf(yaml.replace('户数: 46户', '户数: 47户'));

const before = await write(inputsOf(yaml));
const kept = readBase(new TextEncoder().encode(before.base?.xml));
const hers = before.xml.replace('涉及家庭46户', '一共涉及家庭46户');
const noMarks = hers.replace(/<w:bookmark(?:Start|End) [^>]*>/g, '');
const noId = /^docProps\/custom/;
const noBase = /^customXml/;

/** The file with one anchor, and by what it is known after it was saved. */
const alone = {
  beside: withBody(before.bytes, noMarks, noBase),
  inside: withBody(before.bytes, noMarks, noId),
  bookmarks: withBody(before.bytes, hers, /^(?:customXml|docProps\/custom)/),
  alignment: withBody(before.bytes, noMarks, /^(?:customXml|docProps\/custom)/),
};

describeWith(missingWriter, 'anchors in files that LibreOffice has saved', () => {
  test.each<[way: string, formats: ('docx' | 'doc')[], lost: string[]]>([
    ['.docx, twice', ['docx', 'docx'], []],
    // no part of a .doc holds a base
    ['.doc', ['doc', 'docx'], ['inside']],
  ])(
    '%s',
    (_, formats, lost) => {
      const saved = resaveAll(Object.values(alone), ...formats);
      for (const [index, anchor] of Object.keys(alone).entries()) {
        const { bytes, trust, verification } = update(saved[index] ?? new Uint8Array(), later, {
          findBase: (id) => (anchor === 'beside' && id === before.base?.id ? kept : undefined),
        });
        expect([anchor, trust]).toEqual([anchor, lost.includes(anchor) ? 'alignment' : anchor]);
        expect(read(bodyOf(bytes)).join('\n')).toContain('一共涉及家庭47户');
        expect(verification.problems.filter(({ code }) => code === 'verify.changed')).toEqual([]);
      }
    },
    300_000,
  );
});

test('each sentence goes by the fields of its own values, also where one begins with a figure', () => {
  const value = (index: number, ...reads: string[]) => ({ index, value: { reads } });
  const cut = (text: string, ...values: ReturnType<typeof value>[]) => cutPrinted({ text, values });
  expect(
    cut('资助48名。48名是今年的。没有数。', value(2, '合计.人数'), value(6, '分组[1].人数', '分组[2].人数')),
  ).toEqual([
    ...cut('资助48名。', value(2, '合计.人数')),
    ...cut('48名是今年的。', value(0, '分组[1].人数', '分组[2].人数')),
    { words: '没有数。', sources: undefined },
  ]);
});
