/** Problems of a field: it is missing, unknown, of the wrong shape, or its text is not understood. */
import { defineProblem } from '../diagnostic.ts';
import { advise, type Unread } from './schema-advice.ts';

export type { FormKind } from './schema-advice.ts';

/** What messages call the shapes that a field may have. */
export type ShapeName = '文字' | '若干行“字段: 内容”' | '并列的几项（每项以“- ”开头）';

export const missingField = defineProblem<{ key: string; help: string; inTable?: boolean }>({
  code: 'schema.missing',
  severity: 'error',
  title: '缺少必填的字段',
  why: '没有它，报告的题目、落款或数字就无从写起。',
  wrong: '单位:\n  简称: 县总',
  right: '单位:\n  全称: 云岭县总工会\n  简称: 县总',
  message: ({ key, help }) => `缺少“${key}”${help === '' ? '' : `（${help}）`}`,
  hint: ({ key, inTable }) => (inTable ? `请在这一行的“${key}”一格填上` : `请填上“${key}”，写作“${key}: …”`),
});

/** 最外层, “仪式”的“现场”里. */
function nameHomes(homes: readonly (readonly string[])[]): string {
  return homes
    .map((way) => (way.length === 0 ? '最外层' : `${way.map((name) => `“${name}”`).join('的')}里`))
    .join('或');
}

export const endlessData = defineProblem({
  code: 'schema.endless',
  severity: 'error',
  title: '资料里有一项包含它自己',
  why: '程序里的资料要能一层一层写成文字；包含自己的、层数太多的，写不完。',
  message: () => '这一项包含它自己，或一层套一层太深',
  hint: () => '请只传普通的数据：文字、数字、一组、几项',
});

export const unknownKey = defineProblem<{
  key: string;
  /** the records that have such a field, as the names that lead to each; the record that it was typed in */
  homes: readonly (readonly string[])[];
  owner?: string | undefined;
  nearest?: string | undefined;
  known: readonly string[];
}>({
  code: 'schema.unknown-key',
  severity: 'error',
  title: '不认识的字段',
  why: '写错的字段不会被读到，报告会少内容而没有任何提示。',
  wrong: '合计:\n  人树: 184',
  right: '合计:\n  人数: 184',
  message: ({ key, homes, owner, nearest }) =>
    homes.length > 0
      ? `“${key}”写在${nameHomes(homes)}，不在${owner === undefined ? '最外层' : `“${owner}”里`}`
      : `不认识的字段“${key}”${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ homes: [way, ...more], nearest, known }) =>
    way
      ? `请把这一行移到${nameHomes([way, ...more])}${way.length === 0 ? '，行首不空格' : ''}`
      : nearest
        ? `请改为“${nearest}”`
        : known.length > 0
          ? `这里可以写：${known.join('、')}`
          : '请删去这一行',
});

export const wrongShape = defineProblem<{
  label: string;
  wanted: ShapeName;
  given: ShapeName | '空';
  /** of a list of records, or a record in a list: the field that each begins with */
  first?: string | undefined;
}>({
  code: 'schema.shape',
  severity: 'error',
  title: '写法不对：该是文字、几项还是字段',
  why: '每个字段有自己的写法，写成另一种就读不出来。',
  wrong: '单位: 云岭县总工会',
  right: '单位:\n  全称: 云岭县总工会',
  message: ({ label, wanted, given }) => `${label}应写成${wanted}，现在是${given}`,
  hint: ({ wanted, first }) => {
    if (wanted === '文字') return '请只写一个值';
    const list = wanted.startsWith('并列');
    if (first === undefined)
      return list ? '请另起一行，每项前写“- ”' : '请另起一行，行首空两格，写“字段: 内容”';
    return `请${list ? '另起一行，每项' : ''}写成“- ${first}: …”，其余字段在下面与“${first}”对齐`;
  },
});

export const unknownChoice = defineProblem<{
  given: string;
  choices: readonly string[];
  nearest?: string | undefined;
  /** the choices that it names one behind the other */
  several?: readonly string[];
}>({
  code: 'schema.choice',
  severity: 'error',
  title: '不在可选的词里',
  why: '这些词决定报告怎样分组、怎样措辞，只认列出的几个。',
  wrong: '单位:\n  全称: 云岭县总工会\n  层级: 上等',
  right: '单位:\n  全称: 云岭县总工会\n  层级: 县',
  message: ({ given, nearest, several = [] }) =>
    several.length > 1
      ? `“${given}”是几个词，这里只认一个`
      : `“${given}”不在可选的词里${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ choices, several = [] }) =>
    several.length > 1 ? `只写一个：${several.join(' 或 ')}` : `可选：${choices.join('、')}`,
});

