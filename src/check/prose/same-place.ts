/** Whether two names are of one place: 职工文化宫 is 县职工文化宫, 县文化馆 is another, and 会议室 may be in any. */
import { areInOrder } from '../../chinese/letters.ts';

/** A room of a building, or a building's room: 三楼会议室 may be in any place. */
const room =
  /[一二三四五六七八九\d]*(?:楼|号)?(?:会议室|报告厅|多功能厅|礼堂|大厅|活动室|教室|会议厅)|[一二三四五六七八九\d]+楼/g;
/** What says nothing of which place it is. */
const vague = /公司|集团|学校|医院|机关|单位|中心|[省市县区镇乡]/g;
/** Whose a place is: 县, 临岗县, 高新区. */
const region = /^(?:[^省市县区镇乡馆宫院]{0,6}([省市县区镇乡]))+(?=..)/;
/** A place that another may stand in, or be a part of. */
const wide =
  /(?:中心|学校|[中小大]学|[一二三四五六七八九十]中|学院|公司|集团|机关|厂|园区|基地|校园|广场|大厦|公园|社区|会场|之家|站|工会)$/;

/** True where one name is within the other, false where they share no sign, or only such as two buildings may; else unknown. */
export function judgeSamePlace(said: string, place: string): boolean | undefined {
  if (said === place) return true;
  const [one = '', other = ''] = [said, place].map((words) => words.replace(room, ''));
  const [plain = '', core = ''] = [one, other].map((words) => words.replace(vague, '〓'));
  if (!/[^〓]/.test(plain) || !/[^〓]/.test(core)) return undefined;
  if (!sharePair(plain, core)) return false;
  if (one.includes(other) || other.includes(one)) return isRoomOnly(said, one) ? undefined : true;
  const [mine, theirs] = [region.exec(one)?.[1], region.exec(other)?.[1]];
  const [own, its] = [one.replace(region, ''), other.replace(region, '')];
  const isElsewhere = mine !== undefined && theirs !== undefined && mine !== theirs;
  if (own.includes(its) || its.includes(own)) return isRoomOnly(said, one) ? undefined : !isElsewhere;
  // 一中 is 第一中学, and 少年宫 may be 青少年宫 or not
  if (areInOrder(own, its) || areInOrder(its, own) || wide.test(own) || wide.test(its)) return undefined;
  return false;
}

/** 职工活动室: without the room nothing is left that is a place. */
function isRoomOnly(said: string, rest: string): boolean {
  return said !== rest && /(?:职工|工会|学生|干部)$/.test(rest) && !/总工会$/.test(rest);
}

function sharePair(one: string, other: string): boolean {
  return [...one].some((_, at) => {
    const pair = one.slice(at, at + 2);
    return pair.length === 2 && !pair.includes('〓') && other.includes(pair);
  });
}
