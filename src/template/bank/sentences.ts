/** A file of the bank: the sentences of one kind of paragraph, each with its condition and its words. */
import * as z from 'zod';
import { details } from '../../campaign/details.ts';
import { levelFamilies } from '../../campaign/levels.ts';
import { bankKinds, ticks } from '../../campaign/schema/prose.ts';
import { bankInvalid } from '../../diagnostics/catalogue/bank.ts';
import { type Diagnostic, makeProblem, type Place, startOf } from '../../diagnostics/diagnostic.ts';
import { nowhere, placeOfField } from '../../diagnostics/places.ts';
import type { TemplateFile } from '../sources.ts';
import {
  type BankSentence,
  type Expression,
  type Position,
  positions,
  proofs,
  type Statement,
} from '../syntax.ts';
import { parseSentence } from '../syntaxes/parse.ts';
import { describeUnknown, validateFile } from '../validate-file.ts';

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: ({ input }) => describeUnknown(input, values) });
const text = z.string({ error: '应当是文字' }).min(1, '不能为空');
/** A single item stands for a list of one. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(item, { error: '应当是一组词' }),
  );

const sentenceSchema = z.strictObject(
  {
    号: text.regex(/^.+-\d{1,4}$/, '应当写成“段-数字”，如 摸底-3'),
    位: oneOf(positions),
    组: text.optional(),
    类: oneOf(proofs),
    详略: oneOf(details),
    层级: listOf(oneOf(levelFamilies)).optional(),
    凭: listOf(text).optional(),
    要: text.optional(),
    词: listOf(text).optional(),
    配: text.optional(),
    无主语: z.literal('是', { error: '只写“是”，或不写' }).optional(),
    文: text,
  },
  { error: (issue) => (issue.code === 'invalid_type' ? '应当由“字段: 内容”这样的几行组成' : undefined) },
);

const fileSchema = z.strictObject(
  {
    段: oneOf(bankKinds),
    说明: text.optional(),
    印: oneOf(['选了才印']).optional(),
    句: z.array(sentenceSchema, { error: '应当是一组句子，每句以“- 号: …”开头' }),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? '应当有“段: …”和“句:”' : undefined) },
);

/** What a file of the bank holds, each sentence by its position. */
export interface BankFile {
  kind: (typeof bankKinds)[number];
  help?: string | undefined;
  onRequest: boolean;
  sentences: (BankSentence & {
    position: Position;
    pair?: string | undefined;
    /** 文 and 要, as written */
    text: string;
    condition?: string | undefined;
  })[];
}

/** Reads a file of the bank, its problems with the places where they stand. */
export function readBankFile({
  value,
  file,
  text,
  places = nowhere,
}: Pick<TemplateFile, 'value' | 'file' | 'text' | 'places'>): { bank?: BankFile; problems: Diagnostic[] } {
  const { value: read, problems } = validateFile(value, fileSchema, bankInvalid, places);
  if (!read) return { problems };
  const start: Place = startOf(file);
  const sentences = read.句.flatMap((sentence, index) => {
    const at = (field: '文' | '要' | '凭' | '号') => placeOfField(places, ['句', index, field]) ?? start;
    const refuse = (reason: string, field: '文' | '要' | '凭' | '号') =>
      problems.push(makeProblem(bankInvalid, { reason }, { place: at(field) }));
    const number = Number(sentence.号.slice(sentence.号.lastIndexOf('-') + 1));
    const known: readonly string[] = read.段 in ticks ? ticks[read.段 as keyof typeof ticks] : [];
    const needed = sentence.凭 ?? [];
    for (const tick of needed.filter((word) => !known.includes(word)))
      refuse(`“${read.段}”没有“${tick}”可凭${known.length > 0 ? `，可以写 ${known.join('、')}` : ''}`, '凭');
    if ((sentence.类 === '凭') !== needed.length > 0)
      refuse(sentence.类 === '凭' ? '“凭”类的句子要写明凭哪几项' : '写了“凭”的句子，“类”是“凭”', '凭');
    const body = parseSentence(sentence.文, withinQuotes(text, at('文')));
    const condition =
      sentence.要 === undefined ? undefined : parseCondition(sentence.要, withinQuotes(text, at('要')));
    problems.push(...body.problems, ...(condition?.problems ?? []));
    if (!body.body || (condition && !condition.expression)) return [];
    return {
      id: sentence.号,
      number,
      position: sentence.位,
      group: sentence.组 ?? '',
      proof: sentence.类,
      detail: sentence.详略,
      levels: sentence.层级,
      ticks: needed,
      words: sentence.词 ?? [],
      subjectless: sentence.无主语 !== undefined,
      needs: [
        ...(condition?.expression ? [condition.expression] : []),
        ...listHoles(body.body),
        ...(sentence.类 !== '凭' && hardship.test(sentence.文) ? listNeedy() : []),
      ],
      body: body.body,
      at: at('文'),
      pair: sentence.配,
      text: sentence.文,
      condition: sentence.要,
    };
  });
  return {
    bank: { kind: read.段, help: read.说明, onRequest: read.印 !== undefined, sentences },
    problems,
  };
}

/** Where the words of a scalar begin: behind its quote, where it has one. */
function withinQuotes(text: string, at: Place): Place {
  const first = [...(text.split('\n')[at.line - 1] ?? '')][at.column - 1] ?? '';
  return /["']/.test(first) ? { ...at, column: at.column + 1 } : at;
}

/** `"入户" in 方法.摸底`: an expression as in a template's `{% if %}`. */
function parseCondition(written: string, at: Place): { expression?: Expression; problems: Diagnostic[] } {
  const before = '{{ ';
  const { body = [], problems } = parseSentence(`${before}${written} }}`, {
    ...at,
    column: Math.max(1, at.column - before.length),
  });
  const [only, ...more] = body;
  // of the braces that stand around it here she wrote none
  if (problems.length > 0 && !problems.some(({ message }) => message.includes('}}'))) return { problems };
  if (problems.length === 0 && only?.type === 'print' && more.length === 0)
    return { expression: only.value, problems };
  const place = problems[0]?.place ?? at;
  return { problems: [makeProblem(bankInvalid, { reason: `看不懂“要”：${written}` }, { place })] };
}

/** Words by which a sentence takes it that those helped are in need: said only where the facts tell so. */
const hardship = /困难|负担|难关|压力|缓解|帮扶/;
let needy: Expression[] | undefined;

function listNeedy(): Expression[] {
  needy ??= [parseCondition('活动.济困', startOf('')).expression].flatMap((expression) => expression ?? []);
  return needy;
}

/** The values that a sentence prints whatever holds: without one of them it can't be said. */
function listHoles(body: readonly Statement[]): Expression[] {
  return body.flatMap((statement) => (statement.type === 'print' ? printed(statement.value) : []));
}

/** What is printed, without the filters that it goes through. */
function printed(expression: Expression): Expression[] {
  if (expression.type === 'member' || expression.type === 'name') return [expression];
  if (expression.type === 'call') return expression.args.slice(0, 1).flatMap(printed);
  return [];
}
