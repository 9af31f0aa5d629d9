/** What an edited Word file lost of its look. */
import { defineProblem } from '../diagnostic.ts';

export const look = defineProblem<{
  found: string;
  expected: string;
  /** of several paragraphs; else empty */
  places: string;
}>({
  code: 'verify.look',
  severity: 'warning',
  title: '字体、字号、缩进、行距、居中变了',
  why: '从网页、别的文件里粘贴来的文字带着自己的格式，几段一混，公文格式就乱了。',
  basis: '一般',
  message: ({ found, expected, places }) =>
    `${found}${expected === '' ? '' : `，应是${expected}`}${places === '' ? '' : `：${places}`}`,
  hint: () => '粘贴时选“只保留文本”；已经粘贴的，用格式刷照别的段落刷一遍。有意这样的，不用管',
});

export const page = defineProblem<{ found: string; expected: string }>({
  code: 'verify.page',
  severity: 'warning',
  title: '页面、页边距、页码、表格的宽度变了',
  why: '换了纸张、页边距，或者页码丢了、表格伸出版心，打印出来不合公文格式。',
  basis: '规定',
  message: ({ found, expected }) => (expected === '' ? found : `${found}，应是${expected}`),
  hint: () => '请在“页面布局”里改回来，或者再生成一次，把改动搬过去。有意这样的，不用管',
});

export const numbering = defineProblem<{ found: string; before: string | undefined; expected: string }>({
  code: 'verify.numbering',
  severity: 'warning',
  title: '标题的编号不连',
  why: '删去、移动一节以后，后面的编号要跟着改。',
  basis: '规定',
  message: ({ found, before, expected }) =>
    before === undefined ? `标题从“${found}”开始` : `标题“${before}”之后是“${found}”，应是“${expected}”`,
  hint: ({ expected }) => `请把编号改为“${expected}”，后面的顺着改`,
});
