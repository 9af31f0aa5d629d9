/** What an update of a Word file leaves to its user. */
import { defineProblem } from '../diagnostic.ts';

export const conflict = defineProblem<{ hers: string; base: string; ours: string }>({
  code: 'update.conflict',
  severity: 'warning',
  title: '您改过的地方，资料也变了',
  why: '两处改的是同一句话，该用哪一句，程序不知道。您的话没有动，文件里有批注，写着原来的和资料现在的。',
  message: ({ hers, ours }) =>
    ours === '' ? `您改过的“${hers}”，资料里现在没有这一句了` : `您改过的“${hers}”，按资料现在是“${ours}”`,
  hint: ({ base }) => `写出时是“${base}”。请看批注，改好以后删去批注`,
});

export const left = defineProblem<{ words: string }>({
  code: 'update.left',
  severity: 'warning',
  title: '资料里新有的，没有放进文件',
  why: '图，没有别的表格可照着做的表格，横直不同的附件，找不到该放在哪里的段落、句子，没有放进去。',
  message: ({ words }) => `“${words}”是资料里新有的，没有放进文件`,
  hint: () => '请用 jinqiu 生成 另生成一份，把这一处复制过来',
});

export const chartRenewed = defineProblem<{ titles: readonly string[] }>({
  code: 'update.chart-renewed',
  severity: 'notice',
  title: '图换成了照新的数字画的',
  why: '图没有人改过，数字变了，就整幅换过。Word 的图不能留修订，接受、拒绝修订都不影响它。',
  message: ({ titles }) =>
    `图表照新的数字换了（图不能留修订）：${titles.map((title) => `“${title}”`).join('、')}`,
  hint: () => '请看一眼；要原来的图，从原文件里复制',
});

export const chartStale = defineProblem<{ title: string }>({
  code: 'update.chart-stale',
  severity: 'warning',
  title: '图还是原来的数字',
  why: '图有人改过，或者看不出有没有人改过，换了会丢掉改过的；资料里没有了的图，也没有删。',
  message: ({ title }) => `图“${title}”同资料现在的数字不一样，没有换`,
  hint: () => '请在 Word 里右击图，“编辑数据”，照新的数字改；资料里没有了的，删去',
});

export const openInWord = defineProblem<{ file: string }>({
  code: 'update.open',
  severity: 'notice',
  title: '文件在 Word 里打开着',
  why: '更新的是盘上存着的样子：打开以后改了、还没有存的，不在里面。',
  message: ({ file }) => `“${file}”正在 Word 或 WPS 里打开着：没有存盘的改动，更新的文件里没有`,
  hint: () => '有改动的，请先存盘，再更新一次',
});

export const unknownBase = defineProblem({
  code: 'update.unknown-base',
  severity: 'notice',
  title: '不知道文件写出时的原文',
  why: '文件不是金秋写的，或是早先的版本写的，或者在别的程序里存过，丢了原文：分不清哪些数字是您改的，哪些是资料变的。',
  message: () => '找不到文件写出时的原文，只换了数字：同资料不一样的，都按资料改了；新有的、删去的句子没有动',
  hint: () => '请逐处看修订：您自己改的数字，拒绝那一处修订',
});

export const unlikeReport = defineProblem<{ report: string }>({
  code: 'update.unlike',
  severity: 'error',
  title: '文件不像是这份资料的报告，没有更新',
  why: '几乎没有一句相同：可能拿错了文件，或者是另一种报告、另一个单位的。',
  message: ({ report }) => `文件里没有几句同“${report}”相同，没有更新`,
  hint: () => '另一种报告，加 --template；另一份资料，把活动文件夹写在后面；某个单位的，加 --department',
});
