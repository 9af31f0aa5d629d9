/** Why something cannot be written, and what is said to help: by the disk's errors and by those of a bucket's server. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { tellUnwritable } from '../../src/delivery/unwritable.ts';

const tell = (error: unknown) => {
  const { message, hint = '' } = tellUnwritable('输出', error);
  return { reason: message.replace('不能写入“输出”：', ''), hint };
};

test.each<[object, string, string]>([
  [{ code: 'ENOSPC' }, '磁盘已满', '检查磁盘空间'],
  [{ code: 'EEXIST' }, '那里已经有一个同名的文件', '改名'],
  [{ code: 'ENOENT', syscall: 'mkdir' }, '没有那个文件夹或盘', '-o'],
  [{ code: 'ENOENT', syscall: 'rename' }, '写到一半的文件不见了', '再运行一次'],
  [{ code: 'ENOTFOUND' }, '找不到这个主机', 'AWS_ENDPOINT_URL_S3'],
  [{ name: 'TimeoutError' }, '连不上，很久没有回答', '检查网络'],
  [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, '不认得服务器的证书', 'NODE_EXTRA_CA_CERTS'],
  [{ name: 'NoSuchBucket' }, '没有这个桶', 's3://桶/文件夹'],
  [{ name: 'AccessDenied' }, '密钥没有读写这个桶的权限', '权限'],
  [{ name: 'SignatureDoesNotMatch' }, '密钥不对', 'AWS_SECRET_ACCESS_KEY'],
  [{ code: 'ERR_MODULE_NOT_FOUND' }, '没有安装 @aws-sdk/client-s3', 'npm install @aws-sdk/client-s3'],
  [{ name: 'Odd', message: 'Slow down', $metadata: {} }, '服务器说“Slow down”', '管服务器的人'],
])('%j: %s', (error, reason, hint) => {
  expect(tell(error).reason).toContain(reason);
  expect(tell(error).hint).toContain(hint);
  if (!('code' in error && error.code === 'ENOSPC')) expect(tell(error).hint).not.toContain('磁盘');
});

/** Opens a bucket with nothing but these settings; what is told, and all that is printed besides. */
function open(settings: Record<string, string>) {
  const program = `const { openOutput } = await import('./dist/delivery/open-output.js');
    const { tellUnwritable } = await import('./dist/delivery/unwritable.js');
    await openOutput('s3://reports', { campaign: '/活动.yaml', force: false }).catch((error) =>
      console.log(tellUnwritable('s3://reports', error).message));`;
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: '/nonexistent',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...settings,
  };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test('the library of the buckets says nothing of its own: no key, no server', () => {
  expect(open({})).toBe('不能写入“s3://reports”：没有写明密钥\n');
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  expect(open({ ...keys, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' })).toBe(
    '不能写入“s3://reports”：连不上\n',
  );
}, 60_000);
