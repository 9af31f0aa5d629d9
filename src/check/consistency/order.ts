/** Dates: what must come before what, and that what the report tells of lies before it and in its year. */

import { findIssueDate } from '../../campaign/issue-date.ts';
import type { CampaignModel } from '../../campaign/model.ts';
import { splitDay } from '../../chinese/calendar.ts';
import { isBefore } from '../../chinese/date.ts';
import { formatDate } from '../../chinese/date-format.ts';
import {
  beforeNotice,
  issuedEarly,
  noticeLate,
  outsideYear,
  paidBeforePublication,
  paidElsewhen,
  receivedBeforeIssued,
  type Sequence,
  stageEarly,
} from '../../diagnostics/catalogue/order.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField, findPlace } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule, type RuleResult } from '../rule.ts';
import {
  type Event,
  isPaying,
  listAlong,
  listCeremonies,
  listDeployments,
  listFirstStages,
  listFollowUps,
  listNotices,
  listOnSitePayments,
  listPayments,
  listReceipts,
  listStages,
} from './events.ts';

/** What must not come before the notice; surveys and applications may. */
function listAfterNotice(campaign: CampaignModel): Event[] {
  return [...listCeremonies(campaign), ...listStages(campaign, '公示', '发放')];
}

/** Whether the report is the public notice itself: a summary that all may read is none. */
export function isNotice({ campaign, shown, genre }: CheckInput): boolean {
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
    ...listFollowUps(campaign),
    ...listNotices(campaign),
    ...listAlong(campaign),
  ];
}

/** Whether an event began for certain before another was over. */
function beginsBeforeEnd({ time: event }: Event, { time: other }: Event): boolean {
  const [begin, end] = [event.ends?.[0].to ?? event.to, other.ends?.[1].from ?? other.from];
  return Boolean(event.yearless) === Boolean(other.yearless) && begin < end;
}

type IsEarly = (event: Event, other: Event) => boolean;

const comesBefore: IsEarly = (event, other) => isBefore(event.time, other.time) === true;

/** Tells of each event that comes too early for certain for all of those it must follow, with the first of them. */
function judgeSequence(
  kind: ProblemKind<Sequence>,
  events: readonly Event[],
  before: readonly Event[],
  input: CheckInput,
  isEarly: IsEarly = comesBefore,
): RuleResult {
  const [first] = before.toSorted((a, b) => (a.time.from < b.time.from ? -1 : 1));
  if (!first) return { problems: [], compared: 0 };
  return judgeEach(events, (event) => {
    if (!before.every((other) => isEarly(event, other))) return undefined;
    const other = comesBefore(event, first) ? first : { ...first, name: `${first.name}结束` };
    return formatSequence(kind, event, other, input);
  });
}

/** The order of the work: of the kinds of event each, those that it comes after. */
function* listWork(
  campaign: CampaignModel,
): Iterable<{ events: Event[]; before: Event[]; isEarly?: IsEarly }> {
  const payments = listPayments(campaign);
  const deployments = listDeployments(campaign);
  yield { events: deployments, before: listReceipts(campaign) };
  yield { events: listStages(campaign, '审核'), before: listFirstStages(campaign, '申报', '摸底') };
  for (const events of [listStages(campaign, '公示'), payments]) {
    const before = listFirstStages(campaign, '审核', '申报', '摸底');
    yield listUnfinished(campaign, events) ?? { events, before };
    yield { events, before: deployments };
  }
  yield { events: [...listFollowUps(campaign), ...listStages(campaign, '总结')], before: payments };
}

/** What was found or applied for until after all of the events had begun. */
function listUnfinished(campaign: CampaignModel, events: Event[]) {
  const before = (['申报', '摸底'] as const)
    .map((name) => listStages(campaign, name))
    .find(
      (stages) =>
        stages.length > 0 && events.every((event) => stages.every((stage) => beginsBeforeEnd(event, stage))),
    );
  return before && events.length > 0 ? { events, before, isEarly: beginsBeforeEnd } : undefined;
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
      issued && received ? [{ issued, received, base: formatPath(['通知', index]) }] : [],
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
    const [payments, publications] = [listPayments(campaign), listStages(campaign, '公示')];
    return judgeSequence(paidBeforePublication, payments, publications, input, beginsBeforeEnd);
  }),
  defineRule(paidElsewhen, (input) => {
    const payments = listOnSitePayments(input.campaign);
    const [first] = payments;
    const ceremonies = first ? listCeremonies(input.campaign, isPaying) : [];
    return judgeEach(ceremonies, (event) =>
      first && payments.every((other) => comesBefore(event, other) || comesBefore(other, event))
        ? formatSequence(paidElsewhen, event, first, input)
        : undefined,
    );
  }),
  defineRule(stageEarly, (input) => {
    const results = [...listWork(input.campaign)].map(({ events, before, isEarly }) =>
      judgeSequence(stageEarly, events, before, input, isEarly),
    );
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
    // the day of the notice itself is held to its period whatever is made of the data
    const isOf = isNotice(input) || field === '公示.落款';
    const periods = isOf ? listStages(input.campaign, '公示') : [];
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
    return judgeEach(
      [...listAfterNotice(input.campaign), ...listAlong(input.campaign)],
      ({ name, time, field }) => {
        const [first] = splitDay(time.from);
        const [last] = splitDay(time.to);
        if (last >= year && first <= year + 1) return undefined;
        return makeProblem(outsideYear, { event: name, time: formatDate(time), year }, atField(input, field));
      },
    );
  }),
];
