/** The bodies of requests, and no more of them than may be. */
import type { IncomingMessage } from 'node:http';

/** Why a request is not served. */
export class RequestError extends Error {
  /** of HTTP */
  readonly status: number;

  /** @param message Chinese */
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Bytes of a request of the page itself, and of a file that is handed over. */
export const largestRequest = 4 * 2 ** 20;
export const largestFile = 32 * 2 ** 20;

/** Reads a body. @param patience milliseconds that it may take */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  patience: number,
): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new RequestError(413, '内容太大');
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RequestError(408, '等得太久，没有收全')), patience);
  });
  const collect = async () => {
    for await (const chunk of request) {
      size += (chunk as Uint8Array).length;
      if (size > limit) throw new RequestError(413, '内容太大');
      chunks.push(chunk as Uint8Array);
    }
    return Buffer.concat(chunks);
  };
  try {
    return await Promise.race([collect(), tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

/** A record of a request, as JSON. */
export function readJson(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // told below
  }
  throw new RequestError(400, '请求的内容读不出来');
}
