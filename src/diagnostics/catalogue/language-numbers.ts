/** Problems of how figures are written: GB/T 15835—2011《出版物上数字用法》 and the trade's practice. */
import { defineProblem } from '../diagnostic.ts';
import type { Slip } from './language.ts';

const shouldBe = ({ found, right }: Slip) => `“${found}”应为“${right}”`;
const changeTo = ({ right }: Slip) => `改为“${right}”`;

export const fullWidthDigits = defineProblem<Slip>({
  code: 'language.full-width-digits',
  severity: 'warning',
  basis: '规定',
  title: '用了全角的数字或字母',
  why: '阿拉伯数字和外文字母用半角，一个数字占半个字。',
  wrong: '共资助１８４名学生',
  right: '共资助184名学生',
  message: shouldBe,
  hint: changeTo,
});

export const mixedNumeral = defineProblem<Slip>({
  code: 'language.mixed-numeral',
  severity: 'error',
  basis: '规定',
  title: '阿拉伯数字后面接“十、百、千”',
  why: '阿拉伯数字只能同“万”“亿”连用，不同“十”“百”“千”连用。',
  wrong: '每人3千元',
  right: '每人3000元',
  message: shouldBe,
  hint: ({ right }) => (right === undefined ? '全用阿拉伯数字，或全用汉字' : `改为“${right}”`),
});

export const rangeUnit = defineProblem<Slip>({
  code: 'language.range-unit',
  severity: 'warning',
  basis: '规定',
  title: '数值起止的前一个省了“万”“亿”“%”',
  why: '“13～17万元”会读成“13元到17万元”，前一个数的“万”“亿”“%”不能省（GB/T 15835—2011）。',
  wrong: '每年筹集13～17万元',
  right: '每年筹集13万元～17万元',
  message: shouldBe,
  hint: changeTo,
});

export const bareDecimal = defineProblem<Slip>({
  code: 'language.bare-decimal',
  severity: 'warning',
  basis: '规定',
  title: '小数点前没有0',
  why: '纯小数要写出小数点前的0（GB/T 15835—2011）。',
  wrong: '结余.5万元',
  right: '结余0.5万元',
  message: shouldBe,
  hint: changeTo,
});

export const approximateDunhao = defineProblem<Slip>({
  code: 'language.approximate-dunhao',
  severity: 'warning',
  basis: '规定',
  title: '概数里用了顿号',
  why: '相邻两个数连用表示概数时用汉字，中间不加顿号：三四个、五六十人。',
  wrong: '走访了三、四个社区',
  right: '走访了三四个社区',
  message: ({ found }) => `“${found}”若是概数，中间不用顿号`,
  hint: ({ right }) => `表示“大约”写“${right}”；若确是两个数，写明各是什么`,
});

export const approximateDigits = defineProblem<Slip>({
  code: 'language.approximate-digits',
  severity: 'warning',
  basis: '规定',
  title: '带“几”的数用了阿拉伯数字',
  why: '带“几”“数”的概数用汉字：几十人、十几户、数百名。',
  wrong: '走访几10户',
  right: '走访几十户',
  message: shouldBe,
  hint: changeTo,
});

export const doubleApproximation = defineProblem<Slip>({
  code: 'language.double-approximation',
  severity: 'warning',
  basis: '实务',
  title: '约数词重复',
  why: '“约”“近”“超过”同“余”“多”“左右”意思重复或矛盾，只用一个。',
  wrong: '约200名左右',
  right: '约200名',
  message: ({ found }) => `“${found}”里约数词重复`,
  hint: () => '只留一个：约200名、200名左右、近200名、200余名',
});

export const percentagePoint = defineProblem<Slip>({
  code: 'language.percentage-point',
  severity: 'warning',
  basis: '实务',
  title: '比率之差用了“%”',
  why: '由15%到20%，是提高5个百分点，增长33.3%；两个说法差得很远。',
  wrong: '建档率提高5%',
  right: '建档率提高5个百分点',
  message: ({ found }) => `“${found}”说的若是两个比率之差，应写“个百分点”`,
  hint: () => '两个百分数相减写“提高5个百分点”；确是按比例增长的，写明“增长5%”',
});

export const times = defineProblem<Slip>({
  code: 'language.times',
  severity: 'warning',
  basis: '实务',
  title: '“倍”的用法',
  why: '减少不能用倍数；增加要分清“增加了”（不含原数）和“增加到”（含原数）。',
  wrong: '缺口减少2倍',
  right: '缺口减少三分之二',
  message: ({ found }) => `“${found}”的“倍”用法不当或不明确`,
  hint: ({ found }) =>
    /增|提高|扩大|上升/.test(found)
      ? '写明“增加了……倍”还是“增加到……倍”'
      : '减少用分数或百分数，如“减少三分之二”',
});

export const thousands = defineProblem<Slip>({
  code: 'language.thousands',
  severity: 'warning',
  basis: '实务',
  title: '正文里用了千分撇',
  why: '公文正文里的数字不分节，数大时用“万元”；表格里可以分节。千分撇只能是半角逗号。',
  wrong: '共发放285,800元',
  right: '共发放285800元',
  message: ({ found }) => `“${found}”里的分节号不用`,
  hint: ({ right }) => `写成“${right}”，或换算成“万元”`,
});

export const mixedMoneyUnits = defineProblem<Slip>({
  code: 'language.mixed-money-units',
  severity: 'warning',
  basis: '实务',
  title: '一句话里“元”和“万元”混用',
  why: '同一句里的大数用同一个单位，便于比较和核对。不足一万元的标准、人均不算。',
  wrong: '筹集28.5万元，其中行政拨款50000元',
  right: '筹集28.5万元，其中行政拨款5万元',
  message: ({ found, right }) => `同一句里有“万元”，“${found}”宜写“${right}”`,
  hint: ({ right }) => `改为“${right}”`,
});

export const capitalAmount = defineProblem<Slip>({
  code: 'language.capital-amount',
  severity: 'warning',
  basis: '规定',
  title: '大写金额写法',
  why: '大写金额用“壹贰叁”，“元”“角”之后写“整”，“分”之后不写；中间连续几个零只写一个“零”（《支付结算办法》附件一）。',
  wrong: '人民币壹仟肆佰零零玖元整',
  right: '人民币壹仟肆佰零玖元整',
  message: shouldBe,
  hint: changeTo,
});
