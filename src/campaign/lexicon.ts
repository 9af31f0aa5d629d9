/**
 * The words of this kind of campaign: what is called what where the user does not say it himself. Code, templates and
 * rules read them here, so that another campaign's words (慈善一日捐, 春节送温暖) would be another such page.
 */
export const lexicon = {
  /** the activity, where 活动.名称 is not given */
  活动名称: '金秋助学',
  /** whom it helps, where 活动.对象 is not given; where households are counted, these */
  对象: '困难职工子女',
  家庭: '困难职工家庭',
  /** what the money is called, where 活动.款项 is not given */
  款项: '助学金',
  /** what such a campaign does, and another whose money is called otherwise */
  事: { 助学: '助学', 其他: '资助' },
  /** who is helped: 受助学生, or 受助人员 where 活动.对象 speaks of no students */
  受助人: { 学生: '学生', 其他: '人员' },
  /** a donor who wants no name, by what he is */
  匿名资助方: { 个人: '爱心人士', 企业: '爱心企业', 单位: '爱心单位' },
  /** the report for units whose level no template claims, and the one of units below */
  模板: { 一般: '编号总结', 汇总: '汇总总结' },
} as const;
