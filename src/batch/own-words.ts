/** What a unit's own file says of the year and of whose it is, beside what the whole says. */
import { foldLetters } from '../chinese/letters.ts';
import { otherUnit, otherYear } from '../diagnostics/catalogue/batch.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { valueAt } from '../diagnostics/path.ts';
import type { PlacedValue } from '../source/places.ts';
import type { Unit } from './unit.ts';

/** As typed: nothing of the file is validated yet. */
function readText(data: PlacedValue, path: string): string | undefined {
  const text = valueAt(data.value, path);
  return typeof text === 'string' || typeof text === 'number' ? String(text).trim() : undefined;
}

const digitsOf = (year: string) => year.normalize('NFKC').replace(/\D/g, '');

/** Problems of a file that was written for another year, or for another of the units. */
export function compareOwnWords(shared: PlacedValue, unit: Unit, units: readonly Unit[]): Diagnostic[] {
  const { value: own } = unit.own();
  if (!own) return [];
  const place = (path: string) => ({ field: path, place: own.places.get(path)?.value });
  const [whole = '', year = ''] = [shared, own].map((data) => digitsOf(readText(data, '报告.年度') ?? ''));
  const name = readText(own, '单位.全称') ?? '';
  const isOf = ({ 名称, 简称 }: Unit) => [名称, 简称].some((one) => foldLetters(one) === foldLetters(name));
  return [
    ...(year.length === 4 && whole.length === 4 && year !== whole
      ? [makeProblem(otherYear, { name: unit.简称, own: year, whole }, place('报告.年度'))]
      : []),
    ...(name !== '' && !isOf(unit) && units.some(isOf)
      ? [makeProblem(otherUnit, { name: unit.简称, own: name }, place('单位.全称'))]
      : []),
  ];
}
