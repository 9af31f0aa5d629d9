/** Problems of names that cannot be names. */
import { defineProblem } from '../diagnostic.ts';

export const garbledName = defineProblem<{ name: string; isLone: boolean }>({
  code: 'names.garbled',
  severity: 'error',
  title: '姓名里有认不出的字',
  why: '生僻字在别的软件里存坏了，会变成“?”“□”，或者只剩一个字；印出来就是别人的名字。',
  wrong: '名册: [{学生: 王?, 家长: 王建国}]',
  right: '名册: [{学生: 王𠮷, 家长: 王建国}]',
  message: ({ name, isLone }) => (isLone ? `“${name}”只有一个字，不像姓名` : `姓名“${name}”里有认不出的字`),
  hint: () => '请照户口簿补上；打不出的字可以从别处复制过来，文件用 UTF-8 或 .xlsx 保存',
});
