/**
 * The import rule of the house: data flows one way, so a room knows only the rooms before it.
 * Each row names a room and the rooms it may import from (besides itself).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const leaves = ['chinese', 'diagnostics'];
const page = ['document', 'layout', 'style'];
const rooms = [...leaves, ...page, 'source', 'campaign', 'facts', 'template', 'check', 'writers'];

// campaign names one of the style's font schemes; batch names its files by a short template of the user's
const mayImport: Record<string, string[]> = {
  chinese: [],
  diagnostics: ['chinese'],
  document: leaves,
  style: leaves,
  layout: [...leaves, 'document', 'style'],
  source: leaves,
  campaign: [...leaves, 'source', 'style'],
  facts: [...leaves, 'campaign'],
  template: [...leaves, ...page, 'facts'],
  check: [...leaves, ...page, 'source', 'campaign', 'facts'],
  writers: [...leaves, ...page],
  produce: rooms,
  batch: [...leaves, 'document', 'source', 'campaign', 'facts', 'template', 'produce', 'writers'],
  cli: [...rooms, 'produce', 'batch'],
  index: [...rooms, 'produce', 'batch'],
};

const root = join(import.meta.dirname, '..', 'src');

function listSources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listSources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** The room of a path below src: its first folder, or the file's own name for produce.ts and index.ts. */
function roomOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '');
}

/** `room imports: specifier` pairs of every relative import. */
const imports = listSources(root).flatMap((path) => {
  const file = relative(root, path).split(sep).join('/');
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => ({
    file,
    target: posix.join(posix.dirname(file), match[1]!),
  }));
});

describe('the import rule', () => {
  test('reads the imports', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test('every room is named in the rule', () => {
    expect(
      [...new Set(imports.map(({ file }) => roomOf(file)))].filter((room) => !(room in mayImport)),
    ).toEqual([]);
  });

  test('no room imports a room that comes after it', () => {
    const broken = imports.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      // templates' own data files and package.json are outside src
      return from !== to && !target.startsWith('..') && !mayImport[from]?.includes(to);
    });
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('the tree imports nothing', () => {
    expect(imports.filter(({ file }) => file === 'document/tree.ts')).toEqual([]);
  });

  test('no two files import each other in a circle', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of imports) graph.set(file, [...(graph.get(file) ?? []), target]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      else if (!done.has(file)) {
        for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
        done.add(file);
      }
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('only the outer rooms touch the machine', () => {
    const outer = ['cli', 'source', 'batch'];
    const offenders = listSources(root).filter((path) => {
      const file = relative(root, path).split(sep).join('/');
      if (outer.includes(roomOf(file))) return false;
      const text = readFileSync(path, 'utf8');
      return /from 'node:(fs|os|child_process|worker_threads|net|http)|process\.(env|argv|cwd|stdout|stderr)|Date\.now\(|new Date\(\)|Math\.random\(/.test(
        text,
      );
    });
    expect(offenders).toEqual([]);
  });
});
