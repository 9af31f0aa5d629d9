import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  endSentence,
  formatDocumentNumber,
  joinWithDunhao,
  parseDocumentNumber,
  quoteTitle,
  stripEnd,
} from '../../src/chinese/punctuation.ts';

test.each<[string[], string]>([
  [[], ''],
  [['甲'], '甲'],
  [['甲', '乙', '丙'], '甲、乙、丙'],
  [['甲', '', '丙'], '甲、丙'],
  [['《甲》', '《乙》'], '《甲》《乙》'],
  [['“甲”', '“乙”'], '“甲”“乙”'],
  [['《甲》（新工办〔2016〕1号）', '《乙》'], '《甲》（新工办〔2016〕1号）、《乙》'],
  [['《甲》', '乙', '“丙”'], '《甲》、乙、“丙”'],
])('%j joined is %s', (items, text) => {
  expect(joinWithDunhao(items)).toBe(text);
});

test.each([
  ['关于开展金秋助学活动的通知', '《关于开展金秋助学活动的通知》'],
  ['《关于开展金秋助学活动的通知》', '《关于开展金秋助学活动的通知》'],
  ['关于转发《省总通知》的通知', '《关于转发〈省总通知〉的通知》'],
  ['《关于转发《省总通知》的通知》', '《关于转发〈省总通知〉的通知》'],
  ['《关于转发〈省总通知〉的通知》', '《关于转发〈省总通知〉的通知》'],
  ['转发《印发《办法》的通知》', '《转发〈印发《办法》的通知〉》'],
  ['《甲》和《乙》', '《〈甲〉和〈乙〉》'],
])('%s quoted is %s', (title, quoted) => {
  expect(quoteTitle(title)).toBe(quoted);
  expect(quoteTitle(quoted)).toBe(quoted);
});

describe('document numbers', () => {
  test.each([
    '新工办〔2016〕51号',
    '新工办[2016]51号',
    '新工办（2016）51号',
    '新工办(2016)51号',
    '新工办【2016】51号',
    '新工办﹝2016﹞51号',
    '新工办［2016］51号',
    '新工办〔2016〕第51号',
    '新工办〔2016〕051号',
    '新工办 〔2016〕 51 号',
    '新工办〔２０１６〕５１号',
  ])('%s is 新工办〔2016〕51号', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ agency: '新工办', year: 2016, serial: 51 });
    expect(formatDocumentNumber(text)).toBe('新工办〔2016〕51号');
  });

  test.each([
    '',
    '新工办2016年51号',
    '新工办〔16〕51号',
    '〔2016〕51号',
    '新工办〔2016〕号',
    '新工办〔2016〕0号',
    '新工办〔2016〕51',
  ])('%s is not understood', (text) => {
    expect(formatDocumentNumber(text)).toBeUndefined();
  });
});

test.each([
  ['活动圆满结束', '活动圆满结束。'],
  ['活动圆满结束。', '活动圆满结束。'],
  ['活动圆满结束！', '活动圆满结束！'],
  ['等等……', '等等……'],
  ['他说：“好。”', '他说：“好。”'],
  ['人称“及时雨”', '人称“及时雨”。'],
  ['发放助学金；', '发放助学金。'],
  ['发放助学金， ', '发放助学金。'],
  ['', ''],
])('%s ends as %s', (text, ended) => {
  expect(endSentence(text)).toBe(ended);
});

test.each([
  ['精心组织。', '精心组织'],
  ['精心组织；', '精心组织'],
  ['精心组织，。', '精心组织'],
  ['精心组织！', '精心组织！'],
  ['', ''],
])('%s stripped is %s', (text, stripped) => {
  expect(stripEnd(text)).toBe(stripped);
});

test('ending a sentence twice changes nothing more', () => {
  const text = fc.string({ unit: fc.constantFrom('助', '学', '。', '；', '”', '！', ' ', '）') });
  fc.assert(fc.property(text, (s) => endSentence(endSentence(s)) === endSentence(s)));
});
