/**
 * A bucket of S3, or of a server that speaks as it does, that a run writes to. An object is put whole or not at all by
 * its nature; it is put where nothing is, or over what was seen there and is ours, and the server is asked to hold to
 * that (If-None-Match, If-Match). Whose it is stands with it, so a run that is killed leaves nothing unknown.
 */

import type { S3Client } from '@aws-sdk/client-s3';
import { foreignFile, overtaken } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { hashBytes, ManifestEntries, type ManifestEntry, manifestName } from './manifest.ts';
import { type JoinedShards, type NamedFile, Output, type OutputOptions } from './output.ts';
import { tellUnwritable } from './unwritable.ts';

type Sdk = typeof import('@aws-sdk/client-s3');

const shardManifest = /^\.jinqiu-(\d+of\d+|w[0-9a-f]+)-\d+\.jsonl$/;
/** Objects that are on their way at one time. */
const together = 8;

/** A bucket, and what is in it. */
interface Store {
  sdk: Sdk;
  client: S3Client;
  bucket: string;
  /** that all its keys begin with */
  prefix: string;
}

/** Opens a bucket: lists what is there. Throws what the server says against it. */
export async function openBucket(path: string, options: OutputOptions): Promise<Output> {
  const store = await connect(path);
  const etags = await list(store);
  const manifest = new ManifestEntries(etags.has(manifestName) ? await read(store, manifestName) : '');
  return new OutputBucket(path, options, store, etags, manifest);
}

async function connect(path: string): Promise<Store> {
  // it would say in English, on every run, that it will leave this Node behind some day
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const sdk = await import('@aws-sdk/client-s3');
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION = 'us-east-1' } = process.env;
  const isOwnServer = (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined;
  const client = new sdk.S3Client({ region: AWS_REGION, forcePathStyle: isOwnServer, maxAttempts: 5 });
  const { hostname: bucket, pathname } = new URL(path);
  const folder = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, '');
  return { sdk, client, bucket, prefix: folder === '' ? '' : `${folder}/` };
}

/** The objects, by name, with the server's mark of what each holds. */
async function list({ sdk, client, bucket, prefix }: Store): Promise<Map<string, string>> {
  const etags = new Map<string, string>();
  const pages = sdk.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });
  for await (const { Contents = [] } of pages)
    for (const { Key = '', ETag = '' } of Contents) etags.set(Key.slice(prefix.length), ETag);
  return etags;
}

async function read({ sdk, client, bucket, prefix }: Store, name: string): Promise<string> {
  const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: prefix + name }));
  return (await Body?.transformToString()) ?? '';
}

class OutputBucket extends Output {
  readonly #store: Store;
  readonly #etags: Map<string, string>;
  readonly #shard: string | undefined;
  /** objects with the entries of shards, which are in the manifest when that is put */
  #joined: string[] = [];
  #parts = 0;

  constructor(
    path: string,
    options: OutputOptions,
    store: Store,
    etags: Map<string, string>,
    manifest: ManifestEntries,
  ) {
    super(path, options, manifest, options.shard ? new ManifestEntries('') : manifest);
    this.#store = store;
    this.#etags = etags;
    this.#shard = options.shard;
  }

  override contentOf(file: string): string | undefined {
    const etag = this.#etags.get(file);
    if (etag === undefined) return undefined;
    const entries = [...this.own.listOf(file), ...this.manifest.listOf(file)];
    return entries.find((entry) => entry.etag === etag)?.content ?? '';
  }

