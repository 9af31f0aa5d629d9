/** What is said of the unit when its campaign is begun: it goes before what was read. */
import { type Found, field } from './found.ts';

export interface Given {
  unit?: string | undefined;
  level?: string | undefined;
  detail?: string | undefined;
  departments?: readonly string[] | undefined;
}

/** What was found, with what is given in place of it. */
export function withGiven(found: readonly Found[], { unit, level, detail, departments }: Given): Found[] {
  const nowhere = { text: '', place: '' };
  const isAnother = unit !== undefined && find(found, '单位.全称')?.value !== unit;
  const given = [
    ...(unit === undefined ? [] : [field(['单位', '全称'], unit, nowhere)]),
    ...(level === undefined ? [] : [field(['单位', '层级'], level, nowhere)]),
    ...(departments?.length ? [field(['单位', '下属'], departments, nowhere)] : []),
    ...(detail === undefined ? [] : [field(['报告', '详略'], detail, nowhere)]),
  ];
  // what the other unit is called for short
  const replaced = new Set([...given.map(nameOf), ...(isAnother ? ['单位.简称'] : [])]);
  return [...found.filter((one) => !replaced.has(nameOf(one))), ...given];
}

const nameOf = ({ path }: Found) => path.join('.');
const find = (found: readonly Found[], name: string) => found.find((one) => nameOf(one) === name);
