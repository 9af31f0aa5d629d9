/**
 * The words that tie a figure to a fact, in one table of patterns. A figure is tied only where nothing but known words stands between it and
 * what it is said of; whatever else is said there may make it another thing's, and it is left alone.
 */

import { anySchooling } from '../../campaign/schooling.ts';
import { growing, shrinking } from '../../chinese/directions.ts';
import { helped } from '../../chinese/helped.ts';
import { regions } from '../../chinese/regions.ts';
import { thisYear, wholeYear } from './clauses.ts';
import { meeting } from './occasions.ts';
import { ALL, ourselves } from './signs.ts';

/** Words that change nothing of what a figure speaks of. */
const filler = `(?:${ourselves}|了|共|一共|总共|合计|共计|总计|累计|已|都|均已|全部|分别|为|是|有|达到|达|计|就|由|的|地|并|及时|足额|得到|获得|领取|领到|享受|收到|获|按时|顺利|集中|统一|实际|一次性)`;
const people = `(?:${helped}|名|人数|人|生|对|向|给|名下)`;
const money = '(?:助学|资助|金额|资金|助学金|善款|款项|款|总额|元)';
const deed = '(?:惠及|受益|资助|救助|帮扶|捐助|帮助|圆梦|惠及|发放|发给|下拨|拨付|筹集|募集|筹措|投入)';
const neutral = `(?:${filler}|${people}|${money}|${deed})*`;

const only = (source: string) => new RegExp(`^${source}$`);
const ending = (source: string) => new RegExp(`${source}$`);

/** Words between a name, a time or an occasion and its figure. */
export const neutralWords = only(neutral);

/** 县财政配套资金8万元足额到位. */
const arrived =
  '(?:已|都|均|全部|全额|足额|按时|及时|如期|提前)*(?:(?:拨付|下拨|下达|筹措|落实|筹集)?(?:到位|到账)|[打转汇存][入到](?:了|学生|家长|本人|的)*(?:银行卡|卡|账户)(?:上|中|里)?)';
/** What may follow a figure that is told of the whole of what it is said of; “84名参加了夏令营” tells of some of them. */
export const wholeTrail = new RegExp(
  `^(?:[、，；：）]|$|和|及|与|以及|占|[的]?(?:${helped})*(?:新生|助学金|资金|助学款)?(?:得到|获得|受到|领到|领取|拿到|接过|发放)?(?:了)?(?:资助|受助|救助|帮扶|圆梦|助学金)?(?:[、，；：）和及共]|$)|${arrived}(?:[、，；）]|$))`,
);

/** What was given before the names of a group or a source: nothing that narrows it. */
export const beforeName = new RegExp(`(?:^|[、，：；（和及与]|其中|包括|${filler}|${deed}|${people}|对|向)$`);

/** Other people, and other kinds of aid, than this year's students and grants. */
const others =
  '慰问|走访|结对|物资|图书|书包|购书|文具|折合|价值|贷款|补贴|补助|干部|志愿|教师|老师|人士|党员|代表|全国|全省|上级|兄弟|对口|支援|大病|患病|医疗|在册|在档|建档|脱困|困难职工(?:总?数|人数|总人数|户数|队伍)|(?<!低)收入|热线';
export const otherMatters = new RegExp(others);

/** A sentence that speaks of another time, of other people or of another kind of aid than this year's grants. */
export const foreign = new RegExp(
  `${others}|去年|上年|上一年|往年|历年|以来|多年|另有|此外|还为|追加|讲座|培训|岗位|实习|夏令营|参加|报名|申请|申报|名额|录取|考上|考取|毕业`,
);

/** ，其中市本级205名: behind a figure of more bodies than the unit. */
export const withinMore = /其中[^，]*(?:本级|直属)/;

/** 全省, in a county's report: of more than the unit, whose own are signs. */
export const ofRegion = new RegExp(`全[${regions}]`);

/** Another place, of which the rest of the sentence speaks too. */
export const elsewhere = /邻[县市区]|外[县市区]|兄弟/;

/** A clause of a part, of another time, of other people or of another kind of aid than the total's. */
export const partial = new RegExp(
  `${others}|其中|另|还|每|均|各|现场|到场|出席|批|近[一二两三四五六七八九十\\d]{1,2}年|去年|上年|往年|企业|邻[县市区]|外[县市区]|[育政生保]局|妇联|团[县市省区]?委|基金会|公司|新生|${anySchooling}`,
);

/** Words that a figure is of all. */
export const whole = /总共|一共|共计|合计|总计|累计|共(?!同|产|青|享|建|有的)/;
/** Words that speak of the whole, though of other things too: enough for people alone. */
export const wide = new RegExp(`全年|本年|${ALL}`);

