/** The questions of `jinqiu new`: only what was not given on the command line is asked. */
import { intro, isCancel, select, text } from '@clack/prompts';
import type { NewCampaign } from '../batch/start.ts';
import { type Detail, details, usualDetail } from '../campaign/details.ts';
import { familyOf, type LevelFamily, levelFamilies, levels, levelsOf } from '../campaign/levels.ts';
import { levelWordings, readWording } from '../campaign/schema/wordings.ts';
import { parseYear, splitNames } from './new-options.ts';

const detailHelp: Record<Detail, string> = {
  简: '只写事实',
  常: '事实之间有连接的话',
  详: '另写意义和成效',
};

/** Asks in the terminal. Undefined where the user broke off. */
export async function askCampaign(given: NewCampaign, thisYear: number): Promise<NewCampaign | undefined> {
  intro('新建一份金秋助学报告。上下键选，回车确认；按 Ctrl-C 不建。');
  const unit = given.unit ?? (await text({ message: '单位的全称', placeholder: '可以以后再填' }));
  if (isCancel(unit)) return undefined;
  const level = given.level ?? (await askLevel(unit ?? ''));
  if (isCancel(level)) return undefined;
  const year = given.year ?? (await askYear(thisYear));
  if (isCancel(year)) return undefined;
  const names = given.departments ?? (await askDepartments());
  if (isCancel(names)) return undefined;
  const detail = given.detail ?? (await askDetail());
  if (isCancel(detail)) return undefined;
  return { unit, level, year, departments: names, detail };
}

function askLevel(unit: string) {
  return select<LevelFamily>({
    message: '哪一级的工会，或者哪一类单位',
    options: levelFamilies.map((value) => ({ value, label: levelsOf(value).join('、') })),
    initialValue: guessLevel(unit),
    showInstructions: false,
  });
}

/** 云岭县总工会 is of a 县: what the end of a name says. */
function guessLevel(unit: string): LevelFamily {
  const ends = [...unit].map((_, index) => [...unit].slice(index).join(''));
  const meant = ends.map((end) => readWording(end, levels, levelWordings)).find(Boolean);
  return familyOf(meant) ?? '县';
}

async function askYear(thisYear: number) {
  const year = await text({
    message: '报告哪一年',
    initialValue: String(thisYear),
    validate: (typed = '') => (parseYear(typed) ? undefined : '年度是四位数字，如 2025'),
  });
  return isCancel(year) ? year : parseYear(year);
}

async function askDepartments() {
  const names = await text({
    message: '有没有各自写报告的部门、下属单位？有的写名称，用“、”分开',
    placeholder: '没有',
  });
  return isCancel(names) ? names : splitNames(names ?? '');
}

function askDetail() {
  return select<Detail>({
    message: '写多详细',
    options: details.map((value) => ({ value, label: `${value}：${detailHelp[value]}` })),
    initialValue: usualDetail,
    showInstructions: false,
  });
}
