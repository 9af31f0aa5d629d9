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

export const rowsInCell = defineProblem<{ lines: number }>({
  code: 'csv.rows-in-cell',
  severity: 'error',
  title: 'CSV 的一格里有几行名册',
  why: '一格以引号开头，到下一个引号才结束；多写了一个引号，中间的几行就都成了这一格的内容，那几个学生不见了。',
  message: ({ lines }) => `这一格里有${lines}行，一行里有几格，像是多了一个引号，把几个人并成了一格`,
  hint: () => '请删去多余的引号；确是一格的，格内不要换行',
});

export const cutShort = defineProblem<{ cells: number; others: number }>({
  code: 'csv.cut-short',
  severity: 'warning',
  title: 'CSV 的最后一行没有写完',
  why: '文件没有存完、没有传完时，最后一行在半截断开，后面的学生和金额都不见了。',
  message: ({ cells, others }) =>
    `最后一行只有${cells}格，前面各行都有${others}格，行末也没有换行：文件可能没有存完`,
  hint: () => '请同原来的名册核对人数；确是这样的，在最后一行末尾回车换行',
});

export const tooLarge = defineProblem({
  code: 'csv.too-large',
  severity: 'error',
  title: 'CSV 文件过大',
  why: '一次活动的名册远到不了这个大小；过大的文件会耗尽内存。',
  message: () => 'CSV 文件超过 20 MB 或 100 万格，不予读取',
  hint: () => '请确认选对了文件；真有这么多人的，按批次或单位分成几份',
});

export const fullWidthDelimiter = defineProblem<{ mark: string }>({
  code: 'csv.full-width-delimiter',
  severity: 'notice',
  title: '各格之间用的是全角的标点',
  why: '输入法打出的“，”不是 CSV 的逗号。照样按它分格；格里本来就有这个标点的，会多分出一格。',
  message: ({ mark }) => `各格之间是全角的“${mark}”，已按它分开`,
  hint: () => '请看看各列有没有错位；另存一次 CSV 就换成半角的逗号',
});
