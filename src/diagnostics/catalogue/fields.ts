/** Problems of two fields that cannot both be true: years, levels, posts, names, standards. */
import { defineProblem } from '../diagnostic.ts';

/** What each of two fields says, in words. */
export interface Conflict {
  one: string;
  other: string;
}

const both = ({ one, other }: Conflict) => `${one}，${other}`;

export const otherYear = defineProblem<Conflict>({
  code: 'fields.year',
  severity: 'warning',
  title: '标题、名称里是别的年份',
  why: '报告的标题、依据的通知、仪式的名称写着另一年，多半是照抄了往年的资料。',
  wrong: '报告: {年度: 2025}\n通知: [{标题: 关于开展2024年金秋助学活动的通知, 发文单位: 省总工会}]',
  right: '报告: {年度: 2025}\n通知: [{标题: 关于开展2025年金秋助学活动的通知, 发文单位: 省总工会}]',
  message: both,
  hint: () => '请核对年份；确是那一年的，在“规则”里写明忽略',
});

export const futureYear = defineProblem<Conflict>({
  code: 'fields.future-year',
  severity: 'error',
  title: '往年的数字写在以后的年份',
  why: '“历史”里是本年和往年的数字，不会有以后年份的。',
  wrong: '报告: {年度: 2025}\n历史: {逐年: [{年: 2026, 人数: 30名}]}',
  right: '报告: {年度: 2025}\n历史: {逐年: [{年: 2024, 人数: 30名}]}',
  message: both,
  hint: () => '请核对年份和报告的年度',
});

export const interruptedYear = defineProblem<Conflict>({
  code: 'fields.interrupted',
  severity: 'error',
  title: '没有开展的年份有数字',
  why: '“中断年”是没有开展的年份，不会有人受助；多算或少算一年，第几年就不对。',
  wrong: '历史: {逐年: [{年: 2022, 人数: 30名}], 中断年: [2022]}',
  right: '历史: {逐年: [{年: 2022, 人数: 30名}], 中断年: [2020]}',
  message: both,
  hint: () => '请改正其中一处',
});

export const issuedBeforeYear = defineProblem<Conflict>({
  code: 'fields.issued',
  severity: 'warning',
  title: '成文、印发的日期不合',
  why: '报告写的是这一年的事，成文不会早于这一年；先成文，后印发。',
  wrong: '报告: {年度: 2025, 成文日期: 2024-12-01}',
  right: '报告: {年度: 2025, 成文日期: 2025-12-01}',
  message: both,
  hint: () => '请核对两个日期',
});

export const untilConflict = defineProblem<Conflict>({
  code: 'fields.until',
  severity: 'warning',
  title: '统计的截止日期与别处不合',
  why: '“截至”以后发放的，没有算进这些数字；成文以后的事，成文时还统计不到。',
  wrong: '合计: {人数: 20名, 口径: {截至: 2025-08-20}}\n阶段: [{名称: 发放, 时间: 2025-08-28}]',
  right: '合计: {人数: 20名, 口径: {截至: 2025-11-30}}\n阶段: [{名称: 发放, 时间: 2025-08-28}]',
  message: both,
  hint: () => '请核对两个日期；确实没有算进去的，在“口径”的“说明”里写明',
});

export const natureConflict = defineProblem<Conflict>({
  code: 'fields.nature',
  severity: 'warning',
  title: '已经发放的还写着“拟发”',
  why: '“拟发”是还没有发的；成文以前都发完了，合计就是实际发放的数，报告却会说成打算发的。',
  wrong:
    '报告: {年度: 2025, 成文日期: 2025-11-20}\n合计: {人数: 20名, 发放: 6万元, 口径: {性质: 拟发}}\n阶段: [{名称: 发放, 时间: 2025-08-28}]',
  right:
    '报告: {年度: 2025, 成文日期: 2025-11-20}\n合计: {人数: 20名, 发放: 6万元, 口径: {性质: 发放}}\n阶段: [{名称: 发放, 时间: 2025-08-28}]',
  message: both,
  hint: () => '请把性质改成“发放”，数字按实际发放的核对；还有没发的，写出下一次发放的时间',
});

