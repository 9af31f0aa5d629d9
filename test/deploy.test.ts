/** The files of deploy/ and the Dockerfile: read as their engines read them, and held to what the recipes say. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { ChineseCommand } from '../src/cli/command.ts';
import { addCommands } from '../src/cli/commands.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { listUnknownFields } from './support/kubernetes.ts';
import { findPort, missingRedis } from './support/redis.ts';
import { describeWith } from './support/skip-loudly.ts';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const { version, devDependencies } = JSON.parse(read('package.json')) as {
  version: string;
  devDependencies: Record<string, string>;
};
const list = (folder: string) => readdirSync(join(root, 'deploy', folder));

interface Container {
  name: string;
  image: string;
  command?: string[];
  args?: string[];
  env?: { name: string; value?: string; valueFrom?: { secretKeyRef: { name: string; key: string } } }[];
  resources: { requests: Record<string, string>; limits: Record<string, string> };
  securityContext: Record<string, unknown>;
  volumeMounts: { name: string; mountPath: string }[];
}
interface Pod {
  restartPolicy?: string;
  automountServiceAccountToken: boolean;
  securityContext: Record<string, unknown>;
  containers: Container[];
  volumes: { name: string; persistentVolumeClaim?: { claimName: string }; secret?: { secretName: string } }[];
}
interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  spec: {
    completionMode?: string;
    completions?: number;
    parallelism?: number;
    backoffLimitPerIndex?: number;
    ttlSecondsAfterFinished?: number;
    podFailurePolicy?: { rules: { action: string; onExitCodes?: { values: number[] } }[] };
    selector?: { matchLabels: Record<string, string> };
    podSelector?: { matchLabels: Record<string, string> };
    ingress?: { from: { podSelector: { matchLabels: Record<string, string> } }[] }[];
    template?: { metadata: { labels: Record<string, string> }; spec: Pod };
    volumeClaimTemplates?: { metadata: { name: string } }[];
  };
}

const manifests = list('kubernetes').flatMap((file) =>
  parseAllDocuments(read('deploy', 'kubernetes', file), { strict: true }).map((document) => {
    expect(document.errors).toEqual([]);
    return { file, manifest: document.toJS() as Manifest };
  }),
);
const workloads = manifests.flatMap(({ file, manifest }) => {
  const pod = manifest.kind === 'Pod' ? (manifest.spec as unknown as Pod) : manifest.spec.template?.spec;
  return pod ? [{ file, manifest, pod, labels: manifest.spec.template?.metadata.labels ?? {} }] : [];
});
const jobs = workloads.filter(({ manifest }) => manifest.kind === 'Job');
const ours = workloads.filter(({ file }) => file !== 'redis.yaml');
const find = (file: string) => workloads.find((one) => one.file === file)!;
const kinds: Record<string, string> = {
  ...{ Job: 'batch/v1', Deployment: 'apps/v1', StatefulSet: 'apps/v1', Pod: 'v1', Service: 'v1' },
  ...{ NetworkPolicy: 'networking.k8s.io/v1', PersistentVolumeClaim: 'v1' },
};
/** What the words of a container say in a shell, as words of the command. */
const listWords = ({ command, args = [] }: Container) =>
  command ? (/^exec jinqiu (.*)/.exec(args[0] ?? '')?.[1] ?? '').replace(/"\$.*"/, '1/8').split(' ') : args;

