/** Problems of writing: a file that is not ours, a folder that cannot be written to. */
import { defineProblem } from '../diagnostic.ts';

export const foreignFile = defineProblem<{ path: string; reason: 'unknown' | 'edited' | 'other-campaign' }>({
  code: 'output.exists',
  severity: 'error',
  nature: 'output',
  title: '文件已经存在，没有覆盖',
  why: '不是本程序写的文件，或写出后又改过的文件，覆盖了就找不回来。',
  message: ({ path, reason }) =>
    ({
      unknown: `“${path}”已经存在，且不是由 jinqiu 写出的，没有覆盖`,
      edited: `“${path}”写出后被改动过，没有覆盖`,
      'other-campaign': `“${path}”是由另一份活动资料写出的，没有覆盖`,
    })[reason],
  hint: () => '请把那里的文件改名另存，或用 -o 写到别处；确要覆盖，加 --force',
});

export const overtaken = defineProblem<{ path: string }>({
  code: 'output.overtaken',
  severity: 'error',
  nature: 'output',
  title: '排在队列里的时候，文件已经另外写过',
  why: '作业排进队列以后，那里的文件又由别的一次运行写过，或由人改过：那是后来的，不拿先前的资料去盖。',
  message: ({ path }) => `“${path}”在排进队列以后又写过或改过，没有覆盖`,
  hint: () => '照现在的资料再运行一次 jinqiu batch；那里已经是新的，就不用管',
});

export const overwritten = defineProblem<{ path: string }>({
  code: 'output.overwritten',
  severity: 'notice',
  title: '手工改过的文件被覆盖了',
  why: '用了 --force，写出后又改过的文件也重写：那些改动不在资料里，这次的文件里没有。',
  message: ({ path }) => `“${path}”写出后被改动过，已照 --force 覆盖`,
  hint: () => '改动还要的，请写进资料，或照备份再改一遍',
});

export const formExists = defineProblem<{ path: string; isForceable: boolean }>({
  code: 'output.form-exists',
  severity: 'error',
  nature: 'output',
  title: '空白文件没有写出：那里已有同名的文件',
  why: '已有的资料和名册可能填了一半，覆盖了就找不回来。',
  message: ({ path }) => `“${path}”已经存在，没有覆盖`,
  hint: ({ isForceable }) => (isForceable ? '请换一个名字；确要覆盖，加 --force' : '请换一个文件夹'),
});

/** What helps where something cannot be written. */
export type Remedy = keyof typeof remedies;

const remedies = {
  disk: '请关闭正在打开它的程序，检查磁盘空间和文件夹权限后再试',
  elsewhere: '请改用 -o 指定别的文件夹，或给那里的文件改名',
  again: '请再运行一次，会接着做完；同时还有别的程序在清理那个文件夹的，等它做完再运行',
  network: '请检查网络、服务器的地址（环境变量 AWS_ENDPOINT_URL_S3）和它是否开着，再运行一次，会接着做完',
  certificate:
    '证书是单位自己签发的，用环境变量 NODE_EXTRA_CA_CERTS 指明签发它的证书；不是的，请问管服务器的人',
  key: '请检查环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY（或 AWS_PROFILE），请管服务器的人给这个桶的读写权限',
  bucket: '请核对桶的名字（s3://桶/文件夹）和环境变量 AWS_REGION；还没有桶的，先在服务器上建',
  server: '请把这句话给管服务器的人看；好了以后再运行一次，会接着做完',
  package:
    '请先安装：npm install @aws-sdk/client-s3（全局安装的 jinqiu，用 npm install -g @aws-sdk/client-s3）',
};

export const unwritable = defineProblem<{ path: string; reason: string; remedy: Remedy }>({
  code: 'output.unwritable',
  severity: 'error',
  nature: 'output',
  title: '写不进去',
  why: '文件夹没有写入权限、磁盘已满，或文件正被 Word、WPS 打开；写到 S3 的桶的，连不上、密钥不对、没有那个桶。',
  message: ({ path, reason }) => `不能写入“${path}”：${reason}`,
  hint: ({ remedy }) => remedies[remedy],
});
