/** Problems of photographs: what they are, how large they are, where they stand. */
import { defineProblem } from '../diagnostic.ts';

const saveAsJpeg = '用电脑的“画图”打开，另存为 JPEG（.jpg）';

export const otherKind = defineProblem<{ name: string; format: string | undefined }>({
  code: 'pictures.other-kind',
  severity: 'error',
  title: '不是 JPEG 或 PNG 照片',
  why: '各种 Word 都能显示的只有 JPEG 和 PNG；改扩展名不会改变文件的格式。',
  message: ({ name, format }) =>
    format === undefined
      ? `“${name}”不是图片，图片只能是 JPEG 或 PNG`
      : `“${name}”是${/^[A-Z]/i.test(format) ? ' ' : ''}${format}，图片只能是 JPEG 或 PNG`,
  hint: ({ format = '' }) => {
    if (format === 'HEIC 图片')
      return `这是苹果手机的格式：在手机“设置”的“相机”“格式”里选“兼容性最佳”再拍，已拍的${saveAsJpeg}`;
    return format.endsWith(' 图片') ? `请${saveAsJpeg}` : '请换成照片文件，写上它的文件名';
  },
});

export const broken = defineProblem<{ name: string }>({
  code: 'pictures.broken',
  severity: 'error',
  title: '照片已损坏',
  why: '没有传完的照片打开只有一半，Word 里可能什么也不显示；极少见的编码 Word 也不认。',
  message: ({ name }) => `照片“${name}”不完整、已损坏，或用了 Word 不认的编码`,
  hint: () => `请重新传一次；还不行的，${saveAsJpeg}`,
});

export const tooLarge = defineProblem<{ name: string; size: string; limit: string }>({
  code: 'pictures.too-large',
  severity: 'error',
  title: '照片过大',
  why: '照片照原样放进 Word 文件，太大的打开慢，邮箱和办公系统也传不出去。',
  message: ({ name, size, limit }) => `照片“${name}”有 ${size}，超过 ${limit}`,
  hint: () => '请先缩小：在“画图”里用“重新调整大小”，横向改为 2000 像素左右，存成 JPEG',
});

export const fewPixels = defineProblem<{ name: string; width: number; height: number }>({
  code: 'pictures.few-pixels',
  severity: 'warning',
  title: '照片太小',
  why: '放大了会模糊，所以照片只按每英寸不少于 150 像素印；聊天里存下的常常是缩略图。',
  message: ({ name, width, height }) => `照片“${name}”只有 ${width}×${height} 像素，印出来不到 5 厘米`,
  hint: () => '请换成原图；聊天里的先点“查看原图”再保存',
});

export const tooMany = defineProblem<{ count: number; most: number }>({
  code: 'pictures.too-many',
  severity: 'error',
  title: '照片太多',
  why: '照片太多的文件打不开，也传不出去。',
  message: ({ count, most }) => `有 ${count} 张照片，超过 ${most} 张`,
  hint: () => '请只选最要紧的几张',
});

export const heavy = defineProblem<{ megabytes: number }>({
  code: 'pictures.heavy',
  severity: 'warning',
  title: '照片加起来太大',
  why: '照片照原样放进 Word 文件，许多邮箱和办公系统传不了 20 MB 以上的文件。',
  message: ({ megabytes }) => `照片一共 ${megabytes} MB，写出的 Word 文件会有这么大`,
  hint: () => '要传送的，请先缩小照片：横向 2000 像素左右就够打印',
});

export const unknownPlace = defineProblem<{ word: string; usable: readonly string[] }>({
  code: 'pictures.place',
  severity: 'warning',
  title: '照片没有放在指定的地方',
  why: '“放在”要写报告里有的事或小节；没有的，照片放在文末。',
  message: ({ word, usable }) => `报告里没有“${word}”，照片放在了文末；能写的有${usable.join('、')}`,
});

export const leftOut = defineProblem<{ count: number }>({
  code: 'pictures.left-out',
  severity: 'notice',
  title: '公示版没有用照片',
  why: '照片上看得出受助学生是谁；公示版只用写了“可公开: 是”的。',
  message: ({ count }) => `公示版没有用其中${count}张照片：没有写“可公开: 是”`,
});
