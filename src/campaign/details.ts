/** 详略: how much the bank of sentences adds to the facts. */

/** 简 says figures and facts alone, 常 links them, 详 also says what they mean. */
export const details = ['简', '常', '详'] as const;
/** One of them. */
export type Detail = (typeof details)[number];
/** Where nobody says how much. */
export const usualDetail: Detail = '常';