  override async write(files: readonly NamedFile[]): Promise<(Diagnostic | undefined)[]> {
    const results: (Diagnostic | undefined)[] = [];
    const entries: ManifestEntry[] = [];
    const queue = [...files.entries()];
    const putNext = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, file] = next;
        try {
          results[index] = await this.#put(file, entries);
        } catch (error) {
          results[index] = tellUnwritable(this.locate(file.name), error);
        }
      }
    };
    await Promise.all(Array.from({ length: together }, putNext));
    this.own.keep(...entries);
    if (this.#shard !== undefined && entries.length > 0) await this.#putPart(entries);
    return files.map((_, index) => results[index]);
  }

  async #put(file: NamedFile, entries: ManifestEntry[]): Promise<Diagnostic | undefined> {
    const content = hashBytes(file.bytes);
    const enter = (etag: string) => {
      this.#etags.set(file.name, etag);
      entries.push({ ...this.makeEntry(file), etag });
    };
    const seen = this.#etags.get(file.name);
    if (seen !== undefined && this.contentOf(file.name) === content) {
      enter(seen);
      return undefined;
    }
    const refusal = this.refuse(file);
    const etag = refusal ? undefined : await this.#putOver(file, content, seen);
    if (etag !== undefined) {
      enter(etag);
      return undefined;
    }
    // put by a run that was killed before it could enter it, or a moment ago by another worker
    const there = await this.#look(file.name);
    if (there?.content === content) {
      enter(there.etag);
      return undefined;
    }
    // of what was asked for before, only over what stood there then
    if (file.stood !== undefined && (there?.content ?? null) !== file.stood)
      return makeProblem(overtaken, { path: this.locate(file.name) });
    const again = there?.campaign === this.#mark ? await this.#putOver(file, content, there.etag) : undefined;
    if (again === undefined)
      return refusal ?? makeProblem(foreignFile, { path: this.locate(file.name), reason: 'edited' });
    enter(again);
    return undefined;
  }

  /** Puts an object where there is what was seen; undefined where there is something else. */
  async #putOver(
    { name, bytes }: NamedFile,
    content: string,
    seen: string | undefined,
  ): Promise<string | undefined> {
    const { sdk, client, bucket, prefix } = this.#store;
    const condition = this.force ? {} : seen === undefined ? { IfNoneMatch: '*' } : { IfMatch: seen };
    const object = { Bucket: bucket, Key: prefix + name, Body: bytes, ...condition };
    const Metadata = { content, campaign: this.#mark };
    try {
      const { ETag = '' } = await client.send(new sdk.PutObjectCommand({ ...object, Metadata }));
      return ETag;
    } catch (error) {
      const { name: kind } = error as Error;
      if (kind === 'PreconditionFailed' || kind === 'ConditionalRequestConflict') return undefined;
      throw error;
    }
  }

  /** What stands with an object. */
  async #look(name: string): Promise<{ etag: string; content?: string; campaign?: string } | undefined> {
    const { sdk, client, bucket, prefix } = this.#store;
    try {
      const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: prefix + name });
      const { ETag = '', Metadata = {} } = await client.send(command);
      return { etag: ETag, ...Metadata };
    } catch (error) {
      if ((error as Error).name === 'NotFound') return undefined;
      throw error;
    }
  }

  /** Of the campaign, in signs that a header may hold. */
  get #mark(): string {
    return hashBytes(Buffer.from(this.campaign)).slice(0, 16);
  }

  async #putPart(entries: readonly ManifestEntry[]): Promise<void> {
    this.#parts++;
    await this.#putText(
      `.jinqiu-${this.#shard}-${this.#parts}.jsonl`,
      entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
    );
  }

  async #putText(name: string, text: string): Promise<void> {
    const { sdk, client, bucket, prefix } = this.#store;
    await client.send(
      new sdk.PutObjectCommand({ Bucket: bucket, Key: prefix + name, Body: Buffer.from(text) }),
    );
  }

  override async joinShards(): Promise<JoinedShards> {
    const found = await list(this.#store);
    for (const [name, etag] of found) this.#etags.set(name, etag);
    const parts = [...found.keys()].filter(
      (name) => shardManifest.test(name) && !this.#joined.includes(name),
    );
    for (const name of parts)
      this.manifest.keep(...new ManifestEntries(await read(this.#store, name)).list());
    this.#joined.push(...parts);
    const names = parts.flatMap((name) => shardManifest.exec(name)?.[1] ?? []);
    // an object is whole or not there
    return { names: [...new Set(names)], busy: [] };
  }

  override leave(): void {
    this.#store.client.destroy();
  }

  override async close(): Promise<Diagnostic[]> {
    const { sdk, client, bucket, prefix } = this.#store;
    try {
      if (this.#shard !== undefined) return [];
      await this.#putText(
        manifestName,
        this.manifest.shorten((file) => this.contentOf(file)),
      );
      for (const name of this.#joined)
        await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: prefix + name }));
      return [];
    } catch (error) {
      return [tellUnwritable(this.path, error)];
    } finally {
      this.leave();
    }
  }
}
