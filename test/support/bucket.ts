/** A server that speaks S3, started for a test: moto, of `pip install 'moto[server]'`. */
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { findPort } from './redis.ts';

/** What is missing on this machine, in words. */
export const missingBucket: string | undefined =
  spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0
    ? undefined
    : 'moto_server (pip install "moto[server]") is not installed';

export interface RunningStore {
  /** the objects of a bucket, by key */
  read(): Promise<Record<string, string>>;
  put(key: string, text: string): Promise<void>;
  stop(): void;
}

export const bucket = 'reports';

/** Starts one, and has the program and its libraries speak to it. */
export async function startStore(): Promise<RunningStore> {
  const port = await findPort();
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', `${port}`], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL_S3: endpoint, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    AWS_REGION: 'us-east-1',
  });
  const isUp = () =>
    fetch(endpoint).then(
      () => true,
      () => false,
    );
  for (let waited = 0; !(await isUp()) && waited < 300; waited++) await setTimeout(100);
  const client = new S3Client({ forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    async read() {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
      const entries = Contents.map(async ({ Key = '' }) => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
        return [Key, (await Body?.transformToString('base64')) ?? ''] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    },
    async put(key, text) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text }));
    },
    stop() {
      client.destroy();
      server.kill();
      delete process.env.AWS_ENDPOINT_URL_S3;
    },
  };
}
