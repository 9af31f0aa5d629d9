/** A kind of the bank beside the user's own data: each sentence as it would read, or what it lacks. */
import { plainOutput } from '../../document/slots.ts';
import type { FactValues } from '../../facts/schema.ts';
import type { RenderData } from '../machine.ts';
import { renderText } from '../render.ts';
import { sourceOf } from '../sources.ts';
import type { Expression, Statement } from '../syntax.ts';
import type { Shelf, StoredSentence } from './bank.ts';
import { askFor, askForTicks, listUnmet } from './conditions.ts';
import { readSettings } from './settings.ts';

/** A sentence beside the data. */
export interface Listed {
  sentence: StoredSentence;
  /** as it would be printed; undefined where something is lacking */
  text?: string;
  /** what the data would have to hold, as what can be done */
  lacking: string[];
}

/** What fills the sentences: the facts as the report's version shows them. */
export function dataOf(values: FactValues): RenderData {
  return { values, year: values.报告.年度, prose: readSettings(values) };
}

/** Where a sentence stands, and what it is said by. */
export function describeSentence({ position, proof, ticks, detail, levels, pair }: StoredSentence): string[] {
  return [
    position,
    proof === '凭' ? `凭 ${ticks.join('、')}` : proof,
    detail,
    ...(levels ? [levels.join('、')] : []),
    ...(pair ? [`配 ${pair}`] : []),
  ];
}

/** @param data whose facts fill the sentences; without them each reads as it is written */
export function listSentences(shelf: Shelf, data?: RenderData): Listed[] {
  return shelf.sentences.map((sentence): Listed => {
    if (!data) return { sentence, text: sentence.text, lacking: [] };
    const ticked = data.prose?.ticks[shelf.kind] ?? [];
    const unmet = sentence.needs.filter((need) => !holds(need, data));
    const condition = sentence.condition === undefined ? undefined : sentence.needs[0];
    const unticked = sentence.ticks.filter((tick) => !ticked.includes(tick));
    const absent = [
      ...new Set(unmet.filter((need) => need !== condition).map(askFor)),
      ...(unticked.length > 0 ? [askForTicks(shelf.kind, unticked)] : []),
    ];
    // a condition names what is absent once more; by itself it says what the data would have to be
    const isUnmet = condition !== undefined && unmet.includes(condition) && absent.length === 0;
    const lacking = isUnmet ? listUnmet(condition, (part) => holds(part, data)) : absent;
    return lacking.length > 0
      ? { sentence, lacking }
      : { sentence, text: fill(sentence.body, data), lacking };
  });
}

function holds(need: Expression, data: RenderData): boolean {
  const found: Statement[] = [{ type: 'literal', text: '是' }];
  return fill([{ type: 'if', condition: need, body: found, otherwise: [] }], data) !== '';
}

const NAME = '语料';

function fill(body: Statement[], data: RenderData): string {
  const source = sourceOf(NAME, body);
  return renderText({ template: NAME, sources: { read: () => source }, data }, plainOutput).text;
}
