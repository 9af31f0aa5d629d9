/** A campaign of any number of students, as a program hands it over: plain data. People and places are fictional. */
const surnames = [...'赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜'];
const given = [...'文雅宁晓静涵博宇晨阳佳怡思远欣然嘉琪志明子轩梦婷浩'];
const employers = ['县纺织厂', '县水泥厂', '县运输公司', '县农机厂'];
const schooling = [
  { 学段: '本科', 院校: '云岭大学', 金额: '5000元' },
  { 学段: '大专', 院校: '临江职业学院', 金额: '3000元' },
  { 学段: '高中', 院校: '松陵县第一中学', 金额: '2000元' },
];

const pick = (list, index) => list[index % list.length];
const name = (index, shift) =>
  pick(surnames, index) +
  pick(given, index * 7 + shift) +
  pick(given, Math.floor(index / 24) + index * 3 + shift);

/** Rows of a roster, eight columns with the serial number: `{ 学生, 性别, 家长, 单位, 学段, 院校, 金额 }[]`. */
export function makeRows(count) {
  return Array.from({ length: count }, (_, index) => ({
    学生: name(index, 0),
    性别: pick(['女', '男'], index),
    // namesakes have other parents
    家长: name(index, 5 + Math.floor(index / 17_400)),
    单位: pick(employers, index),
    ...pick(schooling, index),
  }));
}

/** The campaign, its roster as an attachment; every figure of the report is derived from the rows. */
export function makeCampaign(count) {
  return {
    报告: { 年度: 2025, 成文日期: '2025-11-18' },
    活动: { 名称: '金秋助学', 主题: '情暖学子路，助力新起点', 起始年: 2009 },
    单位: { 全称: '松陵县总工会', 简称: '县总工会', 层级: '县', 上级: '临江市总工会', 联合: ['县教育局'] },
    通知: [
      {
        标题: '关于做好2025年“金秋助学”工作的通知',
        ...{ 文号: '临工发〔2025〕27号', 发文单位: '临江市总工会', 印发: '2025-07-08', 收到: '7月10日' },
        ...{ 动作: '转发', 发至: '各乡镇（街道）总工会和直属基层工会' },
      },
    ],
    领导小组: { 组长: '县总工会主席周岚', 成员单位: ['县教育局学生资助中心', '县民政局社会救助科'] },
    阶段: [
      { 名称: '部署', 时间: '7月11日', 方法: ['专题会议', '实施方案', '专人负责'] },
      { 名称: '宣传', 时间: '7月中旬', 做法: ['把资助政策和申报办法印成明白卡，送到企业班组和社区'] },
      {
        名称: '摸底',
        时间: { 起: '2025-07-15', 止: '2025-07-31' },
        做法: ['对照困难职工档案逐户核对，做到对象不漏、情况不差'],
      },
      { 名称: '审核', 时间: '8月上旬', 会议: '县总工会主席办公会议', 方法: ['初审', '信息比对'] },
      {
        名称: '公示',
        时间: { 起: '2025-08-11', 止: '2025-08-15' },
        ...{ 方法: ['公开栏', '网站'], 结果: '没有收到异议' },
      },
      { 名称: '发放', 时间: { 起: '2025-08-22', 止: '2025-08-29' }, 方法: ['打卡'] },
    ],
    资金管理: { 方法: ['专户', '签领', '经审'] },
    标准: schooling.map(({ 学段, 金额 }) => ({ 条件: { 学段 }, 金额, 频次: '一次性' })),
    宣传: [{ 方式: '政策明白卡', 次数: '1200份' }, { 方式: '厂务公开栏' }],
    特点: ['资助对象全部来自动态管理的困难职工档案，做到应助尽助'],
    经验: ['困难职工档案平时更新及时，集中摸底才省时、准确'],
    问题: ['非公企业职工知晓率还不够高，个别企业申报偏晚'],
    打算: ['把政策宣传提前到高考结束之后，进园区、进车间'],
    附件: ['名册'],
    名册: makeRows(count),
  };
}