export const unreadableValue = defineProblem<Unread>({
  code: 'schema.value',
  severity: 'error',
  title: '看不懂的金额、人数、日期',
  why: '看不懂的数字不会去猜；猜错的数字比没有更糟。',
  wrong: '合计:\n  人数: 几十人\n  发放: 28.58',
  right: '合计:\n  人数: 100余名\n  发放: 28.58万元',
  message: ({ kind, given }) =>
    kind === 'date-order'
      ? `起止日期颠倒：${given}`
      : unitAlone.test(given)
        ? `“${given}”只有单位，前面少了数字`
        : given === ''
          ? '这里是空的'
          : `看不懂“${given}”`,
  hint: advise,
});

/** 万元, 余名: what is counted in, and how many is missing. */
const unitAlone = /^[余多几来]?(?:[十百千万亿]*元|[百千万亿]+|[名人户家所份次场])$/;

export const impossibleDay = defineProblem<{
  given: string;
  /** the day's own year, or the one that it was given */
  year?: number | undefined;
  /** whether that is the report's, because none was typed */
  assumed?: boolean;
  month: number;
  days: number;
}>({
  code: 'schema.impossible-day',
  severity: 'error',
  title: '没有这一天',
  why: '日历上没有的日子多半是抄错了。不写年份的日期按报告年度算。',
  wrong: '报告:\n  年度: 2025\n仪式:\n  - 时间: 2月29日',
  right: '报告:\n  年度: 2025\n仪式:\n  - 时间: 2月28日',
  message: ({ given, year, month, days }) =>
    `没有“${given}”这一天：${
      month < 1 || month > 12
        ? '一年只有12个月'
        : `${month === 2 && year !== undefined ? `${year}年` : ''}${month}月只有${days}天`
    }`,
  hint: ({ year, assumed }) =>
    assumed ? `请核对日期；没有写年份，按${year}年算的，不是这一年的请写出年份` : '请核对日期',
});

export const noPeople = defineProblem({
  code: 'schema.no-people',
  severity: 'error',
  title: '没有受助人数',
  why: '报告至少要说明资助了多少人。',
  wrong: '报告:\n  年度: 2025\n单位:\n  全称: 云岭县总工会',
  right: '报告:\n  年度: 2025\n单位:\n  全称: 云岭县总工会\n合计:\n  人数: 184',
  message: () => '没有受助人数：名册、分组和“合计.人数”都没有给',
  hint: () =>
    '请写“名册: 名册.xlsx”，或在“合计”下写“人数: …”；这一年没有人受助的，写“人数: 0名”；刚启动、还没有资助到人的，写“合计”下的“筹集”或仪式的“募集”',
});

export const longText = defineProblem<{ key: string | number; length: number; longestText: number }>({
  code: 'schema.too-long',
  severity: 'error',
  title: '一项的文字太长',
  why: '一万字的一项要印十几页，多半是把整份文件贴进了一格，或者漏了引号、分隔符，后面的内容都并了进来。',
  message: ({ key, length, longestText }) =>
    `“${typeof key === 'number' ? `第${key + 1}项` : key.slice(0, 20)}”有${length}字，超过${longestText}字，不予读取`,
  hint: () => '请分成几项写；是文件里漏了引号或分隔符的，请补上',
});
