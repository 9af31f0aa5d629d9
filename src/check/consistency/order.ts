/** Dates: what must come before what, and that what the report tells of lies before it and in its year. */
import { findIssueDate } from '../../campaign/issue-date.ts';
import type { CampaignModel, Ceremony, Stage } from '../../campaign/model.ts';
import { splitDay } from '../../chinese/calendar.ts';
import { isBefore } from '../../chinese/date.ts';
import { formatDate } from '../../chinese/date-format.ts';
import type { DateSpan } from '../../chinese/values.ts';
import {
  beforeNotice,
  issuedEarly,
  noticeLate,
  outsideYear,
  paidBeforePublication,
  receivedBeforeIssued,
  type Sequence,
  stageEarly,
} from '../../diagnostics/catalogue/order.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../../diagnostics/diagnostic.ts';
import { atField, findPlace } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule, type RuleResult } from '../rule.ts';

interface Event {
  name: string;
  time: DateSpan;
  field: string;
}

function listCeremonies(
  { 仪式: ceremonies = [] }: CampaignModel,
  counts: (ceremony: Ceremony) => boolean = () => true,
): Event[] {
  return ceremonies.flatMap((ceremony, index) => {
    const { 名称: name = '仪式', 时间: time } = ceremony;
    return time && counts(ceremony) ? [{ name, time, field: `仪式[${index + 1}].时间` }] : [];
  });
}

function listStages({ 阶段: stages = [] }: CampaignModel, ...names: Stage['名称'][]): Event[] {
  return stages.flatMap(({ 名称: name, 时间: time }, index) =>
    time && names.includes(name) ? [{ name, time, field: `阶段[${index + 1}].时间` }] : [],
  );
}

/** What must not come before the notice; surveys and applications may. */
function listAfterNotice(campaign: CampaignModel): Event[] {
  return [...listCeremonies(campaign), ...listStages(campaign, '公示', '发放')];
}

/** The dated notices; none where one has no date, for that one may have come first. */
function listNotices(campaign: CampaignModel): Event[] {
  const notices = (campaign.通知 ?? []).flatMap((notice, index) => {
    const key = notice.印发 ? '印发' : '收到';
    const time = notice[key];
    return time ? [{ name: `通知《${notice.标题}》`, time, field: `通知[${index + 1}].${key}` }] : [];
  });
  return notices.length === campaign.通知?.length ? notices : [];
}

/** When money was handed out: the stage of that name, and the ceremonies where some of it was. */
function listPayments(campaign: CampaignModel): Event[] {
  const ceremonies = listCeremonies(campaign, ({ 现场: onSite }) => Boolean(onSite?.人数 ?? onSite?.金额));
  return [...listStages(campaign, '发放'), ...ceremonies];
}

/** Whether the report is the public notice itself: a summary that all may read is none. */
function isNotice({ campaign, shown, genre }: CheckInput): boolean {
  if (genre !== undefined) return /公示/.test(genre);
  const { 版本: audience, 模板: template = '' } = shown?.values.报告 ?? campaign.报告;
  return audience === '公示' || /公示/.test(template);
}

/** What the report tells of as done. A public notice, or a plan, is written before. */
function listDone(input: CheckInput): Event[] {
  const { campaign, shown } = input;
  const { 模板: template = '' } = shown?.values.报告 ?? campaign.报告;
  if (isNotice(input) || /方案|计划|预案/.test(template)) return [];
  const paid = campaign.合计?.口径?.性质 === '拟发' ? [] : listStages(campaign, '发放');
  return [
    ...listStages(campaign, '宣传', '摸底', '申报', '审核', '公示'),
    ...paid,
    ...listCeremonies(campaign),
  ];
}

/** Tells of each event that comes for certain before all of those it must follow, with the first of them. */
function judgeSequence(
  kind: ProblemKind<Sequence>,
  events: readonly Event[],
  before: readonly Event[],
  input: CheckInput,
): RuleResult {
  const [first] = before.toSorted((a, b) => (a.time.from < b.time.from ? -1 : 1));
  if (!first) return { problems: [], compared: 0 };
  return judgeEach(events, (event) =>
    before.every((other) => isBefore(event.time, other.time) === true)
      ? formatSequence(kind, event, first, input)
      : undefined,
  );
}

