/** 8月22日举行发放仪式, 公示从8月11日到15日, 7月1日收到通知: days of the ceremonies, the stages and the notice. */
import { setYear } from '../../../chinese/date.ts';
import { formatDate } from '../../../chinese/date-format.ts';
import type { DateSpan } from '../../../chinese/values.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
import type { Statement } from '../statements.ts';
import { hasName, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** A fact's days. */
interface Dated {
  path: string;
  date: DateSpan;
}

const halfDay = '(?:上午|下午|晚上?|当天|[一二三四五六七八九十\\d]+[时点](?:半|\\d+分)?)';
/** What is held on a day, as it is called. */
const event =
  /(?:发放|捐赠|捐助|启动|签约|颁发|授牌|欢送|见面|交接|资助)(?:仪式|会|大会|活动)|座谈会|动员会|推进会/g;
const generic = '发放仪式';
const heldBehind = new RegExp(
  `^，?${halfDay}?，?(?:隆重|集中|统一|正式|如期|顺利)?(?:举行|举办|召开)了?(?:隆重的|简朴的|全[市县区]|[市县]级|今年的?|本年度?的?)*(?:“?金秋助学”?|助学金|助学|爱心)*(?=$|〓)`,
);
const heldBefore = /〓(?:已?于|在|的?时间(?:是|为))*$/;
const heldAfter = new RegExp(
  `^，?${halfDay}?，?(?:在[^，；]{0,12})?(?:隆重|如期|顺利|正式)?(?:举行|举办|召开)`,
);
const openBehind = new RegExp(`^，?${halfDay}?，〓(?:在|隆重|如期|顺利|正式|举行|举办|召开)`);

export const tieDay: Subject = (statement, { input }) => {
  const { found, before } = statement;
  if (found.kind !== 'date' || !isDays(found.figure)) return undefined;
  if (words.ofLastYear.test(before) || words.elsewhere.test(before) || hasName(before, input))
    return undefined;
  if (/第[一二三四五六七八九十\d]+[批次场]|首批|首场|另|再次|二次|往年/.test(before + statement.trail))
    return undefined;
  const said = setYear(found.figure, input.campaign.报告.年度);
  const meant =
    listCeremonies(statement, input) ?? listStages(statement, input) ?? listNotices(statement, input) ?? [];
  const [first] = meant;
  if (!said || !first || meant.some(({ date }) => !isDays(date) || date.yearless)) return undefined;
  return {
    statement,
    holds: meant.some(({ date }) => date.from === said.from && date.to === said.to),
    name: first.path,
    derived: formatDate(first.date, { year: false }),
    fields: [first.path],
  };
};

/** Exact to the day, at both ends. */
function isDays({ precision, ends, said }: DateSpan): boolean {
  return (
    said === undefined && (precision === 'day' || (ends?.every((end) => end.precision === 'day') ?? false))
  );
}

/** All ceremonies, where the sentence says that one that is called as they are was held on the day. */
function listCeremonies({ before, after }: Statement, { campaign }: CheckInput): Dated[] | undefined {
  const ceremonies = campaign.仪式 ?? [];
  const called = [...(before + after).matchAll(event)].map(([name]) => name);
  const [name, ...others] = new Set(called);
  if (name === undefined || others.length > 0 || ceremonies.length === 0) return undefined;
  const isNamed = ceremonies.every(({ 名称 }) => (名称 ?? generic).includes(name));
  if (!isNamed) return undefined;
  const [whole] = ceremonies.flatMap(({ 名称 }) => (名称 && (before + after).includes(名称) ? [名称] : []));
  const mark = (text: string) => text.replace(whole ?? name, '〓');
  const { 全称, 简称 = 全称 } = campaign.单位;
  const behind = [全称, 简称, '我会', '我市', '我县'].reduce(
    (rest, own) => rest.replace(own, ''),
    mark(after),
  );
  const isHeld =
    heldBehind.test(behind) ||
    openBehind.test(behind) ||
    (heldBefore.test(mark(before)) && heldAfter.test(after));
  return isHeld ? dateAll(ceremonies, '仪式') : undefined;
}

const publicBehind =
  /^(?:（[^）]*）)?，?(?:在[^，；]{0,12})?(?:对[^，；]{0,10}名单)?(?:进行了?|予以|集中|面向社会|向社会)*公示/;
const publicBefore = /公示(?:时间|期|期限|日期|阶段)?(?:为|是|从|自|于|在|：)*$/;
const publicElsewhere = /初审|初步|基层|各[县区单]|学校|企业|车间|班组|社区|村|单位内|二次|重新|复核/;

/** The stage whose days are told: 公示 by its name, others where 时间, 阶段 or 期 is said of them. */
function listStages({ before, after, found }: Statement, { campaign }: CheckInput): Dated[] | undefined {
  const isSpan = found.kind === 'date' && found.figure.ends !== undefined;
  const stages = campaign.阶段 ?? [];
  const isPublic = isSpan && (publicBehind.test(after) || publicBefore.test(before));
  const named = stages.filter(({ 名称 }) =>
    名称 === '公示'
      ? isPublic
      : isSpan &&
        (new RegExp(`${名称}(?:时间|期限|阶段|期)(?:为|是|从|自|于|在|：)*$`).test(before) ||
          new RegExp(`^(?:为|是)${名称}(?:时间|期限|阶段|期)`).test(after)),
  );
  if (named.length === 0 || publicElsewhere.test(before + after)) return undefined;
  return dateAll(stages, '阶段').filter(({ path }) =>
    named.some((stage) => path === pathOf(stages.indexOf(stage))),
  );
}

function pathOf(index: number): string {
  return `${formatPath(['阶段', index])}.时间`;
}

/** When the notices were received or issued, where the sentence speaks of no other document. */
function listNotices({ before, after }: Statement, { campaign }: CheckInput): Dated[] | undefined {
  const { 通知: notices = [], 单位: unit } = campaign;
  const text = before + after;
  const titles = [...text.matchAll(/《([^》]*)》/g)].map(([, title = '']) => title);
  const named = notices.filter(({ 标题 }) =>
    titles.some((title) => 标题.includes(title) || title.includes(标题)),
  );
  if ((titles.length > 0 && named.length === 0) || /转发|请示|批复|报告/.test(text)) return undefined;
  const issuers = notices.map(({ 发文单位 }) => 发文单位);
  const own = [...issuers, unit.全称, unit.简称, '我会', '上级工会', '上级'].filter(
    (name) => name !== undefined,
  );
  const behind = own.reduce((rest, name) => rest.replace(name, ''), after).replace(/^，/, '');
  if (!/通知》?(?:（[^）]*）)?(?:于|在)$/.test(before) && !/^[^，；]*通知/.test(behind)) return undefined;
  const field = /^(?:收到|接到)/.test(behind)
    ? '收到'
    : /^(?:印发|下发|发出)/.test(behind)
      ? '印发'
      : undefined;
  if (!field) return undefined;
  return (named.length > 0 ? named : notices).flatMap((notice) => {
    const date = notice[field];
    return date ? [{ path: `${formatPath(['通知', notices.indexOf(notice)])}.${field}`, date }] : [];
  });
}

/** The days of each record; one that has none makes nothing certain. */
function dateAll(records: readonly { 时间?: DateSpan | undefined }[], list: string): Dated[] {
  const dated = records.flatMap(({ 时间: date }, index) =>
    date ? [{ path: `${formatPath([list, index])}.时间`, date }] : [],
  );
  return list === '仪式' && dated.length < records.length ? [] : dated;
}
