/** The fields that a file of ours kept, as data again: names where the file says them still, nothing that cannot stand. */
import { expect, test } from '@jest/globals';
import { digest } from '../../src/anchors/words.ts';
import { isWithin, keepValid, readKept, renumber, type Texts, toPlainData } from '../../src/import/kept.ts';

const texts = (fields: Record<string, string>): Texts => new Map(Object.entries(fields));
const unit = { '单位.全称': '甲', '报告.年度': '2024' };

test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
  ['都好的', { '合计.发放': '3万元' }, { '合计.发放': '3万元' }, []],
  [
    '看不懂的去掉，别的留下',
    { '合计.人数': '很多', '合计.发放': '3万元' },
    { '合计.发放': '3万元' },
    ['合计.人数 很多：看不懂“很多”'],
  ],
  ['不认识的字段', { 没有的: '1' }, {}, ['没有的 1：不认识的字段“没有的”']],
  [
    '缺了名称的一项整个去掉，后面的接着数',
    {
      ...{ '资金来源[1].级别': '企业', '资金来源[1].金额': '3万元' },
      ...{ '资金来源[3].名称': '县财政', '资金来源[3].金额': '1万元' },
    },
    { '资金来源[1].名称': '县财政', '资金来源[1].金额': '1万元' },
    ['资金来源[1].级别 企业：缺少“名称”（谁出的钱）', '资金来源[1].金额 3万元：缺少“名称”（谁出的钱）'],
  ],
  [
    '不留名的，照文件里的叫法',
    { '资金来源[1].级别': '企业', '资金来源[1].匿名': '是', '资金来源[1].金额': '3万元' },
    {
      ...{ '资金来源[1].级别': '企业', '资金来源[1].匿名': '是', '资金来源[1].金额': '3万元' },
      '资金来源[1].名称': '爱心企业',
    },
    [],
  ],
  [
    '写了名称又不留名的',
    { '资金来源[1].名称': '甲厂', '资金来源[1].匿名': '是' },
    { '资金来源[1].名称': '甲厂', '资金来源[1].匿名': '是' },
    [],
  ],
])('%s', (_, fields, kept, dropped) => {
  const found = keepValid(texts({ ...unit, ...fields }));
  expect(Object.fromEntries(found.texts)).toEqual({ ...unit, ...kept });
  expect(found.dropped.map(({ path, text, why }) => `${path} ${text}：${why}`)).toEqual(dropped);
});

test('没有单位、年度的，不算错', () => {
  expect(keepValid(texts({}))).toEqual({ texts: new Map(), dropped: [] });
  expect(keepValid(texts({ '合计.人数': '3名' })).dropped).toEqual([]);
});

test('每个列表从一数起，没有空缺', () => {
  const given = { '甲[3].乙': '1', '甲[7].丙[2]': '2', '甲[7].丙[5]': '3', '甲[3].丁': '4', 戊: '5' };
  expect(Object.fromEntries(renumber(texts(given)))).toEqual({
    ...{ '甲[1].乙': '1', '甲[2].丙[1]': '2', '甲[2].丙[2]': '3', '甲[1].丁': '4', 戊: '5' },
  });
});

test('数据照路径合起来；同一处又是文字又是记录的，先到的算', () => {
  expect(toPlainData(texts({ '甲[1].乙': '1', '甲[2].丙[1]': '2', 丁: '3', '丁.戊': '4' }))).toEqual({
    甲: [{ 乙: '1' }, { 丙: ['2'] }],
    丁: '3',
  });
  expect(Object.keys(toPlainData(texts({ '__proto__.甲': '1' })))).toEqual(['__proto__']);
});

test('名字在文件的字里找：两处不同的字、没有了的，都不知道是哪个', () => {
  const field = (path: string, name: string) => ({ path, digest: digest(name), length: name.length });
  const fields = [
    { path: '合计.人数', text: '3名' },
    { path: '合计.发放', text: '' },
    field('署名', '云岭县总工会'),
    field('公示.地点', '县文化馆'),
    field('办法.名称', '长'.repeat(500)),
  ];
  const passages = ['云岭 县【待核】总工会', '长'.repeat(600)].map((text, index) => ({
    ...{ text, name: `第${index + 1}段`, number: index + 1 },
  }));
  expect(Object.fromEntries(readKept(fields, passages))).toEqual({
    '合计.人数': '3名',
    署名: '云岭县总工会',
  });
});

test.each([
  ['甲', '甲', true],
  ['甲.乙', '甲', true],
  ['甲[1]', '甲', true],
  ['甲乙', '甲', false],
  ['甲', '甲.乙', false],
])('%s 在 %s 里：%s', (path, around, wanted) => expect(isWithin(path, around)).toBe(wanted));
