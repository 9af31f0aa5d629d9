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