/** A part of the year's grants: what stands behind it in the sentence is that part's, until the year is named again. */
export const occasion = /现场|仪式上|当天|当日|首批|第[一二三四五六七八九十\d]+批|本批|这批|批次|本次|此次/;

export const ofLastYear = /(?:去年|上年|上一年)/;
/** 比上年增加: right before the difference. */
const more = `(?:${deed}|${filler}|${people}|${money})*`;
export const rise = ending(`(?:${growing}|增|净增|多)(?:了|到了)?|(?<!许|更|较)多${more}`);
export const fall = ending(`(?:${shrinking}|少|减)(?:了)?|(?<!不|减)少${more}`);
/** A year that is named beside this one; `readYear` says which it is. */
export const namedYear = '去年|上年|上一年|前年|(?:19|20)\\d\\d年';
const comparison = `(?:比|较|与|同|和)(${namedYear})度?(?:同期|全年)?(?:相比)?`;
/** The year that is compared with, in the group; several in a sentence may each compare another figure. */
export const everyComparison = new RegExp(comparison, 'g');
/** 净增32人: a difference to last year though none is named; what stands before it in its clause. */
export const netRise = only(
  `(?!.*职工(?:人数)?净增)(?:${wholeYear}|受助|受资助)*(?:${helped}|${filler}|${deed}|${money}|人数)*净增(?:了|${deed}|${money}|困难职工子女|学生)*`,
);
export const comparedWith = new RegExp(`${comparison}|同比|增长率`);
export const aboutPeople = /(?:受助|资助|受益|救助|帮扶)?人数|学生|子女|学子|资助|受助|救助|帮扶/;
export const aboutMoney = /资金|金额|助学金|善款|发放|筹集|募集|筹措|投入/;

/** 人均资助3563元. */
export const average = ending(
  `(?:人均|平均每(?:人|生|名学生|位学生)|每(?:人|生|名学生|位学生)平均)(?:资助|发放|助学|助学金|金额|资助金额|资助额|${filler})*`,
);

/** 户均4071元, 平均每户资助4071元. */
export const averageOfHouseholds = ending(
  `(?:户均|平均每户|每户平均)(?:资助|发放|助学|助学金|金额|资助金额|资助额|${filler})*`,
);

/** 每人约4000元: no standard, which is exact, but an average. */
export const eachAbout = ending(
  `(?:^|[，、])(?:${deed}|平均)*每(?:人|生|名学生|名受助学生)(?:${filler}|${deed}|${money})*`,
);

/** 公示5个工作日, 公示了7天, 公示时间为7天. */
export const publicised = ending(
  `公示(?:期|时间|时长|期限|结果)?(?:不少于|${filler}|名单|在单位公开栏|在公开栏)*`,
);

/** What is publicised besides the list of names: alternatives of a pattern. */
export const otherNotice = '方案|使用情况|收支|账目|发放(?:的)?(?:结果|情况|明细|台账|清单)';

/** 由2500元提高到3000元: before the first, between them. */
export const from = /(?:由|从)(?:上年|去年|原来|原|以前|过去)?的?(?:每(?:生|人|名|学?年)){0,2}(?:的)?$/;
export const changedTo = new RegExp(
  `^(?:提高|上调|增加|调整|提升|调高|上升|调)(?:到|至|为)了?(?:${thisYear})?的?(?:每(?:生|人|名|学?年)){0,2}(?:的)?$`,
);
/** 资助标准提高到3000元: before the amount, where what it was is not said. */
export const onlyTo = new RegExp(
  `(?:提高|上调|调整|提升|调高)(?:到|至|为)了?(?:${thisYear})?的?(?:每(?:生|人|名|学?年)){0,2}的?$`,
);
/** Between whom a standard is for and what it was: 本科生由4000元提高到5000元. */
export const standardOf =
  /^(?:学?生|子女|阶段|新生|的|资助|助学|助学金|标准|每(?:生|人|名|学?年)|分别|[由从]|上年|去年|原来的?|[\d,.]+元|提高|上调|增加|调整|提升|到|至|为|了)*$/;
/** 本科生每人5000元, 高中每生每年2000元: between the condition of a standard and the amount. */
export const standardEach =
  /^(?:新?生|学生|阶段|子女|的|资助|助学|标准|为|是|按|每(?:生|人|名|名学生|学?年|学期|月)|一次性|资助|发放|给予|补助|助学金|拿到|领到|得到|获得|[：、])*$/;
export const standardNamed = /(?:资助|助学|发放|助学金)标准/;

/** ，合计16.54万元 behind a list. */
export const sum =
  /(?:^|[，：])(?:(?:[两三四五六]项|两者|三者|各项|以上)?(?:合计|共计|总计|总额)|[两三四五六]个?(?:分厂|单位|街道|乡镇|镇街|学段|批次|批|家|部门|科室|类)(?:合计|共计|总计|一?共))(?:金额|资金|助学金|人数|资助|受助|学生|为|达|共)*$/;

