/** Placeholders that were left to be filled in later: `**`, `××`, `20xx`, `____`, `○○○`, 【待…】, （待补充）, 某某, TODO. */
import { meaningOf } from '../../campaign/roles.ts';
import { remember } from '../../chinese/remembered.ts';
import type { Words } from '../../chinese/sentences.ts';
import { placeholderLeft } from '../../diagnostics/catalogue/wording.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { visitInlines, walkBlocks } from '../../document/text.ts';
import { atWords } from '../places.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';
import { visitTexts } from '../texts.ts';

const open = '待(?:定|补充?|填写?|核实?|核对|完善|确定)';
const placeholderPattern = new RegExp(
  [
    /[*＊]{2,}|[×✕]{2,}|20[×✕]{2}|(?<![A-Za-z])(?:20)?[XxＸｘ]{2,}(?![A-Za-z])/.source,
    // a line to write on, and circles that are no 〇 of 二〇〇八年
    /(?<![\w＿])[_＿]{2,}(?!\w)|(?<![一二三四五六七八九零○〇◯])[○〇◯]{2,}/.source,
    /【待[^】]{0,20}】?|请填(?:写)?(?=[^，。；\s])|\bTODO\b/.source,
    `[（(](?:${open}|此处[^）)]{1,12}|填写[^）)]{0,12})[）)]`,
    // 李某某 is a masked name
    /某某(?=[省市县区乡镇村局厅]|单位|公司|集团|企业|学校|大学|中学|小学|工会)/.source,
  ].join('|'),
  'g',
);
/** What is a placeholder where a field says nothing else: of next year a sentence may say that its date is 待定. */
const wholePattern = new RegExp(`^(?:${open}|某{1,3}|此处.{0,4}填写?.{0,8})$`);

/** A name masked for publication, 何** or 王××, is no gap. */
const maskedName = /^(?!某)\p{Script=Han}{1,2}[*＊×✕XxＸｘ·某]+$/u;

/** How much of a sentence is quoted on either side. */
const WORDS_AROUND = 50;

function findPlaceholders(input: CheckInput): RuleResult {
  const problems: Diagnostic[] = [];
  let compared = 0;
  visitTexts(input.campaign, (text, steps) => {
    const { role, field } = meaningOf(steps) ?? {};
    // 李** is one of the ways that 公示.遮盖 offers
    if (field?.meta.leaf === 'choice') return;
    compared++;
    if ((role === 'name' || role === 'party') && maskedName.test(text)) return;
    for (const { text: placeholder, index } of listPlaceholders(text)) {
      const at = atWords(input, formatPath(steps), text, index, placeholder.length);
      problems.push(makeProblem(placeholderLeft, { placeholder }, at));
    }
  });
  const words = listTemplateWords(input);
  for (const sentence of words) {
    const first = new Map<string, number>();
    for (const { 0: placeholder, index } of sentence.matchAll(placeholderPattern))
      if (!first.has(placeholder)) first.set(placeholder, index);
    for (const [placeholder, index] of first) {
      const around = sentence.slice(Math.max(0, index - WORDS_AROUND), index + WORDS_AROUND).trim();
      problems.push(makeProblem(placeholderLeft, { placeholder, sentence: around }));
    }
  }
  return { problems, compared: compared + words.length };
}

/** Each placeholder has one of these signs, or is half Latin. */
const anySign = /[*＊×✕_＿○〇◯【XxＸｘT请待此填某]/;

const findPlaceholder: (text: string) => readonly Words[] = remember((text) => {
  if (wholePattern.test(text)) return [{ text, index: 0 }];
  return Array.from(text.matchAll(placeholderPattern), ({ 0: words, index }) => ({ text: words, index }));
});

const listPlaceholders = (text: string) => (anySign.test(text) ? findPlaceholder(text) : []);

/** What the finished report says in its template's own words; in tables those are only headings. */
function listTemplateWords({ document }: CheckInput): string[] {
  const blocks = [...walkBlocks(document?.children ?? [])].filter((block) => block.type !== 'table');
  const words: string[] = [];
  visitInlines(
    // nested blocks have their own turn
    blocks.map((block) => (block.type === 'attachment' ? { ...block, children: [] } : block)),
    (inline) => {
      if (inline.type === 'text') words.push(inline.value);
    },
  );
  return words;
}

export const placeholderRules: readonly Rule[] = [defineRule(placeholderLeft, findPlaceholders)];
