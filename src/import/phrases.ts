/**
 * Her own sentences as a bank for another year: what holds in any year may be said again; what tells of its own year
 * stands beside it as a comment, its figures left open.
 */
import { stringify } from 'yaml';
import type { BankKind } from '../campaign/schema/prose.ts';
import type { Imported } from './imported.ts';
import type { Sentence } from './manuscript.ts';

/** What a paragraph is about, by words of its heading, else of its own; the first that fits. */
const subjects: readonly (readonly [BankKind, RegExp])[] = [
  ['问题', /问题|不足|困难和/],
  ['打算', /打算|计划|下一步|明年|今后/],
  ['经验', /体会|经验|启示/],
  ['成效', /成效|效果|成绩/],
  ['走访', /走访|慰问/],
  ['回访', /回访|跟踪/],
  ['仪式', /仪式|座谈会/],
  ['公示', /公示/],
  ['宣传', /宣传|知晓/],
  ['摸底', /摸底|摸清|底数|入户|建档|调查/],
  ['审核', /审核|审查|把关/],
  ['资金', /专户|专款|资金管理|资金监管/],
  ['筹资', /筹集|筹资|募集|捐/],
  ['发放', /发放|到位|打卡/],
  ['部署', /部署|领导|组织|重视/],
];

/** A file of 语料, by its name in the campaign's folder. */
export interface PhraseFile {
  name: string;
  text: string;
  /** how many sentences of it may be said */
  usable: number;
}

/** @param file the name of the file that was read, for the comments */
export function writePhrases(imported: Imported, file: string): PhraseFile[] {
  const names = listNames(imported);
  return subjects.flatMap(([kind]) => {
    const own = imported.sentences.filter((sentence) => kindOf(sentence) === kind);
    return own.length > 0 ? [writeFile(kind, own, names, file)] : [];
  });
}

/** What a sentence is about; undefined where nothing tells. */
export function kindOf({ headings, text }: Sentence): BankKind | undefined {
  if (!/[。！；]$/.test(text)) return undefined;
  for (const words of [...headings.toReversed(), text]) {
    const kind = subjects.find(([, pattern]) => pattern.test(words))?.[0];
    if (kind) return kind;
  }
  return undefined;
}

/** Where her numbers begin: those of the bank that comes with the program are lower. */
const FIRST = 901;

function writeFile(
  kind: BankKind,
  own: readonly Sentence[],
  names: readonly string[],
  file: string,
): PhraseFile {
  const lasting = own.filter((sentence) => isLasting(sentence, names));
  const passing = own.filter((sentence) => !lasting.includes(sentence));
  const sentences = lasting.map(({ text, place }, index) => {
    const entry = { 号: `${kind}-${FIRST + index}`, 位: '段首', 类: '意', 详略: '常', 文: text };
    const written = stringify([entry], { lineWidth: 0 }).trimEnd();
    return `${written.replace(/^/gm, '  ')} # 《${file}》${place}`;
  });
  const comments = passing.map((sentence) => `# ${sentence.place}：${openFigures(sentence)}`);
  const lines = [
    `# 《${file}》里说“${kind}”的话，选用的办法见“jinqiu 语料 ${kind} .”；不要的删去。`,
    `段: ${kind}`,
    ...(sentences.length > 0 ? ['句:', ...sentences] : ['句: []']),
    ...(comments.length > 0
      ? ['', '# 下面的说的是去年的事，不会印；要用的，改成今年的，照上面的样子写。＿＿是去年的数字和日期。']
      : []),
    ...comments,
  ];
  return { name: `语料/${kind}.yaml`, text: `${lines.join('\n')}\n`, usable: sentences.length };
}

/** Says of what kind a thing is, or what has to be done. */
const general = /是|要|应当|必须|才能|不能|关系到|离不开|有助于|有利于|需要/;
/** Tells what was done, by whom, or how much of it; or would be read as a template. */
const particular =
  /了(?!解)|已|曾|均|[全都]部|首次|第一|最|满意|先后|共|各|今年|去年|本年|上年|明年|近年|以来|没有|未|无|我[会局]|工会|我们|本[县市区]|召开|成立|举行|[{}%#《》\d]/;
const shortest = 8;

/** Whether a sentence holds whatever the year: it has no figure, date or name, and tells nothing that was done. */
function isLasting({ text, figures }: Sentence, names: readonly string[]): boolean {
  return (
    text.length >= shortest &&
    /[。！]$/.test(text) &&
    figures.length === 0 &&
    general.test(text) &&
    !particular.test(text) &&
    !names.some((name) => text.includes(name))
  );
}

/** Whatever was read as a text: names of units, people, places. */
function listNames({ found }: Imported): string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return value.length > 1 && value.length <= longestName ? [value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  return found.filter(({ path: [first = ''] }) => naming.has(first)).flatMap(({ value }) => texts(value));
}

const longestName = 30;
const naming: ReadonlySet<string> = new Set([
  '单位',
  '领导小组',
  '资金来源',
  '仪式',
  '走访',
  '通知',
  '协作',
  '故事',
]);

/** A sentence with its figures left open. */
function openFigures({ text, figures }: Sentence): string {
  let opened = '';
  let end = 0;
  for (const figure of figures.toSorted((a, b) => a.index - b.index)) {
    if (figure.index < end) continue;
    opened += `${text.slice(end, figure.index)}＿＿`;
    end = figure.index + figure.text.length;
  }
  return (opened + text.slice(end)).replace(/\d+(?:\.\d+)?/g, '＿＿');
}
