/** The server, as the page calls it. */
import type { Refusal } from '../contract.ts';

/** Why a request failed, in Chinese. */
export class RequestFailed extends Error {}

/** The server has gone: what was sent is not saved. */
export class ServerGone extends RequestFailed {}

export async function get<T>(path: string): Promise<T> {
  return read<T>(() => fetch(path));
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const text = JSON.stringify(body);
  // what is typed just before the page is shut arrives all the same; longer than that, no browser allows it
  const keepalive = text.length < longestKept;
  return read<T>(() => fetch(path, { method: 'POST', headers, body: text, keepalive }));
}

/** UTF-16 units: browsers send 64 KB after the page is gone, and 汉字 take three bytes. */
const longestKept = 20_000;

/** Hands a file over. */
export async function send<T>(path: string, file: Blob): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' };
  return read<T>(() => fetch(path, { method: 'POST', headers, body: file }));
}

async function read<T>(ask: () => Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await ask();
  } catch {
    throw new ServerGone('程序已经结束了，刚才这一下没有做成');
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new RequestFailed((answer as Refusal).error);
  return answer as T;
}
