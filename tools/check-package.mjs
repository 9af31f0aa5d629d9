/**
 * Packs the package as it is published, and uses it as somebody does who has nothing else: the command by npx, the
 * library's types by both ways that TypeScript finds them. Part of CI; needs the registry, for what it depends on.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jinqiu-package-'));

try {
  const [packed] = JSON.parse(
    run(root, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
  );
  const files = packed.files.map(({ path }) => path);
  checkFiles(files);
  checkLinks(files);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline'];
  run(folder, 'npm', ['install', '--omit=dev', ...quiet, `./${packed.filename}`]);
  checkCommand();
  checkTypes();
  console.log(
    `package: ${packed.files.length} files, ${Math.round(packed.size / 1024)} KB; command and types work`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What is needed, and nothing that was lying about. */
function checkFiles(files) {
  const allowed = [
    /^(?:README\.md|CHANGELOG\.md|CONTRIBUTING\.md|SECURITY\.md|LICENSE|package\.json)$/,
    /^dist\/[\w/-]+\.(?:js|d\.ts)$/,
    /^dist\/(?:library\.jsonl|cli\/LICENSES\.txt|cli\/commands\.cjs|cli\/package\.json)$/,
    /^dist\/page\/client\/(?:index\.html|icon\.svg|look\.css|LICENSES\.txt)$/,
    /^templates\/.+\.(?:yaml|njk|hbs)$/,
    /^docs\/[^/]+\.md$|^docs\/参考\/[^/]+\.(?:md|json)$|^docs\/图\/.+\.svg$|^docs\/图\/页面\.png$/,
    /^deploy\/(?:Dockerfile|kubernetes\/[\w-]+\.yaml|slurm\/[\w-]+\.sbatch)$/,
    /^examples\/[^/]+\/(?!输出\/).+\.(?:yaml|csv|xlsx|jpg|png)$/,
  ];
  assert.deepEqual(
    files.filter((file) => !allowed.some((form) => form.test(file))),
    [],
    'files that no user needs',
  );
  const needed = [
    'dist/index.js',
    'dist/index.d.ts',
    'dist/cli/main.js',
    'dist/cli/commands.cjs',
    'dist/cli/worker.js',
    'dist/cli/package.json',
    'dist/cli/press-worker.js',
    'dist/page/client/page.js',
    'dist/library.jsonl',
  ];
  const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}/活动.yaml`);
  assert.deepEqual(
    [...needed, ...examples, 'templates/styles/gbt9704.yaml', 'docs/参考/活动.schema.json'].filter(
      (file) => !files.includes(file),
    ),
    [],
    'files that are missing',
  );
}

/** What the pages lead to is in the package too: its reader has nothing else. */
function checkLinks(files) {
  const isThere = (path) =>
    files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
  const dead = files
    .filter((file) => file.endsWith('.md'))
    .flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
        .map(([, link]) => posix.join(posix.dirname(page), decodeURI(link)))
        .filter((path) => !isThere(path))
        .map((path) => `${page} → ${path}`),
    );
  assert.deepEqual(dead, [], 'links to what is not in the package');
}

/** In an empty folder. */
function checkCommand() {
  const jinqiu = (...words) => run(folder, 'npx', ['--no-install', 'jinqiu', ...words]);
  assert.match(jinqiu('help'), /生成报告/);
  assert.match(
    jinqiu('new', '2025', '--year', '2025', '--unit', '云岭县总工会', '--yes'),
    /2025[/\\]活动\.yaml/,
  );
  const report = jinqiu('build', '2025', '--draft').trim();
  assert.ok(existsSync(join(folder, report)), `no report: ${report}`);
}

/** A program of a user's own, as strict as TypeScript can be, without the types of Node or any other package. */
function checkTypes() {
  const program = `import { makeReport, takeCampaign, writeDocx, type Diagnostic } from 'jinqiu';
const { inputs, problems } = takeCampaign({ 单位: { 全称: '云岭县总工会' } });
const report = inputs ? makeReport(inputs, { draft: true }).report : undefined;
export const told: readonly Diagnostic[] = problems;
export const file: Promise<Uint8Array> | undefined = report && writeDocx(report.document, report.style);
// @ts-expect-error there is no such option
if (inputs) makeReport(inputs, { draught: true });
`;
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['preserve', 'bundler'],
  ]) {
    const project = join(folder, moduleResolution);
    mkdirSync(project);
    writeFileSync(join(project, 'program.ts'), program);
    const kinds = { target: 'es2023', module, moduleResolution, types: [] };
    const compilerOptions = { ...kinds, strict: true, exactOptionalPropertyTypes: true, noEmit: true };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    run(project, process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.']);
  }
}

/** What a program prints; fails with what it said where it failed. */
function run(cwd, program, words) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', shell: false });
  assert.equal(status, 0, `${program} ${words.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}
