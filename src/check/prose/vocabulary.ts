/**
 * The words that tie a figure to a fact, in one table of patterns. A figure is tied only where nothing but known words stands between it and
 * what it is said of; whatever else is said there may make it another thing's, and it is left alone.
 */

/** Words that change nothing of what a figure speaks of. */
const filler =
  '(?:了|共|一共|总共|合计|共计|总计|累计|已|都|均已|全部|分别|为|是|有|达到|达|计|就|由|的|地|并|及时|足额|按时|顺利|集中|统一|实际|一次性)';
const people =
  '(?:困难|贫困|特困|家庭|职工|农民工|子女|学生|学子|孩子|大学生|受助|受资助|名|人数|人|生|对|向|给|名下)';
const money = '(?:助学|资助|金额|资金|助学金|善款|款项|款|总额|元)';
const deed = '(?:资助|救助|帮扶|捐助|帮助|圆梦|惠及|发放|发给|下拨|拨付|筹集|募集|筹措|投入)';
const neutral = `(?:${filler}|${people}|${money}|${deed})*`;

const only = (source: string) => new RegExp(`^${source}$`);
const ending = (source: string) => new RegExp(`${source}$`);

/** Words between a name, a time or an occasion and its figure. */
export const neutralWords = only(neutral);

/** What may follow a figure that is told of the whole of what it is said of; “84名参加了夏令营” tells of some of them. */
export const wholeTrail =
  /^(?:[、，；：）]|$|和|及|与|以及|占|[的]?(?:困难|贫困|特困|家庭|职工|农民工)*(?:子女|学生|学子|孩子|大学生|新生|助学金|资金|助学款)?(?:得到|获得|受到|领到)?(?:了)?(?:资助|受助|救助|帮扶|圆梦|助学金)?(?:[、，；：）和及共]|$))/;

/** What was given before the names of a group or a source: nothing that narrows it. */
export const beforeName = new RegExp(`(?:^|[、，：；（和及与]|其中|包括|${filler}|${deed}|${people}|对|向)$`);

/** A sentence that speaks of another time, of other people or of another kind of aid than this year's grants. */
export const foreign =
  /去年|上年|往年|历年|以来|多年|明年|来年|拟|计划|预计|慰问|走访|结对|物资|图书|折合|贷款|干部|志愿|教师|老师|人士|党员|代表|全国|全省|上级|另有|此外|还为|追加|补助|讲座|培训|岗位|实习|夏令营|参加|报名|申请|申报|名额|录取|考上|考取|毕业/;

/** A part of the year's grants: what stands behind it in the sentence is that part's, until the year is named again. */
export const occasion = /现场|仪式上|当天|当日|首批|第[一二三四五六七八九十\d]+批|本批|这批|批次|本次|此次/;

export const ofLastYear = /(?:去年|上年|上一年)/;
/** 比上年增加: right before the difference. */
export const rise = ending('(?:增加|增长|提高|多|上升|增)(?:了|到了)?');
export const fall = ending('(?:减少|下降|降低|少|减)(?:了)?');
export const againstLastYear = /(?:比|较|与|同)(?:去年|上年|上一年)(?:同期)?(?:相比)?/;
/** All of them in a sentence: each may compare another figure. */
export const everyComparison = new RegExp(againstLastYear, 'g');
export const aboutPeople = /人数|学生|子女|学子|资助|受助|救助|帮扶/;
export const aboutMoney = /资金|金额|助学金|善款|发放|筹集|募集|筹措|投入/;

/** 人均资助3563元. */
export const average = ending(
  `(?:人均|平均每人|平均每名学生)(?:资助|发放|助学|助学金|金额|资助金额|资助额|${filler})*`,
);

/** 公示5个工作日, 公示了7天, 公示时间为7天. */
export const publicised = ending(
  `公示(?:期|时间|时长|期限|结果)?(?:不少于|${filler}|名单|在单位公开栏|在公开栏)*`,
);

/** 由2500元提高到3000元: before the first, between them. */
export const from = /(?:由|从)(?:上年|去年|原来|原|以前|过去)?的?(?:每(?:生|人|名|学?年)){0,2}(?:的)?$/;
export const changedTo =
  /^(?:提高|上调|增加|调整|提升|调高|上升|调)(?:到|至|为)了?(?:今年|本年)?的?(?:每(?:生|人|名|学?年)){0,2}(?:的)?$/;
/** 本科生每人5000元, 高中每生每年2000元: between the condition of a standard and the amount. */
export const standardEach =
  /^(?:新?生|学生|阶段|子女|的|资助|助学|标准|为|是|按|每(?:生|人|名|名学生|学?年|学期|月)|一次性|资助|发放|给予|补助|助学金|[：、])*$/;
export const standardNamed = /(?:资助|助学|发放|助学金)标准/;

/** ，合计16.54万元 behind a list. */
export const sum =
  /(?:^|[，：])(?:[两三四五六]项|两者|三者|各项|以上)?(?:合计|共计|总计|总额)(?:金额|资金|助学金|人数|为|达|共)*$/;

/** 现场募集8万元. */
export const raisedOnSite = only(
  `(?:${filler}|募集|筹集|捐款|捐赠|爱心|社会|善款|助学|资金|助学金)*(?:募集|筹集|捐款|捐赠)(?:${filler}|爱心|善款|助学|资金|款项|助学金)*`,
);
/** Between a source and its amount. */
export const givenBy = only(
  `(?:${filler}|拨付|拨款|下拨|出资|投入|捐助|捐赠|捐款|资助|安排|提供|支持|专项|助学|助学金|资金|善款|经费|爱心|款)*`,
);
