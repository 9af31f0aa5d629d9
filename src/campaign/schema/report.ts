/** What the report is, who writes it, what the campaign is, how it went: 报告、活动、单位、通知、领导小组、阶段、日历. */
import * as z from 'zod';
import { fontSchemes } from '../../style/style.ts';
import { audiences } from '../audiences.ts';
import { details } from '../details.ts';
import { levels } from '../levels.ts';
import { choice, count, date, days, flag, integer, list, openChoice, shorthand, year } from './kinds.ts';
import { headingForms, methods, stageNames } from './prose.ts';
import { code, personName, phrase, sentence, title, unitName } from './texts.ts';
import { levelWordings, stageWordings } from './wordings.ts';

const noticeWordings = [
  ['联合印发', '联合(?:印发|下发|制发|发文|制定|出台|发布)(?:了|实施方案|通知|文件)?|会同?印发'],
  [
    '制定',
    '(?:制定|研究|起草)?(?:印发|下发|制发|出台|发布|发出|制订|拟定|自行制定|自定|制定)(?:了|实施方案|方案|通知|文件)?|(?:制定|研究|起草)[、并和](?:印发|下发|出台)',
  ],
  [
    '转发',
    '(?:(?:收到|接到)[、，,并和及]?(?:后|之后|及时)*[，,]?)?(?:翻印|转印|转发|批转)(?:下发|了|通知|文件)?(?:[、，,并和]?(?:贯彻|落实|执行|学习|传达)+)?|转',
  ],
  [
    '收到',
    '(?:收到|接到|接收|收悉|收文)(?:了|通知|文件)?(?:[、，,并和]?(?:后|认真|组织|及时|贯彻|落实|执行|学习|传达)+)?|(?:认真|组织)?(?:学习|传达)?(?:贯彻|落实|执行|遵照|遵循|参照)(?:[、，,并和]?(?:学习|传达|贯彻|落实|执行|精神))*|依据|根据|按照|上级(?:印发|下发|来文|通知)',
  ],
] as const;

const masthead = z.strictObject({
  形式: choice(['文件', '信函'], '版头的形式，默认“文件”', [
    ['文件', '(?:红头|公文)?文件?(?:格式|式|版头)?'],
    ['信函', '(?:信?函|公函)(?:格式|式|版头)?'],
  ]).optional(),
  发文机关标志: list(
    unitName('一行一个机关，如 云岭县总工会文件'),
    '红色大字，不填用单位全称加“文件”',
  ).optional(),
  发文字号: code('如 云工发〔2025〕12号').optional(),
  签发人: list(personName('姓名，如 何志远'), '上行文才填').meta({ public: 'show' }).optional(),
  份号: code('六位数字，如 000001').optional(),
  密级: code('如 机密★1年').optional(),
  紧急程度: code('如 特急、加急').optional(),
});

const imprint = z.strictObject({
  抄送: list(unitName('机关名称'), '抄送机关，按次序').optional(),
  印发机关: unitName('不填用单位全称').optional(),
  印发日期: date('不填用成文日期，如 2025-11-20').optional(),
});

export const report = z.strictObject({
  年度: year('报告所写的年度，四位数字').meta({ shared: true }),
  标题: phrase('不填则由单位、年度和活动名称组成；要指定换行处用 |').optional(),
  模板: code('用哪一种报告；不填按资料自动选用').meta({ lookup: 'template', lasts: true }).optional(),
  样式: code('版式，默认 gbt9704').meta({ shared: true, lookup: 'style', lasts: true }).optional(),
  字体: choice(fontSchemes, '用哪一套字体：国标字库、Windows 自带、方正 GBK；不填按版式', [
    ['gb2312', '国标(?:字库|字体)?|GB-?2312|.*_?GB2312'],
    ['system', '系统(?:自带|字体)?|[Ww]indows(?:自带)?|自带'],
    ['gbk', '方正(?:字库|字体|GBK)?|GBK'],
  ])
    .meta({ lasts: true })
    .optional(),
  版本: choice(audiences, '给谁看：内部（全部资料）、上报、公示（姓名遮盖）', [
    ['内部', '内部(?:版|使用|资料|存档)|存档'],
    ['上报', '上报(?:版|上级|稿)|报上级|报送'],
    ['公示', '公[示开布](?:版|稿)?|对外(?:公[示开布])?|公众'],
  ])
    .meta({ shared: true })
    .optional(),
  状态: choice(['草稿', '终稿'], '草稿可带问题输出，终稿不可', [
    ['草稿', '草案|初稿|草拟稿?|[讨审]论?[议阅]?稿|征求意见稿|送审稿|未定稿|修改稿'],
    ['终稿', '[定完审]定?稿|正式稿?|最终(?:稿|版)?|成稿|印发稿'],
  ])
    .meta({ shared: true })
    .optional(),
  详略: choice(details, '篇幅：简（只写事实）、常、详（另写意义和成效），默认“常”', [
    ['简', '简[略短单要洁明练]|精简|短|短些|简版'],
    ['常', '[正平通日]常|一般|普通|标准|适中|中等?|默认'],
    ['详', '详[细尽实]|长|长些|完整|详版'],
  ])
    .meta({ shared: true, lasts: true })
    .optional(),
  标题式: choice(headingForms, '各节标题的样式，默认“名词”', [
    ['名词', '名词(?:式|性)?|默认|普通'],
    ['四四', '四四(?:式|句|格)?|八字|对仗|对偶|4\\+4|四字对四字'],
    ['四字', '四个?字(?:格|式|标题|词)?|4字'],
    ['以…为', '以(?:…+|\\.+|—+|～|XX|××|某)?为.{0,3}'],
  ])
    .meta({ shared: true, lasts: true })
    .optional(),
  成文日期: date('落款的日期').meta({ shared: true }).optional(),
  署名: list(unitName('机关名称'), '不填用单位全称').meta({ lasts: true }).optional(),
  署名方式: choice(['文末', '题下', '仅标题'], '署名放在哪里，默认文末', [
    ['文末', '[文篇]?末尾?|文尾|结尾|落款(?:处)?|最后|正文后'],
    ['题下', '(?:大?标?题|题目)(?:之)?下[方面]?|题后|开头'],
    ['仅标题', '只[写在有]?标题|[不无]署名|标题中?|仅在?标题'],
  ])
    .meta({ shared: true, lasts: true })
    .optional(),
  主送: list(unitName('机关名称'), '送给谁；总结一般不写').meta({ lasts: true }).optional(),
  盖章: flag('落款处是否盖章，默认否', {
    yes: '(?:需要?|要|须)?加?盖(?:公?章|印章?)?|[用有]公?章',
    no: '免盖',
  })
    .meta({ lasts: true })
    .optional(),
  关键词: list(phrase('词'), '写入文件属性').optional(),
  附注: phrase('印在日期下一行的括号里').meta({ contact: true }).optional(),
  版头: masthead.meta({ help: '红头；不填没有' }).optional(),
  版记: imprint.meta({ help: '抄送、印发；不填没有' }).optional(),
});

