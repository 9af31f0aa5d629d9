/** The dated events of a campaign, under the names that messages give them. */

import type { CampaignModel, Ceremony, Stage } from '../../campaign/model.ts';
import type { DateSpan } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isOfThisYear } from '../../facts/equations/participants.ts';

export interface Event {
  name: string;
  time: DateSpan;
  field: string;
}

type Timed = { time: DateSpan | undefined; name: string; field: string };

const withTime = ({ time, ...event }: Timed): Event[] => (time ? [{ ...event, time }] : []);

export function listCeremonies(
  { 仪式: ceremonies = [] }: CampaignModel,
  counts: (ceremony: Ceremony) => boolean = () => true,
): Event[] {
  return ceremonies.flatMap((ceremony, index) => {
    const { 名称: name = '仪式', 时间: time } = ceremony;
    return counts(ceremony) ? withTime({ name, time, field: formatPath(['仪式', index, '时间']) }) : [];
  });
}

export function listStages({ 阶段: stages = [] }: CampaignModel, ...names: Stage['名称'][]): Event[] {
  return stages.flatMap(({ 名称: name, 时间: time }, index) =>
    names.includes(name) ? withTime({ name, time, field: formatPath(['阶段', index, '时间']) }) : [],
  );
}

/** The stages of the first of these kinds that is dated. */
export function listFirstStages(campaign: CampaignModel, ...names: Stage['名称'][]): Event[] {
  return names.map((name) => listStages(campaign, name)).find((events) => events.length > 0) ?? [];
}

/** The dated notices; none where one has no date, for that one may have come first. */
export function listNotices({ 通知: notices = [] }: CampaignModel): Event[] {
  const dated = notices.flatMap((notice, index) => {
    const key = notice.印发 ? '印发' : '收到';
    return withTime({
      name: `通知《${notice.标题}》`,
      time: notice[key],
      field: formatPath(['通知', index, key]),
    });
  });
  return dated.length === notices.length ? dated : [];
}

/** When the notices came in; none where one did not: what is deployed may be of that one. */
export function listReceipts({ 通知: notices = [] }: CampaignModel): Event[] {
  const received = notices.flatMap(({ 标题: title, 收到: time }, index) =>
    withTime({ name: `收到《${title}》`, time, field: formatPath(['通知', index, '收到']) }),
  );
  return received.length === notices.length ? received : [];
}

/** Deployments by a meeting or plan of their own; what is part of the year's plan needs no notice. */
export function listDeployments(campaign: CampaignModel): Event[] {
  const { 阶段: stages = [] } = campaign;
  const isPlanned = stages.some(
    ({ 名称: name, 方法: methods = [] }) =>
      name === '部署' && methods.some((method) => /年度计划|列入议程|定期会议/.test(method)),
  );
  return isPlanned ? [] : listStages(campaign, '部署');
}

/** When money was handed out: the stage of that name, and the ceremonies and visits where some of it was. */
export function listPayments(campaign: CampaignModel): Event[] {
  return [...listStages(campaign, '发放'), ...listHandedOver(campaign)];
}

/** Whether money was handed over at a ceremony. */
export function isPaying({ 现场: onSite }: Ceremony): boolean {
  return Boolean(onSite?.人数 ?? onSite?.金额);
}

/** The stages of payment, where each has its time and none pays otherwise than at a ceremony. */
export function listOnSitePayments(campaign: CampaignModel): Event[] {
  const isOnSite = (campaign.阶段 ?? []).every(
    ({ 名称: name, 时间: time, 方法: methods = [] }) =>
      name !== '发放' || (time && methods.length > 0 && methods.every((method) => method === '现场')),
  );
  return isOnSite ? listStages(campaign, '发放') : [];
}

/** Ceremonies and visits with figures of what was handed over. */
export function listHandedOver(campaign: CampaignModel): Event[] {
  const visits = (campaign.走访 ?? []).flatMap(({ 发放: paid, 时间: time }, index) =>
    (paid?.人数 ?? paid?.金额)
      ? withTime({ name: '走访时发放', time, field: formatPath(['走访', index, '时间']) })
      : [],
  );
  return [...listCeremonies(campaign, isPaying), ...visits];
}

/** Visits to those who were helped this year. */
export function listFollowUps({ 回访: visits = [] }: CampaignModel): Event[] {
  return visits.flatMap((visit, index) =>
    isOfThisYear(visit)
      ? withTime({ name: '回访', time: visit.时间, field: formatPath(['回访', index, '时间']) })
      : [],
  );
}

/** What goes on beside the work: visits, activities, publicity. */
export function listAlong({
  走访: visits = [],
  附带活动: others = [],
  宣传: publicity = [],
}: CampaignModel): Event[] {
  return [
    ...visits.map(({ 时间: time }, index) => ({
      name: '走访',
      time,
      field: formatPath(['走访', index, '时间']),
    })),
    ...others.map(({ 名称: name, 时间: time }, index) => ({
      ...{ name, time, field: formatPath(['附带活动', index, '时间']) },
    })),
    ...publicity.map(({ 时间: time }, index) => ({
      ...{ name: '宣传', time, field: formatPath(['宣传', index, '时间']) },
    })),
  ].flatMap(withTime);
}
