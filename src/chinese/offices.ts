/** Offices, as they are called: 主席, 副县长, 市委常委. */

/** At the head of an organ that has no other of that kind: nobody heads two bureaus, or two counties. */
const headsOfOne = [
  ...['局长', '县长', '市长', '区长', '省长', '州长', '旗长', '镇长', '乡长'],
  ...['部长', '厅长', '院长', '校长', '厂长', '矿长'],
];
/** At the head of an organ, as one may be of several. */
const headsOfSeveral = [
  ...['主席', '书记', '主任', '会长', '理事长', '秘书长', '处长', '科长', '所长', '站长', '行长'],
  ...['董事长', '总裁', '总经理', '经理'],
];

/** Who is at the head of an organ; with 副 before it his deputy. */
export const heads: readonly string[] = [...headsOfOne, ...headsOfSeveral];
/** Who belongs to its leaders without being its head. */
export const members: readonly string[] = ['常委', '委员'];

/** Whether nobody is at the head of two organs so. */
export function isHeadOfOne(head: string): boolean {
  return headsOfOne.includes(head);
}
