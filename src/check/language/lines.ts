/** Lines of one text that nothing parts: printed, they run together into one sentence. */
import { joinedLines } from '../../diagnostics/catalogue/language-punctuation.ts';
import { defineLanguageRule, type Finding } from './finding.ts';

/** So short is no line that an editor broke at its edge. */
const shortLine = 24;
const bare = /[\p{Script=Han}\d”）]$/u;

/** The first line that ends in no mark, of lines whose lengths no edge of a page made. */
function* findJoined(text: string): Iterable<Finding> {
  const lines = text.trim().split(/\s*\n\s*/);
  const lengths = lines.map((line) => line.length);
  const longest = Math.max(...lengths);
  const isBroken = longest > shortLine && Math.min(...lengths.slice(0, -1)) * 3 >= longest * 2;
  const first = lines.slice(0, -1).find((line) => bare.test(line));
  if (first === undefined || isBroken) return;
  const index = text.indexOf(first) + first.length;
  yield { index: index - Math.min(4, first.length), length: Math.min(4, first.length) };
}

export const lineRules = [defineLanguageRule(joinedLines, '\n', findJoined)];
