/** The files of deploy/ and the Dockerfile: read as their engines read them, and held to what the recipes say. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { ChineseCommand } from '../src/cli/command.ts';
import { addCommands } from '../src/cli/commands.ts';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const { version, devDependencies } = JSON.parse(read('package.json')) as {
  version: string;
  devDependencies: Record<string, string>;
};
const list = (folder: string) => readdirSync(join(root, 'deploy', folder));

interface Container {
  image: string;
  command?: string[];
  args: string[];
  env?: { name: string; value?: string; valueFrom?: { secretKeyRef: { name: string; key: string } } }[];
  resources: { requests: Record<string, string>; limits: Record<string, string> };
  volumeMounts: { name: string; mountPath: string }[];
}
interface Pod {
  restartPolicy?: string;
  securityContext?: { runAsNonRoot?: boolean };
  containers: Container[];
  volumes: { name: string; persistentVolumeClaim: { claimName: string } }[];
}
interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  spec: {
    completionMode?: string;
    completions?: number;
    parallelism?: number;
    selector?: { matchLabels: Record<string, string> };
    template?: { metadata?: { labels: Record<string, string> }; spec: Pod };
  };
}

const manifests = list('kubernetes').flatMap((file) =>
  parseAllDocuments(read('deploy', 'kubernetes', file), { strict: true }).map((document) => {
    expect(document.errors).toEqual([]);
    return { file, manifest: document.toJS() as Manifest };
  }),
);
const workloads = manifests.flatMap(({ file, manifest }) =>
  manifest.spec.template ? [{ file, manifest, pod: manifest.spec.template.spec }] : [],
);
const kinds: Record<string, string> = { Job: 'batch/v1', Deployment: 'apps/v1', PersistentVolumeClaim: 'v1' };

describe('the manifests for Kubernetes', () => {
  test('are of kinds in the versions that serve them, each under a name of its own', () => {
    expect(manifests.length).toBeGreaterThan(4);
    for (const { manifest } of manifests) expect(manifest.apiVersion).toBe(kinds[manifest.kind]);
    const names = manifests.map(({ manifest: { kind, metadata } }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { manifest } of manifests) expect(manifest.metadata.name).toMatch(/^[a-z][a-z-]*$/);
  });

  test.each(workloads)(
    '$file: the image of this version, bounds, no root, what it mounts is there',
    ({ manifest, pod }) => {
      expect(pod.restartPolicy).toBe(manifest.kind === 'Job' ? 'Never' : undefined);
      expect(pod.securityContext?.runAsNonRoot).toBe(true);
      const claims = manifests.flatMap(({ manifest: one }) =>
        one.kind === 'PersistentVolumeClaim' ? [one.metadata.name] : [],
      );
      for (const { name, persistentVolumeClaim } of pod.volumes) {
        expect(claims).toContain(persistentVolumeClaim.claimName);
        expect(
          pod.containers.flatMap(({ volumeMounts }) => volumeMounts.map((mount) => mount.name)),
        ).toContain(name);
      }
      for (const { image, resources } of pod.containers) {
        expect(image).toBe(`jinqiu:${version}`);
        expect(Object.keys(resources.requests)).toEqual(['cpu', 'memory']);
        expect(resources.limits.memory).toMatch(/^\d+Gi$/);
      }
      const { selector, template } = manifest.spec;
      if (selector) expect(template?.metadata?.labels).toMatchObject(selector.matchLabels);
    },
  );

  test('no password stands in one: each comes from a Secret', () => {
    for (const { pod } of workloads)
      for (const { env = [], args, command = [] } of pod.containers) {
        expect([...args, ...command].join(' ')).not.toMatch(/rediss?:\/\/[^ ]*@/);
        for (const { value, valueFrom } of env)
          expect([value, typeof valueFrom?.secretKeyRef.key]).toEqual([undefined, 'string']);
      }
  });

  test('there are as many shards as the command is told', () => {
    const shards = workloads.find(({ file }) => file === 'shards.yaml')!;
    const { completions, parallelism, completionMode } = shards.manifest.spec;
    expect(completionMode).toBe('Indexed');
    expect(parallelism).toBe(completions);
    expect(shards.pod.containers[0]!.args[0]).toContain(`$((JOB_COMPLETION_INDEX + 1))/${completions}"`);
  });

  test.each(workloads)('$file gives the command words that it takes', ({ pod }) => {
    for (const { args, command } of pod.containers) {
      const words = command
        ? args[0]!
            .replace(/^exec jinqiu /, '')
            .replace(/"\$.*"/, '1/8')
            .split(' ')
        : args;
      expect(words[0]).toMatch(/^(?:batch|worker)$/);
      expect(listUnknown(words)).toEqual([]);
    }
  });
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
});

describe('the Dockerfile', () => {
  const text = read('Dockerfile');
  test('is of an image with a version, and does not run as root', () => {
    expect([...text.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      'node:20-bookworm-slim',
      'node:20-bookworm-slim',
    ]);
    expect(text.indexOf('\nUSER node')).toBeGreaterThan(text.lastIndexOf('\nRUN'));
    expect(text).toMatch(/^ENTRYPOINT \["jinqiu"\]$/m);
  });
  test('has the queue’s packages as they are tested here', () => {
    for (const name of ['bullmq', 'ioredis', '@aws-sdk/client-s3'])
      expect(text).toContain(`${name}@${devDependencies[name]}`);
  });
});
