/** Files of which no update can be made: what is told instead. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { updateWord } from '../../src/update/update.ts';
import { makeArchive } from '../support/archive.ts';
import { examples } from '../support/reports.ts';
import { readInputs } from '../verify/support.ts';
import { withBody, write } from './support.ts';

const inputs = readInputs(join(examples, '编号总结-松陵县总工会'));
const { bytes } = await write(inputs);
const start = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const letter = withBody(bytes, `${start}<w:p><w:r><w:t>会议通知</w:t></w:r></w:p></w:body></w:document>`);

test.each<[what: string, file: Uint8Array, template: string | undefined, told: string[]]>([
  ['不是 Word 文件', new Uint8Array([1, 2, 3]), undefined, ['verify.unreadable 第1行']],
  ['别的压缩包', makeArchive({ 'a.xml': '<a/>' }), undefined, ['verify.unreadable 第1行']],
  ['别的文件', letter, undefined, ['update.unlike']],
  ['没有那种报告', bytes, '没有的模板', ['choice.template']],
])('%s', (_, file, template, told) => {
  const reviser = { author: '某人' };
  const { update, problems } = updateWord(file, '总结.docx', inputs, { reviser, report: { template } });
  expect(update).toBeUndefined();
  expect(problems.map(({ code, place }) => (place ? `${code} 第${place.line}行` : code))).toEqual(told);
});
