/** What the page asks of its server, by path: the desk changes files, the press makes reports. */
import { randomUUID } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { OWN } from '../batch/open-report.ts';
import { planBatch } from '../batch/plan.ts';
import { makeStartFiles } from '../batch/start.ts';
import { audiences } from '../campaign/audiences.ts';
import { details } from '../campaign/details.ts';
import { levels } from '../campaign/levels.ts';
import { readShelves } from '../inputs.ts';
import { readCampaignFiles } from '../source/files.ts';
import { watchCampaign } from '../source/watch.ts';
import { RequestError } from './body.ts';
import type * as contract from './contract.ts';
import { Desk } from './desk.ts';
import { describeForm } from './form.ts';
import { Locator } from './locate.ts';
import type { Press } from './press.ts';
import { placeOrigin, replyBatch } from './replies.ts';
import { readChange, readChoice, readField, readNumber, readPath, readStart, readTexts } from './requests.ts';
import { takeRoster } from './roster-drop.ts';
import { lookAround } from './surroundings.ts';

/** A request that was let in. */
export interface Request {
  method: string;
  /** the path */
  name: string;
  query: URLSearchParams;
  /** of JSON */
  body: Record<string, unknown>;
  /** of a file */
  bytes: Uint8Array;
}

export type Reply = { json: unknown } | { name: string; type: string; bytes: Uint8Array };

export interface Routes {
  /** undefined where nothing is asked for by that name */
  answer(request: Request): Promise<Reply | undefined>;
  subscribe(listener: (event: contract.ServerEvent) => void): () => void;
  close(): Promise<void>;
}

