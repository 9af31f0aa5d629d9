/** Problems of figures that do not add up. A figure is never put right in silence: the message says both. */
import { defineProblem } from '../diagnostic.ts';

/** Two claims that cannot both be true, each with its figure, and how far they are apart. */
export interface Contradiction {
  given: string;
  derived: string;
  difference: string;
  /** the figure whose slip of the pen would explain it, and what it would have to be */
  suspect?: string | undefined;
}

/** Parts that leave something of their whole, and how much. */
export interface Rest {
  parts: string;
  whole: string;
  rest: string;
}

const differ = ({ given, derived, difference }: Contradiction) => `${given}，${derived}，相差${difference}`;
const exceed = ({ given, derived, difference }: Contradiction) => `${given}，${derived}，多出${difference}`;

/** The one figure to look at first, where there is one; then what to look at otherwise. */
const lookAt =
  (others: string) =>
  ({ suspect }: Contradiction) =>
    suspect ? `先看 ${suspect}；${others}` : others;

export const rosterMismatch = defineProblem<Contradiction>({
  code: 'consistency.roster',
  severity: 'error',
  title: '名册与合计不符',
  why: '名册、分组和合计说的是同一件事，人数、户数和金额要一致；不一致时不知道该信哪一个。',
  wrong:
    '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 5000元}\n  - {学生: 乙一, 家长: 钱二, 金额: 3000元}\n合计: {人数: 2名, 发放: 9000元}',
  right:
    '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 5000元}\n  - {学生: 乙一, 家长: 钱二, 金额: 3000元}\n合计: {人数: 2名, 发放: 8000元}',
  message: differ,
  hint: () => '请核对名册有没有漏行、重行，改正其中一处；若两处统计的范围不同，请写明口径',
});

export const rosterTotalMismatch = defineProblem<Contradiction>({
  code: 'consistency.roster-total',
  severity: 'error',
  title: '名册的合计行与各行之和不符',
  why: '合计行是手填的或公式没有更新；漏了一行、多了一行，都会在这里露出来。',
  message: differ,
  hint: () => '请核对合计行的公式包括了哪些行，名册有没有漏行、重行',
});

export const groupsMismatch = defineProblem<Contradiction>({
  code: 'consistency.groups',
  severity: 'error',
  title: '各组之和与合计不符',
  why: '同一维度的各组互不重叠、合起来就是全部，所以人数和金额都应等于合计。',
  wrong:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 84名}\n  - {名称: 本科, 维度: 学段, 人数: 90名}\n合计: {人数: 184名}',
  right:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 84名}\n  - {名称: 本科, 维度: 学段, 人数: 100名}\n合计: {人数: 184名}',
  message: differ,
  hint: lookAt('请核对各组和合计；若各组有重叠，写“互斥: 否”；若没有列全，写“列尽: 否”'),
});

export const partsMismatch = defineProblem<Contradiction>({
  code: 'consistency.parts',
  severity: 'error',
  title: '“其中”各项之和与所属的组不符',
  why: '没有说明“未列尽”的其中各项，读者会自己相加。',
  wrong:
    '分组:\n  - {名称: 大学, 维度: 学段, 人数: 184名}\n  - {名称: 新生, 人数: 84名, 上级分组: 大学}\n  - {名称: 在校生, 人数: 90名, 上级分组: 大学}\n合计: {人数: 184名}',
  right:
    '分组:\n  - {名称: 大学, 维度: 学段, 人数: 184名}\n  - {名称: 新生, 人数: 84名, 上级分组: 大学}\n  - {名称: 在校生, 人数: 100名, 上级分组: 大学}\n合计: {人数: 184名}',
  message: differ,
  hint: lookAt('请核对；只列了一部分的，写“列尽: 否”；有重叠的，写“互斥: 否”'),
});

