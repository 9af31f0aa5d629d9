/** Problems of the preview itself. */
import { defineProblem } from '../diagnostic.ts';

export const failed = defineProblem<{ reason: string }>({
  code: 'preview.crashed',
  severity: 'error',
  title: '预览时出了程序错误',
  why: '这是程序的毛病，不是资料的；画面保留改动以前的样子，下一次存盘时再试。',
  message: ({ reason }) => `预览时程序出错：${reason}`,
  hint: () => '请把这份资料和这句话一起反馈给我们',
});

export const noDepartment = defineProblem<{
  name: string;
  /** of a unit that has no report: 零报告 or 未报送; undefined where there is no such unit */
  state: string | undefined;
  units: readonly string[];
  nearest: string | undefined;
}>({
  code: 'preview.no-department',
  severity: 'error',
  title: '没有这个单位的报告',
  why: '只有写在“单位.下属”里、报送了资料的单位才有自己的报告。',
  message: ({ name, state, nearest }) =>
    state
      ? `“${name}”是${state}，没有报告可看`
      : `“单位.下属”里没有“${name}”${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ units }) => `可以写：${units.join('、')}`,
});
