/** Problems of a batch: which units there are, whose rows a roster holds, and what keeps a whole from being one. */
import { defineProblem } from '../diagnostic.ts';
import { listFew, listRanges } from '../names.ts';
import { type Contradiction, fallShort } from './contradiction.ts';

export const noUnits = defineProblem({
  code: 'batch.no-units',
  severity: 'error',
  title: '没有下属单位',
  why: '批量生成按“单位”的“下属”逐个出报告；没有下属，就只有一份报告。',
  wrong: '单位:\n  全称: 云岭县总工会',
  right: '单位:\n  全称: 云岭县总工会\n  下属:\n    - 矿业分公司\n    - 电力分公司',
  message: () => '“单位”下面没有写“下属”，没有可以批量生成的单位',
  hint: () => '请在“单位”的“下属”里逐行写出各单位；只要一份报告的，用 jinqiu build',
});

export const duplicateUnit = defineProblem<{ name: string; other: number }>({
  code: 'batch.duplicate-unit',
  severity: 'error',
  title: '两个下属单位同名',
  why: '同名的单位分不清名册里的人是谁的，报告也会互相覆盖。',
  wrong: '下属: [矿业分公司, 矿业分公司]',
  right: '下属: [矿业一分公司, 矿业二分公司]',
  message: ({ name, other }) => `“${name}”与第${other}个下属单位同名，分不清名册里的人是哪个单位的`,
  hint: () => '请删去重复的一行，或改成不同的名称、简称',
});

export const strayRow = defineProblem<{
  unit: string | undefined;
  nearest: string | undefined;
  lines: readonly number[];
}>({
  code: 'batch.stray-row',
  severity: 'error',
  title: '名册里的人不属于任何下属单位',
  why: '这一行不在哪个单位的报告里，各单位相加就不等于总数。',
  message: ({ unit, lines }) => {
    const [who, where] =
      lines.length > 1 ? [`这${lines.length}个人`, `（第${listRanges(lines)}行）`] : ['这个人', ''];
    return unit === undefined
      ? `名册里${who}没有填单位，不知道归哪个单位${where}`
      : `名册里的单位“${unit}”不在“单位.下属”里，哪份报告都没有${who}${where}`;
  },
  hint: ({ nearest }) =>
    nearest ? `是否为“${nearest}”？` : '请在“单位.下属”里加上这个单位，或改正名册里的单位',
});

export const unitTaken = defineProblem<{ typed: string; unit: string; lines: readonly number[] }>({
  code: 'batch.unit-taken',
  severity: 'notice',
  title: '名册里的单位写法不同，当作了这个单位',
  why: '名册里的单位和“单位.下属”差“工会”几个字，又只能是一个单位的，就是它的；报告里写“单位.下属”里的名称。',
  message: ({ typed, unit, lines }) => `名册里的单位“${typed}”（第${listRanges(lines)}行）当作“${unit}”`,
  hint: () => '不是这个单位的，请在“单位.下属”里加上，或改正名册里的单位',
});

export const lostRows = defineProblem<{ name: string; rows: number; typed: readonly string[] }>({
  code: 'batch.lost-rows',
  severity: 'error',
  title: '名册里有几人像是这个单位的',
  why: '单位名写得差一点的行没有归到这个单位；它的报告可能少了人，所以不出终稿。',
  message: ({ name, rows, typed }) =>
    `名册里有${rows}人的单位写作${listFew(
      typed.map((unit) => `“${unit}”`),
      '种',
    )}，像是“${name}”，没有计入它的报告`,
  hint: ({ name }) => `若是同一个单位，请把名册里的单位改成“${name}”；若不是，请在“单位.下属”里加上`,
});

export const similarUnits = defineProblem<{ name: string; other: string }>({
  code: 'batch.similar-units',
  severity: 'warning',
  title: '两个下属单位的名称几乎相同',
  why: '同一个单位写了两种名称，会出两份报告，人数分在两处。',
  wrong: '下属: [城关镇总工会, 城关镇工会]',
  right: '下属: [城关镇总工会, 城郊乡总工会]',
  message: ({ name, other }) => `“${name}”与“${other}”几乎相同，是不是一个单位？`,
  hint: () => '是一个单位，请只留一行，并把名册里的单位改成一样；确是两个单位，就不用管它',
});

export const nobodyReported = defineProblem<{ names: readonly string[] }>({
  code: 'batch.nobody',
  severity: 'error',
  title: '没有一个下属单位报送',
  why: '各单位都没有受助对象，也没有说明是零报告，汇总报告就没有内容。',
  message: ({ names }) => `没有一个下属单位报送（${listFew(names, '个', 3)}），没有写汇总报告`,
  hint: () => '请给出名册或各单位的文件；确实没有受助对象的，在“单位.下属”里写“零报告: 是”',
});

export const zeroWithPeople = defineProblem<{ name: string; rows: number }>({
  code: 'batch.zero-with-people',
  severity: 'error',
  title: '零报告的单位却有受助学生',
  why: '零报告表示没有受助对象；两处说法不能都对。',
  message: ({ name, rows }) => `“${name}”标了零报告，名册里却有它的${rows}人`,
  hint: () => '请删去“零报告: 是”，或改正名册里的单位',
});

export const twoRosters = defineProblem<{ name: string; rows: number }>({
  code: 'batch.two-rosters',
  severity: 'error',
  title: '一个单位有两份名册',
  why: '总名册和单位自己的名册都有人，不知道以哪份为准；两份都算会重复。',
  message: ({ name, rows }) => `“${name}”自己的文件给了名册，总名册里又有它的${rows}人`,
  hint: () => '请只留一份：删去单位文件里的“名册”，或删去总名册里这个单位的人',
});

