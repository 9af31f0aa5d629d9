/**
 * The import rule of the house: data flows one way, so a room knows only the rooms before it.
 * Each row names a room and the rooms it may import from (besides itself).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const leaves = ['chinese', 'diagnostics', 'opc'];
const page = ['document', 'layout', 'style'];
const content = ['source', 'campaign', 'facts', 'template', 'check', 'writers'];
const rooms = [...leaves, ...page, ...content];

/** What is made of reports and of files that were written. */
const written = [
  'anchors',
  'inputs',
  'produce',
  'word',
  'verify',
  'update',
  'import',
  'delivery',
  'batch',
  'edited',
];

// campaign names one of the style's font schemes; batch names its files by a short template of the user's
const mayImport: Record<string, string[]> = {
  chinese: [],
  diagnostics: ['chinese'],
  opc: [],
  anchors: ['chinese', 'opc'],
  word: ['anchors', 'opc'],
  document: ['chinese', 'diagnostics'],
  style: ['chinese', 'diagnostics'],
  layout: ['chinese', 'diagnostics', 'document', 'style'],
  source: leaves,
  campaign: ['chinese', 'diagnostics', 'source', 'style'],
  facts: ['chinese', 'diagnostics', 'campaign'],
  template: ['chinese', 'diagnostics', ...page, 'campaign', 'facts'],
  check: ['chinese', 'diagnostics', ...page, 'source', 'campaign', 'facts'],
  writers: [...leaves, ...page, 'anchors'],
  samples: ['source', 'template'],
  inputs: ['chinese', 'diagnostics', 'source', 'campaign', 'facts', 'style', 'template', 'samples'],
  produce: [...rooms, 'inputs'],
  verify: [...rooms, 'anchors', 'inputs', 'produce', 'word'],
  update: [...rooms, 'anchors', 'inputs', 'produce', 'word', 'verify'],
  import: [...rooms, 'anchors', 'inputs', 'produce', 'word', 'verify'],
  delivery: [...rooms, 'anchors', 'inputs', 'produce'],
  batch: [...rooms, 'anchors', 'inputs', 'produce', 'delivery'],
  edited: [...rooms, 'inputs', 'produce', 'word', 'verify', 'update', 'delivery', 'batch'],
  page: [...rooms, 'inputs', 'produce', 'delivery', 'batch', 'edited'],
  cli: [...rooms, ...written, 'page'],
  index: [...rooms, ...written],
};

const root = join(import.meta.dirname, '..', 'src');

function listSources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listSources(path) : /\.tsx?$/.test(path) ? [path] : [];
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

/** `file: name` of every export that another room imports. */
const shared = listSources(root).flatMap((path) => {
  const file = relative(root, path).split(sep).join('/');
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/g)].flatMap(
    ([, names = '', specifier = '']) => {
      const target = posix.join(posix.dirname(file), specifier);
      if (roomOf(target) === roomOf(file) || target.startsWith('..')) return [];
      const listed = names.split(',').map(
        (name) =>
          name
            .trim()
            .replace(/^type /, '')
            .split(' as ')[0]!,
      );
      return listed.filter((name) => name !== '').map((name) => ({ file: target, name }));
    },
  );
});

type Edge = [from: string, to: string];

/** Circles in a graph, each as `a → b → a`. */
function findCircles(edges: readonly Edge[]): string[] {
  const graph = new Map<string, string[]>();
  for (const [from, to] of edges) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, trail: string[]): void => {
    if (trail.includes(node)) circles.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
    else if (!done.has(node)) {
      for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
      done.add(node);
    }
  };
  for (const node of graph.keys()) visit(node, []);
  return circles;
}

describe('the import rule', () => {
  test('reads the imports', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test('every room is named in the rule', () => {
    expect(
      [...new Set(imports.map(({ file }) => roomOf(file)))].filter((room) => !(room in mayImport)),
    ).toEqual([]);
  });

  test('the table of the architecture has every room below those that it imports', () => {
    const page = readFileSync(join(root, '..', 'docs', 'architecture.md'), 'utf8');
    const table = [...page.matchAll(/^\| `(\w+)(?:\/|\.ts)` \|/gm)].map(([, room = '']) => room);
    expect([...table, 'index'].sort()).toEqual(Object.keys(mayImport).sort());
    const broken = imports.flatMap(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== 'index' && table.indexOf(from) < table.indexOf(to) ? [`${file} → ${target}`] : [];
    });
    expect(broken).toEqual([]);
  });

  test('no room imports a room that comes after it', () => {
    const broken = imports.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      // templates' own data files and package.json are outside src
      return from !== to && !target.startsWith('..') && !mayImport[from]?.includes(to);
    });
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('the page of the browser imports of the rest the contract alone', () => {
    const own = imports.filter(({ file }) => file.startsWith('page/client/'));
    expect(own.length).toBeGreaterThan(20);
    const others = own.filter(({ target }) => !target.startsWith('page/client/'));
    expect([...new Set(others.map(({ target }) => target))]).toEqual(['page/contract.ts']);
  });

  test('the tree imports nothing but what its running text is made of', () => {
    const tree = ['document/tree.ts', 'document/inlines.ts'];
    const others = imports.filter(({ file, target }) => tree.includes(file) && target !== tree[1]);
    expect(others).toEqual([]);
  });

  test('no two files import each other in a circle', () => {
    expect(findCircles(imports.map(({ file, target }) => [file, target]))).toEqual([]);
  });

  test('no two rooms import each other in a circle', () => {
    const between = imports
      .map(({ file, target }): Edge => [roomOf(file), roomOf(target)])
      .filter(([from, to]) => from !== to);
    expect(findCircles(between)).toEqual([]);
  });

  test('no two folders of a room import each other in a circle', () => {
    const between = imports
      .filter(({ file, target }) => roomOf(file) === roomOf(target))
      .map(({ file, target }): Edge => [posix.dirname(file), posix.dirname(target)])
      // a room's own files stand before and after its folders
      .filter(([from, to]) => from !== to && from.includes('/') && to.includes('/'));
    expect(findCircles(between)).toEqual([]);
  });

  test('what another room imports says what it is; a kind of problem by its title and why', () => {
    expect(shared.length).toBeGreaterThan(1000);
    const silent = shared.filter(({ file, name }) => {
      if (file.startsWith('diagnostics/catalogue/')) return false;
      const text = readFileSync(join(root, file), 'utf8');
      const declared = new RegExp(
        `^export (?:abstract |async )*(?:class|const|function\\*?|interface|type) ${name}\\b`,
        'm',
      );
      const at = declared.exec(text)?.index;
      return at !== undefined && !text.slice(0, at).endsWith('*/\n');
    });
    expect([...new Set(silent.map(({ file, name }) => `${file}: ${name}`))]).toEqual([]);
  });

  test('only the outer rooms touch the machine', () => {
    const outer = ['cli', 'source', 'delivery', 'batch', 'page'];
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
