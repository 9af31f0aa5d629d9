/** Watching the files of a campaign. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { listEntries } from './disk-folder.ts';

/** What a save takes: editors truncate and write, or write another file and rename it. In milliseconds. */
const settling = 20;
/** Levels of folders, as deep as templates are read. */
const deepest = 8;

/** Files that a report is made of. What editors and Excel write while saving is named otherwise. */
const isInput = (name: string) => /^(?!~\$).*\.(?:ya?ml|csv|xlsx?|njk|hbs|md|txt|jpe?g|png)$/i.test(name);
/** Where reports go, and folders that hold no data. */
const isPassed = (name: string) => /^(?:\.|输出$|node_modules$)/.test(name.normalize('NFC'));

/**
 * Calls back when the data, a roster, a picture, a template or a style of a campaign has changed, once it is whole.
 * @param path a campaign folder, or one YAML file, with which its own folder is watched
 * @param pollingInterval network drives, and Windows drives seen from WSL, report nothing: they are looked at
 *   this often, in milliseconds
 */
export function watchCampaign(path: string, onChange: () => void, pollingInterval = 1000): { close(): void } {
  const target = resolve(path);
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const root = isFolder ? target : dirname(target);
  // a single file has no folders of its own, unless it is a folder's 活动.yaml
  const depth = isFolder || /^活动\.ya?ml$/i.test(basename(target).normalize('NFC')) ? deepest : 1;
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let known = look();
  function look(): string {
    const { folders, state } = listInputs(root, depth);
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (!watchers.has(folder)) watchFolder(folder);
    }
    return state;
  }
  function watchFolder(folder: string) {
    try {
      const watcher = watch(folder, () => {
        clearTimeout(timer);
        timer = setTimeout(compare, settling);
      });
      // a folder that was taken away; it is looked for again
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // too many watched files, or a file system that cannot: left to the looking
    }
  }
  function compare() {
    const found = look();
    if (found === known) return;
    known = found;
    onChange();
  }
  const polling = setInterval(compare, pollingInterval);
  return {
    close() {
      clearTimeout(timer);
      clearInterval(polling);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** The folders to be watched, and what tells one state of the files in them from another. */
function listInputs(root: string, depth: number): { folders: string[]; state: string } {
  const folders: string[] = [];
  const files: string[] = [];
  const visit = (folder: string, level: number) => {
    folders.push(folder);
    for (const entry of listEntries(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (level < depth && !isPassed(entry.name)) visit(path, level + 1);
      } else if (isInput(entry.name)) {
        const stat = statSync(path, { throwIfNoEntry: false });
        if (stat) files.push(`${path}\0${stat.mtimeMs}\0${stat.size}\0${stat.ino}`);
      }
    }
  };
  visit(root, 1);
  return { folders, state: files.sort().join('\n') };
}
