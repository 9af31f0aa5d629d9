/** A template as a report would be made of it: its names checked, then run, without a document around it. */
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { plainOutput } from '../../../src/document/slots.ts';
import { checkNames } from '../../../src/template/check-names.ts';
import { renderText } from '../../../src/template/render.ts';
import type { NameTree } from '../../../src/template/shapes.ts';
import { sources } from '../fixtures.ts';

/** The names of data, as a report's facts have them. */
function describeData(value: unknown): NameTree {
  if (Array.isArray(value))
    return { kind: 'list', item: value.length > 0 ? describeData(value[0]) : { kind: 'any' } };
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'object',
      fields: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, describeData(part)])),
    };
  const leaf = { string: 'text', number: 'integer', boolean: 'flag' }[typeof value as string];
  return { kind: 'leaf', ...(leaf && { leaf: leaf as 'text' }) };
}

/** What a report's template gives: its text, or the problems that it is refused for. */
export function renderHere(
  extension: 'njk' | 'hbs',
  template: string,
  values: object = {},
  files: Readonly<Record<string, string>> = {},
): { text: string; problems: Diagnostic[] } {
  const name = `t.${extension}`;
  const request = { template: name, sources: sources({ [name]: template, ...files }) };
  const found = checkNames({ ...request, names: describeData(values) });
  const { text, problems } = renderText({ ...request, data: { values } }, plainOutput);
  return { text, problems: [...found, ...problems] };
}
