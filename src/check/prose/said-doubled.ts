/** 受助人数三年翻了一番: twice as many, or four times, as an earlier year. */
import type { CheckInput } from '../rule.ts';
import { listGrowth, readGrowthField } from './growth-years.ts';
import { type Claimed, listSentences } from './own-sentences.ts';

const doubled = /(近|约|将近|接近|几乎|基本)?(?:实现|比[^，]*)?翻(?:了|一)*([一两二]?)番(多|有余)?/;
/** How far from it the years may be, where nothing hedges it. */
const SLACK = 0.15;

export function* listSaidDoubled(input: CheckInput): Iterable<Claimed> {
  for (const { passage, text, index } of listSentences(input)) {
    const match = doubled.exec(text);
    if (!match) continue;
    const [words, nearly, count = '', more] = match;
    const before = text.slice(0, match.index) + (/比[^，]*(?=翻)/.exec(words)?.[0] ?? '');
    const field = readGrowthField(dropSettled(before), input);
    const growths = field ? listGrowth(before, field, input) : [];
    const wanted = /[两二]/.test(count) ? 4 : 2;
    const low = nearly === undefined ? wanted * (1 - SLACK / 2) : wanted * (1 - SLACK);
    const high = wanted * (more === undefined ? 1 + SLACK : 2);
    const [first] = growths;
    const fits = growths.some(({ times }) => low <= times && times <= high);
    yield {
      passage,
      words: passage.text.slice(index + match.index, index + match.index + words.length),
      index: index + match.index,
      holds: first ? fits : undefined,
      path: first ? `${first.now.name} ÷ ${first.last.name}` : '',
      derived: first ? `${Number(first.times.toFixed(2))}倍` : '',
    };
  }
}

/** 从80名增加到160名，: figures that another subject holds. */
function dropSettled(before: string): string {
  return before.replace(/[\d.]+万?[名人元]/g, '');
}
