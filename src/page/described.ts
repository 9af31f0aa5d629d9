/** A file of the campaign as the page shows it: what it is called, what stands in its fields, what is wrong with it. */
import type { Field } from '../campaign/fields.ts';
import { parseFields } from '../campaign/parse.ts';
import { isObject, type PlainValue } from '../source/places.ts';
import type { FileState, PagedProblem, Typed } from './contract.ts';
import { isEditable, readValues } from './edits.ts';
import { Locator } from './locate.ts';
import { parseText } from './parsed.ts';

/** What the text of a file says, beside which turn of the page it is. */
export function describeFile(
  name: string,
  text: string,
  root: Field,
): Pick<FileState, 'name' | 'label' | 'text' | 'values' | 'flaw' | 'problems'> {
  const values = readValues(text, root, name);
  const isFlawed = values === undefined || !isEditable(text);
  return {
    ...{ name, label: labelOf(name, values), text, values: values ?? null },
    ...(isFlawed && {
      flaw: '这份 YAML 有读不出来的地方，表格暂时不能改：请在“YAML”里照问题改好',
    }),
    problems: findSlips(name, text),
  };
}

/** What is wrong with how fields are written. A unit's own file is held to the schema with what all units share. */
function findSlips(name: string, text: string): PagedProblem[] {
  const { value, problems } = parseText(text, name);
  const found = value && !name.includes('/') ? parseFields(value).problems : [];
  return new Locator(new Map([[name, text]])).locateAll([...problems, ...found]);
}

/** A unit's file is called as the unit; 活动.yaml as who writes it. */
function labelOf(name: string, values: PlainValue | undefined): string {
  if (name.includes('/')) return name.replace(/^.*\/|\.ya?ml$/gi, '');
  const unit = isObject(values ?? null) ? (values as { 单位?: PlainValue }).单位 : undefined;
  const called = unit !== undefined && isObject(unit) ? (unit.简称 ?? unit.全称) : undefined;
  return typeof called === 'string' ? called : '本级';
}

/** A value in words, for somebody who has to choose between two. */
export function sayValue(value: Typed): string {
  if (value === null) return '（空）';
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? value.map(sayValue).join('；')
    : Object.entries(value)
        .map(([key, part]) => `${key} ${sayValue(part)}`)
        .join('，');
}
