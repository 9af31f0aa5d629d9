/** 详略: how much the bank of sentences adds to the facts. */

/** 简 says figures and facts alone, 常 links them, 详 also says what they mean. */
export const details = ['简', '常', '详'] as const;
export type Detail = (typeof details)[number];
export const usualDetail: Detail = '常';
