/** What may not stand in a public report, and what the public version did on its own to keep it out. */
import { defineProblem } from '../diagnostic.ts';

export type PrivateKind =
  | '身份证号'
  | '手机号'
  | '固定电话'
  | '银行卡号'
  | '证件号'
  | '网络账号'
  | '出生日期'
  | '住址';

export const privateValue = defineProblem<{ kind: PrivateKind; shown: string }>({
  code: 'privacy.value',
  severity: 'error',
  title: '公示中有个人敏感信息',
  why: '身份证号、电话、银行卡号、出生日期和住址一经公示就收不回来；公示只需要让人认得出是谁、得了多少。',
  wrong: '报告: {年度: 2025, 版本: 公示}\n公示: {地点: 工会公告栏（找王明，13912345678）}',
  right: '报告: {年度: 2025, 版本: 公示}\n公示: {地点: 工会公告栏, 电话: 0516-80000000}',
  basis: '规定',
  message: ({ kind, shown }) => `公示中有${kind}：${shown}`,
  hint: ({ kind }) =>
    kind === '手机号' || kind === '固定电话'
      ? '请删去；工会对外的电话写在“公示”的“电话”里'
      : '请从资料或模板中删去',
});

export const fullName = defineProblem<{ shown: string }>({
  code: 'privacy.name',
  severity: 'error',
  title: '公示中有受助人的全名',
  why: '资料里的姓名会自动遮盖；模板里直接写的全名不会，要由写模板的人改。',
  basis: '实务',
  message: ({ shown }) => `公示中有受助人的全名：${shown}`,
  hint: () => '请在模板里改用“名册”或“故事”里的姓名，它们会自动遮盖',
});

export const illness = defineProblem<{ word: string }>({
  code: 'privacy.illness',
  severity: 'warning',
  title: '公示中提到病情或残疾',
  why: '病情属于敏感个人信息，公示不写致困原因。说一类人有多少名可以，说到一个人的病不可以。',
  wrong: '报告: {年度: 2025, 版本: 公示}\n公示: {地点: 工会公告栏（含白血病患者家庭）}',
  right: '报告: {年度: 2025, 版本: 公示}\n公示: {地点: 工会公告栏}',
  basis: '规定',
  message: ({ word }) => `公示中提到“${word}”`,
  hint: () => '说的若是某个人的病情，请删去',
});

export const needlessValue = defineProblem<{ kind: PrivateKind; shown: string }>({
  code: 'privacy.needless',
  severity: 'warning',
  title: '报告里有用不着的个人信息',
  why: '报告要上报、传阅、存档，看的人不需要身份证号、手机号、银行卡号、出生日期和住址；只处理必要的信息（《个人信息保护法》第六条）。',
  wrong: '报告: {年度: 2025, 版本: 上报}\n特点: [开通热线13912345678，方便职工咨询]',
  right: '报告: {年度: 2025, 版本: 上报, 附注: 联系人：王明，13912345678}\n特点: [开通热线，方便职工咨询]',
  basis: '规定',
  message: ({ kind, shown }) => `报告里有${kind}：${shown}`,
  hint: ({ kind }) =>
    kind === '手机号' || kind === '固定电话'
      ? '请删去；本单位联系人的电话写在“报告”的“附注”里'
      : '请从资料或模板中删去',
});

export const unagreedIllness = defineProblem<{ word: string; who: string }>({
  code: 'privacy.story-illness',
  severity: 'warning',
  title: '事例写了病情，没有写本人同意',
  why: '病情属于敏感个人信息，写进报告就会离开知情的人，要先取得本人的单独同意（《个人信息保护法》第二十九条）。',
  wrong: '报告: {年度: 2025, 版本: 上报, 模板: 编号总结}\n故事: [{人物: 欧阳小雨, 困难: 父亲患有尿毒症}]',
  right:
    '报告: {年度: 2025, 版本: 上报, 模板: 编号总结}\n故事: [{人物: 欧阳小雨, 困难: 父亲患有尿毒症, 可公开: 是}]',
  basis: '规定',
  message: ({ word, who }) => `“${who}”的事例提到“${word}”，没有写本人同意公开`,
  hint: () => '本人同意的，写“可公开: 是”；没有同意的，请改为“家庭困难”一类的说法',
});

