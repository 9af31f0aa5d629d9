/** Placeholders that were left to be filled in later: `**`, `××`, `XX`, `20xx`, `【待`, 请填, TODO. */
import { placeholderLeft } from '../../diagnostics/catalogue/wording.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { visitInlines, walkBlocks } from '../../document/text.ts';
import { atWords } from '../places.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';
import { visitTexts } from '../texts.ts';

const placeholderPattern =
  /[*＊]{2,}|[×✕]{2,}|(?<![A-Za-z])(?:20)?[XxＸｘ]{2,}(?![A-Za-z])|20[×✕]{2}|【待[^】]{0,20}】?|请填(?:写)?(?=[^，。；\s])|\bTODO\b/g;

/** A name masked for publication, 何** or 王××, is no gap. */
const nameFields: ReadonlySet<unknown> = new Set(['学生', '家长', '姓名', '人物', '对象']);
const maskedName = /^\p{Script=Han}{1,2}[*＊×✕XxＸｘ·]+$/u;

function findPlaceholders(input: CheckInput): RuleResult {
  const problems: Diagnostic[] = [];
  let compared = 0;
  const { 规则: _, ...texts } = input.campaign;
  visitTexts(texts, (text, steps) => {
    compared++;
    if (nameFields.has(steps.at(-1)) && maskedName.test(text)) return;
    for (const { 0: placeholder, index } of text.matchAll(placeholderPattern)) {
      const at = atWords(input, formatPath(steps), text, index, placeholder.length);
      problems.push(makeProblem(placeholderLeft, { placeholder }, at));
    }
  });
  const words = listTemplateWords(input);
  for (const sentence of words)
    for (const [placeholder] of sentence.matchAll(placeholderPattern))
      problems.push(makeProblem(placeholderLeft, { placeholder, sentence: sentence.trim() }));
  return { problems, compared: compared + words.length };
}

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
