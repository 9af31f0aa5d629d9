/** Problems of CSV files. */
import { defineProblem } from '../diagnostic.ts';

export const unclosedQuote = defineProblem({
  code: 'csv.unclosed-quote',
  severity: 'error',
  title: 'CSV 的引号没有合上',
  why: '引号没有合上，后面的各行都会并进这一格（RFC 4180，第 2 节第 5—7 条）。',
  message: () => '这一格的英文引号没有合上，后面的内容都并进了这一格',
  hint: () => '在这一格末尾补上英文双引号；格内的双引号要写两遍',
});

export const textAfterQuote = defineProblem({
  code: 'csv.text-after-quote',
  severity: 'warning',
  title: 'CSV 的引号之后还有文字',
  why: '以引号开头的格，引号合上后应当紧接逗号（RFC 4180，第 2 节第 5 条）。',
  message: () => '这一格的引号合上之后还有文字，已一并读入',
  hint: () => '格内的双引号要写两遍，或改用中文引号',
});

export const tooLarge = defineProblem({
  code: 'csv.too-large',
  severity: 'error',
  title: 'CSV 文件过大',
  why: '一次活动的名册远到不了这个大小；过大的文件会耗尽内存。',
  message: () => 'CSV 文件超过 20 MB 或 50 万格，不予读取',
  hint: () => '请确认选对了文件',
});
