/** 发放仪式在县体育馆举行, which was held in 县工人文化宫: where a ceremony was, beside the places that the data give. */

import { formatPath } from '../../diagnostics/path.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { findCalled, listCalled, meeting } from './occasions.ts';
import { type Claimed, listOwnSentences, listSentences } from './own-sentences.ts';
import { hasName } from './part-names.ts';
import { judgeSamePlace } from './same-place.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';

const time = '(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚上?)?)?，?';
const did = '(?:隆重|如期|顺利|正式|集中|统一|联合)*(?:举行|举办|召开|进行)';
/** What a place is called at its end; 在掌声中 and 在国旗下 are none. */
const site =
  '(?:馆|宫|院|俱乐部|学校|[中小大]学|中心|广场|堂|厅|室|楼|公园|校园|园区|基地|大厦|酒店|剧场|体育场|会场|之家|站|厂|公司|机关|[一二三四五六七八九十]中)';
const place = `(?<place>[^，；、：（）“”\\d的]{1,14}?${site})`;
const another = /第[一二三\d]+[批场次]|首场|首批|另|又|再|分会场|[一二三\d]场/;
/** Where a sentence tells a place of what may be a ceremony: 在县文化馆集中发放, 走进职工服务中心领取. */
const anyPlace = new RegExp(`(?:在|于|到|走进|来到|走上)${place}(?!后|前)`, 'dg');
const occasion = new RegExp(`${meeting}|现场|发放|领取|领到|举行|举办|召开`);

/** Each place that is told of a ceremony; of another matter that is held somewhere none is known. */
export function* listSaidPlaces(input: CheckInput): Iterable<Claimed> {
  const { 仪式: ceremonies = [] } = input.campaign;
  const called = listCalled(input);
  const known = ceremonies.flatMap(({ 地点 }, index) =>
    地点 === undefined ? [] : [{ place: 地点, index, path: formatPath(['仪式', index, '地点']) }],
  );
  const whole = new Set(listOwnSentences(input).map(({ passage, index }) => `${passage.path} ${index}`));
  const forms = listForms(anyOf([...called.flat(), '仪式']));
  for (const { passage, text, index } of listSentences(input)) {
    const held = forms.map((form) => form.exec(text)).find((match) => match);
    const isElse = another.test(text) || hasName(text, input) || !whole.has(`${passage.path} ${index}`);
    const meant = findCalled(text, called);
    const fair = known.filter((one) => meant?.indexes.includes(one.index) ?? true);
    const isSure =
      held && !isElse && fair.length > 0 && fair.length === (meant?.indexes.length ?? ceremonies.length);
    const certain = isSure ? held.indices?.groups?.place : undefined;
    const told = occasion.test(text) ? [...text.matchAll(anyPlace)] : [];
    const spans = certain ? [certain] : told.map(({ indices }) => indices?.groups?.place ?? [0, 0]);
    for (const [start = 0, end = 0] of spans) {
      const words = passage.text.slice(index + start, index + end);
      const judged = (certain ? fair : known).map((one) => judgeSamePlace(words, one.place));
      const isOther = certain !== undefined && judged.every((one) => one === false);
      const [first] = fair;
      yield {
        passage,
        words,
        index: index + start,
        holds: judged.includes(true) ? true : isOther ? false : undefined,
        path: first?.path ?? '',
        derived: first?.place ?? '',
      };
    }
  }
}

/** 欢送会在县文化馆举行, 我们在县文化馆举办欢送会. */
function listForms(names: string): RegExp[] {
  const end = '(?:[，、]|$)';
  const start = `^(?:${thisYear}|我们|${ourselves}|的|${time})*`;
  const at = `${start}“?(?:${names})”?(?:于)?${time}(?:设在|安排在|定在|在)${place}`;
  return [
    new RegExp(`${at}(?:${did}${end}|(?=[，、]|$)(?<=设在.*|安排在.*|定在.*))`, 'd'),
    new RegExp(
      `${start}在${place}(?:[为给][^，；、]{2,8}?)?(?:组织)?${did}了?[^，；、的]{0,8}?(?:${names})${end}`,
      'd',
    ),
  ];
}
