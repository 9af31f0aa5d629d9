/** Whether a folder has a file of a name; one that cannot be read is there too. */
import { type Folder, FolderError } from '../source/folder.ts';

export function holds(folder: Folder, name: string): boolean {
  try {
    folder.read(name);
    return true;
  } catch (error) {
    return !(error instanceof FolderError) || error.failure !== 'missing';
  }
}