export const partExceedsWhole = defineProblem<Contradiction>({
  code: 'consistency.part-exceeds',
  severity: 'error',
  title: '部分大于整体',
  why: '一部分人（或钱）不会比全部还多。',
  wrong:
    '分组:\n  - {名称: 单亲, 维度: 类别, 人数: 210名, 互斥: 否}\n  - {名称: 低保, 维度: 类别, 人数: 60名, 互斥: 否}\n合计: {人数: 184名}',
  right:
    '分组:\n  - {名称: 单亲, 维度: 类别, 人数: 120名, 互斥: 否}\n  - {名称: 低保, 维度: 类别, 人数: 100名, 互斥: 否}\n合计: {人数: 184名}',
  message: exceed,
  hint: () => '请核对这一部分和整体各是多少',
});

export const sourceExceeds = defineProblem<Contradiction>({
  code: 'consistency.source-people',
  severity: 'error',
  title: '一个来源资助的人数多于受助人数',
  why: '资金来源的“人数”是这笔钱资助了多少人，不会比全部受助人还多；多出来的多半是出资的人数。',
  wrong: '合计: {人数: 38名}\n资金来源: [{名称: 党员职工捐款, 级别: 社会, 人数: 213人}]',
  right: '合计: {人数: 38名}\n资金来源: [{名称: 党员职工捐款, 级别: 个人, 人数: 213人}]',
  message: exceed,
  hint: () => '写的是出资的人数，请把“级别”写成“个人”；是资助的人数，请核对',
});

export const overlapUnchecked = defineProblem<Rest>({
  code: 'consistency.overlap',
  severity: 'warning',
  title: '除去有交叉的组，其余各组相加不到全部',
  why: '写了“互斥: 否”的组不参加相加，同一维度的其余各组仍应加到全部；只有有交叉的组里另有别组没有的人，才差得出来。',
  wrong:
    '分组:\n  - {名称: 低保, 维度: 类别, 人数: 100名}\n  - {名称: 低收入, 维度: 类别, 人数: 80名}\n  - {名称: 单亲, 维度: 类别, 人数: 40名, 互斥: 否}\n合计: {人数: 184名}',
  right:
    '分组:\n  - {名称: 低保, 维度: 类别, 人数: 104名}\n  - {名称: 低收入, 维度: 类别, 人数: 80名}\n  - {名称: 单亲, 维度: 类别, 人数: 40名, 互斥: 否}\n合计: {人数: 184名}',
  message: ({ parts, whole, rest }) => `${parts}，${whole}，还差${rest}`,
  hint: () =>
    '请核对各组的数字；差的是有交叉的组里另外的人的，给其余各组写“列尽: 否”；各项情况可以重叠的，宜写在“标签”里',
});

export const batchUnchecked = defineProblem<Rest>({
  code: 'consistency.batch',
  severity: 'notice',
  title: '名册只是一批的，全年的合计没有核对',
  why: '名册只有一批，别的批次没有数字，合计写多了也看不出来。各批次都写了数字的，相加后与合计核对。',
  wrong:
    '名册:\n  - {学生: 李小明, 家长: 李大强, 金额: 5000元, 批次: 第二批}\n  - {学生: 王芳, 家长: 王建国, 金额: 3000元, 批次: 第二批}\n合计: {人数: 5名}',
  right:
    '名册:\n  - {学生: 李小明, 家长: 李大强, 金额: 5000元, 批次: 第二批}\n  - {学生: 王芳, 家长: 王建国, 金额: 3000元, 批次: 第二批}\n分组: [{名称: 第一批, 维度: 批次, 人数: 3名}]\n合计: {人数: 5名}',
  message: ({ parts, whole, rest }) => `${parts}，${whole}，其余${rest}是别的批次的，未检查`,
  hint: () => '在“分组”里给每一批写上数字（维度: 批次），就能核对合计',
});

export const restUnlisted = defineProblem<Rest>({
  code: 'consistency.rest',
  severity: 'notice',
  title: '没有列全的各项还差多少',
  why: '写了“列尽: 否”的各项不要求等于全部，但差额值得看一眼。',
  wrong:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 184名, 列尽: 否}\n  - {名称: 本科, 维度: 学段, 人数: 200名, 列尽: 否}\n合计: {人数: 500名}',
  right:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 184名}\n  - {名称: 本科, 维度: 学段, 人数: 316名}\n合计: {人数: 500名}',
  message: ({ parts, whole, rest }) => `${parts}，${whole}，还有${rest}没有列出`,
});