export const otherSuperior = defineProblem<Conflict>({
  code: 'fields.superior',
  severity: 'warning',
  title: '来文、主送的单位不是写明的上级',
  why: '同一级的上级工会只有一个；通知是邻市总工会发的，多半是照抄别处的资料，或者打错了字。',
  wrong:
    '单位: {全称: 云岭县总工会, 上级: 临江市总工会}\n通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 临川市总工会, 动作: 转发}]',
  right:
    '单位: {全称: 云岭县总工会, 上级: 临江市总工会}\n通知: [{标题: 关于开展金秋助学活动的通知, 发文单位: 临江市总工会, 动作: 转发}]',
  message: both,
  hint: () => '请改正其中一处；期间改了隶属的，在“规则”里写明忽略',
});

export const ownName = defineProblem<Conflict>({
  code: 'fields.own-name',
  severity: 'warning',
  title: '把本单位写成了别的单位',
  why: '本单位不是自己的上级、联合单位，也不会给自己送报告、收自己发的文件；自己发的文件写“制定”，没有收到的日期。',
  wrong: '单位: {全称: 云岭县总工会, 上级: 云岭县总工会}',
  right: '单位: {全称: 云岭县总工会, 上级: 云岭市总工会}',
  message: both,
  hint: () =>
    '请改成那一个单位的名称，或删去这一项；自己发的文件，“动作”写“制定”，收到的文件写“收到”或“转发”',
});

export const namedTwice = defineProblem<Conflict>({
  code: 'fields.twice',
  severity: 'warning',
  title: '一份名单里写了两次',
  why: '同一个单位、同一个人在名单里写了两次，会印两次，家数也多一家。',
  wrong: '领导小组: {组长: 王建国, 成员单位: [县财政局, 县民政局, 县财政局]}',
  right: '领导小组: {组长: 王建国, 成员单位: [县财政局, 县民政局]}',
  message: both,
  hint: () => '请删去一处',
});

export const levelConflict = defineProblem<Conflict>({
  code: 'fields.level',
  severity: 'warning',
  title: '级别与名称不合',
  why: '级别决定报告怎样称呼、资金归在哪一类；“县财政”的级别写成“市”，就归错了类。',
  wrong: '资金来源: [{名称: 县财政, 级别: 市, 金额: 2万元}]',
  right: '资金来源: [{名称: 县财政, 级别: 县, 金额: 2万元}]',
  message: both,
  hint: () => '请改正其中一处',
});

export const postConflict = defineProblem<Conflict>({
  code: 'fields.post',
  severity: 'warning',
  title: '一个人写了两种职务',
  why: '同一个人在一处是主席、在另一处是副主席，总有一处写错；换届的，按活动时的职务写。',
  wrong:
    '领导小组: {组长: 县总工会主席王建国}\n走访: [{内容: 走访困难职工, 带队: [{姓名: 王建国, 职务: 县总工会副主席}]}]',
  right:
    '领导小组: {组长: 县总工会主席王建国}\n走访: [{内容: 走访困难职工, 带队: [{姓名: 王建国, 职务: 县总工会主席}]}]',
  message: both,
  hint: () => '请改正其中一处；是两个同名的人、或期间换了职务的，在“规则”里写明忽略',
});

export const standardTwice = defineProblem<Conflict>({
  code: 'fields.standard',
  severity: 'warning',
  title: '同样的人有两个标准',
  why: '条件完全一样的两项标准，金额不同，就不知道按哪一个发。',
  wrong: '标准: [{条件: {学段: 本科}, 金额: 3000元}, {条件: {学段: 本科}, 金额: 5000元}]',
  right: '标准: [{条件: {学段: 高中}, 金额: 3000元}, {条件: {学段: 本科}, 金额: 5000元}]',
  message: both,
  hint: () => '请写清两项各给什么人（学段、地域、类别、新生），或删去一项；金额有上下的，写成 3000—5000元',
});

export const unitUnknown = defineProblem<Conflict>({
  code: 'fields.unit',
  severity: 'warning',
  title: '下属单位里没有这个单位',
  why: '“下属”列了各单位，按单位分的组里却有别的，多半是名称写错，汇总就对不上。',
  wrong:
    '单位: {全称: 云岭县总工会, 下属: [县医院工会, 县一中工会]}\n分组: [{名称: 县二中工会, 维度: 单位, 人数: 20名}, {名称: 县一中工会, 维度: 单位, 人数: 164名}]',
  right:
    '单位: {全称: 云岭县总工会, 下属: [县医院工会, 县一中工会]}\n分组: [{名称: 县医院工会, 维度: 单位, 人数: 20名}, {名称: 县一中工会, 维度: 单位, 人数: 164名}]',
  message: both,
  hint: () => '请改成“下属”里的名称，或在“下属”里补上',
});

