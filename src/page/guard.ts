/**
 * Who may ask: the one browser that was given the token, from the page itself. Other pages in that browser, other
 * programs' pages on this machine, and names that were made to lead to it, are refused.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request says of itself. */
export interface Asked {
  method: string;
  /** without what follows `?` */
  path: string;
  headers: IncomingHttpHeaders;
}

export interface Refused {
  status: number;
  /** Chinese */
  error: string;
}

/** The path that takes the token. */
export const entrance = '/enter';

export class Guard {
  readonly #port: number;
  readonly #cookie = randomBytes(32).toString('base64url');
  /** those not used yet */
  readonly #tokens = new Set<string>();

  constructor(port: number) {
    this.#port = port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** An address that lets in once. */
  invite(): string {
    const token = randomBytes(24).toString('base64url');
    this.#tokens.add(token);
    return `${this.origin}${entrance}?token=${token}`;
  }

  /** Takes a token: the cookie to set, or undefined where it is none, or was used. */
  admit(token: string): string | undefined {
    if (!this.#tokens.delete(token)) return undefined;
    return `${this.#cookieName}=${this.#cookie}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Why a request is not served; undefined where it is. */
  refuse({ method, path, headers }: Asked): Refused | undefined {
    if (headers.host !== `127.0.0.1:${this.#port}`) return { status: 421, error: '这个地址不归这里管' };
    if (method !== 'GET' && method !== 'POST') return { status: 405, error: '不认识的请求方式' };
    if (isForeign(headers, this.origin, method)) return { status: 403, error: '只接受本页面自己的请求' };
    if (method === 'POST' && !isPlainData(headers)) return { status: 415, error: '请求的格式不对' };
    if (path === entrance && method === 'GET') return undefined;
    return this.#isKnown(headers.cookie)
      ? undefined
      : { status: 401, error: '请用程序打开的那个页面，或在终端里再运行一次 jinqiu 打开' };
  }

  /** Cookies are not told apart by port: the name does it. */
  get #cookieName(): string {
    return `jinqiu-${this.#port}`;
  }

  #isKnown(cookies = ''): boolean {
    const prefix = `${this.#cookieName}=`;
    return cookies
      .split(/;\s*/)
      .some((cookie) => cookie.startsWith(prefix) && isSame(cookie.slice(prefix.length), this.#cookie));
  }
}

/** Whether another page asks, or one that shows this one within itself. A browser that says nothing has the cookie to show. */
function isForeign(headers: IncomingHttpHeaders, origin: string, method: string): boolean {
  if (headers.origin !== undefined && headers.origin !== origin) return true;
  if (method === 'POST' && headers.origin === undefined) return true;
  const site = headers['sec-fetch-site'];
  const isTyped = site === 'none' && method === 'GET';
  if (site !== undefined && site !== 'same-origin' && !isTyped) return true;
  return /^(?:i?frame|object|embed|worker|serviceworker)$/.test(String(headers['sec-fetch-dest'] ?? ''));
}

/** What no form of another page can send without asking first. */
function isPlainData(headers: IncomingHttpHeaders): boolean {
  return /^application\/(?:json|octet-stream)$/.test(headers['content-type'] ?? '');
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Said with every answer: nothing is loaded from elsewhere, shown within another page, or kept. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};
