/** The server of the page: on this machine alone, for the one browser that was let in. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAsset } from './assets.ts';
import { largestFile, largestRequest, RequestError, readBody, readJson } from './body.ts';
import type { Refusal, ServerEvent } from './contract.ts';
import { entrance, Guard, safeHeaders } from './guard.ts';
import type { Reply, Routes } from './routes.ts';

/** A server that runs. */
export interface PageServer {
  /** an address that lets in one browser, once */
  invite(): string;
  /** resolves when it has ended: closed, or the page was shut */
  ended: Promise<void>;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** 0 for any that is free */
  port?: number | undefined;
  /** milliseconds after the last page was shut, in which it may be loaded again */
  grace?: number;
  /** milliseconds that a request's body may take */
  patience?: number;
}

/** Starts it. Rejects with the system's error where the port is taken. */
export async function serve(routes: Routes, options: ServerOptions = {}): Promise<PageServer> {
  const { port = 0, grace = 10_000, patience = 20_000 } = options;
  const server = createServer({
    requestTimeout: patience * 2,
    headersTimeout: patience,
    maxHeaderSize: 16_384,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const guard = new Guard((server.address() as AddressInfo).port);
  const desk = new Reception(server, guard, routes, grace, patience);
  server.on('request', (request, response) => void desk.receive(request, response));
  return { invite: () => guard.invite(), ended: desk.ended, close: () => desk.close() };
}

/** Milliseconds between signs of life on a stream of events. */
const heartbeat = 20_000;

class Reception {
  readonly ended: Promise<void>;
  readonly #server: Server;
  readonly #guard: Guard;
  readonly #routes: Routes;
  readonly #grace: number;
  readonly #patience: number;
  readonly #streams = new Set<ServerResponse>();
  readonly #unsubscribe: () => void;
  #shutting: NodeJS.Timeout | undefined;

  constructor(server: Server, guard: Guard, routes: Routes, grace: number, patience: number) {
    this.#server = server;
    this.#guard = guard;
    this.#routes = routes;
    this.#grace = grace;
    this.#patience = patience;
    this.ended = new Promise((resolve) => server.once('close', resolve));
    this.#unsubscribe = routes.subscribe((event) => this.#tellAll(event));
  }

  async close(): Promise<void> {
    clearTimeout(this.#shutting);
    this.#unsubscribe();
    this.#tellAll({ type: 'bye' });
    for (const stream of this.#streams) stream.end();
    this.#server.close();
    this.#server.closeAllConnections();
    await this.#routes.close();
    await this.ended;
  }

  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    try {
      await this.#serve(request, response);
    } catch (error) {
      const status = error instanceof RequestError ? error.status : 500;
      const words = error instanceof RequestError ? error.message : `程序出错了：${(error as Error).message}`;
      // what is still being sent is not waited for
      response.setHeader('connection', 'close');
      if (isLooking(request)) refuseReader(response, status, words);
      else refuse(response, status, words);
      response.once('finish', () => request.destroy());
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request;
    const url = readUrl(request.url ?? '/', this.#guard.origin);
    if (!url) throw new RequestError(400, '地址读不出来');
    const refused = this.#guard.refuse({ method, path: url.pathname, headers });
    if (refused) throw new RequestError(refused.status, refused.error);
    if (url.pathname === entrance) this.#admit(url.searchParams.get('token') ?? '', response);
    else if (method === 'GET' && url.pathname === '/api/events') this.#stream(response);
    else if (method === 'GET' && !url.pathname.startsWith('/api/')) sendAsset(url.pathname, response);
    else send(response, await this.#ask(request, url));
  }

  async #ask(request: IncomingMessage, url: URL): Promise<Reply> {
    const { method = '', headers } = request;
    const isJson = method === 'POST' && headers['content-type'] === 'application/json';
    const bytes =
      method === 'POST'
        ? await readBody(request, isJson ? largestRequest : largestFile, this.#patience)
        : new Uint8Array();
    const body = isJson ? readJson(bytes) : {};
    const reply = await this.#routes.answer({
      method,
      name: url.pathname,
      query: url.searchParams,
      body,
      bytes,
    });
    if (!reply) throw new RequestError(404, '没有这个接口');
    return reply;
  }

  #admit(token: string, response: ServerResponse): void {
    const cookie = this.#guard.admit(token);
    if (cookie === undefined)
      throw new RequestError(403, '这个地址已经用过了：请在终端里按回车，或再运行一次 jinqiu 打开');
    response.writeHead(303, { 'set-cookie': cookie, location: '/' }).end();
  }

  #stream(response: ServerResponse): void {
    clearTimeout(this.#shutting);
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    this.#streams.add(response);
    const beat = setInterval(() => response.write(': \n\n'), heartbeat);
    response.once('close', () => {
      clearInterval(beat);
      this.#streams.delete(response);
      if (this.#streams.size === 0 && this.#server.listening)
        this.#shutting = setTimeout(() => void this.close(), this.#grace);
    });
    writeEvent(response, { type: 'hello' });
  }

  #tellAll(event: ServerEvent): void {
    for (const stream of this.#streams) writeEvent(stream, event);
  }
}

function writeEvent(response: ServerResponse, event: ServerEvent): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}

function readUrl(url: string, origin: string): URL | undefined {
  try {
    return url.startsWith('/') && !url.startsWith('//') ? new URL(url, origin) : undefined;
  } catch {
    return undefined;
  }
}

/** The files of the page are known by name: no path leads to another. */
function sendAsset(path: string, response: ServerResponse): void {
  const asset = readAsset(path);
  if (!asset) throw new RequestError(404, '没有这个页面');
  response.writeHead(200, { 'content-type': asset.type }).end(asset.bytes);
}

function send(response: ServerResponse, reply: Reply): void {
  if ('json' in reply) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(reply.json));
    return;
  }
  response.writeHead(200, {
    'content-type': reply.type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(reply.name)}`,
  });
  response.end(reply.bytes);
}

function refuse(response: ServerResponse, status: number, error: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ error } satisfies Refusal));
}

/** Whether somebody looks at the answer, as at a used address, and no script of the page. */
function isLooking({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
}

function refuseReader(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return;
  const safe = words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>金秋</title><h1>打不开</h1><p>${safe}</p></html>`,
  );
}