export const smallGroup = defineProblem<{ name: string; count: string; isUnlisted: boolean }>({
  code: 'privacy.small-group',
  severity: 'warning',
  title: '公示中的一组只有一两个人',
  why: '一组只有一两个人时，不写姓名也猜得出是谁，等于公开了他属于这一组。',
  basis: '实务',
  message: ({ name, count }) => `“${name}”只有${count}，容易猜出是谁`,
  hint: ({ isUnlisted }) =>
    isUnlisted
      ? '这一组依法不写姓名；已满14周岁的，请在名册的“年龄”一列写明，就会照常列出；其余的请缩小张贴的范围'
      : '请并入别的组，或在公示里不写这一组',
});

export const noPeriod = defineProblem({
  code: 'privacy.no-period',
  severity: 'warning',
  title: '公示没有写公示期',
  why: '没有起止日期，看的人不知道何时可以提出异议，贴的人也不知道何时应当撤下。',
  wrong: '报告: {年度: 2025, 版本: 公示}\n阶段:\n  - {名称: 公示}',
  right: '报告: {年度: 2025, 版本: 公示}\n阶段:\n  - {名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}',
  basis: '一般',
  message: () => '没有写公示从哪天到哪天',
  hint: () => '请在“阶段”里加一项“公示”，写明“时间: {起: …, 止: …}”，要到日',
});

export const takeDown = defineProblem<{ last: string; day: string }>({
  code: 'privacy.take-down',
  severity: 'notice',
  title: '公示应当撤下的日子',
  why: '公示期满，公开个人信息的理由就没有了，名单要从公告栏和网页上撤下。',
  basis: '规定',
  message: ({ last, day }) => `公示到${last}为止，${day}应当撤下`,
  hint: () => '公告栏、网站和工作群里的都要撤',
});

export const withheldMinors = defineProblem<{ count: string }>({
  code: 'privacy.minors',
  severity: 'notice',
  title: '不满14周岁的学生只计数',
  why: '不满14周岁未成年人的个人信息是敏感个人信息（《个人信息保护法》第二十八条），公示只写人数和金额。',
  basis: '规定',
  message: ({ count }) => `不满14周岁的${count}不列入公示名单，只写人数和金额`,
});

export const assumedMinors = defineProblem<{ count: number }>({
  code: 'privacy.age-unknown',
  severity: 'notice',
  title: '看不准年龄的学生按不满14周岁对待',
  why: '没有年龄的小学生、初中生，年龄写得不准或读不懂的，说不准满没满14周岁；公开了收不回来，所以先不公开。',
  basis: '实务',
  message: ({ count }) =>
    `名册中有${count}名学生没有写年龄或年龄看不准，可能不满14周岁，公示时按不满14周岁对待`,
  hint: () => '已满14周岁的，请在名册的“年龄”一列写明周岁，如 16',
});

export const maskedInText = defineProblem<{ field: string; name: string; masked: string }>({
  code: 'privacy.masked',
  severity: 'notice',
  title: '文字里的姓名已遮盖',
  why: '受助人的姓名常常出现在经验、事例这些自己写的话里，公示版一并遮盖。',
  basis: '实务',
  message: ({ field, name, masked }) => `“${field}”里的“${name}”已遮盖为“${masked}”`,
  hint: () => '说的若不是受助人，请换一种说法',
});

export const storiesLeftOut = defineProblem<{ audience: string; count: number; reason: string }>({
  code: 'privacy.stories',
  severity: 'notice',
  title: '有的事例没有用',
  why: '上报只举一两个事例；公示只用本人同意公开的事例，也不写困难原因。',
  basis: '实务',
  message: ({ audience, count, reason }) => `${audience}版没有用其中${count}个事例：${reason}`,
});

export const unitWordsLeftOut = defineProblem({
  code: 'privacy.unit-words',
  severity: 'notice',
  title: '各单位报来的话没有用',
  why: '各单位写的经验、问题里可能有受助人的姓名，而他们的名册不在手边，无法遮盖。',
  basis: '实务',
  message: () => '公示版没有用各单位报来的特点、经验、问题、打算和评价',
  hint: () => '要用的，请核对姓名后写进本级的活动文件',
});

export const privateFile = defineProblem<{ kind: PrivateKind | '受助人的全名'; shown: string; part: string }>(
  {
    code: 'privacy.file',
    severity: 'error',
    title: '写成的公示文件里有不该公开的内容',
    why: '打开文件看不见的地方——文件属性、批注、图表里的数据——别人也能看到，所以写成之后再查一遍。',
    basis: '规定',
    message: ({ kind, shown, part }) => `写成的公示文件（${part}）里有${kind}：${shown}`,
    hint: () => '文件没有写出；请从资料或模板中删去',
  },
);
