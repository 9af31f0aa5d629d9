/** Brackets, operators and tags within one another that a template may have. */
const LEVELS = 200;

/**
 * Bounds how deep a template nests, so that what is translated can be run and checked on any stack.
 * Beyond, it throws RangeError, as the recursive parsers themselves do when the stack is used up.
 */
export class Nesting {
  #level = 0;

  within<T>(run: () => T): T {
    if (this.#level === LEVELS) throw new RangeError('template nested too deep');
    this.#level++;
    const result = run();
    this.#level--;
    return result;
  }
}

/** Throws RangeError for a Handlebars template nested too deep, whose own parser would take long to find out. */
export function boundHandlebars(text: string): void {
  const blocks: number[] = [];
  let [depth, brackets, inHole] = [0, 0, false];
  for (const [mark] of text.matchAll(/\{\{~?(?:[#^/]|else\s+\S)?|\}\}|[()]/g)) {
    if (mark === '(' || mark === ')') brackets += inHole ? (mark === '(' ? 1 : -1) : 0;
    else {
      inHole = mark !== '}}';
      brackets = 0;
      if (/[#^]$/.test(mark)) blocks.push(1);
      else if (mark.includes('else')) blocks.push((blocks.pop() ?? 0) + 1);
      depth += mark.endsWith('/') ? -(blocks.pop() ?? 0) : /[#^]|else/.test(mark) ? 1 : 0;
    }
    if (depth > LEVELS || brackets > LEVELS) throw new RangeError('template nested too deep');
  }
}
