/** The address of a queue: what is told of it, and what goes to the engine. */

export interface QueueAddress {
  /** with its password: for the engine alone */
  url: string;
  /** as it may be printed and logged */
  shown: string;
}

/**
 * Reads `redis://…`, or `rediss://…` for a connection under TLS. Undefined where it is neither.
 * @param password where the address itself has none
 */
export function readAddress(text: string, password?: string): QueueAddress | undefined {
  // a password with / or @ in it, as it is: the rest of it would be taken for the host, and be told
  if (/[/?#@].*@/.test(text.replace(/^[a-z]+:\/\//i, ''))) return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (!/^rediss?:$/.test(url.protocol) || url.hostname === '') return undefined;
  if (url.password === '' && password) url.password = encodeURIComponent(password);
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  shown.search = '';
  return { url: url.href, shown: shown.href };
}

/** A text without the password, whoever wrote it into it. */
export function hidePassword(text: string, { url }: QueueAddress): string {
  const { password } = new URL(url);
  if (password === '') return text;
  return [password, decodeURIComponent(password)].reduce((rest, word) => rest.replaceAll(word, '***'), text);
}
