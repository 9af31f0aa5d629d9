/** 张晓被江南大学录取, 李明的父亲张建国, 刘洋是名男生: what a sentence tells of one in the roster, beside that row. */

import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { anySchooling, findSchooling, readSchools } from '../../campaign/schooling.ts';
import { areInOrder } from '../../chinese/letters.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { findNamed, listRows, type Row, type Rows } from './named-rows.ts';
import { type Claimed, listSentences, saysOtherYear } from './own-sentences.ts';
import { anyOf } from './several.ts';

/** What may have been otherwise, or was only wished for. */
const otherwise =
  /没有|没能|未|曾|原|不是|初中|毕业|放弃|差点|梦想|理想|目标|希望|立志|想要|去年|以前|此前|转[学到]|哥哥|姐姐|弟弟|妹妹/;
/** 由初中升入高中: not where one is. */
const risen = '[由从](?:小学|初中|高中|中专|大专|专科)(?=升|考)';
const end = '(?=[，；。、]|$)';

interface Said {
  words: string;
  index: number;
  holds: boolean;
  field: keyof RosterRow;
}

export function* listSaidRows(input: CheckInput): Iterable<Claimed> {
  const known = listRows(input);
  if (known.rows.length === 0) return;
  for (const { passage, text: own, index } of listSentences(input)) {
    const text = passage.text.slice(index, index + own.length);
    const meant = findNamed(text, known.rows);
    if (meant.length === 0 || otherwise.test(text.replace(new RegExp(risen), '')) || saysOtherYear(text))
      continue;
    for (const one of meant)
      for (const judge of [judgeSchool, judgeStage, judgeParent, judgeKin, judgeUnit, judgeSex]) {
        const said = judge(text, one, known);
        if (!said) continue;
        yield {
          ...{ passage, words: said.words, index: index + said.index, holds: said.holds },
          path: `${one.path}.${said.field}`,
          derived: String(one.row[said.field]),
        };
      }
  }
}

const anySchool = '[\\u4e00-\\u9fff]{1,12}?(?:大学|学院|学校|中学|高中|[一二三四五六七八九十]中)';
const wholeSchool = /(?:大学|学院|学校|中学|高中|[一二三四五六七八九十]中)$/;

/** 考上, 被…录取, 在…就读, 是…的学生. */
function judgeSchool(text: string, { name, row: { 院校: own } }: Row): Said | undefined {
  if (own === undefined || own.length < 3 || !wholeSchool.test(own)) return undefined;
  const gently = `(?:同学)?(?:${thisYear}|顺利|成功|如愿|终于|也|都|，)*`;
  const match = [
    `${name}${gently}被(?<school>${anySchool})(?:[^，]{0,10})?录取${end}`,
    `${name}${gently}(?:考上|考入|考取|升入|就读于)了?(?<school>${anySchool})(?:的?[^，]{0,12}专业)?${end}`,
    `${name}${gently}(?:现)?在(?<school>${anySchool})(?:就读|读书|上学|读[大高][一二三四])${end}`,
    `${name}${gently}是(?<school>${anySchool})(?:的)?(?:[大高][一二三四])?(?:学生|新生)${end}`,
  ]
    .map((form) => new RegExp(form).exec(text))
    .find((one) => one);
  const said = match?.groups?.school;
  if (!match || said === undefined) return undefined;
  return { words: match[0], index: match.index, holds: mayBeSchool(said, own), field: '院校' };
}

/** 师大 is 师范大学, 江南大学 its 商学院: the signs of one stand in the other in their order. */
function mayBeSchool(one: string, other: string): boolean {
  const [said, own] = [one, other].map((school) => school.replace(/^[省市县区]/, '')) as [string, string];
  return areInOrder(said, own) || areInOrder(own, said);
}

/** Another's parent is none of this one's. */
function judgeParent(
  text: string,
  { name, row: { 家长: own } }: Row,
  { parents: any }: Rows,
): Said | undefined {
  if (own === undefined) return undefined;
  const match =
    new RegExp(`${name}的(?:父亲|母亲|家长|爸爸|妈妈)(?:是|叫)?(?<parent>${any})`).exec(text) ??
    new RegExp(`(?<parent>${any})的?(?:女儿|儿子|孩子)${name}`).exec(text) ??
    new RegExp(`${name}是[^，]{0,16}?(?<parent>${any})的(?:女儿|儿子|孩子)${end}`).exec(text);
  const said = match?.groups?.parent;
  if (!match || said === undefined) return undefined;
  return {
    words: match[0],
    index: match.index,
    holds: own.includes(said) || said.includes(own),
    field: '家长',
  };
}

