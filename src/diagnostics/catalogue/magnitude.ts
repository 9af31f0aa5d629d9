/** Problems of amounts that are out of all proportion. */
import { defineProblem } from '../diagnostic.ts';

export const lostWan = defineProblem<{ field: string; each: string; reference: string; more: boolean }>({
  code: 'magnitude.lost-wan',
  severity: 'error',
  title: '金额差了上百倍，可能漏写或多写了“万”',
  why: '把“94.3万元”写成“94.3元”是最常见的笔误；除以人数，与标准或往年一比就看得出来。',
  wrong: '标准: [{金额: 2000—5000元}]\n合计: {人数: 184名, 筹集: 36.8元}',
  right: '标准: [{金额: 2000—5000元}]\n合计: {人数: 184名, 筹集: 36.8万元}',
  message: ({ field, each, reference, more }) =>
    `${field} 合每人${each}，${reference}，${more ? '高' : '低'}了一百倍以上`,
  hint: ({ more }) => `请核对是否${more ? '多' : '漏'}写了“万”`,
});

export const smallSource = defineProblem<{ name: string; amount: string; others: string }>({
  code: 'magnitude.small-source',
  severity: 'error',
  title: '单位出的钱不到一百元，多半漏写了“万”',
  why: '几个来源都以万元计，其中一个写成“2.4”，读出来是2.40元，总数就错了。职工、居民个人捐的零钱不算。',
  wrong: '资金来源: [{名称: 市总工会, 级别: 市, 金额: 5万元}, {名称: 县总工会, 级别: 本级工会, 金额: 2.4}]',
  right:
    '资金来源: [{名称: 市总工会, 级别: 市, 金额: 5万元}, {名称: 县总工会, 级别: 本级工会, 金额: 2.4万元}]',
  message: ({ name, amount, others }) => `“${name}”的金额是${amount}，其余来源一共${others}`,
  hint: () => '请核对是否漏写了“万”',
});

export const nothingGiven = defineProblem<{ fields: readonly string[] }>({
  code: 'magnitude.nothing',
  severity: 'warning',
  title: '有人受助，发放的却是0元',
  why: '只发实物的，钱是0元，发的东西写在“实物”里；两样都没有，多半是金额没有填。',
  wrong: '合计: {人数: 19名, 发放: 0元}',
  right: '实物: [{名称: 行李箱, 数量: 19个}]\n合计: {人数: 19名, 发放: 0元}',
  message: ({ fields }) =>
    `${fields[0]} 是0元${fields.length > 1 ? `（这样的有${fields.length}处）` : ''}，也没有写发放的实物`,
  hint: () => '请填上实际的金额；只发实物的，把发的东西写进“实物”',
});

export const outsideStandard = defineProblem<{ amount: string; standard: string; given: string }>({
  code: 'magnitude.outside-standard',
  severity: 'warning',
  title: '金额不合标准',
  why: '领取的金额与适用的标准不同，可能是金额写错，也可能是标准没有写全。',
  wrong:
    '标准: [{条件: {学段: 本科}, 金额: 5000元}]\n名册: [{学生: 甲一, 家长: 赵大, 学段: 本科, 金额: 3000元}]\n合计: {发放: 3000元}',
  right:
    '标准: [{条件: {学段: 本科}, 金额: 5000元}]\n名册: [{学生: 甲一, 家长: 赵大, 学段: 本科, 金额: 5000元}]\n合计: {发放: 5000元}',
  message: ({ given, amount, standard }) => `${given} 是${amount}，适用的标准是${standard}`,
  hint: () => '请核对金额、学段和标准；另有规定的，把它写进“标准”',
});

export const perHeadOutlier = defineProblem<{ given: string; each: string; median: string; more: boolean }>({
  code: 'magnitude.per-head',
  severity: 'warning',
  title: '人均与其他各项相差三倍以上',
  why: '一组人或一年的人均与别的差得太远，往往是人数或金额写错了一位。',
  wrong:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 10名, 金额: 2万元}\n  - {名称: 大专, 维度: 学段, 人数: 10名, 金额: 3万元}\n  - {名称: 本科, 维度: 学段, 人数: 10名, 金额: 30万元}\n合计: {人数: 30名, 发放: 35万元}',
  right:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 10名, 金额: 2万元}\n  - {名称: 大专, 维度: 学段, 人数: 10名, 金额: 3万元}\n  - {名称: 本科, 维度: 学段, 人数: 10名, 金额: 5万元}\n合计: {人数: 30名, 发放: 10万元}',
  message: ({ given, each, median, more }) =>
    `${given} 合每人${each}，${more ? '超过' : '不到'}各项中位数${median}的${more ? '三倍' : '三分之一'}`,
  hint: () => '请核对人数和金额；确实如此的，可以在“规则”里说明理由',
});

export const rowsWithoutStandard = defineProblem<{
  rows: string;
  lacking: readonly string[];
  stages: readonly string[];
}>({
  code: 'magnitude.no-standard',
  severity: 'notice',
  title: '名册有的行不知道适用哪一条标准',
  why: '标准写了条件，名册没有写明这一行合不合条件，它的金额就没有核对。',
  wrong:
    '标准: [{条件: {学段: 本科, 地域: 省外}, 金额: 5000元}, {条件: {学段: 本科, 地域: 省内}, 金额: 4000元}]\n名册: [{学生: 甲一, 学段: 本科, 地域: 省外, 金额: 5000元}, {学生: 乙一, 学段: 本科, 金额: 4000元}]',
  right:
    '标准: [{条件: {学段: 本科, 地域: 省外}, 金额: 5000元}, {条件: {学段: 本科, 地域: 省内}, 金额: 4000元}]\n名册: [{学生: 甲一, 学段: 本科, 地域: 省外, 金额: 5000元}, {学生: 乙一, 学段: 本科, 地域: 省内, 金额: 4000元}]',
  message: ({ rows, lacking, stages }) => {
    const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、');
    if (lacking.length > 0) return `${rows}没有写${quote(lacking)}，不知道适用哪一条标准`;
    return `${rows}${stages.length > 0 ? `的学段是${quote(stages)}，` : ''}不知道适用哪一条标准`;
  },
  hint: ({ lacking }) =>
    lacking.length > 0
      ? '请在名册里补上；要核对就得知道合不合条件'
      : '请核对名册和标准的写法，或补上漏写的标准',
});
