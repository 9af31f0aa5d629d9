/** What no message to the user may say: a program's own words, or what is left where a word is missing. */

const unkind =
  /undefined|\[object|\bNaN\b|TypeError|RangeError|Cannot read|is not a function|（\s*）|“\s*”|《\s*》|〔\s*〕|[，、；：]{2,}|。{2,}|[，、；：][。）]|（[，、；：。]|^[，、；：。]|、(?:的|等)/;

/** Signs that a message speaks of. */
const signs = /(?:引号|括号|改为) ?(?:“”|〔〕|（）|《》)/g;

/** The first such place in a message, with its hint; what it quotes of the user's is left out. */
export function findFlaw(message: string, hint = ''): string | undefined {
  for (const said of [message, hint]) {
    const text = said.replace(signs, '').replace(/改为“[\s\S]*”$/, '');
    if (text.includes('“”')) return '“”';
    const found = unkind.exec(text.replace(/“[^“”]*”/g, '“…”').replace(/`[^`]*`/g, '`'));
    if (found) return found[0];
  }
  return undefined;
}
