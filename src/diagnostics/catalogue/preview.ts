/** Problems of the preview itself. */
import { defineProblem } from '../diagnostic.ts';

export const failed = defineProblem<{ reason: string }>({
  code: 'preview.failed',
  severity: 'error',
  title: '没有画成',
  why: '改动资料以后，程序自身出了错，不是资料的错。预览保留改动以前的样子，改动下一次保存时再试。',
  basis: '实务',
  message: ({ reason }) => `程序自身出了错，没有画成：${reason}`,
  hint: () => '请把这条信息和引起它的资料告诉维护的人',
});
