import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isHanging, mayNotEnd, mayNotStart, splitUnbreakable } from '../../src/chinese/linebreak.ts';

const charactersWhere = (text: string, holds: (char: string) => boolean) => [...text].filter(holds).join('');

describe('the classes', () => {
  const sample = '，。、；：？！）》〉”’】〕％℃…·—（《〈“‘【〔￥助a1 ';

  test('what may not begin a line', () => {
    expect(charactersWhere(sample, mayNotStart)).toBe('，。、；：？！）》〉”’】〕％℃…·—');
  });

  test('what may not end a line', () => {
    expect(charactersWhere(sample, mayNotEnd)).toBe('（《〈“‘【〔￥');
  });

  test('what may hang in the margin', () => {
    expect(charactersWhere(sample, isHanging)).toBe('，。、');
  });

  test('a segment is judged by its ends; 破折号 may begin a line, 连接号 and 省略号 may not', () => {
    expect(['——', '—', '……', '50%', '%'].map(mayNotStart)).toEqual([false, true, true, false, true]);
    expect(['￥5000', '￥', '(', 'a('].map(mayNotEnd)).toEqual([false, true, true, true]);
    expect([mayNotStart(''), mayNotEnd('')]).toEqual([false, false]);
  });
});

describe('splitUnbreakable', () => {
  test.each([
    ['', ''],
    ['金秋，助学', '金|秋|，|助|学'],
    ['共28.58万元', '共|28.58|万|元'],
    ['占24.5%，', '占|24.5%|，'],
    ['1,200人', '1,200|人'],
    ['上午9:30开', '上|午|9:30|开'],
    ['￥5000元', '￥5000|元'],
    ['GB/T 9704—2012', 'GB/T| |9704|—|2012'],
    ['don’t worry.', 'don’t| |worry|.'],
    ['“a”b', '“|a|”|b'],
    ['他说——好……', '他|说|——|好|……'],
    ['…………', '……|……'],
    ['李𬱖e\u0301', '李|𬱖|e\u0301'],
    ['👩‍👧好🇨🇳', '👩‍👧|好|🇨🇳'],
    // marks that are set on the character before them, and their neighbours that are not
    ...[...'\u302a\u302f\u3099\u309a'].map((mark): [string, string] => [`一${mark}二`, `一${mark}|二`]),
    ...[...'\u3029\u3030\u3098\u309b\uff01\uff20'].map((sign): [string, string] => [
      `一${sign}二`,
      `一|${sign}|二`,
    ]),
    ['2016-08-20', '2016-08-20'],
    ['Wi-Fi', 'Wi|-|Fi'],
  ])('%s', (text, segments) => {
    expect(splitUnbreakable(text).join('|')).toBe(segments);
  });

  test('the pieces, joined, are the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => splitUnbreakable(text).join('') === text));
  });
});
