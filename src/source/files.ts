/** The files of a campaign: which there are, not what they mean. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as kinds from '../diagnostics/catalogue/files.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { DiskFolder, kindOf, listEntries } from './disk-folder.ts';
import { type Folder, FolderError, largestFile, tidyName } from './folder.ts';

/** A file that exists; its bytes are read when asked for. */
export interface SourceFile {
  /** within the folder, with `/`; what places name */
  name: string;
  folder: Folder;
}

/** The files of a campaign by what they are for; nothing in them is read yet. */
export interface CampaignFiles {
  folder: Folder;
  main: SourceFile | undefined;
  /** 部门/*.yaml, by name */
  departments: SourceFile[];
  /** workbooks and CSV files beside 活动.yaml and in 部门 */
  rosters: SourceFile[];
  /** 模板/** */
  templates: SourceFile[];
  /** 样式/*.yaml */
  styles: SourceFile[];
  /** 语料/*.yaml */
  bank: SourceFile[];
  problems: Diagnostic[];
}

/** Levels of folders looked into: deeper than any collection of templates, and an end to loops. */
const deepest = 8;

const isYaml = (name: string) => /\.ya?ml$/i.test(name);
const isRoster = (name: string) => /\.(?:xlsx|xls|csv)$/i.test(name);
const isMain = (name: string) => /^活动\.ya?ml$/i.test(name);

/**
 * Finds the files of a campaign.
 *
 * @param from a folder; or the path of one on the disk, or of one YAML file, which is a campaign by itself unless
 * it is a folder's 活动.yaml
 */
export function readCampaignFiles(from: string | Folder): CampaignFiles {
  if (typeof from !== 'string') return listCampaign(from);
  const target = resolve(from);
  const kind = kindOf(target);
  const name = basename(target).normalize('NFC');
  if (kind === 'folder') return listCampaign(new DiskFolder(target), from);
  if (kind === 'file' && isMain(name)) return listCampaign(new DiskFolder(dirname(target)), from, name);
  const nothing = { departments: [], rosters: [], templates: [], styles: [], bank: [] };
  if (kind === undefined) {
    const problems = [reportMissing(target, from)];
    return { ...nothing, folder: new DiskFolder(target), main: undefined, problems };
  }
  // a link stands for the file that it leads to, wherever that is
  const file = lstatSync(target).isSymbolicLink() ? realpathSync(target) : target;
  const folder = new DiskFolder(dirname(file));
  return { ...nothing, folder, main: { name: basename(file).normalize('NFC'), folder }, problems: [] };
}

/** The campaign whose 部门 holds this one's file; undefined of a campaign by itself. */
export function findCampaignAbove({ folder: { path } }: CampaignFiles): CampaignFiles | undefined {
  if (path === undefined || basename(path) !== '部门') return undefined;
  const above = readCampaignFiles(dirname(path));
  return above.main && above;
}

/** @param wanted the main file, where it was named */
function listCampaign(folder: Folder, shown = folder.path ?? '资料', wanted?: string): CampaignFiles {
  const problems: Diagnostic[] = [];
  const list = (below: string, depth = 1) => {
    const listing = listFiles(folder, below, depth);
    problems.push(...listing.problems);
    return listing.files;
  };
  const top = list('');
  const departments = list('部门');
  const mains = top.filter(({ name }) => isMain(name));
  const main = wanted === undefined ? mains[0] : mains.find(({ name }) => name === wanted);
  const other = mains.find((file) => file !== main);
  if (!main) {
    const found = top.filter(({ name }) => isYaml(name)).map(({ name }) => name);
    const disguised = top.find(({ name }) => /^活动\.ya?ml\.txt$/i.test(name))?.name;
    problems.push(makeProblem(kinds.noMain, { folder: shown, found, disguised }));
  } else if (other) problems.push(makeProblem(kinds.twoMains, { used: main.name, other: other.name }));
  return {
    folder,
    main,
    departments: departments.filter(({ name }) => isYaml(name)),
    rosters: [...top, ...departments].filter(({ name }) => isRoster(name)),
    templates: list('模板', deepest),
    styles: list('样式').filter(({ name }) => isYaml(name)),
    bank: list('语料').filter(({ name }) => isYaml(name)),
    problems,
  };
}

/** Where a file is on the disk; empty where it is in memory. */
export function locateFile({ name, folder }: SourceFile): string {
  return folder.path === undefined ? '' : join(folder.path, name);
}

/** Every file of a folder of templates, by name. */
export function listTemplateFiles(folder: Folder): SourceFile[] {
  return listFiles(folder, '', deepest).files;
}

function listFiles(
  folder: Folder,
  below: string,
  depth: number,
): { files: SourceFile[]; problems: Diagnostic[] } {
  const { names, outside, closed = [] } = folder.list(below, depth);
  return {
    files: names.map((name) => ({ name, folder })),
    problems: [
      ...outside.map((name) => makeProblem(kinds.outside, { name })),
      ...closed.map(({ name, code }) =>
        makeProblem(kinds.unreadable, { name: name || '.', reason: reasons[code] ?? code }),
      ),
    ],
  };
}

/** Finds a file that the data name, 名册.xlsx; the name may differ in case, never lead outside the folder. */
export function findFile(folder: Folder, typed: string): { file?: SourceFile; problems: Diagnostic[] } {
  const outside = { problems: [makeProblem(kinds.outside, { name: typed })] };
  let name: string;
  try {
    name = tidyName(typed);
  } catch {
    return outside;
  }
  const slash = name.lastIndexOf('/');
  const listing = folder.list(slash < 0 ? '' : name.slice(0, slash), 1);
  const found = listing.names.includes(name)
    ? name
    : listing.names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return { file: { name: found, folder }, problems: [] };
  if (listing.outside.some((link) => name === link || name.startsWith(`${link}/`))) return outside;
  return {
    problems: [makeProblem(kinds.notFound, { name: typed, nearest: suggestNearest(name, listing.names) })],
  };
}

/** Reads a file's bytes. */
export function readBytes({ name, folder }: SourceFile): { bytes?: Uint8Array; problems: Diagnostic[] } {
  try {
    const bytes = folder.read(name);
    if (bytes.length > largestFile) throw new FolderError('too-large', name, bytes.length);
    return { bytes, problems: [] };
  } catch (error) {
    return { problems: [explainFailure(error, name)] };
  }
}

function explainFailure(error: unknown, name: string): Diagnostic {
  const at = { place: startOf(name) };
  const { failure, detail } =
    error instanceof FolderError ? error : { failure: 'unreadable', detail: (error as Error).message };
  if (failure === 'missing') return makeProblem(kinds.notFound, { name, nearest: undefined }, at);
  if (failure === 'outside') return makeProblem(kinds.outside, { name }, at);
  if (failure === 'too-large')
    return makeProblem(kinds.tooLarge, { name, megabytes: Math.ceil(Number(detail) / 2 ** 20) }, at);
  const reason = String(detail ?? '');
  const isFolder = reason === 'EISDIR';
  return makeProblem(kinds.unreadable, { name, reason: reasons[reason] ?? reason, isFolder }, at);
}

const reasons: Record<string, string> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EBUSY: '正被别的程序使用',
  EISDIR: '这是文件夹，不是文件',
};

function reportMissing(target: string, path: string): Diagnostic {
  const siblings = listEntries(dirname(target)).map(({ name }) => name.normalize('NFC'));
  const nearest = suggestNearest(basename(target).normalize('NFC'), siblings);
  return makeProblem(kinds.notFound, { name: path, nearest });
}
