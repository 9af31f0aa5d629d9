/** The columns of 名册, with the headings that they are recognised by. */
import * as z from 'zod';
import { dimensionColumns } from './dimensions.ts';
import { choice, flag, money } from './kinds.ts';
import { freshmen } from './recipients.ts';
import { tellsFreshmen } from './roster-titles.ts';
import { code, personName, phrase } from './texts.ts';

/** Columns that tell groups apart stand where people look for them; one that is new, before 备注. */
const { 民族, 单位, 学段, 地域, 类别, 来源, 批次, ...others } = dimensionColumns;

/**
 * A row of the roster. `synonyms` are the headings that its column is recognised by. Of a recipient only what 教育部
 * allows to be published is shown: a column that says nothing of `public` is dropped.
 */
export const rosterRow = z
  .strictObject({
    学生: personName('学生姓名').meta({
      synonyms: [
        '学生姓名',
        '姓名',
        '受助学生',
        '就学子女姓名',
        '子女',
        '考生姓名',
        '受助人姓名',
        '受助学生姓名',
        '子女姓名',
        '被资助学生',
        '受助人',
      ],
      public: 'mask',
      column: { head: '学生姓名', width: 5 },
      form: { sample: '李小明' },
    }),
    性别: choice(['男', '女'], '性别', [
      ['男', '男[性生孩]|男学生|[Mm]|[Mm]ale|儿子'],
      ['女', '女[性生孩]|女学生|[Ff]|[Ff]emale|女儿'],
    ])
      .meta({ column: { head: '性别', width: 2.5 }, form: { width: 4, sample: '男' } })
      .optional(),
    民族,
    家长: personName('职工（家长）姓名')
      .meta({
        synonyms: [
          '家长姓名',
          '职工姓名',
          '户主姓名',
          '户主',
          '会员姓名',
          '家长（职工）姓名',
          '父亲姓名',
          '母亲姓名',
          '监护人姓名',
          '困难职工',
          '困难职工姓名',
          '父母姓名',
          '监护人',
          '职工',
          '员工姓名',
          '受助家庭',
          '困难家庭',
        ],
        public: 'mask',
        column: { head: '家长姓名', width: 5 },
        form: { sample: '李建国' },
      })
      .optional(),
    家长身份: phrase('如 退休职工')
      .meta({ synonyms: ['职工类别', '职工身份', '人员类别'], form: { sample: '在职职工' } })
      .optional(),
    单位,
    关系: phrase('与家长的关系')
      .meta({
        synonyms: [
          '与职工关系',
          '与家长关系',
          '与户主关系',
          '与本人关系',
          '与困难职工关系',
          '亲属关系',
          '关系',
        ],
        column: { head: '关系', width: 3 },
        form: { sample: '父子' },
      })
      .optional(),
    年龄: code('周岁；公示时不满14周岁的只计数')
      .meta({ form: { width: 4, sample: '18' } })
      .optional(),
    学段,
    年级: phrase('如 小学三年级、高二、大一；没有学段的由它得出学段')
      .meta({
        synonyms: ['就读年级', '所在年级', '所读年级', '现读年级', '年级班级', '就读班级', '班级'],
        form: { sample: '大一' },
      })
      .optional(),
    新生: flag('是否当年新生', freshmen)
      .meta({
        titled: tellsFreshmen,
        synonyms: ['是否新生', '当年新生', '是否应届'],
        form: { width: 4, sample: '是' },
      })
      .optional(),
    院校: phrase('就读学校')
      .meta({
        synonyms: ['学校', '就读学校', '录取院校', '院校及专业', '学校名称'],
        public: 'show',
        column: { head: '就读学校', width: 8 },
        form: { width: 12, sample: '云岭大学' },
      })
      .optional(),
    地域,
    专业: phrase('专业')
      .meta({
        synonyms: ['就读专业', '录取专业', '所学专业'],
        public: 'show',
        column: { head: '专业', width: 6 },
        form: { width: 10, sample: '土木工程' },
      })
      .optional(),
    类别,
    金额: money('发了多少')
      .meta({
        synonyms: [
          '资助金额',
          '补助金额',
          '救助金额',
          '助学金额',
          '发放金额',
          '助学金',
          '帮扶金额',
          '金额',
          '补助标准',
        ],
        each: true,
        public: 'show',
        column: { head: '金额（元）', width: 4.5 },
        form: { sample: 5000 },
      })
      .optional(),
    来源,
    批次,
    方式: phrase('怎样发的')
      .meta({ synonyms: ['发放方式', '资助方式'], form: { sample: '银行转账' } })
      .optional(),
    ...others,
    备注: phrase('备注，如 8月转学')
      .meta({ synonyms: ['说明'], column: { head: '备注', width: 5 }, form: { width: 14 } })
      .optional(),
  })
  .meta({ public: 'drop' });