export const sourcesMismatch = defineProblem<Contradiction>({
  code: 'consistency.sources',
  severity: 'error',
  title: '各资金来源之和与筹集不符',
  why: '钱从哪里来要说得清：各来源相加应等于筹集总额。',
  wrong:
    '资金来源:\n  - {名称: 市总工会, 金额: 20万元}\n  - {名称: 县财政, 金额: 8万元}\n合计: {人数: 184名, 筹集: 28.58万元}',
  right:
    '资金来源:\n  - {名称: 市总工会, 金额: 20万元}\n  - {名称: 县财政, 金额: 8.58万元}\n合计: {人数: 184名, 筹集: 28.58万元}',
  message: differ,
  hint: lookAt('请核对有没有漏写的来源；口径不同的，请写明口径'),
});

export const compositionMismatch = defineProblem<Contradiction>({
  code: 'consistency.composition',
  severity: 'error',
  title: '一笔资金的构成加不拢',
  why: '一笔钱的各部分相加应等于这笔钱。',
  wrong:
    '资金来源:\n  - 名称: 社会捐助\n    金额: 25000元\n    构成:\n      - {名称: 甲公司, 金额: 10000元}\n      - {名称: 乙公司, 金额: 5000元}\n      - {名称: 三名个人, 金额: 9000元}',
  right:
    '资金来源:\n  - 名称: 社会捐助\n    金额: 24000元\n    构成:\n      - {名称: 甲公司, 金额: 10000元}\n      - {名称: 乙公司, 金额: 5000元}\n      - {名称: 三名个人, 金额: 9000元}',
  message: differ,
  hint: lookAt('请核对这笔钱和它的各部分'),
});

export const standardsMismatch = defineProblem<Contradiction>({
  code: 'consistency.standards',
  severity: 'error',
  title: '人数乘标准与金额不符',
  why: '每个人都按标准发放时，人数乘标准就是发放的金额。',
  wrong: '标准: [{金额: 2000元, 频次: 一次性}]\n合计: {人数: 184名, 发放: 36.6万元}',
  right: '标准: [{金额: 2000元, 频次: 一次性}]\n合计: {人数: 184名, 发放: 36.8万元}',
  message: differ,
  hint: () => '请核对人数、标准和金额；有人没有按标准领取的，请把标准写成幅度，如 2000—5000元',
});

export const balanceMismatch = defineProblem<Contradiction>({
  code: 'consistency.balance',
  severity: 'error',
  title: '发放、结余、退回之和与筹集不符',
  why: '筹来的钱要么发了，要么还在，要么退了，三项之和应等于筹集。',
  wrong: '合计: {人数: 184名, 筹集: 30万元, 发放: 28万元, 结余: 1万元}',
  right: '合计: {人数: 184名, 筹集: 30万元, 发放: 28万元, 结余: 2万元}',
  message: differ,
  hint: lookAt('请核对四个数字；结余里有上年结转的，请在口径里说明，或只写本年的结余'),
});

export const onSiteExceeds = defineProblem<Contradiction>({
  code: 'consistency.on-site',
  severity: 'error',
  title: '现场的数字大于全年',
  why: '仪式现场发放的是全年的一部分，不会比全年多。',
  wrong: '仪式: [{名称: 发放仪式, 现场: {人数: 200名}}]\n合计: {人数: 184名}',
  right: '仪式: [{名称: 发放仪式, 现场: {人数: 100名}}]\n合计: {人数: 184名}',
  message: exceed,
  hint: () => '请核对现场和全年的数字；上级仪式上其他单位的人数和金额不要写进来',
});

export const householdsExceed = defineProblem<Contradiction>({
  code: 'consistency.households',
  severity: 'error',
  title: '户数多于人数',
  why: '一户至少有一名受助学生，户数不会比人数多。',
  wrong: '合计: {人数: 1238名, 户数: 1300户}',
  right: '合计: {人数: 1238名, 户数: 1200户}',
  message: exceed,
  hint: () => '请核对；走访慰问的户数写在“走访”里，不要写进来',
});

