/** 本科21名、10.5万元，大专12名、3.6万元: a list of names, each with its figures, in a sentence. */
import type { FoundCount, FoundFigure, FoundMoney } from '../../chinese/figures/found.ts';
import type { Sentence } from '../manuscript.ts';

export interface Entry {
  name: string;
  /** 残疾人家庭学生 of 残联资助残疾人家庭学生10人 */
  whom?: string;
  count?: FoundCount;
  money?: FoundMoney;
  /** what stands in brackets behind it */
  inside?: string;
}

/** 残联资助残疾人家庭学生10人: behind the name, up to the figure. */
const link = '(?:共|有|为|共有|合计|资助|各)?';
const longestName = 24;
const noName =
  /[\d，。；：、（）《》]|^(?:其中|共|合计|总计|今年|全年|年|占|的|了|为|获|得到|经|向|给|被|已|还)|(?:共|合计|约|近|各)$/;

/** The entries of a list, in order; none where fewer than two items are of the same form. */
export function readEntries(sentence: Sentence, start: number): { entries: Entry[]; end: number } {
  const { text, figures } = sentence;
  const entries: Entry[] = [];
  let at = start;
  for (const [order, figure] of figures.entries()) {
    if (figure.index < at || isInBrackets(text, figure.index)) continue;
    if (!isAmount(figure) || figure.per || figure.bound) break;
    const words = text.slice(at, figure.index);
    const last = entries.at(-1);
    const joins =
      last && /^、?(?:得到助学金|助学金|发放|共|金额|计)*$/.test(words) && !has(last, figure.kind);
    if (joins) put(last, figure);
    else {
      const name = readName(words, entries.length > 0);
      if (name === undefined || (entries[0] && !has(entries[0], figure.kind))) break;
      entries.push(put(splitName(name), figure));
    }
    at = figure.index + figure.text.length;
    const inside = /^（([^）]*)）/.exec(text.slice(at));
    const current = entries.at(-1);
    if (inside && current) {
      if (inside[1] !== undefined && figures[order + 1]) current.inside = inside[1];
      at += inside[0].length;
    }
  }
  return { entries, end: at };
}

const isAmount = (figure: FoundFigure): figure is FoundCount | FoundMoney =>
  figure.kind === 'count' || figure.kind === 'money';

function has(entry: Entry, kind: 'count' | 'money'): boolean {
  return entry[kind] !== undefined;
}

function put(entry: Entry, figure: FoundCount | FoundMoney): Entry {
  if (figure.kind === 'count') entry.count = figure;
  else entry.money = figure;
  return entry;
}

function isInBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

/** Who helped whom: 残联资助残疾人家庭学生. */
function splitName(words: string): Entry {
  const [, name, whom] = /^(.{2,}?)资助(.{3,})$/.exec(words) ?? [];
  return name !== undefined && whom !== undefined ? { name, whom } : { name: words };
}

/** The name before a figure, behind the mark that parts it from what is before. */
function readName(words: string, isLater: boolean): string | undefined {
  const marked = isLater
    ? /^[，、；](?:其中|和|及)?(.*)$/
    : /(?:^|[，：])(?:其中|分别是|来源分别是|包括)*([^，：]*)$/;
  const [, rest] = marked.exec(words) ?? [];
  const name = rest && dropPeople(rest.replace(new RegExp(`${link}$`), ''));
  if (name === undefined || name === '' || name.length > longestName || noName.test(name)) return undefined;
  return name;
}

/** 本科 of 本科生, 单亲家庭 of 单亲家庭子女; whom somebody helps stays as it is said. */
function dropPeople(name: string): string {
  if (name.includes('资助')) return name;
  return name.replace(/(?<![大中小])(?:学生|子女)$/, '').replace(/(?<=[科专]|[中学])生$/, '');
}
