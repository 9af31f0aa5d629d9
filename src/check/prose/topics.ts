/** What a clause is about. */
import type { YearField } from '../../facts/figures.ts';

/** 受助人数, 资助金额: what of each year a clause speaks of. */
export function nameField(before: string): YearField | undefined {
  const clause = before.slice(before.search(/[^，；]*$/));
  if (/标准|人均/.test(clause)) return undefined;
  if (/(?:受助|资助|受益|学生|子女)[^，]{0,4}(?:人数|数量|数)|^人数/.test(clause)) return '人数';
  return /(?:资助|发放|筹集|助学)[^，]{0,4}(?:金额|资金|助学金|总额)/.test(clause) ? '金额' : undefined;
}