describe('the manifests for Kubernetes', () => {
  test('are of kinds in the versions that serve them, each under a name of its own, with fields of theirs', () => {
    expect(manifests.length).toBeGreaterThan(7);
    for (const { manifest } of manifests) {
      expect(manifest.apiVersion).toBe(kinds[manifest.kind]);
      expect(listUnknownFields(manifest, manifest.kind)).toEqual([]);
      expect(manifest.metadata.name).toMatch(/^[a-z][a-z-]*$/);
    }
    const names = manifests.map(({ manifest: { kind, metadata } }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a field that there is none of is found', () => {
    const job = { spec: { backoffLimitPerIndx: 2, template: { spec: { containers: [{ arg: [] }] } } } };
    expect(listUnknownFields(job, 'Job')).toEqual([
      'Job.spec.backoffLimitPerIndx',
      'Job.spec.template.spec.containers[].arg',
    ]);
  });

  test.each(workloads)('$file is admitted where Pod Security is “restricted”', ({ pod }) => {
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    for (const { securityContext } of pod.containers)
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
  });

  test.each(workloads)('$file: bounds, and what it mounts is there', ({ manifest, pod }) => {
    const { selector, template, volumeClaimTemplates = [] } = manifest.spec;
    const claims = manifests.flatMap(({ manifest: one }) =>
      one.kind === 'PersistentVolumeClaim' ? [one.metadata.name] : [],
    );
    for (const { persistentVolumeClaim: claim } of pod.volumes)
      if (claim) expect(claims).toContain(claim.claimName);
    const volumes = [
      ...pod.volumes.map(({ name }) => name),
      ...volumeClaimTemplates.map((one) => one.metadata.name),
    ];
    const mounted = pod.containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name));
    expect([...mounted].sort()).toEqual(volumes.sort());
    for (const { resources } of pod.containers) {
      expect(Object.keys(resources.requests)).toEqual(['cpu', 'memory']);
      expect(resources.limits.memory).toMatch(/^\d+Gi$/);
    }
    if (selector) expect(template?.metadata.labels).toMatchObject(selector.matchLabels);
  });

  test.each(ours)('$file: the image of this version; temporary files have a place', ({ pod }) => {
    for (const { image, volumeMounts } of pod.containers) {
      expect(image).toBe(`jinqiu:${version}`);
      expect(volumeMounts.map(({ mountPath }) => mountPath)).toEqual(
        expect.arrayContaining(['/data', '/tmp']),
      );
    }
  });

  test.each(jobs)(
    '$file: what fails by its data or its words is not done again, and is gone in time',
    (job) => {
      const { spec } = job.manifest;
      expect(job.pod.restartPolicy).toBe('Never');
      const actions = Object.fromEntries(
        (spec.podFailurePolicy?.rules ?? []).flatMap(({ action, onExitCodes }) =>
          (onExitCodes?.values ?? []).map((code) => [code, action]),
        ),
      );
      // an index alone fails only where each has its own count of attempts
      const isIndexed = spec.backoffLimitPerIndex !== undefined;
      expect(actions).toEqual({
        [exitCodes.problems]: isIndexed ? 'FailIndex' : 'FailJob',
        [exitCodes.usage]: 'FailJob',
      });
      expect(spec.ttlSecondsAfterFinished).toBeGreaterThan(86_400);
    },
  );

  test('no password stands in one: each comes from a Secret; the queue is reached under TLS alone', () => {
    for (const { pod } of workloads)
      for (const { env = [], args = [], command = [] } of pod.containers) {
        const words = [...args, ...command].join(' ');
        expect(words).not.toMatch(/rediss?:\/\/[^ ]*@|redis:\/\//);
        for (const { name, value, valueFrom } of env)
          if (/PASSWORD/.test(name))
            expect([value, typeof valueFrom?.secretKeyRef.key]).toEqual([undefined, 'string']);
        if (!words.includes('rediss://')) continue;
        const ca = env.find(({ name }) => name === 'NODE_EXTRA_CA_CERTS')?.value;
        expect(ca).toBe('/tls/ca.crt');
        expect(pod.containers[0]!.volumeMounts).toContainEqual({
          name: 'ca',
          mountPath: '/tls',
          readOnly: true,
        });
      }
  });

  test('those that use the queue, and nobody else, are let through to it', () => {
    const policy = manifests.find(({ manifest }) => manifest.kind === 'NetworkPolicy')!.manifest.spec;
    const { pod: _, labels: redis } = find('redis.yaml');
    expect(redis).toMatchObject(policy.podSelector!.matchLabels);
    const [allowed] = Object.entries(policy.ingress![0]!.from[0]!.podSelector.matchLabels);
    const service = manifests.find(({ manifest }) => manifest.kind === 'Service')!.manifest.metadata.name;
    for (const { pod, labels } of ours) {
      const uses = pod.containers[0]!.args?.some((word) => word === `rediss://${service}:6379`) ?? false;
      expect(labels[allowed![0]] === allowed![1]).toBe(uses);
    }
  });

  test('workers write where the batch has them write, and nowhere else', () => {
    const output = (file: string) => {
      const { args = [] } = find(file).pod.containers[0]!;
      return args[args.indexOf('-o') + 1];
    };
    expect(output('workers.yaml')).toBe(output('batch.yaml'));
  });

  test('there are as many shards as the command is told', () => {
    const shards = find('shards.yaml');
    const { completions, parallelism, completionMode } = shards.manifest.spec;
    expect(completionMode).toBe('Indexed');
    expect(parallelism).toBe(completions);
    expect(shards.pod.containers[0]!.args![0]).toContain(`$((JOB_COMPLETION_INDEX + 1))/${completions}"`);
  });

  test.each([...jobs, find('workers.yaml')])('$file gives the command words that it takes', ({ pod }) => {
    for (const container of pod.containers) {
      const words = listWords(container);
      expect(words[0]).toMatch(/^(?:batch|worker)$/);
      expect(listUnknown(words)).toEqual([]);
    }
  });
});

describeWith(missingRedis, 'the Redis of the manifest, as its container starts it', () => {
  test('is reached under TLS with the password alone, and keeps its log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinqiu-redis-'));
    const at = (...path: string[]) => join(folder, ...path);
    for (const name of ['tls', 'password', 'conf', 'data']) mkdirSync(at(name));
    writeFileSync(at('password', 'password'), 'geheim');
    const { status } = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...[
        '-addext',
        'subjectAltName=DNS:localhost',
        '-keyout',
        at('tls', 'tls.key'),
        '-out',
        at('tls', 'tls.crt'),
      ],
    ]);
    expect(status).toBe(0);
    cpSync(at('tls', 'tls.crt'), at('tls', 'ca.crt'));
    const port = `${await findPort()}`;
    const line = find('redis.yaml')
      .pod.containers[0]!.args![0]!.replace(/ \/(?=(?:tls|password|conf|data)\b)/g, ` ${folder}/`)
      .replace('--tls-port 6379', `--tls-port ${port}`);
    const server = spawn('sh', ['-c', line], { stdio: 'ignore' });
    const ended = new Promise((resolve) => server.on('exit', resolve));
    const ask = (...words: string[]) =>
      spawnSync('redis-cli', ['-h', 'localhost', '-p', port, '--no-auth-warning', ...words], {
        encoding: 'utf8',
      }).stdout;
    const tls = ['--tls', '--cacert', at('tls', 'ca.crt')];
    for (let waited = 0; !ask(...tls, 'ping').includes('NOAUTH') && waited < 100; waited++)
      await setTimeout(50);
    expect(ask(...tls, 'ping')).toContain('NOAUTH');
    expect(ask(...tls, '-a', 'geheim', 'ping')).toBe('PONG\n');
    expect(ask(...tls, '-a', 'geheim', 'config', 'get', 'appendonly')).toBe('appendonly\nyes\n');
    expect(ask('-a', 'geheim', 'ping')).not.toContain('PONG');
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);
});

