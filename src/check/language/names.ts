/** Names of people: one separating dot, and no spaces to make them as long as others. */
import { normalizeNameDots } from '../../chinese/names.ts';
import * as kinds from '../../diagnostics/catalogue/language-wording.ts';
import { defineLanguageRule, type Finding, findMatches, type TextKind } from './finding.ts';
import { HAN, SPACES } from './signs.ts';

/** In a name a full stop is the dot too; in sentences it may be what it is. */
function findDots(text: string, kind: TextKind): Finding[] {
  if (kind !== 'name') return findMatches(text, dotInSentence, '·');
  const right = normalizeNameDots(text);
  return findMatches(text, /[^·]/g, '·').filter(({ index }) => right[index] === '·');
}

const dotInSentence = new RegExp(`(?<=${HAN})[•・‧･⋅](?=${HAN})`, 'gu');
/** Spaces between two words that may each be a name: two people in one cell are not to be joined. */
const parted = new RegExp(`(?<!${HAN})${HAN}{2,4}[ \\u00a0\\u3000]+${HAN}{2,4}(?!${HAN})`, 'u');

function findSpaces(text: string): Finding[] {
  return findMatches(text, padding, parted.test(text) ? undefined : '');
}

const padding = new RegExp(`(?<=${HAN})[ \\u00a0\\u3000]+(?=${HAN})|(?<=·) +|(?<! ) +(?=·)`, 'gu');

export const nameRules = [
  defineLanguageRule(kinds.nameDot, '•・‧･⋅.．', findDots, ['name', 'prose', 'speech']),
  defineLanguageRule(kinds.nameSpace, SPACES, findSpaces, ['name', 'listed-name']),
];
