/** The YAML language server that editors run, spoken to as an editor speaks to it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  'yaml-language-server',
  'bin',
  'yaml-language-server',
);

export interface Suggestion {
  label: string;
  insertText: string;
  documentation?: string | { value: string };
}

export interface Finding {
  message: string;
  source: string;
  range: { start: { line: number } };
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** A language server that is asked of the file opened last. */
export class LanguageServer {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #findings = new Map<string, (findings: Finding[]) => void>();
  #received = Buffer.alloc(0);
  #asked = 0;
  #opened = 0;
  #uri = '';

  private constructor() {
    this.#server = spawn(process.execPath, [program, '--stdio']);
    this.#server.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  /** Starts one whose user reads Chinese. */
  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    const textDocument = {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
    };
    await server.#ask('initialize', {
      ...{ processId: process.pid, rootUri: null, locale: 'zh-cn' },
      capabilities: { textDocument },
    });
    server.#send({ method: 'initialized', params: {} });
    const yaml = { ...{ completion: true, hover: true, validate: true }, schemaStore: { enable: false } };
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
    return server;
  }

  async stop(): Promise<void> {
    const gone = once(this.#server, 'exit');
    await this.#ask('shutdown', null);
    this.#send({ method: 'exit' });
    await gone;
  }

  /** Opens a new file of the folder with that text in it; what the server finds wrong. */
  async open(folder: string, text: string): Promise<Finding[]> {
    this.#uri = pathToFileURL(join(folder, `${++this.#opened}.yaml`)).href;
    const found = new Promise<Finding[]>((resolve) => this.#findings.set(this.#uri, resolve));
    const textDocument = { uri: this.#uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return found;
  }

  /** What is shown of the word at an offset. */
  async hover(text: string, offset: number): Promise<string> {
    const shown = (await this.#ask('textDocument/hover', this.#at(text, offset))) as {
      contents: { value: string };
    } | null;
    return shown?.contents.value ?? '';
  }

  /** What is offered at the end of the text. */
  async complete(text: string): Promise<Suggestion[]> {
    const offered = await this.#ask('textDocument/completion', this.#at(text, text.length));
    return (offered as { items: Suggestion[] }).items;
  }

  #at(text: string, offset: number) {
    const lines = text.slice(0, offset).split('\n');
    return {
      textDocument: { uri: this.#uri },
      position: { line: lines.length - 1, character: lines.at(-1)!.length },
    };
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#asked;
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #send(message: Message): void {
    const bytes = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#server.stdin.write(`Content-Length: ${bytes.length}\r\n\r\n`);
    this.#server.stdin.write(bytes);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, end))?.[1]);
      if (end < 0 || this.#received.length < end + 4 + length) return;
      const message = this.#received.toString('utf8', end + 4, end + 4 + length);
      this.#received = this.#received.subarray(end + 4 + length);
      this.#take(JSON.parse(message));
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Finding[] };
      this.#findings.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answers.get(id)?.(result);
  }
}
