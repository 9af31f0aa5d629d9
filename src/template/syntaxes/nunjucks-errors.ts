/** What nunjucks' parser says, in Chinese and with a place. */
import { syntaxError } from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { suggestNearest } from '../../diagnostics/nearest.ts';
import type { TextPlaces } from './places.ts';

type ParserError = Error & { lineno?: number; colno?: number };

/** The tags that a template may use, but for those that end others. */
const tags = [
  ...[
    'if',
    'elif',
    'else',
    'for',
    'block',
    'macro',
    'filter',
    'switch',
    'case',
    'default',
    'raw',
    'verbatim',
    'set',
  ],
  ...['include', 'import', 'from', 'extends', 'call'],
];

/** The tags that end with `end` and their name; `set` only without `=`. */
const paired = new Set(['if', 'for', 'block', 'macro', 'filter', 'switch', 'raw', 'verbatim', 'set']);

/** Makes a problem of an error thrown by the parser; `text` is searched where the parser named no place. */
export function explainNunjucksError(error: ParserError, text: string, places: TextPlaces): Diagnostic {
  if (error.lineno !== undefined && error.colno !== undefined) {
    const line = text.split('\n')[error.lineno - 1] ?? '';
    const equals = findAssignment(line, error.colno - 1);
    if (equals !== undefined && /expected (?:variable|block) end/.test(error.message)) {
      const reason = '“=”不能用来比较，问是不是相等写“==”';
      return makeProblem(syntaxError, { reason }, { place: places.at(error.lineno - 1, equals) });
    }
    const place = places.at(error.lineno - 1, error.colno - 1);
    const written = line.slice(error.colno - 1);
    return makeProblem(syntaxError, { reason: explain(error.message, written) }, { place });
  }
  const { reason, place } = findUnclosed(text, places);
  return makeProblem(syntaxError, { reason }, { place });
}

/** Where a single = stands that the parser was at, or has just read. */
function findAssignment(line: string, unit: number): number | undefined {
  if (/^=(?!=)/.test(line.slice(unit))) return unit;
  return /(?<![=!<>])=\s*$/.exec(line.slice(0, unit))?.index;
}

/** @param written the line from where the parser was at a loss */
function explain(message: string, written: string): string {
  const tag = /unknown block tag: (\S+)/.exec(message)?.[1];
  if (tag === 'end') {
    const [, name = ''] = /^end\s+(\w+)/.exec(written) ?? [];
    return paired.has(name) ? `{% end ${name} %} 要连着写：{% end${name} %}` : '没有 {% end %} 这个标签';
  }
  if (tag) {
    const opening = tag.slice('end'.length);
    const near = suggestNearest(tag, [...tags, ...Array.from(paired, (name) => `end${name}`)]);
    if (tag.startsWith('end') && paired.has(opening))
      return `这里的 {% ${tag} %} 没有与之对应的 {% ${opening} %}`;
    return tag === 'else' || tag === 'elif'
      ? `{% ${tag} %} 不在 {% if %} 里面`
      : `没有 {% ${tag} %} 这个标签${near === undefined ? '' : `，是否为 {% ${near} %}`}`;
  }
  const token = /unexpected token: (\S+)/.exec(message)?.[1];
  if (token === '#' || token === '/')
    return '“{{#…}}”“{{/…}}”是 Handlebars 的写法，这里写 {% if … %}…{% endif %}、{% for 项 in … %}…{% endfor %}';
  if (token) return `“${token}”前面少了内容`;
  if (/expected variable end/.test(message) && /^\}(?!\})/.test(written))
    return '这里少了一个“}”，应当是“}}”';
  if (/expected variable end/.test(message)) return '这里应当是“}}”，名称之间是否少了“.”或“|”？';
  if (/expected block end/.test(message)) return '这里应当是“%}”';
  if (/expected "in" keyword/.test(message)) return '循环应当写成 {% for 某项 in 某组 %}';
  if (/comma/.test(message)) return '参数之间少了半角逗号';
  return '这里的写法不完整';
}

/** A `raw` that never ends: nunjucks takes it for an empty one, and runs what stands behind it. For text that it could parse. */
export function findOpenRaw(text: string, places: TextPlaces): Diagnostic | undefined {
  const tags = /\{#.*?#\}|\{\{.*?\}\}|\{%-?\s*(raw|verbatim)\b.*?%\}|\{%.*?%\}/gs;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    const [, tag] = match;
    if (tag === undefined) continue;
    const end = findRawEnd(text, tag, tags.lastIndex);
    if (end === undefined) {
      const reason = `{% ${tag} %} 没有对应的 {% end${tag} %}`;
      return makeProblem(syntaxError, { reason }, { place: places.atOffset(match.index) });
    }
    tags.lastIndex = end;
  }
  return undefined;
}

/** Where it ends, those within it counted, as nunjucks does. */
function findRawEnd(text: string, tag: string, from: number): number | undefined {
  const tags = new RegExp(`\\{%\\s*(end)?${tag}\\s*%\\}`, 'g');
  tags.lastIndex = from;
  let open = 1;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    open += match[1] ? -1 : 1;
    if (open === 0) return tags.lastIndex;
  }
  return undefined;
}

/** The opening that never ends: a hole, a comment, a tag or a quote. */
function findUnclosed(text: string, places: TextPlaces): { reason: string; place: Place } {
  const open: { tag: string; offset: number }[] = [];
  for (const match of text.matchAll(/\{#.*?(#\}|$)|\{\{.*?(\}\}|$)|\{%-?\s*(\w+).*?(%\}|$)/gs)) {
    const [whole, comment, hole, tag, tagEnd] = match;
    const place = places.atOffset(match.index);
    if (whole.startsWith('{#') && !comment) return { reason: '注释“{#”没有以“#}”结束', place };
    if (whole.startsWith('{{') && !hole) return { reason: '“{{”没有以“}}”结束', place };
    if (whole.startsWith('{{') && oddQuotes(whole)) return { reason: '引号没有成对', place };
    if (tag === undefined) continue;
    if (!tagEnd) return { reason: '“{%”没有以“%}”结束', place };
    if (oddQuotes(whole)) return { reason: '引号没有成对', place };
    if (paired.has(tag) && !(tag === 'set' && whole.includes('='))) open.push({ tag, offset: match.index });
    else if (`end${open.at(-1)?.tag}` === tag) open.pop();
  }
  const last = open.at(-1);
  if (last) {
    return {
      reason: `{% ${last.tag} %} 没有对应的 {% end${last.tag} %}`,
      place: places.atOffset(last.offset),
    };
  }
  return { reason: '模板没有写完整', place: places.atOffset(text.length) };
}

function oddQuotes(text: string): boolean {
  return text.split('"').length % 2 === 0 || text.split("'").length % 2 === 0;
}
