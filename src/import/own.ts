/** A file of ours: the data that it keeps, and beside them what its words alone tell, as the totals of a roster. */
import { loadCampaign } from '../campaign/load.ts';
import { parseFields } from '../campaign/parse.ts';
import { formatFigure } from '../chinese/format.ts';
import { formatPath, type Step, valueAt } from '../diagnostics/path.ts';
import { deriveFacts, type Facts } from '../facts/facts.ts';
import { placeData } from '../source/data.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import { type Anchored, readAnchored } from './anchored.ts';
import type { Found, Plain } from './found.ts';
import type { Imported, OwnData } from './imported.ts';
import { isWithin, keepValid, readKept, type Texts, toPlainData } from './kept.ts';
import { settle, toData } from './settle.ts';

type OwnRead = Pick<Imported, 'found' | 'unread' | 'unit' | 'year' | 'totals'> &
  Pick<Anchored, 'isRead' | 'pages'>;

/** @param read what its words tell, to whoever reads them */
export function readOwn(
  read: Imported,
  passages: readonly WordPassage[],
  { fields, ...own }: OwnData,
): OwnRead | undefined {
  const kept = keepValid(readKept(fields, passages)).texts;
  const told = listTold(read.found, kept);
  const anchored = readAnchored(kept, told, passages, own);
  if (!anchored) return undefined;
  const isKept = ({ path }: Found) => ![...told.keys()].some((one) => isWithin(one, formatPath([...path])));
  const settled = settle(anchored.found, read.sentences, isKept);
  const [unit, year] = [kept.get('单位.全称') ?? read.unit, Number(kept.get('报告.年度') ?? read.year)];
  return {
    unit,
    ...(!Number.isNaN(year) && { year }),
    found: settled.found,
    totals: tellTotals(deriveData(toData(settled.found))),
    unread: [...anchored.unread, ...settled.unread],
    isRead: anchored.isRead,
    pages: anchored.pages,
  };
}

/** What the words tell of fields that were not kept and that those which were do not derive. */
function listTold(found: readonly Found[], kept: Texts): Texts {
  const facts = deriveData(toPlainData(kept));
  const told: Texts = new Map();
  // what a kept field says is that field's
  const figures = new Set(kept.values());
  const counts = new Map<string, number>();
  for (const { path, value, isItem } of found) {
    const own = formatPath([...path]);
    const index = counts.get(own) ?? 0;
    if (isItem) counts.set(own, index + 1);
    const [first = ''] = path;
    const field = path[0] === '合计' ? own : first;
    const isKnown = [...kept.keys()].some((one) => isWithin(one, field) || isWithin(field, one));
    const isSaid = typeof value === 'string' && figures.has(value);
    if (isKnown || isSaid || valueAt(facts?.values, field) !== undefined) continue;
    addLeaves(told, value, [...path, ...(isItem ? [index] : [])]);
  }
  return told;
}

function addLeaves(texts: Texts, value: Plain | undefined, path: readonly Step[]): void {
  if (value === undefined) return;
  if (typeof value !== 'object') texts.set(formatPath(path), String(value));
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) addLeaves(texts, one, [...path, index]);
  else for (const [key, one] of Object.entries(value)) addLeaves(texts, one as Plain, [...path, key]);
}

function deriveData(data: Record<string, Plain>): Facts | undefined {
  const { loaded } = loadCampaign(parseFields(placeData(data)));
  return loaded && deriveFacts(loaded.campaign);
}

function tellTotals(facts: Facts | undefined): NonNullable<Imported['totals']> {
  const { 人数: people, 发放: paid, 筹集: raised } = facts?.values.合计 ?? {};
  const money = paid ?? raised;
  return {
    人数: people && formatFigure(people),
    金额: money && formatFigure(money),
  };
}
