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
  const { code = '', name } = error as NodeJS.ErrnoException;
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
    ECONNREFUSED: '连不上',
    NoSuchBucket: '没有这个桶',
    AccessDenied: '没有写入权限',
    InvalidAccessKeyId: '密钥不对',
    SignatureDoesNotMatch: '密钥不对',
    CredentialsProviderError: '没有写明密钥（AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY）',
  };
  return known[code] ?? known[name] ?? (error as Error).message;
}
