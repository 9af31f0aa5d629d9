/** Problems of a field: it is missing, unknown, of the wrong shape, or its text is not understood. */
import { defineProblem } from '../diagnostic.ts';

/** What messages call the shapes of YAML. */
export type ShapeName = '文字' | '若干行“键: 值”' | '列表（每项以“- ”开头）';

export const missingField = defineProblem<{ key: string; help: string; inTable?: boolean }>({
  code: 'schema.missing',
  severity: 'error',
  title: '缺少必填的字段',
  why: '没有它，报告的题目、落款或数字就无从写起。',
  wrong: '单位:\n  简称: 县总',
  right: '单位:\n  全称: 云岭县总工会\n  简称: 县总',
  message: ({ key, help }) => `缺少“${key}”${help === '' ? '' : `（${help}）`}`,
  hint: ({ key, inTable }) => (inTable ? `请在这一行的“${key}”一格填上` : `请补一行“${key}: …”`),
});

export const unknownKey = defineProblem<{
  key: string;
  nearest?: string | undefined;
  known: readonly string[];
}>({
  code: 'schema.unknown-key',
  severity: 'error',
  title: '不认识的字段',
  why: '写错的字段不会被读到，报告会少内容而没有任何提示。',
  wrong: '合计:\n  人树: 184',
  right: '合计:\n  人数: 184',
  message: ({ key, nearest }) => `不认识的字段“${key}”${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ nearest, known }) =>
    nearest ? `请改为“${nearest}”` : known.length > 0 ? `这里可以写：${known.join('、')}` : '请删去这一行',
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
  title: '写法不对：该是文字、列表还是字段',
  why: '每个字段有自己的写法，写成另一种就读不出来。',
  wrong: '单位: 云岭县总工会',
  right: '单位:\n  全称: 云岭县总工会',
  message: ({ label, wanted, given }) => `${label}应写成${wanted}，现在是${given}`,
  hint: ({ wanted, first }) => {
    if (wanted === '文字') return '请只写一个值';
    const list = wanted.startsWith('列表');
    if (first === undefined) return list ? '请另起一行，每项前写“- ”' : '请另起一行，缩进两格写“键: 值”';
    return `请${list ? '另起一行，每项' : ''}写成“- ${first}: …”，其余字段在下面与“${first}”对齐`;
  },
});

export const unknownChoice = defineProblem<{
  given: string;
  choices: readonly string[];
  nearest?: string | undefined;
}>({
  code: 'schema.choice',
  severity: 'error',
  title: '不在可选的词里',
  why: '这些词决定报告怎样分组、怎样措辞，只认列出的几个。',
  wrong: '单位:\n  全称: 云岭县总工会\n  层级: 上等',
  right: '单位:\n  全称: 云岭县总工会\n  层级: 县',
  message: ({ given, nearest }) => `“${given}”不在可选的词里${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: ({ choices }) => `可选：${choices.join('、')}`,
});

const wantedForms = {
  money: '金额写成 5000、28.58万元、约5万元、近25万元、最高5000元 或 2000—5000元',
  count: '人数写成 184、184名、80余名、不少于300名、117户 或 419人次',
  times:
    '写成 3次、2场次、500份、6篇、40课时 这样：数字后面带量词（次、场、期、份、篇、条、幅、张、本、册、套、件、个、台、枚、课时、班次、天、小时、轮等）',
  date: '日期写成 2025-08-26、8月26日、8.26、2025-08、8月底、8月20日和25日、5月下旬、9月10日上午、三季度、春节期间、开学前、每季度，或分写“起”和“止”',
  integer: '写成整数，如 18',
  year: '年份写四位数字，如 2025',
  workdays: '工作日写几个工作日，如 5个工作日；按天数公示的（周末也算），写在“天数”里，如 天数: 7天',
  flag: '写“是”或“否”',
  frequency: '写成 一次性、每学年、每学期、每半年、每季度、每月、每年两次、分两次 这样',
  text: '写一段文字',
  'date-order': '“起”应不晚于“止”',
} as const;

/** The kinds whose text has a form of its own. */
export type FormKind = keyof typeof wantedForms;

export const unreadableValue = defineProblem<{ kind: FormKind; given: string }>({
  code: 'schema.value',
  severity: 'error',
  title: '看不懂的金额、人数、日期',
  why: '看不懂的数字不会去猜；猜错的数字比没有更糟。',
  wrong: '合计:\n  人数: 一百来人\n  发放: 28.58',
  right: '合计:\n  人数: 100余名\n  发放: 28.58万元',
  message: ({ kind, given }) =>
    kind === 'date-order'
      ? `起止日期颠倒：${given}`
      : unitAlone.test(given)
        ? `“${given}”只有单位，前面少了数字`
        : given === ''
          ? '这里是空的'
          : `看不懂“${given}”`,
  hint: ({ kind, given }) =>
    otherwise.find((one) => one.kind === kind && one.form.test(given))?.hint ?? wantedForms[kind],
});

/** 万元, 余名: what is counted in, and how many is missing. */
const unitAlone = /^[余多几来]?(?:[十百千万亿]*元|[百千万亿]+|[名人户家所份次场])$/;

/** What to type instead of forms that say more than the field takes. */
const otherwise: readonly { kind: FormKind; form: RegExp; hint: string }[] = [
  { kind: 'money', form: /每[户家]/, hint: '这里写总数，如每户500元、36户，写 1.8万元；户数写在“户数”里' },
  {
    kind: 'money',
    form: /每|[/／]/,
    hint: '这里只写金额，如 2000元；每生每年的不必写“每生每年”，每月、每学年、一次性发的写在“频次”里',
  },
  {
    kind: 'money',
    form: /[（(].*[）)]$/,
    hint: '金额后面不写括号，如 5000元；是哪一批的，写在“批次”里，别的说明写在“备注”里',
  },
  { kind: 'money', form: /\d\s+[.．]|[.．]\s+\d|\d\s+\d/, hint: '数字中间不要空格，如 7.2万元' },
  { kind: 'year', form: /^[去上今前本]年/, hint: '请写出是哪一年，如 2024' },
  {
    kind: 'times',
    form: /\d\D?[次场期份篇条幅张本册套件个].+/,
    hint: '只写数字和量词，如 8条；是什么东西，写在“方式”或“内容”里',
  },
  { kind: 'count', form: /份/, hint: '份数写成人数，如 350名' },
  { kind: 'date', form: /^(?:去年|上年|明年|来年)/, hint: '请写出年份，如 2025年8月' },
  {
    kind: 'count',
    form: /[（(].*[）)]$/,
    hint: '人数后面不写括号，如 332人；其中的几人写在“分组”或“标签”里',
  },
];

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
    '请写“名册: 名册.xlsx”，或在“合计”下写“人数: …”；刚启动、还没有资助到人的，写“合计”下的“筹集”或仪式的“募集”',
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
