/** The files of a campaign folder: which there are, not what they mean. Nothing outside the folder is read. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as kinds from '../diagnostics/catalogue/files.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';

/** A file that exists; its bytes are read when asked for. */
export interface SourceFile {
  /** relative to the folder, with `/`; what places name */
  name: string;
  /** where it is */
  path: string;
}

export interface CampaignFiles {
  /** the folder's absolute path */
  root: string;
  main: SourceFile | undefined;
  /** 部门/*.yaml, by name */
  departments: SourceFile[];
  /** workbooks and CSV files beside 活动.yaml and in 部门 */
  rosters: SourceFile[];
  /** 模板/** */
  templates: SourceFile[];
  /** 样式/*.yaml */
  styles: SourceFile[];
  problems: Diagnostic[];
}

const largestFile = 32 * 2 ** 20;
/** Levels of folders looked into: deeper than any collection of templates, and an end to loops. */
const deepest = 8;

const isYaml = (name: string) => /\.ya?ml$/i.test(name);
const isRoster = (name: string) => /\.(?:xlsx|xls|csv)$/i.test(name);
const isMain = (name: string) => /^活动\.ya?ml$/i.test(name);

/**
 * Finds the files of a campaign.
 *
 * @param path a campaign folder, or one YAML file, which is a campaign by itself unless it is a folder's 活动.yaml
 */
export function readCampaignFiles(path: string): CampaignFiles {
  const target = resolve(path);
  const kind = kindOf(target);
  const empty = { root: target, main: undefined, departments: [], rosters: [], templates: [], styles: [] };
  if (kind === undefined) return { ...empty, problems: [reportMissing(target, path)] };
  if (kind === 'file' && !isMain(toName(basename(target)))) {
    const root = dirname(target);
    return { ...empty, root, main: { name: toName(basename(target)), path: target }, problems: [] };
  }
  const root = kind === 'file' ? dirname(target) : target;
  const problems: Diagnostic[] = [];
  const list = (folder: string, depth = 1) => {
    const listing = listFiles(root, folder, depth);
    problems.push(...listing.problems);
    return listing.files;
  };
  const top = list('');
  const departments = list('部门');
  const mains = top.filter(({ name }) => isMain(name));
  const main = kind === 'file' ? mains.find((file) => resolve(file.path) === target) : mains[0];
  const other = mains.find((file) => file !== main);
  if (!main) {
    const found = top.filter(({ name }) => isYaml(name)).map(({ name }) => name);
    const disguised = top.find(({ name }) => /^活动\.ya?ml\.txt$/i.test(name))?.name;
    problems.push(makeProblem(kinds.noMain, { folder: path, found, disguised }));
  } else if (other) problems.push(makeProblem(kinds.twoMains, { used: main.name, other: other.name }));
  return {
    root,
    main,
    departments: departments.filter(({ name }) => isYaml(name)),
    rosters: [...top, ...departments].filter(({ name }) => isRoster(name)),
    templates: list('模板', deepest),
    styles: list('样式').filter(({ name }) => isYaml(name)),
    problems,
  };
}

/** Every file of a folder of templates, by name. */
export function readTemplateFolder(folder: string): { files: SourceFile[]; problems: Diagnostic[] } {
  const root = resolve(folder);
  if (kindOf(root) !== 'folder') return { files: [], problems: [reportMissing(root, folder)] };
  return listFiles(root, '', deepest);
}

/** Finds a file that the data names, 名册.xlsx; the name may differ in case, never lead outside the folder. */
export function findFile(root: string, name: string): { file?: SourceFile; problems: Diagnostic[] } {
  const path = resolve(root, name);
  const inside = relative(root, path);
  if (inside.startsWith('..') || isAbsolute(inside))
    return { problems: [makeProblem(kinds.outside, { name })] };
  const folder = dirname(inside) === '.' ? '' : dirname(inside).split(sep).join('/');
  const { files } = listFiles(root, folder, 1);
  const wanted = toName(inside).toLowerCase();
  const file = files.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (file) return { file, problems: [] };
  if (kindOf(path) && !isInside(root, path)) return { problems: [makeProblem(kinds.outside, { name })] };
  const nearest = suggestNearest(
    toName(inside),
    files.map((candidate) => candidate.name),
  );
  return { problems: [makeProblem(kinds.notFound, { name, nearest })] };
}

/** Reads a file's bytes. */
export function readBytes(file: SourceFile): { bytes?: Uint8Array; problems: Diagnostic[] } {
  const at = { place: { file: file.name, line: 1, column: 1 } };
  try {
    const { size } = statSync(file.path);
    if (size > largestFile) {
      const megabytes = Math.ceil(size / 2 ** 20);
      return { problems: [makeProblem(kinds.tooLarge, { name: file.name, megabytes }, at)] };
    }
    return { bytes: readFileSync(file.path), problems: [] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT')
      return { problems: [makeProblem(kinds.notFound, { name: file.name, nearest: undefined }, at)] };
    return {
      problems: [makeProblem(kinds.unreadable, { name: file.name, reason: reasons[code] ?? code }, at)],
    };
  }
}

const reasons: Record<string, string> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EBUSY: '正被别的程序使用',
  EISDIR: '这是文件夹，不是文件',
};

/** Files below a folder of the root, by name, `depth` levels deep; hidden files and locks of Office left out. */
function listFiles(
  root: string,
  folder: string,
  depth: number,
): { files: SourceFile[]; problems: Diagnostic[] } {
  const files: SourceFile[] = [];
  const problems: Diagnostic[] = [];
  if (folder !== '' && kindOf(join(root, folder)) && !isInside(root, join(root, folder))) {
    return { files, problems: [makeProblem(kinds.outside, { name: folder })] };
  }
  for (const entry of listEntries(join(root, folder))) {
    if (/^(?:\.|~\$)/.test(entry.name)) continue;
    const path = join(root, folder, entry.name);
    const name = toName(folder === '' ? entry.name : `${folder}/${entry.name}`);
    const kind = kindOf(path);
    if (kind === 'file' && entry.isSymbolicLink() && !isInside(root, path)) {
      problems.push(makeProblem(kinds.outside, { name }));
    } else if (kind === 'file') files.push({ name, path });
    else if (kind === 'folder' && depth > 1) {
      const below = listFiles(root, folder === '' ? entry.name : `${folder}/${entry.name}`, depth - 1);
      files.push(...below.files);
      problems.push(...below.problems);
    }
  }
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

/** What a folder holds; nothing where it cannot be read. */
export function listEntries(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return 'file';
  return stat?.isDirectory() ? 'folder' : undefined;
}

function isInside(root: string, path: string): boolean {
  try {
    const inside = relative(realpathSync(root), realpathSync(path));
    return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
  } catch {
    return false;
  }
}

function reportMissing(target: string, path: string): Diagnostic {
  const siblings = listEntries(dirname(target)).map(({ name }) => toName(name));
  const nearest = suggestNearest(toName(basename(target)), siblings);
  return makeProblem(kinds.notFound, { name: path, nearest });
}

/** macOS gives names in decomposed form. */
function toName(name: string): string {
  return name.split(sep).join('/').normalize('NFC');
}
