/** 的 where 地 or 得 belongs: 有力的推动了, 做的很好. Only what cannot be read as the head of a noun. */
import { particle } from '../../diagnostics/catalogue/language-wording.ts';
import { defineLanguageRule, type Finding, findMatches } from './finding.ts';

/** How something is done: words that say so of a verb wherever one follows. */
const MANNERS =
  '有力|有效|有机|有序|积极|认真|切实|及时|充分|广泛|深入|扎实|全面|逐步|不断|大力|进一步|圆满|顺利|准确|快速|稳步|细致|耐心|主动|自觉|密切|极大|真正|妥善|成功|精心|紧密|更好|很好';

/** What is done, as far as reports of this kind say it. */
const VERBS =
  '推动|推进|促进|带动|解决|缓解|减轻|帮助|保障|保证|维护|激发|调动|增强|提高|提升|改善|扩大|发挥|体现|落实|完成|开展|组织|掌握|了解|做好|配合|支持|宣传|参与|结合|衔接|整合|联系|服务';

/** 了, 着 and the like make a verb of what might be a noun: 有力的推动 (n.), 有力的推动了. */
const ADVERBIAL = new RegExp(`(?<![最较])((?:${MANNERS}))的((?:${VERBS})(?:[了着]|起来|到(?!位)))`, 'g');

const RESULTS = '好|顺利|扎实|成功|圆满|及时|细致|到位|出色|认真';
const COMPLEMENT = new RegExp(
  `((?:做|办|干|抓|完成|进行|开展|落实))的((?:很|非常|十分|比较|相当|更加?|都很)(?:${RESULTS}))(?=[，。；！、]|$)`,
  'g',
);

function findParticles(text: string): Finding[] {
  return [
    ...findMatches(text, ADVERBIAL, ([, manner, verb]) => `${manner}地${verb}`),
    ...findMatches(text, COMPLEMENT, ([, verb, result]) => `${verb}得${result}`),
  ];
}

export const particleRules = [defineLanguageRule(particle, '的', findParticles)];
