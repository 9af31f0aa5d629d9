/** What becomes of an imported report: the facts of its own year, or the beginning of the next one. */
import { type Draft, listUnreadLines, tellPlace, writeDraft } from './draft.ts';
import { type Found, field, item, type Plain, record } from './found.ts';
import { type Given, withGiven } from './given.ts';
import type { Imported } from './imported.ts';
import { goOn } from './lasting.ts';
import { kindOf } from './phrases.ts';
import { listHeadings, readSections } from './sections.ts';
import { tellsPeople } from './settle.ts';

/**
 * 活动.yaml of an imported report: of its own year, with its facts as fields; of another year, begun from it.
 * @param file the name of the file that was read, for the comments
 * @param given what is said of the unit: it goes before what was read
 */
export function draftCampaign(imported: Imported, file: string, year: number, given: Given = {}): string {
  const draft = year === imported.year ? draftSameYear(imported, file) : draftNextYear(imported, file, year);
  return writeDraft({ ...draft, found: withGiven(draft.found, given) });
}

/** The facts as fields of the report's own year. */
function draftSameYear(imported: Imported, file: string): Draft {
  return {
    file,
    head: [
      `由《${file}》读出来的资料。每一项后面写着它在原文的哪里；没有把握的没有填，在末尾。`,
      '请对照原文看一遍，再：jinqiu 检查 .      jinqiu 核对 原文 .',
    ],
    found: completed(imported),
    remarks: [
      { title: '没有读成字段的话', lines: listUnreadLines(imported.unread) },
      { title: '原文的标题', lines: listHeadings(imported) },
    ],
  };
}

/** A report needs people, else its own year would not be read. */
function completed({ found, unit, year }: Imported): readonly Found[] {
  return [
    ...(unit === undefined ? [field(['单位', '全称'], '请填单位全称', nowhere)] : []),
    ...(year === undefined ? [field(['报告', '年度'], 2000, nowhere, '请填年度')] : []),
    ...found,
    ...(tellsPeople(found)
      ? []
      : [field(['名册'], '名册.xlsx', nowhere, '没有读出受助人数：填名册，或写“合计”的人数')]),
  ];
}

/** Last year's; offered to be ticked, with its dates and figures left out. */
const offered: readonly (readonly [field: string, title: string])[] = [
  ['资金来源', '去年出资的单位：今年还出的，去掉“# ”，填上金额'],
  ['仪式', '去年的仪式'],
  ['走访', '去年的走访'],
];

/**
 * The beginning of another year's campaign: what lasts, last year's totals as history; nothing of last year's own
 * figures, dates and names as this year's.
 */
function draftNextYear(imported: Imported, file: string, year: number): Draft {
  const { found } = imported;
  const last = imported.year ?? year - 1;
  const kept = goOn(found, year - last);
  const sections = found.some(({ path: [first] }) => first === '小节')
    ? found.filter(({ path: [first] }) => first === '小节')
    : readSections(imported);
  const unit = kept.some(({ path }) => path.join('.') === '单位.全称');
  return {
    file,
    head: [
      `${year}年的资料，由《${file}》开头：单位、领导小组、标准照去年的，请看一遍今年变了没有；${tellHistory(imported, last)}。`,
      '去年的日期、名单、仪式没有抄进来；要用的话在末尾，都是注释。',
      ...(sections ? ['标题照去年的，写在“小节”里；不要的，把“小节”整段删去，程序就按常用的次序分节。'] : []),
    ],
    found: [
      ...(unit ? [] : [field(['单位', '全称'], '请填单位全称', nowhere)]),
      field(['报告', '年度'], year, nowhere, '今年'),
      field(['报告', '状态'], '草稿', nowhere, '填好以后改为“终稿”'),
      ...kept,
      field(['名册'], '名册.xlsx', nowhere, '填好今年的名册；没有名册的，删去这一行，写“合计”'),
      ...listHistory(imported, last),
      ...(sections ?? []),
    ],
    remarks: [
      ...offered.map(([name, title]) => ({ title, lines: offer(found, name, file) })),
      { title: '去年的标题：要照用的，写进“小节”', lines: sections ? [] : listHeadings(imported) },
      {
        title: `《${file}》的话：里面是去年的人、日期和数字，改成今年的再用`,
        lines: listSentences(imported, file),
      },
    ],
  };
}

/** What of the earlier years was written, in words. */
export function tellHistory(imported: Imported, last: number): string {
  const years = listHistory(imported, last).flatMap(({ path, value }) =>
    path[1] === '逐年' ? [(value as Record<string, Plain | undefined>).年] : [],
  );
  if (years.length === 0) return '去年的人数、金额没有读出来，请自己填“历史”';
  return `${years.join('、')}年的合计写进了“历史”`;
}

const nowhere = { text: '', place: '' };

/** Last year's totals behind the years before it. */
function listHistory({ found, totals: derived = {} }: Imported, last: number): Found[] {
  const totals = (name: string) => found.find(({ path }) => path.join('.') === `合计.${name}`);
  const [people, money] = [totals('人数'), totals('发放') ?? totals('筹集')];
  const before = found.filter(({ path }) => path[0] === '历史');
  const said = people?.said ?? money?.said ?? (derived.人数 === undefined ? undefined : nowhere);
  const isYear = ({ path }: Found) => path[1] === '逐年';
  const yearOf = ({ value }: Found) => Number((value as Record<string, Plain | undefined>).年);
  const years = before.filter(isYear).sort((a, b) => yearOf(a) - yearOf(b));
  const others = before.filter((one) => !isYear(one));
  if (!said) return [...years, ...others];
  const value = record({
    年: last,
    人数: people?.value ?? derived.人数,
    金额: money?.value ?? derived.金额,
  });
  return [...years, item(['历史', '逐年'], value, said), ...others];
}

/** Records of a list without last year's figures and times. */
function offer(found: readonly Found[], name: string, file: string): string[] {
  const own = found.filter(({ path }) => path[0] === name);
  if (own.length === 0) return [];
  const lines = own.map(({ value, said }) => {
    const { 名称, 级别, 地点, 内容 } = value as Record<string, Plain | undefined>;
    const words = Object.entries({ 名称, 级别, 地点, 内容 }).flatMap(([key, one]) =>
      typeof one === 'string' ? [`${key}: ${/["“”：#,{}[\]]/.test(one) ? JSON.stringify(one) : one}`] : [],
    );
    return words.length === 0 ? '' : `  - { ${words.join(', ')} }    ## ${tellPlace(file, said.place)}`;
  });
  const told = lines.filter((line) => line !== '');
  return told.length === 0 ? [] : [`${name}:`, ...told];
}

/** Those that no file of 语料 takes. */
function listSentences({ sentences }: Imported, file: string): string[] {
  return sentences
    .filter((one) => kindOf(one) === undefined)
    .map(({ text, place }) => `${tellPlace(file, place)}：${text}`);
}