/** Where a ceremony's own figures follow. */
export const onSite = new RegExp(
  `${meeting}(?:上|现场|当天|当日|中)(?:现场)?|(?:^|[，、：])(?:在)?(?:现场|当场|当天现场|当日现场)`,
  'g',
);
/** Behind those who got it there. */
export const gets = new RegExp(
  `^(?:${helped})*(?:当场|现场|从[^，]{1,8}手中)?(?:得到|获得|受到|领到|领取|拿到|接过)`,
);

/** Behind those who came: 60名学生家长参加了发放仪式. */
export const attended = /^(?:到场|出席|参加|参会|$|[，、])/;

/** 本科生64名、得到助学金19.2万元: between two figures of one holder. */
export const sameHolder = new RegExp(`^、?(?:共|合计|得到|获得|领到|享受|${money})*$`);
/** What was done for those whom a figure names behind it: 资助65名本科生. */
export const deedBefore = new RegExp(
  `(?:资助|救助|帮扶|捐助|帮助|圆梦|惠及)(?:${filler}|其中|、|和|及|${people}|[^，]{0,30}、)*$`,
);

/** Of a visit: whom it went to, 走访困难职工家庭36户; what it brought, and that this is all. */
export const visited = ending(`(?:走访|慰问|看望|入户|探访)(?:慰问|${filler}|${people})*`);
export const visitMoney = ending(
  `(慰问金|慰问款|助学金|助学款)(?:${filler}|${deed}|送去|送到|送上|合计|金额)*`,
);
export const visitSum = ending(
  `(?:共|总共|一共|共计|合计|总计|累计)(?:${filler}|${deed}|送去|送上|资金|金额)*`,
);

/** 收到申请141份; 141名学生提出申请. */
export const appliedBefore = new RegExp(
  `(?:收到|接到|受理|收集|共有|有|共)(?:${helped}|的|助学|入学|资助)*(?:申请|申报|报名)(?:表|材料|书|人)?(?:共|共计|计)?$|(?:申请|申报|报名)(?:的)?(?:人数|人员|学生|对象|户数)?(?:共|共有|有|为|达|达到)$|申报人数$|(?:^|[，、：])(?:${wholeYear}|${ourselves}|共|共有)*(?:申报|申请|报名)的?(?:困难|职工|家庭)*(?:学生|子女|人员|对象)(?:共|共有|有|为|达|达到)*$|^(?:${wholeYear}|${ourselves}|共)*申报$`,
);
export const appliedBehind = new RegExp(
  `^(?:${helped}|的)*(?:提出|提交|递交)?(?:了)?(?:助学|入学|资助)?(?:申报人|申请人|申请书|申请表|申请材料|(?:申请|申报|报名)(?:的?学生|的?子女|人员)?)(?:[，、；中里后]|$)`,
);
export const refusedBefore =
  /(?:未通过|没有?通过|不符合(?:资助)?条件(?:的)?|不合格|淘汰|剔除|核减|筛除|否决|退回申请|取消)(?:审核|审查|的|有|了|共)*$/;
export const refusedBehind = new RegExp(
  `^(?:${helped}|申报人|申请人|的)*(?:因?不符合(?:资助)?条件|未通过|没有?通过|不予通过|被(?:剔除|核减|淘汰|取消))`,
);

/** 近五年最高; 首次突破200名. */
export const rankBehind =
  /^(?:以?来)?(?:的)?(最高|最低|最多|最少|最大|最小|新高|新低|之最|之首|首位)的?(?:水平|值|的一年)?(?:[，、；：]|$)/;
export const firstOver = /(?:首次|首度|第一次)(?:跃上|跨过|达到)?了?$|(?:跃上|跨过)了?$/;

/** How long, or the how manieth time, the campaign is held: before and behind the figure. */
export const heldBefore =
  /(?:一?坚持就是|(?:连续|坚持|已经?)(?:连续|坚持)?(?:开展|举办|实施|组织|走过)|走过|(?:开展|举办|实施)(?:至今)?已经?有?|已经?坚持)了?(?:整整)?$/;
export const heldBehind = /^(?:开展|举办|实施|组织)/;
/** 十七年来从未间断, 坚持15年不间断: behind the figure. */
export const heldSince =
  /^(?:来|间|如一日)[^。；]*(?:从未|不曾|从不|没有|未曾|不)(?:间断|中断|停)|^不(?:间断|中断|断线)(?=[，；。]|$)/;
/** A clause that names no subject but the campaign itself. */
export const ownClause =
  /^(?:至今|迄今|到今年|截至今年|今年|目前|现在|如今|今天|该?活动|这一活动|[这此该]项(?:活动|工作)|已经?|连续|坚持|一|就|是|为|开展|举办|实施|组织|走过|走进|进入|迎来|整整|了|的|也)*$/;

