/** What the page asks of the reports of its campaign: the press makes them, the desk tells what is of which field. */
import type * as contract from './contract.ts';
import type { Desk } from './desk.ts';
import { Locator } from './locate.ts';
import type { MadeFile, MadeFiles } from './made-files.ts';
import type { Press } from './press.ts';
import { placeOrigin, replyBatch } from './replies.ts';

export class Reports {
  readonly #press: Pick<Press, 'ask' | 'close'>;
  readonly #desk: () => Desk;
  readonly #made: MadeFiles;

  /** @param desk that is open now */
  constructor(press: Pick<Press, 'ask' | 'close'>, desk: () => Desk, made: MadeFiles) {
    this.#press = press;
    this.#desk = desk;
    this.#made = made;
  }

  async preview(choice: contract.ReportChoice): Promise<contract.PreviewReply> {
    const { problems, ...preview } = await this.#press.ask({ kind: 'preview', path: this.#path, ...choice });
    return { ...preview, problems: this.#locator().locateAll(problems) };
  }

  drawPages(from: number, to: number): Promise<contract.PagePicture[]> {
    return this.#press.ask({ kind: 'pages', from, to });
  }

  async explain(reads: string[]): Promise<contract.OriginReply> {
    const sources = await this.#press.ask({ kind: 'origin', reads });
    const locator = this.#locator();
    return { origins: sources.map((source) => placeOrigin(source, locator)) };
  }

  /** Facts that were typed in the field or within it, or follow from it. */
  async findPrinted(file: string, path: contract.Path): Promise<contract.PrintedReply> {
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

  async listBank(): Promise<contract.BankReply> {
    return { shelves: await this.#press.ask({ kind: 'bank' }) };
  }

  async build(
    choice: contract.ReportChoice,
    format: 'docx' | 'comments',
    draft: boolean,
  ): Promise<contract.BuildReply> {
    const task = { kind: 'build', path: this.#path, format, draft, ...choice } as const;
    const { file, withheld, problems } = await this.#press.ask(task);
    return {
      ...(file && this.#offer(file)),
      ...(file?.written !== undefined && { written: file.written }),
      ...{ withheld, problems: this.#locator().locateAll(problems) },
    };
  }

  /** @param onProgress told of each report */
  async makeBatch(
    choice: contract.ReportChoice,
    onProgress: (step: { done: number; total: number; name: string }) => void,
  ): Promise<contract.BatchReply> {
    const made = await this.#press.ask({ kind: 'batch', path: this.#path, ...choice }, onProgress);
    return replyBatch(made, this.#locator());
  }

  async verify(
    name: string,
    bytes: Uint8Array,
    choice: contract.ReportChoice,
  ): Promise<contract.VerifyReply> {
    const task = { kind: 'verify', path: this.#path, name, bytes, ...choice } as const;
    const { problems, ...verified } = await this.#press.ask(task);
    return { name, ...verified, problems: this.#locator().locateAll(problems) };
  }

  async update(
    name: string,
    bytes: Uint8Array,
    choice: contract.ReportChoice,
  ): Promise<contract.UpdateReply> {
    const task = { kind: 'update', path: this.#path, name, bytes, ...choice } as const;
    const { file, problems, ...updated } = await this.#press.ask(task);
    return {
      ...(file && this.#offer(file)),
      ...updated,
      problems: this.#locator().locateAll(problems),
    };
  }

  /** How the page fetches a file that was made. */
  #offer(file: MadeFile): { name: string; key: string } {
    return { name: file.name, key: this.#made.keep(file) };
  }

  close(): Promise<void> {
    return this.#press.close();
  }

  get #path(): string {
    return this.#desk().path;
  }

  #locator(): Locator {
    return new Locator(this.#desk().texts());
  }
}
