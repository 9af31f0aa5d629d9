/** Problems of the user's own sentences beside the figures. */
import { defineProblem } from '../diagnostic.ts';

export const percentageMismatch = defineProblem<{
  given: string;
  derived: string;
  how: string;
  /** absent of what went the other way */
  difference: string | undefined;
}>({
  code: 'wording.percentage',
  severity: 'error',
  title: '百分比与推算的不符',
  why: '文字里的百分比是人算的，数字改过之后常常忘了重算。',
  wrong:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 70名}\n  - {名称: 本科, 维度: 学段, 人数: 5名}\n合计: {人数: 75名}\n特点: [本科生占9.6%]',
  right:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 70名}\n  - {名称: 本科, 维度: 学段, 人数: 5名}\n合计: {人数: 75名}\n特点: [本科生占6.7%]',
  message: ({ given, derived, how, difference }) =>
    `文字里是${given}，${how} 是${derived}${difference === undefined ? '' : `，相差${difference}`}`,
  hint: () => '请改正百分比；保留几位小数都可以，但要四舍五入',
});

export const rateOverWhole = defineProblem<{ words: string }>({
  code: 'wording.over-hundred',
  severity: 'error',
  title: '比率超过了100%',
  why: '覆盖率、到位率、占比说的是全部里的多少，不会超过 100%。',
  wrong: '特点: [政策知晓率达到120%]',
  right: '特点: [政策知晓率达到98%]',
  message: ({ words }) => `“${words}”超过了100%`,
  hint: () => '请核对数字；超额完成的，写“完成计划的120%”',
});

export const plannedFigure = defineProblem<{ word: string; sentence: string }>({
  code: 'wording.planned',
  severity: 'warning',
  title: '总结里有计划数',
  why: '总结写的是已经做到的事。“拟发放”“计划资助”多半是从方案里抄来的。',
  wrong: '经验: [拟资助困难职工子女30名]',
  right: '打算: [2026年计划资助困难职工子女30名]',
  message: ({ word, sentence }) => `“${sentence}”里的“${word}”是计划的说法`,
  hint: () => '已经完成的，请写实际数字；还没有完成的，移到“打算”',
});

export const placeholderLeft = defineProblem<{ placeholder: string; sentence?: string }>({
  code: 'wording.placeholder',
  severity: 'error',
  title: '占位符没有填',
  why: '“××”“**”“20xx”“____”“○○○”“某某市”“【待填】”“（待补充）”是留着以后填的，不能印在终稿里。',
  wrong: '单位: {全称: 云岭县总工会, 上级: "**市总工会"}',
  right: '单位: {全称: 云岭县总工会, 上级: 云州市总工会}',
  message: ({ placeholder, sentence }) =>
    sentence ? `模板的“${sentence}”里有没有填的占位符“${placeholder}”` : `“${placeholder}”是没有填的占位符`,
  hint: () => '请换成实际的内容；没有的就删去这一项',
});
