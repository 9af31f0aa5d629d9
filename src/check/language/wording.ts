/** Words that are taken for others, and words out of place. Only what is wrong wherever it stands. */
import * as kinds from '../../diagnostics/catalogue/language-wording.ts';
import { defineLanguageRule, type Finding, findMatches, matching } from './finding.ts';

/** 申报截止到7月25日，: a verb, where a date and no more follows those words. */
const notClosing =
  '(?!(?<=(?:申报|申请|报名|登记|受理|征集|活动|公示)(?:工作|时间|日期)?)截止[到至](?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:[，。；）]|$))';

/** What stands wrongly, as a pattern, and what is meant. */
const CONFUSABLES: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/截止(?=\d|目前|今|本年|年底|月底|[〇零一二三四五六七八九十]{1,4}[年月])/g, '截至'],
  [new RegExp(`${notClosing}截止[到至](?=\\d|目前|今|年底|月底)`, 'g'), '截至'],
  [/其它/g, '其他'],
  [/帐(?=户|号|目|单|款|务|册|簿|面|外)|(?<=[对入到记转查台结算销报付进建一])帐(?!篷|子|幔)/g, '账'],
  [/做为/g, '作为'],
  [/当做/g, '当作'],
  [/工做(?=[中上，。、；])/g, '工作'],
  [/作好(?=工作|准备|服务|宣传|衔接|保障)/g, '做好'],
  [/底保/g, '低保'],
  [/再接再励/g, '再接再厉'],
  [/一如继往/g, '一如既往'],
  [/(?<![^，。；！？、])既使/g, '即使'],
  [/因地治宜/g, '因地制宜'],
];

function findConfusables(text: string): Finding[] {
  return CONFUSABLES.flatMap(([typed, meant]) => findMatches(text, typed, meant));
}

const request =
  /[妥当]否[，,]?请(?:予)?(?:批示|指示|审批|批复|审示|批准)|(?:以上请示|特此请示)[^。]{0,12}|(?:^|(?<=[，。；]))请(?:予)?(?:批示|批复|批准|审批)(?=[。，]|$)/g;

const EVENT = /(?<![“”"\d.·])(?:1[0-2]|[1-9])·(?:[12]\d|3[01]|[1-9])(?![\d”"·])/g;

export const wordingRules = [
  defineLanguageRule(kinds.confusable, '截它帐做好保励继既治', findConfusables),
  defineLanguageRule(kinds.requestPhrase, '请', matching(request), ['prose']),
  defineLanguageRule(
    kinds.eventDate,
    '·',
    matching(EVENT, ([typed]) => `“${typed}”`),
  ),
];