export const applicantsExceeded = defineProblem<Contradiction>({
  code: 'consistency.applicants',
  severity: 'warning',
  title: '受助的人比申报的多',
  why: '先申报，再审核、资助，受助的人不会比申报的多；另有来路的，要写明白。',
  wrong: '阶段: [{名称: 申报, 申报人数: 140名}]\n合计: {人数: 184名}',
  right: '阶段: [{名称: 申报, 申报人数: 240名}]\n合计: {人数: 184名}',
  message: exceed,
  hint: () => '请核对申报人数和受助人数；分批申报的，各批都要写',
});

export const scopeUnstated = defineProblem<Contradiction>({
  code: 'consistency.scope-unstated',
  severity: 'warning',
  title: '两个数字不同，其中一个没有写口径',
  why: '口径（范围、性质、截至日期）不同的数字不能相比；没有写口径，就不知道是统计的范围不同，还是写错了。',
  wrong:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 84名, 口径: {范围: 全市各级}}\n  - {名称: 本科, 维度: 学段, 人数: 110名, 口径: {范围: 全市各级}}\n合计: {人数: 184名}',
  right:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 84名, 口径: {范围: 全市各级}}\n  - {名称: 本科, 维度: 学段, 人数: 110名, 口径: {范围: 全市各级}}\n合计: {人数: 184名, 口径: {范围: 本级}}',
  message: differ,
  hint: () => '统计的范围、性质或截至日期不同的，请在没有写的一方补上“口径”；相同的，请改正数字',
});

export const natureUnstated = defineProblem<Contradiction>({
  code: 'consistency.nature-unstated',
  severity: 'warning',
  title: '筹集与发放不同，没有说明',
  why: '筹集、下拨和发放常常不是一个数。差额是结余、是退回，还是统计范围不同，要写出来。',
  wrong: '合计: {人数: 184名, 筹集: 42.9万元, 发放: 38.2万元}',
  right: '合计: {人数: 184名, 筹集: 42.9万元, 发放: 38.2万元, 结余: 4.7万元}',
  message: differ,
  hint: () => '有结余或退回的，请写“结余”“退回”；范围不同的，请写“口径”',
});

export const handedOverMismatch = defineProblem<Contradiction>({
  code: 'consistency.handed-over',
  severity: 'error',
  title: '现场和走访发放的金额加起来不是全年的',
  why: '现场和走访时领到的人加起来正是全年的人数，金额加起来也应当是全年的金额。',
  wrong:
    '合计: {人数: 18名, 发放: 5.9万元}\n仪式: [{名称: 发放仪式, 现场: {人数: 15名, 金额: 4.5万元}}]\n走访: [{内容: 送到学生家中, 发放: {人数: 3名, 金额: 1.2万元}}]',
  right:
    '合计: {人数: 18名, 发放: 5.9万元}\n仪式: [{名称: 发放仪式, 现场: {人数: 15名, 金额: 4.5万元}}]\n走访: [{内容: 送到学生家中, 发放: {人数: 3名, 金额: 1.4万元}}]',
  message: differ,
  hint: lookAt('请核对现场、走访发放和全年的金额'),
});

export const approvedMismatch = defineProblem<Contradiction>({
  code: 'consistency.approved',
  severity: 'error',
  title: '申报的减去未通过的，不是受助的人数',
  why: '申报的人要么通过了，要么没有通过：申报人数减去未通过的人数，就是受助的人数。',
  wrong:
    '阶段: [{名称: 申报, 申报人数: 112名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 43名}]}]\n合计: {人数: 98名}',
  right:
    '阶段: [{名称: 申报, 申报人数: 112名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 43名}]}]\n合计: {人数: 69名}',
  message: differ,
  hint: lookAt('请核对申报、未通过和受助的人数；还有别的没有通过的，也写进“未通过”'),
});

export const nobodyStated = defineProblem<{ zeros: readonly string[]; evidence: string }>({
  code: 'consistency.nobody',
  severity: 'error',
  title: '合计写的是0，资料里却有人、有钱',
  why: '“0名”会印成“本年没有符合资助条件的”；它多半是新建资料时留下的，并不是真的没有人。',
  wrong: '名册: [{学生: 甲一, 家长: 赵大, 金额: 3000元}]\n合计: {人数: 0名}',
  right: '名册: [{学生: 甲一, 家长: 赵大, 金额: 3000元}]\n合计: {人数: 1名}',
  message: ({ zeros, evidence }) => `${zeros.join('、')}，但${evidence}`,
  hint: () => '请填上实际的数；有名册的，也可以删去这一项，由名册推算；确实没有人受助的，请删去其余的资料',
});

