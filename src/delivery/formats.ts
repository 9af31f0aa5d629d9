/** The formats that a report can be delivered in: what the command line needs to know before any work. */

interface Format {
  extension: string;
  /** Chinese, for the help */
  help: string;
}

/** The formats a report can be written in, by the names that `--to` takes. */
export const formats = {
  docx: { extension: '.docx', help: 'Word 文件' },
  text: { extension: '.txt', help: '纯文本' },
  markdown: { extension: '.md', help: 'Markdown' },
  tree: { extension: '.tree.json', help: '文档结构（JSON）' },
  facts: { extension: '.facts.json', help: '全部数字及其来历（JSON）' },
  comments: { extension: '.批注.docx', help: '审阅版 Word，每个数字带批注说明来历' },
} as const satisfies Record<string, Format>;

/** A name that `--to` takes. */
export type FormatName = keyof typeof formats;
/** Those names, as the help lists them. */
export const formatNames = Object.keys(formats) as FormatName[];
