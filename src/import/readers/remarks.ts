/** 一是…；二是…, under 问题, 打算, 特点, 经验: what a unit says of its year in its own words. */
import { type Found, item } from '../found.ts';
import type { Manuscript, Sentence } from '../manuscript.ts';

const sections: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/问题|不足|困难和/, '问题'],
  [/打算|计划|下一步|今后/, '打算'],
  [/特点|亮点|做法和成效/, '特点'],
  [/经验|体会/, '经验'],
];
const mark = /(?:^|[：；。，])(?:[一二三四五六七八九]是|首先，|其次，|再次，|最后，)/;

export function readRemarks({ sentences }: Manuscript): Found[] {
  return sentences.flatMap((sentence) => {
    const points = split(sentence);
    const name = points.length > 1 ? sectionOf(sentence) : undefined;
    return name === undefined ? [] : points.map((point) => item([name], point, sentence));
  });
}

function sectionOf({ headings, text }: Sentence): string | undefined {
  const [lead = ''] = text.split(mark);
  const told = sections.filter(([pattern]) => pattern.test(lead)).map(([, name]) => name);
  if (told.length === 1) return told[0];
  const above = sections.filter(([pattern]) => pattern.test(headings.at(-1) ?? '')).map(([, name]) => name);
  return above.length === 1 ? above[0] : undefined;
}

function split({ text }: Sentence): string[] {
  return text
    .split(mark)
    .slice(1)
    .map((point) => point.replace(/[；。，]+$/, ''))
    .filter((point) => point.length > 3);
}