export const activity = z.strictObject({
  名称: title('默认“金秋助学”，不加引号；别的如 圆梦行动').meta({ lasts: true }).optional(),
  主题: phrase('本年的主题').optional(),
  起始年: year('第一次开展的年份').meta({ structural: true, lasts: true }).optional(),
  届次: integer('第几届，如 17', { before: '第', after: '[届次期]', form: 'edition' })
    .meta({ lasts: true })
    .optional(),
  定性: list(sentence('一句话'), '这项活动是什么、为了什么').optional(),
  关联工程: title('与哪项工程结合').meta({ lasts: true }).optional(),
  对象: phrase('资助的是哪些人，默认“困难职工子女”').meta({ lasts: true }).optional(),
  款项: phrase('这笔钱叫什么，默认“助学金”').meta({ lasts: true }).optional(),
  指导: sentence('开篇说的指导思想，照原话写').optional(),
});

const subordinate = z.strictObject({
  名称: unitName('单位全称'),
  简称: unitName('表中用的短名，如 城关镇').optional(),
  零报告: flag('本年没有受助对象', { yes: '零报告|零上报', no: '有受助(?:对象|学生|人)' }).optional(),
  文件: code('该单位自己的 YAML，默认 部门/名称.yaml；如 部门/城关.yaml').optional(),
});

export const unit = z.strictObject({
  全称: unitName('单位的全称'),
  简称: unitName('文中第二次起用的短名').optional(),
  层级: choice(levels, '单位的层级', levelWordings).optional(),
  上级: unitName('上级工会').meta({ structural: false }).optional(),
  联合: list(unitName('单位名称'), '联合主办的单位').meta({ structural: false }).optional(),
  下属: list(shorthand('名称', subordinate), '下属单位，按排列次序').optional(),
});

export const notice = z
  .strictObject({
    标题: phrase('文件标题，不加书名号'),
    文号: code('如 新工办〔2016〕51号'),
    发文单位: phrase('谁发的'),
    印发: date('印发日期，如 6月25日').optional(),
    收到: date('收到的时间').meta({ shared: 'if-issued' }).optional(),
    动作: choice(['收到', '转发', '制定', '联合印发'], '本单位对它做了什么', noticeWordings)
      .meta({ shared: 'if-issued' })
      .optional(),
    发至: phrase('转发或印发到哪里').meta({ shared: 'if-issued' }).optional(),
    要求: list(phrase('一项要求'), '在哪些方面提出要求').meta({ shared: 'if-issued' }).optional(),
  })
  .partial({ 文号: true });

export const cooperation = z.strictObject({
  牵头: unitName('统筹这项工作的部门').optional(),
  部门: list(unitName('部门名称'), '一起做的部门，按次序').optional(),
  方法: methods('协作').optional(),
});

/** An officer in words; a record of both parts is read too. */
const officer = phrase('姓名和职务').meta({ parts: ['职务', '姓名'] });

export const leadership = z.strictObject({
  组长: officer.optional(),
  副组长: list(officer, '按次序').optional(),
  成员单位: list(phrase('单位名称'), '按次序').optional(),
});

const refusal = shorthand(
  '人数',
  z.strictObject({ 原因: phrase('未通过的原因').optional(), 人数: count('多少人') }),
  '原因',
);

export const stage = z.strictObject({
  名称: openChoice(stageNames, '哪个阶段', stageWordings).meta({ structural: true }),
  单位: unitName('谁做的，写简称，如 县总工会；不填是写报告的单位，批量时各单位沿用的是本级')
    .meta({ structural: true })
    .optional(),
  时间: date('什么时候').optional(),
  做法: list(sentence('一句话'), '怎样做的').optional(),
  方法: methods('部署', '宣传', '摸底', '审核', '公示', '发放').optional(),
  工作日: integer('公示了几个工作日，如 5；不填按日历推算', {
    before: '(?:公示|为期|公示期|[共计])*',
    after: '个?工作日(?:[（(]不含(?:周末|双休日|节假日|[、和])+[）)])?|个',
    form: 'workdays',
  }).optional(),
  天数: days('公示了几天，周末也算，如 7天；与工作日是两回事').optional(),
  会议: phrase('由什么会议决定').optional(),
  申报人数: count('申报了多少人，如 56名').meta({ shared: false }).optional(),
  未通过: list(refusal, '未通过的原因和人数').meta({ shared: false }).optional(),
  结果: phrase('如 无异议').optional(),
});