export const zeroReported = defineProblem<Conflict>({
  code: 'fields.zero-report',
  severity: 'warning',
  title: '零报告的单位在分组里有人',
  why: '零报告是本年没有受助对象；分组里又有它的人数，两处总有一处写错。',
  wrong:
    '单位: {全称: 云岭县总工会, 下属: [{名称: 县医院工会, 零报告: 是}, 县一中工会]}\n分组: [{名称: 县医院工会, 维度: 单位, 人数: 20名}, {名称: 县一中工会, 维度: 单位, 人数: 164名}]',
  right:
    '单位: {全称: 云岭县总工会, 下属: [县医院工会, 县一中工会]}\n分组: [{名称: 县医院工会, 维度: 单位, 人数: 20名}, {名称: 县一中工会, 维度: 单位, 人数: 164名}]',
  message: both,
  hint: () => '请改正其中一处',
});

export const rowConflict = defineProblem<Conflict>({
  code: 'fields.row',
  severity: 'warning',
  title: '名册一行里的两格不合',
  why: '大二的不是新生，父子的儿子不是女的，高中不在大学里读，学生不是自己的家长：两格总有一格填错，或者错了行。',
  wrong: '名册: [{学生: 甲一, 学段: 本科, 年级: 大二, 新生: 是}]',
  right: '名册: [{学生: 甲一, 学段: 本科, 年级: 大一, 新生: 是}]',
  message: both,
  hint: () => '请改正其中一格',
});

export const unlisted = defineProblem<Conflict>({
  code: 'fields.unlisted',
  severity: 'warning',
  title: '故事、发言里的受助学生不在名册里',
  why: '名册是全年的，受助的人都在里面；故事、发言里的人不在，不是姓名写错，就是漏了一行。',
  wrong:
    '名册: [{学生: 王小东, 学段: 本科}, {学生: 李红, 学段: 高中}]\n故事: [{人物: 王晓东, 院校: 云岭大学}]',
  right:
    '名册: [{学生: 王小东, 学段: 本科}, {学生: 李红, 学段: 高中}]\n故事: [{人物: 王小东, 院校: 云岭大学}]',
  message: both,
  hint: () =>
    '请核对姓名和名册；用了化名的写“王晓东（化名）”，往年受助的写明哪一年的，名册只是其中一批的写“批次”',
});

export const onSiteSource = defineProblem<Conflict>({
  code: 'fields.on-site-source',
  severity: 'warning',
  title: '现场出钱的一方，资金来源里没有',
  why: '现场发放的是全年的一部分，出钱的各方都在“资金来源”里；没有的，不是漏了一项，就是两处写成了两个名称。',
  wrong:
    '资金来源: [{名称: 省总工会, 金额: 5万元}, {名称: 县财政局, 金额: 2万元}]\n仪式: [{名称: 发放仪式, 现场: {构成: [{名称: 宏达公司, 金额: 1万元}]}}]\n合计: {人数: 20名}',
  right:
    '资金来源: [{名称: 省总工会, 金额: 5万元}, {名称: 宏达公司, 金额: 2万元}]\n仪式: [{名称: 发放仪式, 现场: {构成: [{名称: 宏达公司, 金额: 1万元}]}}]\n合计: {人数: 20名}',
  message: both,
  hint: () => '请把它补进“资金来源”；是其中一项的一部分的，写进那一项的“构成”；是同一方的，两处名称写成一样',
});

export const calendarConflict = defineProblem<Conflict>({
  code: 'fields.calendar',
  severity: 'error',
  title: '日历、天数自相矛盾',
  why: '一天不会既放假又上班，调休上班的总是周末；工作日不会比天数还多。',
  wrong: '日历: {节假日: [2025-10-01], 调休上班: [2025-10-01]}',
  right: '日历: {节假日: [2025-10-01], 调休上班: [2025-10-11]}',
  message: both,
  hint: () => '请按当年的放假通知核对',
});
