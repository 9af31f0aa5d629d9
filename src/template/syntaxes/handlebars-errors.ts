/** What Handlebars' parser says, in Chinese and with a place. */
import { syntaxError, unsupportedSyntax } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { listParts } from '../line-ends.ts';
import type { TextPlaces } from './places.ts';

const COMPARE_ELSEWHERE =
  '{{#if}} 只看有没有这项资料；要比较大小，请把模板改为 .md.njk，写 {% if 合计.人数 > 1 %}';

type HandlebarsError = Error & { lineNumber?: number; column?: number };

/** Makes a problem of an error thrown by the parser. */
export function explainHandlebarsError(
  { message, lineNumber, column }: HandlebarsError,
  text: string,
  places: TextPlaces,
): Diagnostic {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch && lineNumber !== undefined) {
    const reason = `{{#${mismatch[1]}}} 与 {{/${mismatch[2]}}} 不成对`;
    return makeProblem(syntaxError, { reason }, { place: places.at(lineNumber - 1, column ?? 0) });
  }
  // the parser names the line only; the hole that it could not read begins there
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const written = text.split('\n')[line - 1] ?? '';
  const comparison = /\{\{~?#(?:if|unless)\s[^}]{0,200}?[=<>!]/.exec(written);
  if (comparison) {
    const told = { what: '在 {{#if}} 里比较', instead: COMPARE_ELSEWHERE };
    return makeProblem(unsupportedSyntax, told, { place: places.at(line - 1, comparison.index) });
  }
  const half = /\{\{[^{}]*\}(?!\})/.exec(written);
  if (half) {
    const reason = `“${half[0]}”少了一个“}”，应当是“${half[0]}}”`;
    return makeProblem(syntaxError, { reason }, { place: places.at(line - 1, half.index) });
  }
  const open = message.includes("got 'EOF'") ? findOpenBlock(text) : undefined;
  if (open) {
    const reason = `{{#${open.name}}} 没有对应的 {{/${open.name}}}`;
    return makeProblem(syntaxError, { reason }, { place: places.atOffset(open.index) });
  }
  const hole = Math.max(written.indexOf('{{'), 0);
  const reason = '“{{ }}”里的写法不完整';
  return makeProblem(syntaxError, { reason }, { place: places.at(line - 1, hole) });
}

/** The innermost block that never ends. */
function findOpenBlock(text: string): { name: string; index: number } | undefined {
  const open: { name: string; index: number }[] = [];
  for (const { part, index } of listParts(text)) {
    const [, mark, name = ''] = /^\{\{~?([#^/])[*>]?\s*([^\s}~]+)/.exec(part) ?? [];
    if (mark === '/') open.pop();
    else if (mark !== undefined) open.push({ name, index });
  }
  return open.at(-1);
}
