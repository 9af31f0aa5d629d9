/** Names as a sentence lists them: a message of two thousand is read by nobody. */
export const listFew = (names: readonly string[], measure: string, most = 10): string =>
  names.slice(0, most).join('、') + (names.length > most ? `等${names.length}${measure}` : '');
