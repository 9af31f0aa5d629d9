/** 受助人数和发放金额分别为75名和28.5万元: two totals by their names, one after the other. */
import { wholeYear } from '../clauses.ts';
import { listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { ourselves } from '../signs.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { readListed } from './list-places.ts';

/** What each total is called, where it stands in a list of totals. */
const totals: readonly { called: string; fields: readonly string[] }[] = [
  { called: '(?:受助|资助|受益)?(?:学生)?(?:总?人数)', fields: ['人数'] },
  { called: '(?:受助|受益|涉及)?(?:家庭|户)数?', fields: ['户数'] },
  { called: '(?:筹集|募集)(?:的)?(?:资金|金额|总额|款项)?', fields: ['筹集'] },
  {
    called: '(?:发放|资助)(?:的)?(?:资金|金额|总额|助学金|款项)?|助学金(?:总额)?|金额',
    fields: ['发放', '金额'],
  },
  { called: '(?:资金)?(?:结余|节余)(?:资金)?', fields: ['结余'] },
];
const any = `(?:${totals.map(({ called }) => `(?:${called})`).join('|')})`;
const list = new RegExp(`^(?:${wholeYear}|其中|，|的|${ourselves})*(${any}(?:[、和与及]${any})+)$`);

export const tieTotalPair: Subject = (statement, { input }) => {
  const listed = readListed(statement);
  if (!listed || statement.found.per) return undefined;
  const { head, figures, place } = listed;
  if (words.otherMatters.test(head) || words.occasion.test(head) || hasName(head, input)) return undefined;
  const named = list.exec(head.slice(head.search(/[^，；]*$/)))?.[1]?.split(/[、和与及]/) ?? [];
  const name = named.length === figures.length ? named[place] : undefined;
  const meant = totals.find(({ called }) => new RegExp(`^(?:${called})$`).test(name ?? ''));
  return meant && holdTo(statement, listKnown(input, '合计', meant.fields));
};