/** 占总人数的45%, 占比达到三成. */
export const shareBefore = new RegExp(
  `(?:所?占的?(?:比例|比重)?|占比|比例|比重)(?:到|了|比|据)?((?:总|全部|全体|全年|受助|筹集|募集|发放|资金|助学金|学生)[^，。；的%]{0,8}的?|${ALL}+(?:受助|资助)?(?:学生|人数|总数|总人数)?的)?(?:为|是|达|达到|了|整)*$`,
);
/** What a share is of, by the words of `shareBefore`: people, or money that was raised or paid. */
export const shareWholes = [
  { words: /学生|子女|学子|人数|对象|人员/, whole: /人数/ },
  { words: /筹|募|来源/, whole: /筹集/ },
  { words: /发放|发出/, whole: /发放/ },
  { words: /资金|金额|金|款/, whole: /金额|筹集|发放/ },
] as const;
/** 受助学生中，七成是本科生: before a share of all, where who it is stands behind. */
export const allBefore = new RegExp(
  `(?:受助|受资助|资助)的?(?:${helped}|对象|人员)+(?:中|里|当中|之中)?，?(?:有|约|近)?$`,
);
export const isWho = /^(?:的?都?是|为|属于|来自)(.*)$/;
/** 资金使用率达到98%: paid ÷ raised. */
export const usage = /使用率(?:达|达到|为|是|了|高达)*$/;
/** 近七成受助学生是本科生: between a share of all and who it is. */
export const shareOfAll = new RegExp(
  `^的?(?:受助|受资助|资助)的?(?:${helped}|对象|人员)*(?:都?是|为|属于|来自)(.*)$`,
);
/** Between a name and its share, where no 占 stands: 本科生不足四成. */
export const holderEnd = new RegExp(`^(?:${helped}|生)*$`);
/** ，达到55%: a share said again. */
export const shareAgain = /^(?:达到?|即|为|是|高达|具体为|，)*$/;
/** 增长15.0%. */
export const changeBefore = new RegExp(`(?:${growing}|增幅(?:为|达)?|${shrinking})(?:了|达|达到|率为?)?$`);

/** 现场募集8万元. */
export const raisedOnSite = only(
  `(?:${filler}|募集|筹集|捐款|捐赠|爱心|社会|善款|助学|资金|助学金)*(?:募集|筹集|捐款|捐赠)(?:${filler}|爱心|善款|助学|资金|款项|助学金)*`,
);
/** What a source does with its money: alternatives of a pattern. */
export const gives = '拨付|拨款|下拨|出资|投入|捐助|捐赠|捐款|资助|安排|提供|支持';
/** Between a source and its amount. */
export const givenBy = only(
  `(?:${filler}|${gives}|出|捐|拿出|配套|专项|助学|助学金|资金|善款|经费|爱心|款)*`,
);

/** 因收入超标的7名; 7名因收入超标未通过: around a reason of refusal, up to its figure. */
export const reasonStart = /(?:^|[，、：因]|其中|由于|包括|属于?)$/;
export const reasonEnd = /^(?:的|有|共|为|学生|申报人|未通过|没有通过|不予通过)*$/;
export const reasonLink = new RegExp(`^(?:${helped}|申报人|申请人|的)*(?:是|因|因为|由于|属于?)?$`);
export const reasonClose = /^(?:的?(?:未|没)|[，、；：]|$)/;
/** 审核通过120名; 120名通过审核. */
export const passedBefore =
  /^(?:最终|审核后|经审核)?通过$|(?:审核通过|通过审核|审查通过|通过审查|(?<!不)符合条件)的?(?:学生|子女|申报人)?(?:共|有|为|的|共有)*$/;
export const passedBehind = new RegExp(
  `^(?:${helped}|申报人|申请人|的)*(?:最终|均|都)?(?:通过|获得通过|审核通过|符合(?:资助)?条件)了?(?:审核|审查|评审|审批)?(?:[，、；]|$)`,
);
/** A round that others follow. */
export const earlyRound = /初审|初步|初核|复审|复核|第[一二三]轮|预审|基层审核|逐级/;
/** 通过率92.3%. */
export const passRate = new RegExp(
  `^(?:${thisYear}|的)*(?:通过率|(?:资格|申报)*(?:审核|申报|审查)的?(?:通过率|合格率))(?:为|是|达|达到|的)*$`,
);
/** 这是第15届, 今年是第15届: where a sentence begins so. */
export const editionBefore = new RegExp(
  `^(?:这|${thisYear}|至今|到今年|目前)(?:已经?|也|正|就)*(?:是|为|到了)?$`,
);
