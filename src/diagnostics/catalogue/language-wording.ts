/** Problems of words: look-alikes, requests out of place, 序次语, citations, names of people. */
import { defineProblem } from '../diagnostic.ts';
import type { Slip } from './language.ts';

const shouldBe = ({ found, right }: Slip) => `“${found}”应为“${right}”`;
const changeTo = ({ right }: Slip) => `改为“${right}”`;

export const confusable = defineProblem<Slip>({
  code: 'language.confusable',
  severity: 'warning',
  basis: '实务',
  title: '易混的字词',
  why: '如“截止”不带时间，“截至”带时间；“账目”不作“帐目”；“其他”不作“其它”。',
  wrong: '截止8月底已发放完毕',
  right: '截至8月底已发放完毕',
  message: shouldBe,
  hint: changeTo,
});

export const particle = defineProblem<Slip>({
  code: 'language.particle',
  severity: 'warning',
  basis: '一般',
  title: '“的”“地”“得”用错了',
  why: '修饰动词用“地”，动词后面说明怎样用“得”：“有力地推动了”“做得很好”。',
  wrong: '助学活动有力的推动了帮扶工作',
  right: '助学活动有力地推动了帮扶工作',
  message: shouldBe,
  hint: changeTo,
});

export const requestPhrase = defineProblem<Slip>({
  code: 'language.request-phrase',
  severity: 'error',
  basis: '规定',
  title: '总结、报告里写了请示的话',
  why: '不得在报告等非请示性公文中夹带请示事项（《党政机关公文处理工作条例》第十五条）；上级不会批复报告。',
  wrong: '以上报告妥否，请批示。',
  right: '特此报告。',
  message: ({ found }) => `“${found}”是请示用语，不能写进总结或报告`,
  hint: () => '删去；有事请示的，另写一份请示',
});

export const ordinalMark = defineProblem<Slip>({
  code: 'language.ordinal-mark',
  severity: 'warning',
  basis: '规定',
  title: '序次语后面的标点',
  why: '“一”后面用顿号，“1”后面用下脚点，“第一”“首先”后面用逗号，带括号的和带圈的后面不用（GB/T 15834—2011，附录B.3）。',
  wrong: '1、各级领导重视',
  right: '1.各级领导重视',
  message: shouldBe,
  hint: changeTo,
});

export const mixedOrdinals = defineProblem<Slip>({
  code: 'language.mixed-ordinals',
  severity: 'warning',
  basis: '实务',
  title: '“一是”后面有时有逗号，有时没有',
  why: '一段文字里的“一是”“二是”写法要一致。',
  wrong: '一是摸清底数；二是，按时发放',
  right: '一是摸清底数；二是按时发放',
  message: ({ found, right }) => `“${found}”与前面的写法不一致，应为“${right}”`,
  hint: changeTo,
});

export const citation = defineProblem<Slip>({
  code: 'language.citation',
  severity: 'warning',
  basis: '一般',
  title: '引用公文的写法',
  why: '引用公文先写标题，后写发文字号，字号放在紧接的括号里，两者之间不加标点。',
  wrong: '按照云工发〔2016〕51号《关于开展金秋助学活动的通知》要求',
  right: '按照《关于开展金秋助学活动的通知》（云工发〔2016〕51号）要求',
  message: ({ found, right }) =>
    right === undefined ? `“${found}”处：先写标题，后写文号` : `引用公文时“${found}”应为“${right}”`,
  hint: ({ right }) => (right === undefined ? '写成“《标题》（文号）”' : `改为“${right}”`),
});

export const eventDate = defineProblem<Slip>({
  code: 'language.event-date',
  severity: 'warning',
  basis: '规定',
  title: '用月日命名的事件没加引号',
  why: '用月、日简称的事件和节日，数字之间用间隔号，外加引号：“3·15”（GB/T 15835—2011）。',
  wrong: '5·12地震',
  right: '“5·12”地震',
  message: shouldBe,
  hint: changeTo,
});

export const nameDot = defineProblem<Slip>({
  code: 'language.name-dot',
  severity: 'warning',
  basis: '规定',
  title: '姓名间隔号用了别的符号',
  why: '少数民族和外国人名的间隔号是“·”（U+00B7）；别的圆点看着相近，查找、比对名册时却不是同一个人。',
  wrong: '阿迪娜•艾拜都拉',
  right: '阿迪娜·艾拜都拉',
  message: ({ found }) => `姓名间隔号用了“${found}”，应为“·”`,
  hint: () => '改为“·”',
});

export const nameSpace = defineProblem<Slip>({
  code: 'language.name-space',
  severity: 'warning',
  basis: '实务',
  title: '姓名里有空格',
  why: '为对齐而加的空格会让同一个人成为两个人，公示和查重都会出错；对齐由表格来做。',
  wrong: '何 远',
  right: '何远',
  message: () => '姓名里有空格',
  hint: ({ right }) =>
    right === undefined ? '是一个人的，请删去空格；是两个人的，请用“、”隔开' : '删去空格',
});
