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

/** A point in a paragraph of its own. */
const numbered = /^(?:\d{1,2}[.．、]|（\d{1,2}）)(?=\D)/;

/** Told in a sentence of its own: 下一步，…；…。 */
const leads: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:下一步|明年|今后)，(.+)。$/, '打算'],
  [/^(?:主要|工作中的|存在的)*不足(?:之处)?是：?(.+)。$/, '问题'],
  [/^工作中体会到，(.+)。$/, '经验'],
];

export function readRemarks({ sentences }: Manuscript): Found[] {
  return sentences.flatMap((sentence, at) => {
    const led = readLed(sentence);
    if (led.length > 0) return led;
    const isAlone = [sentences[at - 1], sentences[at + 1]].every((near) => near?.place !== sentence.place);
    const points = isAlone && numbered.test(sentence.text) ? [tidy(sentence.text)] : split(sentence);
    const isList = points.length > 1 || numbered.test(sentence.text);
    const name = isList ? sectionOf(sentence) : undefined;
    return name === undefined ? [] : points.map((point) => item([name], point, sentence));
  });
}

function readLed(sentence: Sentence): Found[] {
  if (mark.test(sentence.text) || /将(?:继续|一如既往|进一步)/.test(sentence.text)) return [];
  return leads.flatMap(([pattern, name]) => {
    const [, words] = pattern.exec(sentence.text) ?? [];
    return words === undefined ? [] : words.split('；').map((point) => item([name], point, sentence));
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
    .map(tidy)
    .filter((point) => point !== '');
}

const tidy = (point: string) => point.replace(numbered, '').replace(/[；。，]+$/, '');