function formatSequence(
  kind: ProblemKind<Sequence>,
  event: Event,
  other: Event,
  input: CheckInput,
): Diagnostic {
  const args = {
    event: event.name,
    time: formatDate(event.time),
    other: other.name,
    otherTime: formatDate(other.time),
  };
  return makeProblem(kind, args, {
    ...atField(input, event.field),
    fields: [event.field, other.field],
    related: [{ message: `${other.field}：${args.otherTime}`, place: findPlace(input, other.field) }],
  });
}

export const orderRules: readonly Rule[] = [
  defineRule(beforeNotice, (input) =>
    judgeSequence(beforeNotice, listAfterNotice(input.campaign), listNotices(input.campaign), input),
  ),
  defineRule(receivedBeforeIssued, (input) => {
    const dated = (input.campaign.通知 ?? []).flatMap(({ 印发: issued, 收到: received }, index) =>
      issued && received ? [{ issued, received, base: `通知[${index + 1}]` }] : [],
    );
    return judgeEach(dated, ({ issued, received, base }) =>
      isBefore(received, issued) === true
        ? formatSequence(
            receivedBeforeIssued,
            { name: '收到', time: received, field: `${base}.收到` },
            { name: '印发', time: issued, field: `${base}.印发` },
            input,
          )
        : undefined,
    );
  }),
  defineRule(paidBeforePublication, (input) => {
    const { campaign } = input;
    return judgeSequence(paidBeforePublication, listPayments(campaign), listStages(campaign, '公示'), input);
  }),
  defineRule(stageEarly, (input) => {
    const { campaign } = input;
    const surveys = listStages(campaign, '摸底', '申报');
    const reviews = listStages(campaign, '审核');
    const later = [
      { events: reviews, before: surveys },
      { events: listStages(campaign, '公示'), before: reviews.length > 0 ? reviews : surveys },
      { events: listPayments(campaign), before: reviews.length > 0 ? reviews : surveys },
    ];
    const results = later.map(({ events, before }) => judgeSequence(stageEarly, events, before, input));
    return {
      problems: results.flatMap(({ problems }) => problems),
      compared: results.reduce((sum, { compared }) => sum + compared, 0),
    };
  }),
  defineRule(issuedEarly, (input) => {
    const time = input.campaign.报告.成文日期;
    const issue = time && { name: '成文日期', time, field: '报告.成文日期' };
    if (!issue) return { problems: [], compared: 0 };
    return judgeEach(listDone(input), (event) =>
      isBefore(issue.time, event.time) === true
        ? formatSequence(issuedEarly, issue, event, input)
        : undefined,
    );
  }),
  defineRule(noticeLate, (input) => {
    const { date: issued, field } = findIssueDate(input.campaign, '公示');
    const periods = isNotice(input) ? listStages(input.campaign, '公示') : [];
    const last = periods.reduce<Event | undefined>((a, b) => (a && a.time.to > b.time.to ? a : b), undefined);
    return judgeEach(issued && last ? [{ issued, last }] : [], ({ issued, last }) => {
      if (isBefore(last.time, issued) !== true) return undefined;
      const args = { time: formatDate(last.time), issued: formatDate(issued), isOwn: field === '公示.落款' };
      return makeProblem(noticeLate, args, {
        ...atField(input, field),
        related: [{ message: `${last.field}：${args.time}`, place: findPlace(input, last.field) }],
      });
    });
  }),
  defineRule(outsideYear, (input) => {
    const year = input.campaign.报告.年度;
    const { 走访: visits = [], 附带活动: others = [] } = input.campaign;
    const along = [
      ...visits.map(({ 时间: time }, index) => ({ name: '走访', time, field: `走访[${index + 1}].时间` })),
      ...others.map(({ 名称, 时间: time }, index) => ({
        ...{ name: 名称, time, field: `附带活动[${index + 1}].时间` },
      })),
    ].flatMap(({ time, ...event }) => (time ? [{ ...event, time }] : []));
    return judgeEach([...listAfterNotice(input.campaign), ...along], ({ name, time, field }) => {
      const [first] = splitDay(time.from);
      const [last] = splitDay(time.to);
      if (last >= year && first <= year + 1) return undefined;
      return makeProblem(outsideYear, { event: name, time: formatDate(time), year }, atField(input, field));
    });
  }),
];
