/** Problems of the files of a batch: how they are named, whether they could be made, whether they stand where they should. */
import { defineProblem } from '../diagnostic.ts';
import { listFew } from '../names.ts';

export const unreadablePattern = defineProblem<{ pattern: string }>({
  code: 'batch.pattern',
  severity: 'error',
  title: '文件名的样式不对',
  why: '样式里只能用 {{单位.全称}}、{{单位.简称}}、{{报告.年度}}、{{活动.名称}}、{{序号}}。',
  message: ({ pattern }) =>
    pattern.trim() === '' ? '文件名的样式是空的' : `按文件名的样式“${pattern}”写不出文件名`,
  hint: () => '例：--name "{{序号}}-{{单位.简称}}"',
});

export const renamedFile = defineProblem<{ name: string; used: string; other: string }>({
  code: 'batch.renamed',
  severity: 'notice',
  title: '两个单位的文件名相同，改了一个',
  why: '有的系统不分大小写和全角半角，名字只差这些的文件会互相覆盖。',
  message: ({ name, used, other }) => `“${name}”的文件名与“${other}”的相同，写成了“${used}”`,
});

export const crashed = defineProblem<{ reason: string }>({
  code: 'batch.crashed',
  severity: 'error',
  title: '生成时出了程序错误',
  why: '这是程序的毛病，不是资料的；别的单位不受影响。',
  message: ({ reason }) => `生成时程序出错：${reason}`,
  hint: () => '请把这个单位的资料和这句话一起反馈给我们',
});

export const writtenElsewhere = defineProblem<{ there: string | undefined; here: string }>({
  code: 'batch.written-elsewhere',
  severity: 'error',
  nature: 'output',
  title: 'worker 写的文件不在输出文件夹里',
  why: 'worker 所在的机器上，那个路径是另一个文件夹；或者写出以后被人移走、改过。',
  message: ({ there, here }) => `worker 写到了“${there ?? '不知道哪里'}”，“${here}”里却没有，或者不是它写的`,
  hint: () =>
    '两处要是同一个共享文件夹：在 worker 那台机器上路径不同的，用 jinqiu worker -o 写那里的路径；-o 写错了的，改过来',
});

export const claimedBatch = defineProblem<{ holder: string }>({
  code: 'batch.claimed',
  severity: 'error',
  nature: 'output',
  title: '另一个 batch 正在等这一批',
  why: '同一个活动、同一个输出，一次只由一个 batch 排进队列、收回结果；两个一起收，清单就对不上。',
  message: ({ holder }) => `${holder}正在等这一批，这里没有再排`,
  hint: () => '看做到哪里了，用 jinqiu batch status；要重来，先在那里按 Ctrl-C',
});

export const workersDied = defineProblem({
  code: 'batch.workers-died',
  severity: 'error',
  nature: 'output',
  title: '几个 worker 做这一份时都没有做完',
  why: '资料特别大、内存不够，或程序有毛病，做这一份的进程几次意外结束；别的单位不受影响。',
  message: () => '几个 worker 做这一份时都意外结束了，没有做成',
  hint: () =>
    '请看 worker 的日志和内存，再运行一次；总是这样的，用 jinqiu batch 在一台机器上做，把结果反馈给我们',
});

export const obsoleteFile = defineProblem<{ files: readonly string[] }>({
  code: 'batch.obsolete',
  severity: 'notice',
  title: '以前写的文件，这次没有用',
  why: '单位改名、去掉或改了文件名的样式以后，以前写的文件还在，不要误用。',
  message: ({ files }) => `输出文件夹里有以前写的、这次不再需要的文件：${listFew(files, '个')}`,
  hint: () => '确认不用的请自行删除',
});
