/** What was done when: stages, applications and refusals, how long the list hung, who decided. */
import { type Found, item, type Plain, record } from '../found.ts';
import type { Line, Manuscript, Sentence } from '../manuscript.ts';

const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['公示', /公示/],
  ['审核', /审核|审查|初审|复审|核验|比对|核查是否/],
  ['摸底', /摸底|逐户核[对查]|入户核实|排查|调查/],
  ['宣传', /(?<!公开)宣传|明白卡|讲解/],
  ['发放', /发放(?:助学金|到|方式)|打卡|转账|转入/],
  ['部署', /部署|动员会|专题会议|召开.{0,12}会议/],
];
/** Other events, and what is planned or was once. */
const others =
  /仪式|座谈|走访|慰问|回访|讲座|咨询|培训|夏令营|通知|去年|上年|明年|下一步|累计|第[一二三]批|捐赠/;
const day = '(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)';
const month = '(?:(?:\\d{4}年)?\\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?)';
const time = new RegExp(
  `^(?:[^，]{2,16}?(?:于|在))?(${day}(?:至|到|—|-|－|~)(?:${day}|\\d{1,2}日)|${day}|${month}(?:至|到|—)${month}|${month})(?:期间|起)?(?!\\d|之?前|以[前后]|后|左右|底)，?([^，。；]*(?:，[^，。；]*)?)`,
);

interface Stage {
  value: Record<string, Plain>;
  said: Line;
  unsure?: boolean;
}

export function readCourse({ sentences }: Manuscript): Found[] {
  const stages = new Map<string, Stage>();
  const add = (name: string, values: Record<string, Plain>, said: Line) => {
    const known = stages.get(name) ?? { value: { 名称: name }, said };
    const differs = Object.entries(values).some(([key, value]) => {
      const was = known.value[key];
      return was !== undefined && JSON.stringify(was) !== JSON.stringify(value);
    });
    // told twice, differently: it may be of several rounds
    stages.set(
      name,
      differs ? { ...known, unsure: true } : { ...known, value: { ...known.value, ...values } },
    );
  };
  for (const sentence of sentences)
    for (const [name, values] of readSentence(sentence)) add(name, values, sentence);
  putApplications(stages);
  return [...stages.values()].flatMap(({ value, said, unsure }) =>
    unsure || Object.keys(value).length < 2 ? [] : [item(['阶段'], value, said)],
  );
}

/** How many applied is told of the canvass, where nothing says when they did. */
function putApplications(stages: Map<string, Stage>): void {
  const [canvass, applied] = [stages.get('摸底'), stages.get('申报')];
  if (!canvass || !applied || applied.value.时间 !== undefined || applied.unsure || canvass.unsure) return;
  canvass.value.申报人数 = applied.value.申报人数 ?? '';
  stages.delete('申报');
}

function readSentence(sentence: Sentence): [string, Record<string, Plain>][] {
  const { text } = sentence;
  const found: [string, Record<string, Plain>][] = [];
  const [, when, near = ''] = time.exec(text) ?? [];
  if (when !== undefined && !others.test(text)) {
    const [first, second] = near.split('，').map(listKinds);
    const meant = (first?.length === 0 ? second : first) ?? [];
    // 审核以后公示 is of two
    if (meant.length === 1 && meant[0]) found.push([meant[0], { 时间: when }]);
  }
  const [, meeting] =
    /经?([\u4e00-\u9fff]{2,16}(?:办公会|党组会|委员会|常委会|专题会|主席会|会长会)(?:会?议)?)(?:集体)?研究(?:并?确定|决定|审定|通过)/.exec(
      text,
    ) ?? [];
  if (meeting !== undefined) found.push(['审核', { 会议: meeting.replace(/^.*?经/, '') }]);
  if (/公示(?:期间|期内|期满)?，?(?:均|都)?(?:没有|未|无)(?:收到)?(?:任何)?异议/.test(text))
    found.push(['公示', { 结果: '没有收到异议' }]);
  return [...found, ...readApplications(sentence)];
}

const listKinds = (clause: string) =>
  kinds.filter(([, pattern]) => pattern.test(clause)).map(([name]) => name);

const applied =
  /(?:收到|受理)(?:[^，\d]{0,8})申请(?:表|材料|书)?(\d+)份|(?:收到|受理)(\d+)名[^，\d]{0,10}的?申请|(\d+)名(?:申请人|申请者|学生提出申请)|(?:申报|申请)(?:人数|学生|的学生)?(?:共|为|有)?(\d+)[名人]/;
/** 6名因家庭收入超标未通过. */
const refusedFor = /(\d+)名因([^，。]{2,16}?)(?:未|没有)通过/;
const refused = /^(?:没有通过的|未通过的|未通过审核的)(?:人员|申请人|学生)?中?，(.+)。$/;

function readApplications({ text }: Sentence): [string, Record<string, Plain>][] {
  const found: [string, Record<string, Plain>][] = [];
  const counts = applied
    .exec(text)
    ?.slice(1)
    .filter((one) => one !== undefined);
  if (counts?.[0] !== undefined && !others.test(text)) found.push(['申报', { 申报人数: `${counts[0]}名` }]);
  const parts = refused
    .exec(text)?.[1]
    ?.split('，')
    .map((part) => /^(.{2,16}?)的?(\d+)[名人]$/.exec(part));
  if (parts?.every((part) => part !== null))
    found.push(['审核', { 未通过: parts.map((part) => record({ 原因: part[1], 人数: `${part[2]}名` })) }]);
  else {
    const [, count, why] = refusedFor.exec(text) ?? [];
    if (count !== undefined && why !== undefined)
      found.push(['审核', { 未通过: [{ 原因: why, 人数: `${count}名` }] }]);
  }
  return found;
}
