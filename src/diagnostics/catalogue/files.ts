/** Problems of finding and opening files. */
import { defineProblem } from '../diagnostic.ts';

export const notFound = defineProblem<{ name: string; nearest: string | undefined }>({
  code: 'files.not-found',
  severity: 'error',
  title: '找不到文件',
  why: '路径写错，或文件还没有放进来。',
  message: ({ name }) => `找不到“${name}”`,
  hint: ({ nearest }) => (nearest ? `是不是“${nearest}”？` : '请检查文件名和所在文件夹'),
});

export const noMain = defineProblem<{
  folder: string;
  /** other YAML files */
  found: string[];
  /** 活动.yaml as an editor of plain text saves it: its `.txt` is hidden in most windows */
  disguised?: string | undefined;
}>({
  code: 'files.no-main',
  severity: 'error',
  title: '文件夹里没有 活动.yaml',
  why: '一次活动的文件夹里要有一个 活动.yaml，各部门共用的内容写在里面。',
  message: ({ folder }) => `${folder === '.' ? '当前文件夹' : `文件夹“${folder}”`}里没有 活动.yaml`,
  hint: ({ found, disguised }) => {
    if (disguised !== undefined) return `“${disguised}”多了后缀“.txt”，请改名为 活动.yaml`;
    return found.length > 0
      ? `如果是“${found[0]}”，请改名为 活动.yaml，或直接指明这个文件`
      : '请指明活动文件夹；还没有的，用 jinqiu new 新建一个';
  },
});

export const partOfCampaign = defineProblem<{ name: string; above: string }>({
  code: 'files.part',
  severity: 'error',
  title: '这是一次活动里的一份',
  why: '“部门”文件夹里的文件只写这个单位另有的资料，单位、年度照上一级的 活动.yaml，不能单独读。',
  message: ({ name }) => `“${name}”是一次活动里的一份，单位、年度写在上一级的 活动.yaml，不能单独用`,
  hint: ({ above }) =>
    `要检查，运行 jinqiu 检查 ${above}（各单位的一起查）；要写各单位的报告，运行 jinqiu 批量 ${above}`,
});

export const twoMains = defineProblem<{ used: string; other: string }>({
  code: 'files.two-mains',
  severity: 'warning',
  title: '有两个 活动 文件',
  why: '只会读其中一个，改另一个不起作用。',
  message: ({ used, other }) => `同时有“${used}”和“${other}”，只读了“${used}”`,
  hint: ({ other }) => `请删去或改名“${other}”`,
});

export const outside = defineProblem<{ name: string }>({
  code: 'files.outside',
  severity: 'error',
  title: '文件在活动文件夹之外',
  why: '只读活动文件夹里的文件，不跟着快捷链接或“..”到别处去。',
  message: ({ name }) => `“${name}”在活动文件夹之外，没有读取`,
  hint: () => '请把文件复制到活动文件夹里',
});

export const unreadable = defineProblem<{ name: string; reason: string; isFolder?: boolean }>({
  code: 'files.unreadable',
  severity: 'error',
  title: '文件打不开',
  why: '没有权限，或文件正被别的程序独占。',
  message: ({ name, reason }) => `“${name}”打不开：${reason}`,
  hint: ({ isFolder }) =>
    isFolder ? '请写文件夹里的那一个文件' : '请关闭正在使用它的程序，检查是否有权限，再试一次',
});

export const emptyFile = defineProblem<{ name: string }>({
  code: 'files.empty',
  severity: 'error',
  title: '文件是空的',
  why: '多半是存盘没有成功，或新建后还没有填。',
  message: ({ name }) => `“${name}”是空的`,
  hint: () => '请填写后存盘再试；要一份带说明的，用 jinqiu new 新建',
});

export const tooLarge = defineProblem<{ name: string; megabytes: number }>({
  code: 'files.too-large',
  severity: 'error',
  title: '文件过大',
  why: '一次活动的文件远到不了这个大小；过大的文件会耗尽内存。',
  message: ({ name, megabytes }) => `“${name}”有 ${megabytes} MB，超过 32 MB，不予读取`,
  hint: () => '请确认选对了文件',
});
