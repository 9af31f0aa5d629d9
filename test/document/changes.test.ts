/** What a report said, and what has changed since. */
import { describe, expect, test } from '@jest/globals';
import { findChanges } from '../../src/document/changes.ts';
import { type Edition, takeEdition } from '../../src/document/edition.ts';
import type { Document, Value } from '../../src/document/tree.ts';
import { heading, paragraph, report, table } from '../support/tree.ts';

const figure = (text: string, ...reads: string[]): Value => ({ type: 'value', text, reads });
const said = (...sentences: string[]): Edition => ({ figures: [], sentences });

/** `共[-48-]{+49+}名` */
const show = (before: Edition, after: Edition) =>
  findChanges(before, after).sentences.map((parts) =>
    parts
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
      .join(''),
  );

describe('an edition', () => {
  const document: Document = report([
    heading(1, '一、', '情况'),
    paragraph(
      '资助',
      figure('48名', '合计.人数'),
      '。发放',
      figure('17.1万元', '合计.发放'),
      '，“够用。”共',
      figure('48', '合计.人数'),
      '人；完。',
    ),
    table(
      ['序号', '姓名'],
      [
        ['1', '林某'],
        ['2', '周某'],
      ],
    ),
  ]);

  test('holds as many sentences as a paragraph has', () => {
    const long = report([paragraph('办。'.repeat(200_000))]);
    expect(takeEdition(long, (text) => text).sentences).toHaveLength(200_000);
  });

  test('holds sentences, and rows without their numbers', () => {
    expect(takeEdition(document, (text) => text).sentences).toEqual([
      '情况',
      '资助48名。',
      '发放17.1万元，“够用。”',
      '共48人；',
      '完。',
      '序号　姓名',
      '林某',
      '周某',
    ]);
  });

  test('holds figures by their facts, as first printed', () => {
    expect(takeEdition(document, (text) => text).figures).toEqual([
      ['合计.人数', '48名'],
      ['合计.发放', '17.1万元'],
    ]);
  });
});

describe('changes', () => {
  test('of the same edition are none', () => {
    expect(findChanges(said('甲。', '乙。'), said('甲。', '乙。'))).toEqual({ figures: [], sentences: [] });
  });

  test('of figures: altered, new and gone', () => {
    const before: Edition = {
      sentences: [],
      figures: [
        ['甲', '1名'],
        ['乙', '2名'],
        ['丁', '5名'],
      ],
    };
    const after: Edition = {
      sentences: [],
      figures: [
        ['甲', '3名'],
        ['丙', '4名'],
        ['丁', '5名'],
      ],
    };
    expect(findChanges(before, after).figures).toEqual([
      { facts: '甲', before: '1名', after: '3名' },
      { facts: '丙', after: '4名' },
      { facts: '乙', before: '2名' },
    ]);
  });

  test.each([
    ['a number stays whole', ['共48.5万元。'], ['共49万元。'], ['共[-48.5-]{+49+}万元。']],
    ['a new sentence', ['甲。', '乙。'], ['甲。', '新写的。', '乙。'], ['{+新写的。+}']],
    ['a sentence gone', ['甲。', '旧写的。', '乙。'], ['甲。', '乙。'], ['[-旧写的。-]']],
    [
      'another in its place',
      ['今年情况很好。'],
      ['捐款人名单见附件。'],
      ['[-今年情况很好。-]', '{+捐款人名单见附件。+}'],
    ],
    [
      'two that altered, and between them one that did not',
      ['甲是一名。', '乙不变。', '丙是一名。'],
      ['甲是二名。', '乙不变。', '丙是二名。'],
      ['甲是[-一-]{+二+}名。', '丙是[-一-]{+二+}名。'],
    ],
    [
      'the longest of what is common stays: one that moved is new there and gone here',
      ['甲。', '乙。', '丙。'],
      ['乙。', '丙。', '甲。'],
      ['[-甲。-]', '{+甲。+}'],
    ],
    [
      'a new one before an altered one',
      ['共资助48名学生。'],
      ['先说一句别的话。', '共资助49名学生。'],
      ['{+先说一句别的话。+}', '共资助[-48-]{+49+}名学生。'],
    ],
  ])('%s', (_, before, after, shown) => {
    expect(show(said(...before), said(...after))).toEqual(shown);
  });

  test('of two thousand rows and more each is told beside what it became', () => {
    const rows = (sum: string) => Array.from({ length: 2100 }, (_, index) => `学生${index}得${sum}元`);
    const shown = show(said(...rows('1000')), said(...rows('1500')));
    expect(shown).toHaveLength(2100);
    expect(shown.at(-1)).toBe('学生2099得[-1000-]{+1500+}元');
  });

  test('one row more among thousands is one change', () => {
    const rows = Array.from({ length: 6000 }, (_, index) => `学生${index}`);
    expect(show(said(...rows), said(...rows.slice(0, 3000), '新生', ...rows.slice(3000)))).toEqual([
      '{+新生+}',
    ]);
  });
});
