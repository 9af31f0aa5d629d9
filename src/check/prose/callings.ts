/** Whether some words may call somebody whom the data name: 人社局 is 人力资源和社会保障局, 工商联 may be 商会. */

import type { CampaignModel } from '../../campaign/model.ts';
import { regions } from '../../chinese/regions.ts';

/** What says nothing of whose body it is. */
const vague = /公司|有限|股份|责任|[省市县区镇乡街道厂矿局会委总部团办中心院校第一二三四五级系统等]/g;
/** 团县委, whose signs are all in other bodies' names. */
const youth = new RegExp(`团[${regions}]?委|共青团`, 'g');
/** A union whose level is not told. */
const anyUnion = /^工会$|[上各]级/;
const union = new RegExp(`([${regions}])总工会$`);

/** Whether some words can be none of the names, by any shorter form: no sign that tells a body is in both. */
export function isStranger(words: string, names: readonly string[], campaign: CampaignModel): boolean {
  const said = tellSigns(words, campaign);
  const levels = [words, ...names].map((name) => union.exec(tellFull(name, campaign))?.[1]);
  const [level, ...others] = levels;
  if (level !== undefined) return !others.includes(level) && !names.some((name) => anyUnion.test(name));
  return said !== '' && !names.some((name) => shares(said, tellSigns(name, campaign)));
}

function shares(said: string, name: string): boolean {
  return name === '' || [...said].some((sign) => name.includes(sign));
}

/** A name in its full form, where it is the unit's own. */
function tellFull(name: string, { 单位: unit }: CampaignModel): string {
  return name === unit.简称 ? unit.全称 : name;
}

/** 云岭 of 云岭县总工会. */
const placeName = new RegExp(`^[\\u4e00-\\u9fff]{2,3}(?=[${regions}])`);

/** The signs that tell a body, without the place that all of a unit's own share. */
function tellSigns(name: string, { 单位: unit }: CampaignModel): string {
  const [place = ''] = placeName.exec(unit.全称) ?? [];
  const bare = (place === '' ? name : name.replace(place, '')).replaceAll('集团', '');
  return bare.replace(youth, '青').replace(vague, '');
}