export const otherYear = defineProblem<{ name: string; own: string; whole: string }>({
  code: 'batch.other-year',
  severity: 'error',
  title: '单位自己的文件写的是另一年',
  why: '各单位的报告和汇总写的是同一年；单位的文件写着别的年度，多半是照抄往年的，数字却汇总到今年。',
  message: ({ name, own, whole }) => `“${name}”自己的文件写的是${own}年，汇总是${whole}年`,
  hint: () => '请核对是不是今年的资料；是今年的，删去单位文件里的“年度”，用共用的',
});

export const otherUnit = defineProblem<{ name: string; own: string }>({
  code: 'batch.other-unit',
  severity: 'warning',
  title: '单位自己的文件写的是别的单位',
  why: '文件归到这个单位，里面的“全称”却是另一个下属单位的，多半是复制过来忘了改。',
  message: ({ name, own }) => `“${name}”自己的文件里，全称写的是“${own}”`,
  hint: () => '请改正“全称”，或改正文件的名称',
});

export const unusedDepartment = defineProblem<{ file: string; nearest: string | undefined }>({
  code: 'batch.unused-department',
  severity: 'warning',
  title: '部门文件没有用上',
  why: '文件名要与“单位.下属”里的名称或简称一致，不一致的没有读。',
  message: ({ file }) => `“${file}”不是哪个下属单位的文件，没有读取`,
  hint: ({ nearest }) =>
    nearest ? `是否为“${nearest}”？请改文件名` : '请改文件名，或在那个单位的“文件”里写明',
});

export const partsMissing = defineProblem<{ names: readonly string[] }>({
  code: 'batch.parts-missing',
  severity: 'error',
  title: '有的单位的资料有错误，汇总不全',
  why: '少了一个单位的数字，汇总就不是总数；不全的汇总报告不能写出。',
  message: ({ names }) => `${listFew(names, '个单位')}的资料还有错误，汇总数字不全，没有写汇总报告`,
  hint: () => '请先改正这些单位的资料，再运行一次；已经写好的不会重写',
});

export const namesUnknown = defineProblem<{ names: readonly string[] }>({
  code: 'batch.names-unknown',
  severity: 'error',
  title: '有的单位读不出来，不知道要遮盖谁',
  why: '一个单位的受助人，别的单位的话里也可能写到。他们的名册读不出来，程序就不知道哪些姓名要遮盖，所以公示版一份也不写。',
  message: ({ names }) => `${listFew(names, '个单位')}的资料读不出来，不知道其中有谁，公示版没有写`,
  hint: () => '请先改正这些单位的资料，再运行一次',
});

export const partsRefused = defineProblem<{ names: readonly string[] }>({
  code: 'batch.parts-refused',
  severity: 'error',
  title: '有的单位的报告没有写成，汇总不能定稿',
  why: '汇总印的是各单位的数字和话：一个单位的资料自己还对不上，汇总也就对不上。',
  message: ({ names }) => `${listFew(names, '个单位')}的资料有错误，报告没有写成，汇总不能定稿`,
  hint: () => '请先改正这些单位的资料，再运行一次；要先看样子，用 --draft 生成草稿',
});

export const partsDiffer = defineProblem<Contradiction>({
  code: 'batch.parts-differ',
  severity: 'error',
  title: '单位报来的数与总表里写的不一致',
  why: '总表里单位一行的数字，应当就是这个单位自己的报告里的数字。',
  message: ({ given, derived }) => `${given}，${derived}`,
  hint: () => '请核对后改正其中一处',
});

export const sourcesExceed = defineProblem<Contradiction>({
  code: 'batch.sources-exceed',
  severity: 'warning',
  title: '下属单位写的一项来源比总表里的还多',
  why: '同一方给的钱，几个单位得到的加起来，不会比总数还多；两份报告放在一起，就对不上。',
  message: fallShort,
  hint: () => '请核对后改正其中一处；总表里只是本级的，请写“口径: {范围: 本级}”',
});

export const yearsExceed = defineProblem<Contradiction>({
  code: 'batch.years-exceed',
  severity: 'warning',
  title: '下属单位写的往年数比总表里的还多',
  why: '总表里某一年的数包括各单位的，几个单位那一年的加起来，不会比它还多；累计也一样。',
  message: fallShort,
  hint: () => '请核对后改正其中一处；总表里只是本级的，请在那一年写“口径: {范围: 本级}”',
});

export const notTakenOver = defineProblem<{
  fields: readonly { field: string; units: readonly string[] }[];
}>({
  code: 'batch.not-taken-over',
  severity: 'notice',
  title: '单位的资料有的没有写进汇总',
  why: '汇总只写各单位的人数、金额、仪式、走访、物资、附带活动和各条体会；写了却没有写进汇总的，不说就看不出来。',
  message: ({ fields }) =>
    `汇总没有写各单位的${fields.map(({ field, units }) => `“${field}”（${nameUnits(units)}）`).join('、')}`,
  hint: () => '它们在各单位自己的报告里；汇总也要写的，写在“活动.yaml”里',
});

/** A few names, and how many there are. */
function nameUnits(units: readonly string[]): string {
  return units.length > 3 ? `${units.slice(0, 3).join('、')}等${units.length}个单位` : units.join('、');
}
