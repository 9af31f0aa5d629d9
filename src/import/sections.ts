/**
 * Her headings as 小节: below each the parts of the template that say what she said there. Only all of them together:
 * 小节 stand in place of the template's own, and what had no heading would be left out.
 */
import { type Found, item, type Plain } from './found.ts';
import type { Imported } from './imported.ts';
import type { Line } from './manuscript.ts';

/** Which part of the template a heading is about, by its words. */
const subjects: readonly (readonly [pattern: RegExp, part: string])[] = [
  [/问题|不足|困难和/, '问题'],
  [/打算|计划|下一步|今后/, '打算'],
  [/体会|经验|启示/, '经验'],
  [/成效|效果|成绩/, '成效'],
  [/资助情况|基本情况|救助情况|总体情况|概况/, '资助情况'],
  [/部署|领导|组织|重视|责任|推动|统筹/, '部署'],
  [/宣传|发动/, '宣传'],
  [/摸底|摸清|底数|调查|识别/, '摸底'],
  [/审核|公示|程序|标准|把关/, '程序'],
  [/筹/, '筹资'],
  [/发放/, '发放'],
  [/走访|慰问/, '补充资助'],
  [/回访|跟踪/, '回访'],
  [/仪式|座谈会/, '仪式'],
];

/** The parts in the order in which the template says them. */
const order: readonly string[] = [
  ...['部署', '宣传', '摸底', '程序', '资助情况', '筹资', '发放', '仪式', '补充资助', '回访'],
  ...['成效', '经验', '问题', '打算'],
];

/** Which part says a field. */
const partOfField: Readonly<Record<string, string>> = {
  ...{ 通知: '部署', 领导小组: '部署', 标准: '程序', 分组: '资助情况', 标签: '资助情况', 资金来源: '筹资' },
  ...{ 仪式: '仪式', 走访: '补充资助', 问题: '问题', 打算: '打算', 经验: '经验', 特点: '成效' },
};
const partOfStage: Readonly<Record<string, string>> = {
  ...{ 部署: '部署', 宣传: '宣传', 摸底: '摸底', 申报: '摸底', 审核: '程序', 公示: '程序', 发放: '发放' },
};

/** What the template writes over its sections itself. */
export const ownHeadings: readonly string[] = [
  ...['主要做法', '资助情况', '工作成效', '工作成效和体会', '经验体会'],
  ...['存在的问题', '下一步打算', '存在的问题和下一步打算'],
];

interface Node extends Line {
  level: number;
  parts: string[];
  children: Node[];
}

/** The sections, in her order; undefined where she has none of her own, or one that nothing tells what it is about. */
export function readSections(imported: Imported): Found[] | undefined {
  const nodes = nest(imported.headings);
  const top = imported.headings.filter(({ level }) => level === nodes[0]?.level);
  const isOwn = top.every(({ text }) => ownHeadings.includes(text));
  const isOfYear = imported.headings.some(({ text }) => /\d/.test(text));
  if (top.length < 2 || isOwn || isOfYear) return undefined;
  giveParts(imported, nodes);
  return nodes.every(isTold) ? nodes.map((node) => item(['小节'], toPlain(node), node)) : undefined;
}

/** Her highest headings as lines of YAML, with the part that each is about as far as that is told. */
export function listHeadings({ headings }: Imported): string[] {
  const nodes = nest(headings);
  if (nodes.length === 0) return [];
  return [
    '小节:',
    ...nodes.map(({ text }) => {
      const part = partOf(text);
      return `  - { 标题: ${JSON.stringify(text)}${part === undefined ? '' : `, 用: ${part}`} }`;
    }),
  ];
}

const partOf = (text: string) => subjects.find(([pattern]) => pattern.test(text))?.[1];

/** The headings below those that they stand under. */
function nest(headings: Imported['headings']): Node[] {
  const top: Node[] = [];
  const above: Node[] = [];
  for (const heading of headings) {
    const node = { ...heading, parts: [], children: [] };
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= node.level) above.pop();
    (above.at(-1)?.children ?? top).push(node);
    above.push(node);
  }
  return top;
}

/** Each part to one heading: to that whose words tell it, else to the first below which a field of it is told. */
function giveParts({ found, sentences }: Imported, nodes: readonly Node[]): void {
  const given = new Set<string>();
  const give = (node: Node | undefined, part: string | undefined) => {
    if (!node || part === undefined || given.has(part)) return;
    given.add(part);
    node.parts.push(part);
  };
  const all = listNodes(nodes);
  for (const node of all) if (node.children.length === 0) give(node, partOf(node.text));
  for (const one of found) {
    const above = sentences.find(({ text, place }) => text === one.said.text && place === one.said.place);
    give(
      all.find(({ text }) => text === above?.headings.at(-1)),
      partOfFound(one),
    );
  }
}

const listNodes = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...listNodes(node.children)]);

function partOfFound({ path: [first = ''], value }: Found): string | undefined {
  if (first !== '阶段') return partOfField[first];
  const { 名称: name } = value as Record<string, Plain | undefined>;
  return partOfStage[String(name)];
}

const isTold = ({ parts, children }: Node): boolean =>
  parts.length + children.length > 0 && children.every(isTold);

function toPlain({ text, parts, children }: Node): Plain {
  const uses = order.filter((part) => parts.includes(part)).map((part) => ({ 用: part }));
  if (children.length === 0 && uses.length === 1) return { 标题: text, ...uses[0] };
  return { 标题: text, 内容: [...uses, ...children.map(toPlain)] };
}
