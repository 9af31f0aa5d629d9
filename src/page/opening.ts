/** What the page begins with: the campaign of a folder, or what is asked where there is none yet. */
import { basename, join, resolve } from 'node:path';
import { OWN } from '../batch/open-report.ts';
import { planBatch } from '../batch/plan.ts';
import { makeStartFiles } from '../batch/start.ts';
import { audiences } from '../campaign/audiences.ts';
import { details } from '../campaign/details.ts';
import { levels } from '../campaign/levels.ts';
import { readShelves } from '../inputs.ts';
import { readCampaignFiles } from '../source/files.ts';
import { RequestError } from './body.ts';
import type * as contract from './contract.ts';
import { Desk } from './desk.ts';
import { describeForm } from './form.ts';
import { readStart } from './requests.ts';
import { lookAround } from './surroundings.ts';

/** @param year of a new campaign */
export function describeDesk(desk: Desk, version: string, year: number): contract.Desk {
  const files = desk.list();
  const { templates } = readShelves(readCampaignFiles(desk.path));
  const { plan } = planBatch(desk.path);
  return {
    title: files[0]?.label ?? basename(resolve(desk.path)),
    folder: resolve(desk.path),
    version,
    files,
    form: describeForm(),
    reports: templates.templates.map(({ 名称, 用途 }) => ({ name: 名称, purpose: 用途 })),
    audiences,
    ...(files.length === 0 && { start: { year, levels, details, ...lookAround(desk.path) } }),
    units: plan ? [OWN, ...plan.reports.map(({ unit }) => unit.简称)] : [],
  };
}

/** Puts a new campaign into the folder, or into one below it where other things lie there; returns its desk. */
export function startCampaign(desk: Desk, body: Record<string, unknown>): Desk {
  if (desk.list().length > 0) throw new RequestError(409, '这个文件夹里已经有活动了');
  const { year, ...answers } = readStart(body);
  const name = `${year}-金秋助学`;
  const { isBelow } = lookAround(desk.path);
  const started = isBelow ? new Desk(join(desk.path, name)) : desk;
  if (isBelow && started.list().length > 0)
    throw new RequestError(409, `“${name}”里已经有活动了，请在上面打开它`);
  started.start(makeStartFiles(answers, year));
  return started;
}

/** The desk of one of the campaigns in the folder. */
export function chooseCampaign(desk: Desk, name: string): Desk {
  if (!lookAround(desk.path).others.includes(name)) throw new RequestError(400, `没有“${name}”这个活动`);
  return new Desk(join(desk.path, name));
}
