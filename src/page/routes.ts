/** What the page asks of its server, by path: the desk changes files, the press makes reports. */
import { watchCampaign } from '../source/watch.ts';
import { RequestError } from './body.ts';
import type * as contract from './contract.ts';
import type { Desk } from './desk.ts';
import { MadeFiles } from './made-files.ts';
import { chooseCampaign, describeDesk, startCampaign } from './opening.ts';
import type { Press } from './press.ts';
import { Reports } from './reports.ts';
import {
  readChange,
  readChoice,
  readField,
  readNumber,
  readPath,
  readTexts,
  readWordName,
} from './requests.ts';
import { takeRoster } from './roster-drop.ts';

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

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the page may ask of a campaign, by the names of the contract. */
export class CampaignRoutes implements Routes {
  #desk: Desk;
  readonly #reports: Reports;
  readonly #made = new MadeFiles();
  readonly #version: string;
  readonly #year: number;
  readonly #listeners = new Set<(event: contract.ServerEvent) => void>();
  #watching: { close(): void };

  /** @param thisYear the year of a new campaign */
  constructor(desk: Desk, press: Pick<Press, 'ask' | 'close'>, version: string, thisYear: number) {
    this.#desk = desk;
    this.#reports = new Reports(press, () => this.#desk, this.#made);
    this.#version = version;
    this.#year = thisYear;
    this.#watching = this.#watch();
  }

  #watch(): { close(): void } {
    return watchCampaign(this.#desk.path, () =>
      this.#tell({ type: 'changed', files: this.#desk.listChanged() }),
    );
  }

  /** Goes on with another desk. */
  #move(desk: Desk): Reply {
    this.#watching.close();
    this.#desk = desk;
    this.#watching = this.#watch();
    return this.#open();
  }

  #open(): Reply {
    return json(describeDesk(this.#desk, this.#version, this.#year));
  }

  subscribe(listener: (event: contract.ServerEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#watching.close();
    await this.#reports.close();
  }

  async answer(request: Request): Promise<Reply | undefined> {
    const { method, name, query, body, bytes } = request;
    switch (`${method} ${name}`) {
      case 'GET /api/desk':
        return this.#open();
      case 'POST /api/start':
        return this.#move(startCampaign(this.#desk, body));
      case 'POST /api/choose':
        return this.#move(chooseCampaign(this.#desk, readField(body, 'name')));
      case 'POST /api/roster':
        return json(takeRoster(this.#desk, query, bytes));
      case 'GET /api/file':
        return { ...this.#made.handOver(query.get('key') ?? ''), type: wordType };
      default:
        return this.#change(request) ?? (await this.#report(request));
    }
  }

  /** Changes of files. */
  #change({ method, name, body }: Request): Reply | undefined {
    switch (`${method} ${name}`) {
      case 'POST /api/edit':
        return this.#changed(this.#desk.edit(readField(body, 'file'), readChange(body)));
      case 'POST /api/text':
        return this.#changed(
          this.#desk.rewrite(readField(body, 'file'), readField(body, 'base'), readField(body, 'text')),
        );
      case 'POST /api/undo':
        return this.#changed(this.#desk.undo(readField(body, 'file')));
      case 'POST /api/redo':
        return this.#changed(this.#desk.redo(readField(body, 'file')));
      default:
        return undefined;
    }
  }

  /** Every page hears of it: one campaign may be open in two of them. */
  #changed(reply: contract.ChangeReply | undefined): Reply {
    if (!reply) throw new RequestError(400, '这个文件已经不在了');
    this.#tell({ type: 'changed', files: [reply.state] });
    return json(reply);
  }

  /** What reports are asked for. */
  async #report({ method, name, query, body, bytes }: Request): Promise<Reply | undefined> {
    const reports = this.#reports;
    switch (`${method} ${name}`) {
      case 'POST /api/preview':
        return json(await reports.preview(readChoice(body)));
      case 'POST /api/pages':
        return json(await reports.drawPages(readNumber(body, 'from'), readNumber(body, 'to')));
      case 'POST /api/origin':
        return json(await reports.explain(readTexts(body, 'reads')));
      case 'POST /api/printed':
        return json(await reports.findPrinted(readField(body, 'file'), readPath(body, 'path')));
      case 'POST /api/bank':
        return json(await reports.listBank());
      case 'POST /api/build': {
        const format = readField(body, 'format') === 'comments' ? 'comments' : 'docx';
        return json(await reports.build(readChoice(body), format, body.draft === true));
      }
      case 'POST /api/batch':
        return json(
          await reports.makeBatch(readChoice(body), (step) => this.#tell({ type: 'progress', ...step })),
        );
      case 'POST /api/verify':
        return json(await reports.verify(readWordName(query), bytes, readChoice(Object.fromEntries(query))));
      case 'POST /api/update':
        return json(await reports.update(readWordName(query), bytes, readChoice(Object.fromEntries(query))));
      default:
        return undefined;
    }
  }

  #tell(event: contract.ServerEvent): void {
    if (event.type === 'changed' && event.files.length === 0) return;
    for (const listener of this.#listeners) listener(event);
  }
}

const json = (value: unknown): Reply => ({ json: value });
