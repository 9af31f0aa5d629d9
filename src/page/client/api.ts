/** The server, as the page calls it. */
import type { Refusal } from '../contract.ts';

/** Why a request failed, in Chinese. */
export class RequestFailed extends Error {}

export async function get<T>(path: string): Promise<T> {
  return read<T>(() => fetch(path));
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return read<T>(() => fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

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
    throw new RequestFailed('程序已经结束了：请在终端里再运行一次 jinqiu 打开。文件都已存盘');
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new RequestFailed((answer as Refusal).error);
  return answer as T;
}
