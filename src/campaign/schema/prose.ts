/**
 * How the report is worded: its length, its headings, the ticks (方法) that the bank of sentences speaks from, and
 * the sentences that were chosen.
 */
import * as z from 'zod';
import { choice, list } from './kinds.ts';
import { sentence } from './texts.ts';
import { switchWordings, tickWordings } from './wordings.ts';

/** 标题式: which set of parallel headings. */
export const headingForms = ['名词', '四四', '四字', '以…为'] as const;

/**
 * 方法, by what they are ways of doing: what the bank may say of the work because the user ticked it. Each is a word
 * of the lists in forms and inspections of this kind of campaign.
 */
export const ticks = {
  部署: [
    ...['专题会议', '实施方案', '专人负责', '联席会议', '纳入年度计划'],
    ...['列入议程', '定期会议', '结合送温暖'],
  ],
  协作: ['信息互通', '分工负责'],
  宣传: ['公开栏', '公众号', '报纸', '广播', '电视', '明白卡', '会议', '入户'],
  摸底: ['档案', '入户', '登记造册', '优先核实', '补录', '动态管理', '联系包保', '直接对接'],
  审核: ['对照标准', '初审', '复审', '联审', '信息比对', '告知原因'],
  公示: ['公开栏', '网站', '公众号', '村务栏', '班前会'],
  动员: ['走访企业', '倡议书', '结对', '一助一', '群助一', '实名推荐', '冠名', '定期捐资'],
  资金: ['专项基金', '专户', '专款专用', '签领', '经审', '公开收支', '接受查询'],
  发放: ['现场', '打卡', '入户送达', '不公开'],
  育人: ['座谈', '志愿服务', '实践岗'],
  回访: ['电话', '入户', '保持联系', '续助', '就业推荐'],
} as const;
/** What there are ways of doing. */
export type TickKind = keyof typeof ticks;
/** Those, in the order of the work. */
export const tickKinds = Object.keys(ticks) as TickKind[];

/** The stages of a campaign, in the order of the work. */
export const stageNames = ['部署', '宣传', '摸底', '申报', '审核', '公示', '发放', '总结', '其他'] as const;

/** Ticks of one kind of work, or of several. */
export function methods(...kinds: readonly TickKind[]) {
  const words = [...new Set(kinds.flatMap((kind): readonly string[] => ticks[kind]))] as [
    string,
    ...string[],
  ];
  const wordings = tickWordings.filter(([word]) => words.includes(word));
  const told =
    kinds.length === 1
      ? words.join('、')
      : kinds.map((kind) => `${kind}〔${ticks[kind].join('、')}〕`).join(' ');
  return list(choice(words, '一种方法', wordings), `用了哪些方法，句子由语料写：${told}`).meta({
    structural: true,
  });
}

/** Work that has ways of doing and no stage of its own. */
export const methodical = (kind: TickKind) => z.strictObject({ 方法: methods(kind).optional() });

/** The kinds of paragraph that the bank has sentences for, in the order of a report. */
export const bankKinds = [
  ...[
    '意义',
    '指导',
    '依据',
    '部署',
    '协作',
    '宣传',
    '摸底',
    '标准',
    '审核',
    '公示',
    '动员',
    '筹资',
    '资金',
    '发放',
  ],
  ...[
    '仪式',
    '结果',
    '构成',
    '同比',
    '累计',
    '故事',
    '回访',
    '走访',
    '育人',
    '成效',
    '经验',
    '问题',
    '打算',
    '结尾',
  ],
  ...['零报告', '汇总'],
] as const;
/** One of them, 段 of a file of the bank. */
export type BankKind = (typeof bankKinds)[number];

/** 3, or the whole 号, 摸底-3. */
const numbered = /^(?:\p{Script=Han}{2,3}-?)?(\d{1,4})$/u;

/** The numbers that a word of 套语 chooses sentences by: 3、7; undefined where it is 关 or words of the user's own. */
export function readNumbers(word: string): number[] | undefined {
  const numbers = word.split(/[、，,\s]+/).map((part) => numbered.exec(part)?.[1]);
  return numbers.every((number) => number !== undefined) ? numbers.map(Number) : undefined;
}

/** In place of sentences: none of a kind, or those that the program chooses, as where nothing is said of it. */
const switches = ['关', '开'] as const;

/**
 * 套语: of each kind the numbers of the sentences to use, 关, or sentences of the user's own; 其余 closes the kinds that
 * are not named, but for what is ticked.
 */
export const stockPhrases = z.strictObject({
  ...(Object.fromEntries(
    bankKinds.map((kind) => [
      kind,
      list(
        sentence('一句的号，如 3；或“关”；或自己的一句话').meta({
          offered: switches,
          wordings: switchWordings,
        }),
        `“${kind}”用哪几句`,
      )
        .meta({ shared: 'if-worded' })
        .optional(),
    ]),
  ) as Record<BankKind, z.ZodOptional<z.ZodArray<ReturnType<typeof sentence>>>>),
  其余: choice(['关'], '没有点名的各段：关，只说勾选的方法').meta({ shared: false }).optional(),
});