const hard = '(?:困难|特困|退休|下岗|在职|一线|生产)*';
const worker = `的?${hard}(?:职工|工人|员工)`;
const child = '的?(?:子女|孩子|女儿|儿子)';

/** Where the parent works, of the units that the roster names; of another parent than the row's nothing is known. */
function judgeUnit(
  text: string,
  { name, row: { 家长: parent = '', 单位: own, 关系: kin = '' } }: Row,
  { units }: Rows,
): Said | undefined {
  if (own === undefined) return undefined;
  const unit = `(?<unit>${units})`;
  const parents = [
    ...(kin.includes('父') ? ['父亲', '爸爸'] : []),
    ...(kin.includes('母') ? ['母亲', '妈妈'] : []),
  ];
  const called = anyOf([...(parent.length > 1 ? [parent] : []), ...parents.map((one) => `${name}的${one}`)]);
  const match = [
    `${unit}${worker}(?:${called})`,
    `(?:${called})(?:是|系|在|就职于)${unit}(?:${worker}|(?:上班|工作|任职|务工|打工))`,
    `${name}(?:同学)?(?:是|系)(?:一?[名位个])?${unit}${worker}${child}${end}`,
    `${unit}${worker}${child}${name}`,
  ]
    .map((form) => new RegExp(form).exec(text))
    .find((one) => one);
  const said = match?.groups?.unit;
  if (!match || said === undefined) return undefined;
  const holds = areInOrder(said, own) || areInOrder(own, said);
  return { words: match[0], index: match.index, holds, field: '单位' };
}

/** 母亲 of one who is the father. */
function judgeKin(text: string, { name, row: { 家长: parent = '', 关系: own } }: Row): Said | undefined {
  if (own === undefined || parent.length < 2 || !/[父母]/.test(own)) return undefined;
  const match = new RegExp(`${name}的(?<kin>父亲|母亲|爸爸|妈妈)(?:是|叫)?${anyOf([parent])}`).exec(text);
  const said = match?.groups?.kin;
  if (!match || said === undefined) return undefined;
  return {
    words: match[0],
    index: match.index,
    holds: own.includes(/[父爸]/.test(said) ? '父' : '母'),
    field: '关系',
  };
}

const grade = '[大高初研][一二三四五]';

/** 考上本科, 是一名高中生, 读大一. */
function judgeStage(text: string, { name, row: { 学段: own = '' } }: Row): Said | undefined {
  const kinds = readSchools(own);
  if (!kinds) return undefined;
  const gently = `(?:同学)?(?:${thisYear}|顺利|成功|如愿|终于|现|现在|也|都|，)*`;
  const stage = `(?<stage>${anySchooling}|${grade})`;
  const match = [
    `${name}${gently}(?:${risen})?(?:考上|考入|考取|升入|升上|升读|就读于?|在读|正?在?读)了?${stage}(?:阶段|学段|[一二三]年级)?${end}`,
    `${name}${gently}是(?:一?[名位个])?(?:应届|今年的?)?${stage}(?:在读|[一二三]年级)?(?:的?新?生|的?学生)${end}`,
  ]
    .map((form) => new RegExp(form).exec(text))
    .find((one) => one);
  const said = match?.groups?.stage;
  const meant = said === undefined ? undefined : readSchools(findSchooling(said) ?? said);
  if (!match || !meant) return undefined;
  return {
    words: match[0],
    index: match.index,
    holds: [...meant].some((kind) => kinds.has(kind)),
    field: '学段',
  };
}

function judgeSex(text: string, { name, row: { 性别: own } }: Row): Said | undefined {
  if (own === undefined) return undefined;
  const match =
    new RegExp(`${name}(?:同学)?是(?:一?[名位个])?(?<sex>[男女])(?:生|孩|同学|学生)${end}`).exec(text) ??
    new RegExp(`${name}(?:同学)?，(?<sex>[男女])，`).exec(text) ??
    new RegExp(`的(?<child>儿子|女儿)${name}`).exec(text) ??
    new RegExp(`${name}是[^，]{1,20}的(?<child>儿子|女儿)${end}`).exec(text);
  const { sex, child } = match?.groups ?? {};
  if (!match) return undefined;
  const said = sex ?? (child === '女儿' ? '女' : '男');
  return { words: match[0], index: match.index, holds: said === own, field: '性别' };
}
