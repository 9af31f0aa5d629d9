/** Why a file could not be written. */
import { unwritable } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';

/** That a file could not be written, and the system's reason. */
export function tellUnwritable(path: string, error: unknown): Diagnostic {
  return makeProblem(unwritable, { path, reason: explainError(error) });
}

/** Does something to a file; why the system does not let it. */
export function tryTo(path: string, act: () => void): Diagnostic | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return tellUnwritable(path, error);
  }
}

/** The system's reason in Chinese. */
export function explainError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Record<string, string> = {
    EACCES: '没有写入权限',
    EPERM: '没有写入权限，或文件正被别的程序打开',
    EBUSY: '文件正被别的程序打开',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘是只读的',
    ENOTDIR: '路径中有一段不是文件夹',
    EEXIST: '那里已经有一个同名的文件',
    EISDIR: '那里已经有一个同名的文件夹',
    ENAMETOOLONG: '名字太长',
    ELOOP: '那里是一个链接，不顺着它写',
  };
  return known[code] ?? (error as Error).message;
}
