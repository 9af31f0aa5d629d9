/** What a Word file says otherwise than the data. */
import { defineProblem } from '../diagnostic.ts';

export const changed = defineProblem<{ theirs: string; ours: string; from: string | undefined }>({
  code: 'verify.changed',
  severity: 'error',
  title: '文件里的数字、名称同资料不一致',
  why: '成稿在 Word 里改过，或者资料后来改了。交上去的是文件，两处只能有一个是对的。',
  message: ({ theirs, ours }) => `文件里是“${theirs}”，按资料是“${ours}”`,
  hint: ({ from }) =>
    `文件错了就改文件；资料错了就改资料，再生成一次${from ? `。资料里这一处是：${from}` : ''}`,
});

export const dropped = defineProblem<{ ours: string; from: string | undefined }>({
  code: 'verify.dropped',
  severity: 'warning',
  title: '句子还在，里面的数字、名称删了',
  why: '句子改写时落下一个数字、一个人名，不容易看出来。',
  message: ({ ours }) => `改写过的句子里没有了“${ours}”`,
  hint: ({ from }) => `有意删去的，不用管${from ? `。资料里这一处是：${from}` : ''}`,
});

export const added = defineProblem<{ words: string }>({
  code: 'verify.added',
  severity: 'warning',
  title: '新写的数字、名称在资料里找不到来历',
  why: '文件里添的句子，数字没有写进资料，别的报告里就没有，也没有人核对。',
  message: ({ words }) => `“${words}”在资料里找不到来历，没有核对`,
  hint: () => '请对照原始材料核对；对的，写进资料里，再生成一次',
});

export const alike = defineProblem<{ words: string; from: string }>({
  code: 'verify.alike',
  severity: 'notice',
  title: '新写的数字资料里有一样的，看不出说的是不是它',
  why: '一样的数字不一定说的是一件事，没有算作一致；数字改了而句子没有改的，也就看不出来。',
  message: ({ words, from }) => `“${words}”同资料里的一处一样：${from}；看不出说的是不是它，没有核对`,
  hint: () => '请看一眼说的是不是一件事',
});

export const opposed = defineProblem<{ words: string; other: string }>({
  code: 'verify.opposed',
  severity: 'warning',
  title: '新写的两处互相矛盾',
  why: '同一件事前后写了两个数，资料里又没有，两个里至少有一个是错的。',
  message: ({ words, other }) => `同一件事，这里写“${words}”，前面写“${other}”`,
  hint: () => '请对照原始材料，改成一致的',
});

export const halfWidth = defineProblem<{ count: number; where: string }>({
  code: 'verify.half-width',
  severity: 'warning',
  title: '改写、新写的句子里用了英文标点',
  why: '中文里用半角的逗号、括号，行里疏密不匀，也不合标点用法（GB/T 15834—2011）。',
  basis: '规定',
  message: ({ count, where }) => `${count}处标点用了英文的（“,”“(”），应为“，”“（”：${where}`,
  hint: () => '在 Word 里查找替换；数字中间的逗号、小数点不要换',
});

export const removed = defineProblem<{ words: string; count: number; isRow: boolean }>({
  code: 'verify.removed',
  severity: 'notice',
  title: '资料里有、文件里没有的句子',
  why: '删去一段不是错误，但删去的数字可能正是上级要看的。',
  message: ({ words, count, isRow }) =>
    count > 1
      ? `有数字的句子里，${count}句在文件里没有了，第一句是“${words}”`
      : `${isRow ? '表格' : '文件'}里没有“${words}”这一${isRow ? '行' : '句'}了`,
  hint: ({ isRow }) => (isRow ? '有意删去的，请看一下合计、序号' : '有意删去的，不用管'),
});

export const unlike = defineProblem<{ report: string; unit: string; year: number }>({
  code: 'verify.unlike',
  severity: 'warning',
  title: '文件不像是这份资料的报告',
  why: '几乎没有一句相同：可能拿错了文件，或者是另一种报告、另一个单位的。仍把其中的数字同资料核对了一遍。',
  message: ({ report, unit, year }) => `文件里没有几句同${unit}${year}年的“${report}”相同`,
  hint: () => '另一种报告，加 --template；另一份资料，把活动文件夹写在后面；某个单位的，加 --department',
});

const reasons = {
  old: '是旧格式（.doc）',
  unconverted: '是旧格式（.doc），LibreOffice 没有转换成：可能加了密码，或者坏了',
  'not-word': '不是 Word 文件（.docx）',
  damaged: '坏了，读不出来',
  protected: '加了密码',
  'too-large': '太大，没有读',
  'no-report': '里没有读出哪一年的报告',
  empty: '里没有字：是空的，或者只有图片',
} as const;

const SAVE = '另存为“Word 文档（.docx）”再来';
const unlock = `请在 Word 或 WPS 里打开，去掉密码，${SAVE}`;

const hints: Record<keyof typeof reasons, string> = {
  old: `请在 Word 或 WPS 里打开，${SAVE}；装了 LibreOffice 的电脑，命令自己转换 .doc`,
  unconverted: unlock,
  'not-word': `请看拿的是不是那一份；是的，在 Word 或 WPS 里打开，${SAVE}`,
  damaged: `请在 Word 或 WPS 里打开看一看，${SAVE}；打不开的，用备份或者再生成一份`,
  protected: unlock,
  'too-large': '请去掉照片，另存一份再来',
  'no-report': '请看拿的是不是总结；是的，加 --year 写明今年是哪一年',
  empty: '请看拿的是不是总结；是扫描的，图片里的字读不到，请照着打出来再来',
};

export const unreadable = defineProblem<{ reason: keyof typeof reasons }>({
  code: 'verify.unreadable',
  severity: 'error',
  title: '文件读不出来',
  why: '读的是 .docx：Word 和 WPS 的“另存为”都能存成这种格式。装了 LibreOffice 的电脑也读 .doc，先转换，再读。',
  message: ({ reason }) => `这份文件${reasons[reason]}`,
  hint: ({ reason }) => hints[reason],
});
