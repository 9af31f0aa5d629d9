/** Problems of a program that uses the library: what it passes. */
import { defineProblem } from '../diagnostic.ts';
import { suggest } from './suggestion.ts';

export const unknownOption = defineProblem<{
  name: string;
  nearest: string | undefined;
  known: readonly string[];
}>({
  code: 'program.unknown-option',
  severity: 'error',
  title: '没有这个选项',
  why: '程序里写错了选项的名称，它不会起作用，报告却照样出来。',
  wrong: "makeReport(inputs, { templat: '简讯' })",
  right: "makeReport(inputs, { template: '简讯' })",
  message: ({ name }) => `没有选项“${name}”`,
  hint: ({ nearest, known }) => suggest(nearest, `可以写 ${known.join('、')}`),
});

export const badArgument = defineProblem<{ name: string; expected: string }>({
  code: 'program.argument',
  severity: 'error',
  title: '传来的值不对',
  why: '程序里的函数各要一种值；传错的，说明是哪一个，应当是什么。',
  wrong: "verifyWord(readWord(bytes), '总结.docx', inputs)",
  right: "verifyWord(readWord(bytes).passages, '总结.docx', inputs)",
  message: ({ name, expected }) => `“${name}”应当是${expected}`,
});
