/**
 * The campaign: every key a secretary may write. Declared once; validation, the roster's columns, the names
 * that templates see, the JSON Schema for editors and the field reference are all read from it.
 */
import * as z from 'zod';
import { ceremony, followUp, fundSource, goods, publicity, sideActivity, visit } from './events.ts';
import { choice, list } from './kinds.ts';
import { attachment, comparison, history, picture, remarks, section, story } from './narrative.ts';
import { methodical, stockPhrases } from './prose.ts';
import { calendar, publication } from './publication.ts';
import { extraAid, group, label, standard, totals } from './recipients.ts';
import { activity, cooperation, leadership, notice, report, stage, unit } from './report.ts';
import { roster } from './roster.ts';
import { code } from './texts.ts';

const suppressedRule = z.strictObject({
  规则: code('规则代码'),
  处理: choice(['提示', '忽略'], '降为提示，或不再报告', [
    ['提示', '降为提示|降级|降低|只提示'],
    ['忽略', '不[再]?(?:报告?|提示|管|检查)|略过|跳过|关闭?'],
  ]),
  理由: code('为什么'),
});

/** The whole of 活动.yaml: the one place where its fields are declared. */
export const campaignSchema = z.strictObject({
  报告: report.meta({ help: '这份报告本身', structural: true }),
  活动: activity.meta({ help: '开展的是什么活动', shared: true }).optional(),
  单位: unit.meta({ help: '写报告的单位', public: 'show', structural: true, lasts: true }),
  通知: list(notice, '依据的文件').meta({ shared: true }).optional(),
  领导小组: leadership.meta({ help: '领导小组', public: 'show', lasts: true }).optional(),
  阶段: list(stage, '工作的各个阶段').meta({ shared: true }).optional(),
  协作: cooperation.meta({ help: '哪些部门一起做', public: 'show' }).optional(),
  动员: methodical('动员').meta({ help: '怎样动员社会捐助', structural: true }).optional(),
  资金管理: methodical('资金').meta({ help: '怎样管理资金', structural: true }).optional(),
  育人: methodical('育人').meta({ help: '发放以外怎样帮助学生成长', structural: true }).optional(),
  公示: publication
    .meta({
      help: '公示启事；时间写在“阶段”的“公示”里',
      public: 'show',
      structural: true,
      shared: true,
    })
    .optional(),
  日历: calendar.meta({ help: '推算工作日用', structural: true, shared: true }).optional(),
  标准: list(standard, '资助标准').meta({ shared: true, lasts: true }).optional(),
  名册: roster.optional(),
  分组: list(group, '分组的数字').optional(),
  标签: list(label, '受助人的其他情况，各项可以重叠，不相加').optional(),
  合计: totals.meta({ help: '合计数字' }).optional(),
  资金来源: list(fundSource, '钱从哪里来').optional(),
  补充资助: list(extraAid, '标准之外另给的资助，单独报告，不并入合计').optional(),
  仪式: list(ceremony, '发放仪式、座谈会等').optional(),
  走访: list(visit, '走访慰问').optional(),
  实物: list(goods, '物资').optional(),
  宣传: list(publicity, '宣传').optional(),
  回访: list(followUp, '跟踪回访').optional(),
  附带活动: list(sideActivity, '同时开展的活动').optional(),
  同比: comparison.meta({ help: '与上年相比，数字由程序推算' }).optional(),
  历史: history.meta({ help: '往年的数字', structural: true }).optional(),
  故事: list(story, '受助学生的事例').optional(),
  图片: list(picture, '照片，印在写到那件事的一段后面').optional(),
  ...remarks,
  小节: list(section, '自定的小节；给了就按这里的次序，不用模板的小节').optional(),
  套语: stockPhrases
    .meta({
      help: '语料里用哪几句，不填由程序选；号只管这一份报告，“关”和自己的话也管下属单位',
      structural: true,
    })
    .optional(),
  附件: list(attachment, '报告后附哪些表、图').meta({ structural: true }).optional(),
  规则: list(suppressedRule, '降低或不再报告某条警告').meta({ structural: true, shared: true }).optional(),
});

/** 活动.yaml once validated; 名册 may still name a file. */
export type Campaign = z.output<typeof campaignSchema>;
/** One row of 名册. */
export type RosterRow = Exclude<Campaign['名册'], undefined | { 文件: string }>[number];
export type RosterFile = Extract<Campaign['名册'], { 文件: string }>;
