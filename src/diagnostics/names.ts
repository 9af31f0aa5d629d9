/** 3、5—9: numbers in order, those that follow each other as one. */
export function listRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return listFew(
    ranges.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)),
    '处',
  );
}

/** Names as a sentence lists them: a message of two thousand is read by nobody. */
export const listFew = (names: readonly string[], measure: string, most = 10): string =>
  names.slice(0, most).join('、') + (names.length > most ? `等${names.length}${measure}` : '');
