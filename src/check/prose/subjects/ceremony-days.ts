/** 8月22日上午，举行发放仪式; 升学指导讲座于8月20日举办: when the ceremonies and what went with them were held. */
import type { CheckInput } from '../../rule.ts';
import { type Dated, listTimes } from '../dated.ts';
import { dropOwn, ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';

const halfDay = '(?:上午|下午|晚上?|当天|[一二三四五六七八九十\\d]+[时点](?:半|\\d+分)?)';
/** What is held on a day, as it is called. */
const event =
  /(?:(?:发放|捐赠|捐助|启动|签约|颁发|授牌|欢送|见面|交接|资助)(?:仪式|会|大会|活动)|座谈会|动员会|推进会)(?!筹备|准备|预备|协调|彩排|布置|方案)/g;
const generic = '发放仪式';
const heldBehind = new RegExp(
  `^，?${halfDay}?，?(?:隆重|集中|统一|正式|如期|顺利)?(?:举行|举办|召开)了?(?:隆重的|简朴的|${ourselves}+|[市县]级|今年的?|本年度?的?)*(?:“?金秋助学”?|助学金|助学|爱心)*(?=$|〓)`,
);
const heldBefore = /〓(?:已?于|在|的?时间(?:是|为))*$/;
const heldAfter = new RegExp(
  `^，?${halfDay}?，?(?:在[^，；]{0,12})?(?:隆重|如期|顺利|正式)?(?:举行|举办|召开)`,
);
const openBehind = new RegExp(`^，?${halfDay}?，〓(?:在|隆重|如期|顺利|正式|举行|举办|召开)`);
/** 8月20日的发放仪式上. */
const ofThatDay = /^的〓(?:上|现场|中|[，、]|$)/;

/** All ceremonies where one that is called as they are was held then, or all other events of the name that is said. */
export function listCeremonies(statement: Statement, input: CheckInput): Dated[] | undefined {
  const { 仪式: ceremonies = [], 附带活动: others = [] } = input.campaign;
  const { before, after } = statement;
  const side = others.find(({ 名称 }) => 名称.length > 2 && (before + after).includes(名称));
  if (side && isHeld(side.名称, statement))
    return listTimes('附带活动', others, ({ 名称 }) => 名称 === side.名称);
  const [name, ...more] = new Set([...(before + after).matchAll(event)].map(([called]) => called));
  if (name === undefined || more.length > 0 || ceremonies.length === 0) return undefined;
  const isNamed = ceremonies.every(({ 名称 }) => (名称 ?? generic).includes(name));
  if (!isNamed) return undefined;
  const [whole] = ceremonies.flatMap(({ 名称 }) => (名称 && (before + after).includes(名称) ? [名称] : []));
  return isHeld(whole ?? name, statement) ? listTimes('仪式', ceremonies) : undefined;
}

/** Whether the sentence says that what bears a name was held at its time. */
function isHeld(name: string, { before, after }: Statement): boolean {
  const mark = (text: string) => text.replace(name, '〓');
  const behind = dropOwn(mark(after));
  return (
    heldBehind.test(behind) ||
    openBehind.test(behind) ||
    ofThatDay.test(behind) ||
    (heldBefore.test(mark(before)) && heldAfter.test(after))
  );
}
