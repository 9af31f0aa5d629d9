/** 发放仪式在县体育馆举行, which was held in 县工人文化宫: where a ceremony was, beside the places that the data give. */
import { formatPath } from '../../diagnostics/path.ts';
import type { CheckInput } from '../rule.ts';
import { type Claimed, listOwnSentences } from './own-sentences.ts';
import { hasName } from './part-names.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';

const generic = ['助学金发放仪式', '发放仪式', '座谈会', '捐赠仪式', '启动仪式'];
const time = '(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚上?)?)?，?';
const held = '(?:隆重|如期|顺利|正式)*(?:举行|举办|召开|进行)(?:[，、]|$)';
/** A room of a building, or a building's room: 三楼会议室 may be in any place. */
const room = /[一二三四五六七八九\d]*楼?(?:会议室|报告厅|多功能厅|礼堂|大厅|活动室|教室|会议厅)/g;
/** What says nothing of which place it is. */
const vague = /公司|集团|学校|医院|机关|单位|中心|[省市县区镇乡]/g;
/** What a place is called at its end; 在掌声中 and 在国旗下 are none. */
const site =
  '(?:馆|宫|院|学校|[中小大]学|中心|广场|堂|厅|室|楼|公园|校园|园区|基地|大厦|酒店|剧场|体育场|会场|之家|站|厂|公司|机关)';
const another = /第[一二三\d]+[批场次]|首场|首批|另|又|再|分会场|[一二三\d]场/;

export function* listSaidPlaces(input: CheckInput): Iterable<Claimed> {
  const ceremonies = input.campaign.仪式 ?? [];
  const known = ceremonies.flatMap(({ 地点: place }, index) =>
    place === undefined ? [] : [{ place, path: formatPath(['仪式', index, '地点']) }],
  );
  const [first] = known;
  if (!first || known.length < ceremonies.length) return;
  const names = generic.filter((name) => ceremonies.every(({ 名称 }) => (名称 ?? '发放仪式').includes(name)));
  const called = anyOf([...names, ...ceremonies.flatMap(({ 名称 }) => 名称 ?? [])]);
  const place = `(?<place>[^，；、：（）“”\\d的]{2,14}?${site})`;
  const pattern = new RegExp(
    `^(?:今年|本年|${ourselves}|的|${time})*“?(?:${called})”?(?:于)?${time}(?:设在|安排在|定在|在)${place}(?:${held}|(?=[，、]|$)(?<=设在.*|安排在.*|定在.*))`,
    'd',
  );
  for (const { passage, text, index } of listOwnSentences(input)) {
    const match = pattern.exec(text);
    const [start, end] = match?.indices?.groups?.place ?? [];
    const said = match?.groups?.place;
    if (said === undefined || start === undefined || another.test(text) || hasName(text, input)) continue;
    if (known.some((one) => mayBeOne(said, one.place))) continue;
    yield {
      passage,
      words: passage.text.slice(index + start, index + (end ?? start)),
      index: index + start,
      holds: false,
      path: first.path,
      derived: first.place,
    };
  }
}

/** Whether two words may call one place: they share two signs that tell it, or one is only a room. */
function mayBeOne(said: string, place: string): boolean {
  const [one = '', other = ''] = [said, place].map((words) => words.replace(room, '').replace(vague, '〓'));
  if (!/[^〓]/.test(one) || !/[^〓]/.test(other)) return true;
  return [...one].some((_, at) => {
    const pair = one.slice(at, at + 2);
    return pair.length === 2 && !pair.includes('〓') && other.includes(pair);
  });
}
