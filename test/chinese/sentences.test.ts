import { describe, expect, test } from '@jest/globals';
import { cutSentences, sentenceAround, splitClauses, splitSentences } from '../../src/chinese/sentences.ts';

const text = '共资助 12 名学生；人均 2000 元。“够用吗？”他问。（详见附件。）';

describe('sentences', () => {
  test.each([
    [text, ['共资助 12 名学生；', '人均 2000 元。', '“够用吗？”', '他问。', '（详见附件。）']],
    ['真的！！好。', ['真的！！', '好。']],
    ['没有标点', ['没有标点']],
    [' 。 ', ['。']],
    ['', []],
  ])('cut with their end marks: %s', (given, cut) => {
    expect(cutSentences(given)).toEqual(cut);
  });

  test('split without the marks, clauses at ， too', () => {
    expect(splitSentences('甲，乙。丙；丁')).toEqual([
      { text: '甲，乙', index: 0 },
      { text: '丙', index: 4 },
      { text: '丁', index: 6 },
    ]);
    expect(splitClauses('甲，乙。').map((words) => words.text)).toEqual(['甲', '乙']);
  });

  test('the one around a place', () => {
    expect(sentenceAround('甲。乙丙；丁', 3)).toBe('乙丙；');
  });
});