export const averageOverStandard = defineProblem<Contradiction>({
  code: 'consistency.average',
  severity: 'warning',
  title: '金额多于人数乘最高的标准',
  why: '每个人领的都不超过最高的标准，合起来也就不超过人数乘最高的标准。',
  wrong:
    '标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]\n合计: {人数: 100名, 发放: 60万元}',
  right:
    '标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]\n合计: {人数: 100名, 发放: 40万元}',
  message: exceed,
  hint: () => '请核对人数、金额和标准；另有规定、一人领几项的，把它写进“标准”或“补充资助”',
});

export const rosterGroupMismatch = defineProblem<Contradiction>({
  code: 'consistency.roster-group',
  severity: 'error',
  title: '分组与名册不符',
  why: '名册有这一列，数一数就知道这一组有多少人、多少钱；与手填的不一致，不知道该信哪一个。',
  wrong:
    '名册:\n  - {学生: 甲一, 学段: 本科}\n  - {学生: 乙一, 学段: 大专}\n  - {学生: 丙一, 学段: 大专}\n分组:\n  - {名称: 本科, 维度: 学段, 人数: 2名}\n  - {名称: 大专, 维度: 学段, 人数: 1名}\n合计: {人数: 3名}',
  right:
    '名册:\n  - {学生: 甲一, 学段: 本科}\n  - {学生: 乙一, 学段: 大专}\n  - {学生: 丙一, 学段: 大专}\n分组:\n  - {名称: 本科, 维度: 学段, 人数: 1名}\n  - {名称: 大专, 维度: 学段, 人数: 2名}\n合计: {人数: 3名}',
  message: differ,
  hint: () => '请核对名册里这一列和手填的数；名册只是其中一批的，请写“批次”；范围不同的，请写“口径”',
});

export const rosterSourceMismatch = defineProblem<Contradiction>({
  code: 'consistency.roster-source',
  severity: 'error',
  title: '资金来源与名册不符',
  why: '名册写了每笔钱从哪里来，加起来就是这个来源发出去的；不会比筹来的多，筹来的都发了时，应当一样。',
  wrong:
    '名册:\n  - {学生: 甲一, 金额: 3000元, 来源: 省总工会}\n  - {学生: 乙一, 金额: 3000元, 来源: 县总工会}\n  - {学生: 丙一, 金额: 3000元, 来源: 县总工会}\n资金来源:\n  - {名称: 省总工会, 金额: 6000元}\n  - {名称: 县总工会, 金额: 3000元}\n合计: {人数: 3名}',
  right:
    '名册:\n  - {学生: 甲一, 金额: 3000元, 来源: 省总工会}\n  - {学生: 乙一, 金额: 3000元, 来源: 县总工会}\n  - {学生: 丙一, 金额: 3000元, 来源: 县总工会}\n资金来源:\n  - {名称: 省总工会, 金额: 3000元}\n  - {名称: 县总工会, 金额: 6000元}\n合计: {人数: 3名}',
  message: differ,
  hint: () => '请核对名册的“来源”一列和手填的数',
});

export const peopleInOtherUnit = defineProblem<{ field: string; given: string; unit: string }>({
  code: 'consistency.unit',
  severity: 'warning',
  title: '人数用的不是数人的量词',
  why: '“36户子女”说不通：户是户，人是人，一户可以有几名学生。',
  wrong: '合计: {人数: 184名}\n阶段: [{名称: 申报, 申报人数: 240户}]',
  right: '合计: {人数: 184名}\n阶段: [{名称: 申报, 申报人数: 240名}]',
  message: ({ field, given }) => `${field} 是${given}，数的不是人`,
  hint: ({ unit }) => (unit === '户' ? '请写成“名”，或写到“户数”里' : '请写成“名”或“人”'),
});
