/** Where something stands in a file that Word has saved: the page, and of the paragraphs seen on it the how manieth. */
import { expect, test } from '@jest/globals';
import { PlaceNamer, readSavedPages } from '../../src/verify/places.ts';
import type { WordPassage } from '../../src/word/paragraphs.ts';

const passages: WordPassage[] = (
  [
    ['第1段', '标题'],
    ['第2段', '这一段 跨了两页', [5]],
    ['第3段', '这一段从新的一页起', [0]],
    ['第4段', '同一页的', undefined],
    ['表1第1行', '表头', [0]],
    ['第5段', '这一段跨了三页', [2, 4]],
    ['第6段', '最后一段', undefined],
    ['脚注第1段', '脚注', undefined],
  ] as const
).map(([name, text, pageBreaks], index) => ({
  ...{ name, text, number: index + 1 },
  ...(pageBreaks && { pageBreaks }),
}));

test.each<[name: string, index: number, place: string]>([
  ['第1段', 0, '第1页第1段'],
  ['第2段', 3, '第1页第2段'],
  ['第2段', 4, '第2页第1段'],
  ['第3段', 0, '第3页第1段'],
  ['第4段', 2, '第3页第2段'],
  ['表1第1行', 0, '第4页表1第1行'],
  ['第5段', 1, '第4页第1段'],
  ['第5段', 2, '第5页第1段'],
  ['第5段', 6, '第6页第1段'],
  ['第6段', 0, '第6页第2段'],
  ['脚注第1段', 0, '脚注第1段'],
])('%s第%s字：%s', (name, index, place) => {
  const passage = passages.find((one) => one.name === name)!;
  const namer = new PlaceNamer('总结.docx', passages, () => readSavedPages(passages)!);
  expect(namer.of(passage, index)).toEqual({
    ...{ file: '总结.docx', line: passage.number, column: 1, cell: place },
  });
});

test('没有存过、只有一页的：不知道哪一页', () =>
  expect(readSavedPages(passages.filter(({ pageBreaks }) => !pageBreaks))).toBeUndefined());
