/** Problems of choosing what to make: an unknown template or style, data that a template cannot do without. */
import { defineProblem } from '../diagnostic.ts';

export const unknownTemplate = defineProblem<{
  name: string;
  known: readonly string[];
  nearest?: string | undefined;
}>({
  code: 'choice.template',
  severity: 'error',
  title: '没有这种报告',
  why: '模板决定报告写成什么样，名称要与模板一致。',
  message: ({ name, nearest }) => `没有名为“${name}”的模板${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ known }) => `可用的模板：${known.join('、')}`,
});

export const unknownAudience = defineProblem<{
  name: string;
  known: readonly string[];
  nearest?: string | undefined;
}>({
  code: 'choice.version',
  severity: 'error',
  title: '没有这种版本',
  why: '版本决定哪些资料可以给人看；认不出的版本若当作内部，姓名就会印在公示上。',
  message: ({ name, nearest }) => `没有名为“${name}”的版本${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ known }) => `可用的版本：${known.join('、')}`,
});

export const unknownStyle = defineProblem<{
  name: string;
  known: readonly string[];
  nearest?: string | undefined;
  /** it names a file */
  isPath?: boolean;
}>({
  code: 'choice.style',
  severity: 'error',
  title: '没有这种版式',
  why: '版式决定字体、字号和页边距，名称要与版式文件一致。',
  message: ({ name, nearest }) => `没有名为“${name}”的版式${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ known, isPath }) =>
    isPath
      ? `版式文件要在活动文件夹的“样式”里，请把它放进去；可用的版式：${known.join('、')}`
      : `可用的版式：${known.join('、')}；也可以在活动文件夹的“样式”里放自己的版式`,
});

export const unknownPart = defineProblem<{
  name: string;
  known: readonly string[];
  nearest?: string | undefined;
}>({
  code: 'choice.part',
  severity: 'error',
  title: '“用”里的名称不认识',
  why: '小节的“用”写的是模板里哪一部分的名字；写错了，这一节就没有内容。',
  message: ({ name, nearest }) => `没有名为“${name}”的部分可以用${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ known }) => `“用”可以写：${known.join('、')}`,
});

export const missingNeed = defineProblem<{ template: string; field: string; unit: string }>({
  code: 'choice.need',
  severity: 'error',
  title: '缺少这种报告必须有的资料',
  why: '模板说明了它离不开哪些资料；没有它们，写出来的报告是空话。',
  message: ({ template, field, unit }) => `“${template}”需要“${field}”，${unit}的资料里没有`,
  hint: ({ field }) => `请补上“${field}”，或用 --template 换一种报告`,
});
