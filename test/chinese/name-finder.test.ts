import { describe, expect, test } from '@jest/globals';
import { makeNameFinder, NameIndex } from '../../src/chinese/name-finder.ts';
import { readCpuTime } from '../support/cpu-time.ts';

const names = ['何志远', '何志', '金秋', '阿依古丽·买买提', '张　三', '王', '李𬱖'];
const find = makeNameFinder(new NameIndex(names, ['金秋助学']));

describe('names are found in sentences', () => {
  test.each([
    ['得到资助的何志远说', ['何志远']],
    ['何志和何志远', ['何志', '何志远']],
    ['开展“金秋助学”活动，资助金秋', ['金秋']],
    ['阿依古丽•买买提考上了大学', ['阿依古丽·买买提']],
    ['张三的父亲', ['张三']],
    ['王同学', []],
    ['李𬱖和李', ['李𬱖']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ name }) => name)).toEqual(expected);
  });

  test('each where it stands in the text as typed', () => {
    const text = '𠮷野小学的何志远';
    const [found] = find(text);
    expect(text.slice(found!.index, found!.index + found!.length)).toBe('何志远');
  });
});

describe('names are found where only a program or who opens the file sees them', () => {
  test.each([
    ['名单见附件<!-- 何志远 -->', ['何志远']],
    ['<!何志远>名单见附件', ['何志远']],
    ['{# 何志远 #}名单', ['何志远']],
    ['{{!-- 何志远 --}}名单', ['何志远']],
    ['{{! 何志远 }}名单', ['何志远']],
    ['/*何志远*/名单', ['何志远']],
    ['%%何志远%%名单', ['何志远']],
    ['金秋<!-- 何志远 -->和何志', ['金秋', '何志远', '何志']],
    // a name across a comment is found whole
    ['何<!-- 甲 -->志远', ['何志远']],
    ['何<!-- 何志 -->志远', ['何志远']],
    ['名单<!-- 见附件 -->', []],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ name }) => name)).toEqual(expected);
  });
});

test.each([
  '名单见附件<!-- 何志远 -->',
  '<!何志远>名单见附件',
  '{# 何志远 #}名单',
  '{{! 何志远 }}名单',
  '/*何志远*/名单',
  '%%何志远%%名单',
])('%s: where it stands', (text) =>
  expect(find(text).map(({ index, length }) => text.slice(index, index + length))).toEqual(['何志远']),
);

test('a long roster costs a sentence nothing', () => {
  const many = makeNameFinder(
    new NameIndex(
      Array.from({ length: 50_000 }, (_, index) => `何${String.fromCodePoint(0x4e00 + index)}远`),
    ),
  );
  const text = '矿业分公司工会对困难职工子女逐户走访。'.repeat(2000);
  const start = readCpuTime();
  expect(many(`${text}何丁远`)).toHaveLength(1);
  expect(readCpuTime() - start).toBeLessThan(1000);
});