/** Options among the words that the command does not have. */
function listUnknown([name, ...words]: string[]): string[] {
  const program = new ChineseCommand('jinqiu');
  addCommands({ program, version, terminal: {} as never, end: () => {} });
  const named = program.commands.find((command) => command.name() === name)!;
  const below = named.commands.find((command) => command.name() === words[0]) ?? named;
  const known = below.options.flatMap(({ short, long }) => [short, long]);
  return words.filter((word) => word.startsWith('-') && !known.includes(word));
}

describe('the recipes for Slurm', () => {
  test.each(list('slurm'))(
    '%s is a script that bash reads, with directives before its first command',
    (file) => {
      const text = read('deploy', 'slurm', file);
      expect(spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' }).stderr).toBe('');
      const lines = text.split('\n');
      expect(lines[0]).toBe('#!/bin/bash');
      const firstCommand = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
      expect(lines.findLastIndex((line) => line.startsWith('#SBATCH'))).toBeLessThan(firstCommand);
      const [, words = ''] = /\$\{JINQIU:-jinqiu\} (.*)/.exec(text) ?? [];
      expect(listUnknown(words.replaceAll(/"[^"]*"/g, 'x').split(' '))).toEqual([]);
    },
  );

  test('the count of shards is that of the array as it is written, not of the one that runs', () => {
    const text = read('deploy', 'slurm', 'shards.sbatch');
    const [, size] = /^#SBATCH --array=1-(\d+)$/m.exec(text)!;
    expect(text).toContain(`--shard "$SLURM_ARRAY_TASK_ID/\${SHARDS:-${size}}"`);
  });
});

describe('the Dockerfile', () => {
  const text = read('deploy', 'Dockerfile');
  test('is of an image with a version, of this version, and does not run as root', () => {
    expect([...text.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(['node:22-bookworm-slim']);
    expect(text).toContain(`jinqiu@${version}`);
    expect(text.indexOf('\nUSER node')).toBeGreaterThan(text.lastIndexOf('\nRUN'));
    expect(text).toMatch(/^ENTRYPOINT \["jinqiu"\]$/m);
  });
  test('has the queue’s packages as they are tested here', () => {
    for (const name of ['bullmq', 'ioredis', '@aws-sdk/client-s3'])
      expect(text).toContain(`${name}@${devDependencies[name]}`);
  });
});
