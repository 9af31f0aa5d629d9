/** Problems of something asked for or referred to that is not there. */
import { defineProblem } from '../diagnostic.ts';
import { listFew } from '../names.ts';

export const attachmentEmpty = defineProblem<{ attachment: string; field: string }>({
  code: 'completeness.attachment',
  severity: 'warning',
  title: '要附的表没有数据',
  why: '没有数据的附件不会印出来，附件说明里也没有它。',
  wrong: '附件: [资金来源表]',
  right: '附件: [资金来源表]\n资金来源: [{名称: 市总工会, 金额: 20万元}]',
  message: ({ attachment, field }) => `要附${attachment}，但没有“${field}”的数据`,
  hint: ({ field }) => `请补上“${field}”，或从“附件”里删去这一项`,
});

export const rosterUnfilled = defineProblem({
  code: 'completeness.roster-unfilled',
  severity: 'error',
  title: '名册还没有填，也没有写受助人数',
  why: '名册里一个人也没有，报告就没有说资助了谁；这样定稿，是一份没有写完的报告，不是零报告。',
  message: () => '名册里一个人也没有，也没有写受助人数',
  hint: () =>
    '请填好名册；没有名册的，删去“名册”这一项，在“合计”下写“人数: …”；这一年没有人受助的，写“人数: 0名”',
});

export const sampleLeft = defineProblem<{
  spots: readonly { path: string; text: string; line: number | undefined }[];
}>({
  code: 'completeness.sample-left',
  severity: 'error',
  title: '还是样板里的例子',
  why: 'jinqiu new 写的 活动.yaml 里，姓名、单位、文号都是编的，去掉“# ”以后要换成自己的。同一个字段里有三个以上不同的名称、文号同样板一样，就是没有换，不能印在终稿里。',
  message: ({ spots }) => {
    const told = spots.map(
      ({ path, text, line }) => `${line === undefined ? `${path} ` : `第${line}行`}“${text}”`,
    );
    return `这几处还是样板里的例子，没有换成自己的：${listFew(told, '处', 15)}`;
  },
  hint: () => '请换成实际的姓名、单位和文号；没有的，在行首加回“# ”',
});

export const parentMissing = defineProblem<{ group: string; parent: string; nearest?: string | undefined }>({
  code: 'completeness.parent',
  severity: 'error',
  title: '上级分组不存在',
  why: '上级分组的名称写错了，这一组就不会进任何合计，也不会印出来。',
  wrong:
    '分组:\n  - {名称: 大学生, 维度: 学段, 人数: 184名}\n  - {名称: 新生, 人数: 84名, 上级分组: 大学, 列尽: 否}\n合计: {人数: 184名}',
  right:
    '分组:\n  - {名称: 大学生, 维度: 学段, 人数: 184名}\n  - {名称: 新生, 人数: 184名, 上级分组: 大学生}\n合计: {人数: 184名}',
  message: ({ group, parent, nearest }) =>
    `“${group}”的上级分组“${parent}”不存在${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ nearest }) => (nearest ? `请改为“${nearest}”` : '请照“分组”里的名称填写'),
});

/** More fields than are told one by one. */
const MANY = 12;
/** Of one part, as many as are named all. */
const ALL = 10;

/** Fields by what they are in: “单位”“通知”，“阶段”的时间、做法. */
function groupFields(fields: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const field of fields) {
    const [root = '', ...below] = field.split('.');
    groups.set(root, [...(groups.get(root) ?? []), ...(below.length > 0 ? [below.join('的')] : [])]);
  }
  const whole = [...groups].filter(([, below]) => below.length === 0).map(([root]) => `“${root}”`);
  const parts = [...groups].flatMap(([root, below]) =>
    below.length === 0
      ? []
      : [
          `“${root}”的${below.length > ALL ? `${below.slice(0, 3).join('、')}等${below.length}项` : below.join('、')}`,
        ],
  );
  return [whole.join(''), ...parts].filter((words) => words !== '').join('，');
}

export const notPrinted = defineProblem<{
  fields: readonly string[];
  /** a reason of a change of which there are no figures */
  isUncompared: boolean;
}>({
  code: 'completeness.not-printed',
  severity: 'notice',
  title: '有的资料这份报告没有印',
  why: '模板只印它有位置的内容；写了却没有印出来的，不说就看不出来。自定的小节没有内容，标题也不印。公示启事只印名单，不作提示；“公示”一项只供公示启事用，没有作附件的名册、前年以前的分组和标准只供统计和核对，也不提示。',
  message: ({ fields }) =>
    `这份报告没有印出${fields.length > MANY ? groupFields(fields) : fields.map((field) => `“${field}”`).join('')}`,
  hint: ({ isUncompared }) =>
    isUncompared
      ? '增减的原因接在同上年比较的数后面：请把上年的数字写在“历史”的“逐年”里；别的，要印的换一种模板，或在“小节”里用印它的部分'
      : '要印的，可以换一种模板，在模板里加上，或在“小节”里用印它的部分；不要印的不必理会',
});

export const partialNotice = defineProblem<{ listed: string; all: string; missing: string }>({
  code: 'completeness.partial-notice',
  severity: 'warning',
  title: '公示列出的人比合计少',
  why: '公示要列出全部拟资助的人。名册只是一批、一场的，或有的单位只报了人数的，其余的人没有公示，事后就说不清。',
  wrong:
    '报告: {年度: 2025, 模板: 公示}\n名册: [{学生: 甲一, 批次: 第一批}]\n分组:\n  - {名称: 第一批, 维度: 批次, 人数: 1名}\n  - {名称: 第二批, 维度: 批次, 人数: 3名}',
  right:
    '报告: {年度: 2025, 模板: 公示}\n名册: [{学生: 甲一, 批次: 第一批}]\n分组:\n  - {名称: 第一批, 维度: 批次, 人数: 1名}',
  message: ({ listed, all, missing }) => `公示列出${listed}，合计是${all}，其余${missing}没有列出`,
  hint: () => '请把名册补全；这次只公示这一批的，不必理会，其余的记得另行公示',
});
