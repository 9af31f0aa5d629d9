/** 维度: what groups are told apart by, and the columns of the roster that tell it. A new one is declared here alone. */
import { schoolingWords, tellSchooling } from '../schooling.ts';
import { list } from './kinds.ts';
import { tellUnit } from './roster-titles.ts';
import { party, phrase, unitName } from './texts.ts';

/** Each 维度, in the order that a report tells them, with a pattern of the other words for it. */
export const dimensionWordings = [
  [
    '学段',
    '(?:就读|所在|入学|录取|培养)?(?:学历|学段|层次|学历层次|就读阶段|阶段|年级|学制|学业阶段)(?:层次)?',
  ],
  [
    '类别',
    '(?:困难|致困|家庭|学生|人员|对象|职工|贫困|档案|身份)(?:类型|类别|原因|种类|等级|情况|程度|状况)*|类型|身份',
  ],
  ['来源', '(?:资金|经费|款项|资助|资助方|捐赠)(?:来源|方|渠道)|资助方|渠道'],
  [
    '单位',
    '(?:所属|下属|所在|各|家长|基层|申报|职工|工作)(?:单位|工会|部门|企业|乡镇|镇街)|部门|工会|分公司|乡镇|镇街|街道|行业',
  ],
  ['标准', '(?:资助|补助|发放|救助)(?:标准|档次|档|金额)|档次|档|金额档'],
  ['批次', '(?:发放|资助|第几)批次?|批'],
  ['地域', '区域|地区|(?:就读|录取|生源|院校)(?:地|地区|地域)|省内外|县区|县（?市、?区）?|区县|城乡'],
  ['民族', '民族别|族别'],
  ['其他', '其它|别的|性别|男女'],
] as const;

/** What groups are told apart by. */
export const dimensions = dimensionWordings.map(([name]) => name);

/** The columns of the roster whose values are groups of the 维度 of that name. */
export const dimensionColumns = {
  学段: phrase('如 小学、初中、高中、大专、本科、硕士')
    .meta({
      titled: tellSchooling,
      synonyms: ['就读学段', '学历', '学历层次', '培养层次', '录取层次', '阶段', '就读阶段', '层次'],
      public: 'show',
      dimension: 'told',
      column: { head: '学段', width: 3 },
      form: { sample: '本科', offered: schoolingWords },
    })
    .optional(),
  类别: list(phrase('一项，如 低保家庭'), '困难类别，可多项')
    .meta({
      synonyms: [
        '困难类别',
        '困难类型',
        '困难等级',
        '困难职工类别',
        '家庭困难类型',
        '家庭困难类别',
        '家庭类型',
        '困难职工家庭类别',
        '困难情况',
        '贫困类型',
        '家庭类别',
        '致困类型',
        '致困原因',
        '困难原因',
        '档案类别',
      ],
      dimension: 'told',
      column: { head: '困难类别', width: 5 },
      form: { width: 10, sample: '低保、单亲' },
    })
    .optional(),
  来源: party('钱从哪里来')
    .meta({
      synonyms: ['资金来源', '资助来源', '经费来源', '资助方', '资助单位'],
      dimension: 'told',
      column: { head: '资金来源', width: 5 },
      form: { width: 10, sample: '县总工会' },
    })
    .optional(),
  单位: unitName('家长所在单位')
    .meta({
      synonyms: [
        '所在工会',
        '所属工会',
        '所属机构',
        '基层工会',
        '镇（街道）',
        '乡镇（街道）',
        '乡镇',
        '街道',
        '工会名称',
        '工作单位',
        '所在单位',
        '家长单位',
        '职工单位',
        '单位名称',
        '部门',
        '所属单位',
        '申报单位',
        '工会',
        '车间',
        '分会',
        '分工会',
        '分公司',
        '二级单位',
        '科室',
        '班组',
        '县区',
        '区县',
        '县市区',
        '县（市、区）',
        '镇街',
        '街镇',
      ],
      titled: (title, isHead) => (isHead ? undefined : tellUnit(title)),
      lesser: [
        ...['村（社区）', '村(社区)', '社区（村）', '村社区', '村居', '村（居）', '所在村（社区）'],
        ...['所属社区', '所在社区', '社区', '社区名称', '所在村', '所属村', '行政村', '村', '村名'],
        ...['村委会', '居委会', '村（居）委会', '所属居委会', '村组', '所在村组', '村民小组'],
      ],
      public: 'search',
      dimension: 'told',
      column: { head: '单位', width: 7, merge: true },
      form: { width: 12, sample: '云岭县第一小学' },
    })
    .optional(),
  批次: phrase('第几批')
    .meta({
      titled: (title) => /第[一二三四五六七八九十\d]{1,2}批/.exec(title)?.[0],
      synonyms: ['发放批次', '资助批次'],
      public: 'show',
      dimension: 'told',
      column: { head: '批次', width: 3 },
      form: { sample: '第一批' },
    })
    .optional(),
  地域: phrase('如 省外')
    .meta({
      synonyms: ['就读地区', '录取地区', '省内省外', '省内外'],
      dimension: 'compared',
      form: { sample: '省外' },
    })
    .optional(),
  民族: phrase('民族')
    .meta({ dimension: 'compared', column: { head: '民族', width: 4.5 }, form: { sample: '汉族' } })
    .optional(),
};
