/** What a title above some rows of a roster tells of them, as a cell of each would. */
import { tellSchooling, tellsNew } from '../schooling.ts';
import { isUnitName } from '../unit-words.ts';

/** 城关镇 stands for its union. */
const township = /^\p{Script=Han}{1,5}(?:镇|乡|街道)$/u;

/** 矿业公司 is a unit, 城关镇 too; who is listed below 云岭大学 may go there, and 本科 is none. */
export function tellUnit(title: string): string | undefined {
  return (isUnitName(title) || township.test(title)) &&
    !/[大中小]学$|学[院校]$/.test(title) &&
    !tellSchooling(title)
    ? title
    : undefined;
}

/** 大学新生 are new, 在读生 are not. */
export function tellsFreshmen(title: string): string | undefined {
  const isNew = tellsNew(title);
  return isNew === undefined ? undefined : isNew ? '是' : '否';
}
