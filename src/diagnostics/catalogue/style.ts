import { defineProblem } from '../diagnostic.ts';

/** Problems of a style file (`templates/styles/*.yaml`, or a unit's own). */

export const unknownStyleKey = defineProblem<{ key: string; near?: string; inside?: string }>({
  code: 'style.unknown-key',
  severity: 'error',
  title: '样式文件中有不认识的项目',
  why: '项目名称写错时，所写的格式不会生效，而文件看上去一切正常。',
  wrong: '网格: {行间距: 28磅}',
  right: '网格: {行距: 28磅}',
  message: ({ key }) => `样式文件中不认识“${key}”`,
  hint: ({ near, inside }) => {
    if (near === undefined) return '请对照 gbt9704.yaml 中的项目名称';
    if (inside === undefined) return `是否为“${near}”`;
    return inside === '' ? `“${near}”不属于别的项目，请顶格写` : `请写“${near}”，写在“${inside}”里`;
  },
});

export const badStyleValue = defineProblem<{ value: string; expected: string }>({
  code: 'style.bad-value',
  severity: 'error',
  title: '样式文件中的值写法不对',
  why: '长度必须带单位，字号、字体、对齐方式只认固定的写法。',
  wrong: '天头: 37',
  right: '天头: 37毫米',
  message: ({ value }) => `看不懂“${value}”`,
  hint: ({ expected }) => expected,
});

export const missingStyleValue = defineProblem<{ key: string }>({
  code: 'style.missing-value',
  severity: 'error',
  title: '样式文件缺少项目',
  why: '一个完整的样式要写明页面、网格、字体和每种段落的格式。',
  message: ({ key }) => `样式文件缺少“${key}”`,
  hint: () => '补上这一项，或写“基于: gbt9704”，只写不同的项目',
});

export const unknownBaseStyle = defineProblem<{ base: string; near?: string; known: string }>({
  code: 'style.unknown-base',
  severity: 'error',
  title: '“基于”的样式不存在',
  why: '样式可以只写与另一个样式不同的地方，那个样式必须找得到。',
  wrong: '基于: gbt9740',
  right: '基于: gbt9704',
  message: ({ base }) => `找不到样式“${base}”`,
  hint: ({ near, known }) => (near ? `是否为“${near}”` : `可用的样式有：${known}`),
});

export const circularBaseStyle = defineProblem<{ chain: string }>({
  code: 'style.circular-base',
  severity: 'error',
  title: '样式互相“基于”',
  why: '甲基于乙、乙又基于甲，格式就没有源头。',
  message: ({ chain }) => `样式互相“基于”：${chain}`,
  hint: () => '让其中一个改为“基于: gbt9704”',
});

export const gridTooLarge = defineProblem<{ lines: number; fitting: number }>({
  code: 'style.grid-too-large',
  severity: 'warning',
  title: '版心放不下所写的行数',
  why: '行距乘以每面行数大于版心的高，实际排出的行数会少。',
  basis: '一般',
  message: ({ lines, fitting }) => `每面写了 ${lines} 行，按所写的行距版心只能放 ${fitting} 行`,
  hint: () => '减小行距，或把每面行数改为实际的行数',
});

export const gridDiffers = defineProblem<{ written: string; printed: string; pitch: string }>({
  code: 'style.grid-differs',
  severity: 'warning',
  title: '所写的行数、字数同行距、字间对不上',
  why: '行数和行距、字数和字间互相决定：两样都写又对不上的，印出来按行距、字间，所写的行数、字数不起作用。',
  wrong: '网格: {每面行数: 18, 行距: 28磅}',
  right: '网格: {每面行数: 18}',
  message: ({ written, printed, pitch }) => `写了${written}，按所写的字号、${pitch}排出来是 ${printed}`,
  hint: ({ pitch }) => `${pitch}不写，就由它推算；已经不写的，字号或版心放不下这么多，请改`,
});

export const overlappingChars = defineProblem<void>({
  code: 'style.overlapping-chars',
  severity: 'error',
  title: '字间紧得字叠在一起',
  why: '字间减去的比一个字还宽，字就没有地方排。',
  message: () => '正文的字间太紧，字叠在一起',
  hint: () => '减小紧缩，如 -0.25磅',
});

export const emptyTextArea = defineProblem<void>({
  code: 'style.empty-text-area',
  severity: 'error',
  title: '页边距大于纸张',
  why: '四边的空白占满了整张纸，没有地方排字。',
  message: () => '页边距太大，版心没有地方排字',
  hint: () => '检查纸张的宽、高和天头、下边、订口、右边',
});
