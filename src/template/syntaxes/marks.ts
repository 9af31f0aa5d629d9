/** Marks of Markdown that mean nothing here and would be printed as they stand; in a template's own words only. */
import { unsupportedMark } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { maskTags } from '../line-ends.ts';
import type { TextPlaces } from './places.ts';

/** Stands for what the template fills in. */
const FILLED = '\ufffc';

/** What people write within a line of sensible length, and what to write in its place. */
const marks: readonly { pattern: RegExp; instead: string }[] = [
  { pattern: /^#{1,6}(?=[^#\s])/, instead: '标题的“#”后面要空一格' },
  { pattern: /^[-+*] (?=\S)/, instead: '分项写成“一是”“1.”，或用函数“列举”' },
  { pattern: /^>/, instead: '请删去“>”，直接写这段话' },
  { pattern: /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/, instead: '请删去这一行；分段空一行就可以' },
  { pattern: /^(?:```|~~~).*/, instead: '请删去这一行' },
  { pattern: /!\[[^\]\n]{0,99}\]\([^)\n]{0,999}\)/, instead: '图用函数“统计图”' },
  { pattern: /\[[^\]\n]{1,99}\]\([^)\n]{0,999}\)/, instead: '请只写文字，公文里没有链接' },
  { pattern: /~~[^~\n]{1,999}~~/, instead: '请删去“~~”' },
  { pattern: /`[^`\n]{1,999}`/, instead: '请删去“`”' },
  {
    pattern: /<\/?[a-z][a-z0-9]{0,19}(?:\s[^<>\n]{0,999})?\/?>/i,
    instead: '请删去这个标签；加重写 **…**，段内另起一行用函数“换行”',
  },
];

/** Finds the first of each line. */
export function findMarks(text: string, places: TextPlaces): Diagnostic[] {
  const lines = text.split('\n');
  return maskTags(text, FILLED)
    .split('\n')
    .flatMap((whole, line) => {
      const indent = whole.length - whole.trimStart().length;
      const written = whole.trim();
      for (const { pattern, instead } of marks) {
        const match = pattern.exec(written);
        if (!match) continue;
        const start = indent + match.index;
        const mark = lines[line]!.slice(start, start + match[0].length).trimEnd();
        const place = { ...places.at(line, start), length: [...mark].length };
        return [makeProblem(unsupportedMark, { mark, instead }, { place })];
      }
      return [];
    });
}
