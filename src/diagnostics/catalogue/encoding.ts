/** Problems of turning a file's bytes into text. */
import { defineProblem } from '../diagnostic.ts';

export const readAsGbk = defineProblem({
  code: 'encoding.gbk',
  severity: 'notice',
  title: '文件按 GBK 读入',
  why: '旧版记事本和 Excel 常把文件存成 GBK（ANSI）编码。程序能读，但换一台电脑打开可能成为乱码。',
  message: () => '文件不是按 UTF-8 存的，照 GBK 读了',
  hint: () => '如有乱码，请在记事本中“另存为”，编码选 UTF-8',
});

export const readAsUtf16 = defineProblem({
  code: 'encoding.utf16',
  severity: 'notice',
  title: '文件按 UTF-16 读入',
  why: '记事本的“Unicode”编码就是 UTF-16。程序能读，但许多软件不认。',
  message: () => '文件是 UTF-16（记事本称为“Unicode”）编码，已照此读入',
  hint: () => '建议在记事本中“另存为”，编码选 UTF-8',
});

export const undecodable = defineProblem<{ byte: number }>({
  code: 'encoding.undecodable',
  severity: 'error',
  title: '文件不是文字，或读不出里面的字',
  why: '既不是 UTF-8，也不是 GBK 或 UTF-16，多半是把别的文件改了扩展名。',
  message: ({ byte }) => `读不出里面的字（读到第 ${byte} 个字节为止），它可能不是文字文件`,
  hint: () => '请用记事本打开确认内容，再“另存为”UTF-8 编码',
});

export const notText = defineProblem<{ format: string }>({
  code: 'encoding.not-text',
  severity: 'error',
  title: '文件不是文字',
  why: '把 Word、图片等改成别的扩展名，内容不会变成文字。',
  message: ({ format }) => `这是${format}，不是文字文件`,
  hint: () =>
    '资料请用记事本写，存成 .yaml；名册请另存为 .xlsx 或 .csv；改过的 Word 报告同资料核对，用 jinqiu 核对 文件',
});

export const damagedText = defineProblem<{ whole: boolean }>({
  code: 'encoding.damaged',
  severity: 'error',
  title: '文件已损坏',
  why: '断电、优盘没有安全弹出、网盘没有同步完，都会使文件的一段或全部变成空字符，原来写的字已经没有了。',
  message: ({ whole }) => (whole ? '文件已损坏，里面全是空字符' : '文件已损坏，从这里起是一串空字符'),
  hint: () => '请从备份或收到的原件重新复制一份；没有备份的，用记事本打开，补写这里再保存',
});

export const garbled = defineProblem<{ found: string }>({
  code: 'encoding.garbled',
  severity: 'warning',
  title: '文字已成乱码',
  why: '“锟斤拷”和“�”是文字在错误的编码之间转存后留下的痕迹，原来的字已经丢失，无法恢复。',
  wrong: '全称: 锟斤拷锟斤拷总工会',
  right: '全称: 云岭县总工会',
  message: ({ found }) => `有乱码“${found}”，原来的字在以前转存时已经丢失`,
  hint: () => '请对照原件重新录入这一处',
});

export const controlCharacter = defineProblem<{ codes: string[] }>({
  code: 'encoding.control-character',
  severity: 'warning',
  title: '含有看不见的控制字符',
  why: '从别的软件复制来的文字有时夹带控制字符，Word 遇到会拒绝打开文件。',
  message: ({ codes }) => `含有看不见的控制字符（${codes.join('、')}），已删去`,
  hint: () => '请删掉这一处重新输入',
});

export const hiddenCharacter = defineProblem<{ codes: string[] }>({
  code: 'encoding.hidden-character',
  severity: 'notice',
  title: '含有看不见或写法特殊的字',
  why: '从网页、PDF 复制来的文字常夹带零宽空格，或用部首（⼭）代替汉字（山）。看上去一样的两个名字就成了两个人：查不出重复，公示时也遮不住。',
  message: ({ codes }) => `夹有看不见或写法特殊的字（${codes.join('、')}），已删去或改成常用的写法`,
});
