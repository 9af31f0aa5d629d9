/** 第二批的人数超过第一批, 市总工会的资金比省总工会多: which of two that are named is the more. */
import { formatFigure } from '../../chinese/format.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import type { Known } from './known.ts';
import { listNamed } from './named.ts';
import { type Claimed, listOwnSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { occasion } from './vocabulary.ts';

const people = '生?的?(?:受助|资助)?(?:学生|子女)?(?:人数)?';
const money = '的?(?:资助|发放|助学)?(?:金额|资金|出资额?|捐款额?|拨款|投入)?';
/** What is compared: heads only where they are named, for else what a unit gave may be meant. */
const fields = [
  { field: '人数', own: '的?(?:受助|资助)?(?:学生人数|人数|学生)', other: people, ways: '多|少|高|低' },
  // 高中生比本科生多; 高 would be said of what they get
  { field: '人数', own: '(?:生|的?子女)', other: '(?:生|的?子女)', ways: '多|少' },
  {
    field: '金额',
    own: '的?(?:资助金额|发放金额|金额|资金|出资额?|捐款额?|拨款)',
    other: money,
    ways: '多|少|高|低',
  },
] as const;
const end = '(?=[，；]|$)';

/** Each pair that is said to be unlike; nothing where the two are equal, or not exact. */
export function* listSaidMore(input: CheckInput): Iterable<Claimed> {
  const named = listNamed(input);
  const any = anyOf([...named.keys()]);
  const forms = fields.map(({ field, own, other, ways }) => ({
    field,
    verbs: new RegExp(`^(${any})${own}(超过|多于|高于|少于|低于|不及)了?(${any})${other}${end}`),
    than: new RegExp(`^(${any})${own}比(?<than>${any})${other}(?:更|要|略)?(?<way>${ways})${end}`),
  }));
  for (const { passage, text, index } of listOwnSentences(input))
    for (const { field, verbs, than: compared } of forms) {
      const match = verbs.exec(text) ?? compared.exec(text);
      const { than, way } = match?.groups ?? {};
      const [words = '', first = '', verb = '', second = ''] = match ?? [];
      const [one, next] = [first, than ?? second].map((name) => findOnly(named.get(name), field));
      const isElse = occasion.test(text.replace(first, '').replace(than ?? second, ''));
      if (!match || !one || !next || isElse || one.path === next.path) continue;
      const more = sizeOf(one.figure) - sizeOf(next.figure);
      if (more === 0) continue;
      yield {
        passage,
        words,
        index,
        holds: more > 0 !== /少|低|不及/.test(way ?? verb),
        path: one.path,
        derived: `${formatFigure(one.figure)}，${next.path} 是${formatFigure(next.figure)}`,
      };
    }
}

/** The one exact figure of a kind that a name has. */
function findOnly(known: readonly Known[] = [], field: '人数' | '金额'): Known | undefined {
  const [only, ...others] = known.filter(({ path }) => path.endsWith(field));
  const isAlone = others.every(({ figure }) => only && sizeOf(figure) === sizeOf(only.figure));
  return only && isAlone && isExact(only.figure) ? only : undefined;
}
