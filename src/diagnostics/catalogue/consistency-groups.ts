/** Problems of the roster, the groups and the whole, which do not add up. A figure is never put right in silence: the message says both. */
import { defineProblem } from '../diagnostic.ts';
import { type Contradiction, differ, exceed, lookAt, type Rest } from './contradiction.ts';

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
  hint: () =>
    '请核对名册有没有漏行、重行，改正其中一处；名册只是一批、一场的，请在名册里加一列“批次”写明，或写 名册: {文件: …, 批次: 第一批}',
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

export const rosterLabelMismatch = defineProblem<Contradiction>({
  code: 'consistency.roster-label',
  severity: 'error',
  title: '标签与名册不符',
  why: '名册有性别、民族、地域、学段、单位这几列，数一数就知道有多少人，“本科女生”看两列；类别一列只写一项，有这个标签的可以更多，不会更少。',
  wrong:
    '名册:\n  - {学生: 甲一, 性别: 女}\n  - {学生: 乙一, 性别: 男}\n  - {学生: 丙一, 性别: 男}\n标签: [{名称: 女生, 人数: 2名}]\n合计: {人数: 3名}',
  right:
    '名册:\n  - {学生: 甲一, 性别: 女}\n  - {学生: 乙一, 性别: 男}\n  - {学生: 丙一, 性别: 男}\n标签: [{名称: 女生, 人数: 1名}]\n合计: {人数: 3名}',
  message: differ,
  hint: () => '请核对名册里这一列和标签的数；名册只是其中一批的，请写“批次”',
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