/** Files that were made, until the page has fetched them. */
const mostFiles = 8;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export class CampaignRoutes implements Routes {
  #desk: Desk;
  readonly #press: Pick<Press, 'ask' | 'close'>;
  readonly #version: string;
  readonly #year: number;
  readonly #listeners = new Set<(event: contract.ServerEvent) => void>();
  #watching: { close(): void };
  readonly #files = new Map<string, { name: string; bytes: Uint8Array }>();

  /** @param thisYear the year of a new campaign */
  constructor(desk: Desk, press: Pick<Press, 'ask' | 'close'>, version: string, thisYear: number) {
    this.#desk = desk;
    this.#press = press;
    this.#version = version;
    this.#year = thisYear;
    this.#watching = this.#watch();
  }

  #watch(): { close(): void } {
    return watchCampaign(this.#desk.path, () =>
      this.#tell({ type: 'changed', files: this.#desk.listChanged() }),
    );
  }

  /** Goes on with the campaign of another folder. */
  #move(name: string): contract.Desk {
    this.#watching.close();
    this.#desk = new Desk(join(this.#desk.path, name));
    this.#watching = this.#watch();
    return this.#openDesk();
  }

  subscribe(listener: (event: contract.ServerEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#watching.close();
    await this.#press.close();
  }

  async answer(request: Request): Promise<Reply | undefined> {
    const { method, name, query, body } = request;
    switch (`${method} ${name}`) {
      case 'GET /api/desk':
        return json(this.#openDesk());
      case 'POST /api/start':
        return json(this.#start(body));
      case 'POST /api/choose':
        return json(this.#choose(readField(body, 'name')));
      case 'POST /api/batch':
        return json(await this.#batch(readChoice(body)));
      case 'POST /api/roster':
        return json(takeRoster(this.#desk, query, request.bytes));
      case 'POST /api/edit':
        return this.#change(this.#desk.edit(readField(body, 'file'), readChange(body)));
      case 'POST /api/text':
        return this.#change(
          this.#desk.rewrite(readField(body, 'file'), readField(body, 'base'), readField(body, 'text')),
        );
      case 'POST /api/undo':
        return this.#change(this.#desk.undo(readField(body, 'file')));
      case 'POST /api/redo':
        return this.#change(this.#desk.redo(readField(body, 'file')));
      case 'POST /api/preview':
        return json(await this.#preview(readChoice(body)));
      case 'POST /api/pages':
        return json(
          await this.#press.ask({
            kind: 'pages',
            from: readNumber(body, 'from'),
            to: readNumber(body, 'to'),
          }),
        );
      case 'POST /api/origin':
        return json(await this.#explain(readTexts(body, 'reads')));
      case 'POST /api/printed':
        return json(await this.#findPrinted(readField(body, 'file'), readPath(body, 'path')));
      case 'POST /api/build':
        return json(await this.#build(body));
      case 'GET /api/file':
        return this.#handOver(query.get('key') ?? '');
      default:
        return undefined;
    }
  }

  #openDesk(): contract.Desk {
    const files = this.#desk.list();
    const { templates } = readShelves(readCampaignFiles(this.#desk.path));
    const { plan } = planBatch(this.#desk.path);
    return {
      title: files[0]?.label ?? basename(resolve(this.#desk.path)),
      folder: resolve(this.#desk.path),
      version: this.#version,
      files,
      form: describeForm(),
      reports: templates.templates.map(({ 名称, 用途 }) => ({ name: 名称, purpose: 用途 })),
      audiences,
      ...(files.length === 0 && {
        start: { year: this.#year, levels, details, ...lookAround(this.#desk.path) },
      }),
      units: plan ? [OWN, ...plan.reports.map(({ unit }) => unit.简称)] : [],
    };
  }

  #start(body: Record<string, unknown>): contract.Desk {
    if (this.#desk.list().length > 0) throw new RequestError(409, '这个文件夹里已经有活动了');
    const { year, ...answers } = readStart(body);
    if (!lookAround(this.#desk.path).isBelow) {
      this.#desk.start(makeStartFiles(answers, year));
      return this.#openDesk();
    }
    const name = `${year}-金秋助学`;
    const below = new Desk(join(this.#desk.path, name));
    if (below.list().length > 0) throw new RequestError(409, `“${name}”里已经有活动了，请在上面打开它`);
    below.start(makeStartFiles(answers, year));
    return this.#move(name);
  }

  #choose(name: string): contract.Desk {
    if (!lookAround(this.#desk.path).others.includes(name))
      throw new RequestError(400, `没有“${name}”这个活动`);
    return this.#move(name);
  }

  async #batch(choice: contract.ReportChoice): Promise<contract.BatchReply> {
    const task = { kind: 'batch', path: this.#desk.path, ...choice } as const;
    const made = await this.#press.ask(task, (step) => this.#tell({ type: 'progress', ...step }));
    return replyBatch(made, this.#locator());
  }

  #change(reply: contract.ChangeReply | undefined): Reply {
    if (!reply) throw new RequestError(400, '这个文件已经不在了');
    return json(reply);
  }

  async #preview(choice: contract.ReportChoice): Promise<contract.PreviewReply> {
    const { problems, ...preview } = await this.#press.ask({
      kind: 'preview',
      path: this.#desk.path,
      ...choice,
    });
    return { ...preview, problems: this.#locator().locateAll(problems) };
  }

  async #explain(reads: string[]): Promise<contract.OriginReply> {
    const sources = await this.#press.ask({ kind: 'origin', reads });
    const locator = this.#locator();
    return { origins: sources.map((source) => placeOrigin(source, locator)) };
  }

  /** Facts that were typed in the field or within it, or follow from it. */
  async #findPrinted(file: string, path: contract.Path): Promise<contract.PrintedReply> {
    const printed = await this.#press.ask({ kind: 'printed' });
    const locator = this.#locator();
    const found = printed.filter(({ typed }) =>
      typed.some((place) => {
        const field = place.file === file ? locator.fieldAt(file, place.line, place.column) : undefined;
        return field !== undefined && path.every((step, index) => field[index] === step);
      }),
    );
    const pages = new Set(found.flatMap((fact) => fact.pages));
    return { reads: found.map(({ fact }) => fact), pages: [...pages].sort((a, b) => a - b) };
  }

  async #build(body: Record<string, unknown>): Promise<contract.BuildReply> {
    const format = readField(body, 'format') === 'comments' ? 'comments' : 'docx';
    const { file, withheld, problems } = await this.#press.ask({
      ...{ kind: 'build', path: this.#desk.path, format, draft: body.draft === true },
      ...readChoice(body),
    });
    return {
      ...(file && { name: file.name, key: this.#keep(file.name, file.bytes) }),
      ...(file?.written !== undefined && { written: file.written }),
      ...{ withheld, problems: this.#locator().locateAll(problems) },
    };
  }

  #keep(name: string, bytes: Uint8Array): string {
    const key = randomUUID();
    this.#files.set(key, { name, bytes });
    const [oldest] = this.#files.keys();
    if (this.#files.size > mostFiles && oldest !== undefined) this.#files.delete(oldest);
    return key;
  }

  #handOver(key: string): Reply {
    const file = this.#files.get(key);
    if (!file) throw new RequestError(400, '这个文件要再生成一次');
    return { ...file, type: wordType };
  }

  #locator(): Locator {
    return new Locator(this.#desk.texts());
  }

  #tell(event: contract.ServerEvent): void {
    if (event.type === 'changed' && event.files.length === 0) return;
    for (const listener of this.#listeners) listener(event);
  }
}

const json = (value: unknown): Reply => ({ json: value });
