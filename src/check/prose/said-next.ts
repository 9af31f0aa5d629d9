/** 工会经费仅次于行政拨款，列第二: one right behind another among those that it is listed with. */
import { formatFigure } from '../../chinese/format.ts';
import { sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { type Claimed, listOwnSentences } from './own-sentences.ts';
import { listRanked, places, type Ranked } from './ranked.ts';
import { anyOf } from './several.ts';

const what = '(?:学?生|子女|的|受助|资助|出资|捐款|资金|金额|人数|标准)*';
const order = '(?:居于?|排在?|列|位列|名列|位居|排名)';

export function* listSaidNext(input: CheckInput): Iterable<Claimed> {
  const sentences = listOwnSentences(input).filter(({ text }) => text.includes('仅次于'));
  for (const { passage, text, index } of sentences)
    for (const { topic, ranked } of listRanked(input)) {
      if (topic === '金额' || topic === '企业') continue;
      const any = anyOf(ranked.flatMap(({ names }) => names));
      const form = new RegExp(
        `(${any})${what}仅次于(${any})${what}(?:，${order}第([${places}])位?)?(?=[，；]|$)`,
      );
      const match = form.exec(text);
      const [words = '', first, second, nth] = match ?? [];
      const [own, other] = [first, second].map((name) =>
        ranked.find(({ names }) => name !== undefined && names.includes(name)),
      );
      if (!match || !own || !other || own.path === other.path) continue;
      const place = placeOf(own, ranked);
      yield {
        passage,
        words: passage.text.slice(index + match.index, index + match.index + words.length),
        index: index + match.index,
        holds:
          place === placeOf(other, ranked) + 1 && (nth === undefined || places.indexOf(nth) + 1 === place),
        path: own.path,
        derived: `${formatFigure(own.figure)}，在${ranked.length}项里从多到少排第${places.charAt(place - 1)}`,
      };
      break;
    }
}

function placeOf(own: Ranked, ranked: readonly Ranked[]): number {
  return ranked.filter(({ figure }) => sizeOf(figure) > sizeOf(own.figure)).length + 1;
}
