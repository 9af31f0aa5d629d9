/** Why a file could not be written. */
import { type Remedy, unwritable } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';

/** That a file could not be written, the system's or the server's reason, and what helps. */
export function tellUnwritable(path: string, error: unknown): Diagnostic {
  const { reason, remedy } = explain(error);
  return makeProblem(unwritable, { path, reason, remedy });
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

/** The reason in Chinese. */
export function explainError(error: unknown): string {
  return explain(error).reason;
}

/** By the codes of Node and of S3's servers: what each means, by what helps against it. */
const reasons: Record<Remedy, Record<string, string>> = {
  disk: {
    EACCES: '没有写入权限',
    EPERM: '没有写入权限，或文件正被别的程序打开',
    EBUSY: '文件正被别的程序打开',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘是只读的',
  },
  elsewhere: {
    ENOTDIR: '路径中有一段不是文件夹',
    EEXIST: '那里已经有一个同名的文件',
    EISDIR: '那里已经有一个同名的文件夹',
    ENAMETOOLONG: '名字太长',
    ENOENT: '没有那个文件夹或盘',
    ELOOP: '那里是一个链接，不顺着它写',
  },
  again: {
    'rename ENOENT': '写到一半的文件不见了，被同时运行的别的程序清走了',
    ESTALE: '共享文件夹断开过',
  },
  network: {
    ...sameFor('连不上', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE'),
    ...sameFor('连不上，很久没有回答', 'ETIMEDOUT', 'TimeoutError'),
    ...sameFor('找不到这个主机', 'ENOTFOUND', 'EAI_AGAIN'),
    ERR_INVALID_URL: '服务器的地址写得不对',
  },
  certificate: {
    ...sameFor(
      '不认得服务器的证书',
      ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_UNTRUSTED'],
    ),
    CERT_HAS_EXPIRED: '服务器的证书过期了',
    ERR_TLS_CERT_ALTNAME_INVALID: '服务器的证书是别的主机的',
  },
  key: {
    CredentialsProviderError: '没有写明密钥',
    ...sameFor('密钥没有读写这个桶的权限', 'AccessDenied', 'Forbidden'),
    ...sameFor('密钥不对', 'InvalidAccessKeyId', 'SignatureDoesNotMatch', 'InvalidToken'),
    ExpiredToken: '密钥过期了',
    RequestTimeTooSkewed: '这台机器的时钟同服务器的差得太多，密钥不被承认',
  },
  bucket: {
    NoSuchBucket: '没有这个桶',
    InvalidBucketName: '桶的名字不对',
    ...sameFor('桶不在这个地区', 'PermanentRedirect', 'AuthorizationHeaderMalformed'),
  },
  server: { NotImplemented: '服务器不支持条件写（If-None-Match、If-Match），不能保证不覆盖' },
  // the command requires what the library imports
  package: sameFor('没有安装 @aws-sdk/client-s3', 'ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'),
};

const known = new Map(
  (Object.entries(reasons) as [Remedy, Record<string, string>][]).flatMap(([remedy, ofRemedy]) =>
    Object.entries(ofRemedy).map(([code, reason]) => [code, { reason, remedy }] as const),
  ),
);

function sameFor(reason: string, ...codes: string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, reason]));
}

function explain(error: unknown): { reason: string; remedy: Remedy } {
  const {
    code = '',
    syscall,
    name,
    message,
    $metadata,
  } = error as NodeJS.ErrnoException & { $metadata?: unknown };
  const found = known.get(`${syscall} ${code}`) ?? known.get(code) ?? known.get(name);
  if (found) return found;
  // the servers' libraries mark whatever they throw
  return $metadata !== undefined
    ? { reason: `服务器说“${message || name}”`, remedy: 'server' }
    : { reason: message, remedy: 'disk' };
}
