/** Which way a figure went: verbs of what became more, and of what became less. Alternatives of a pattern. */
export const growing = '增加|增长|增多|提高|提升|上升|上涨|扩大';
/** 减少 and the like. */
export const shrinking = '减少|下降|降低|下滑|回落|缩减';

const less = new RegExp(shrinking);

/** Whether words tell of a figure that became less. */
export function tellsShrinking(words: string): boolean {
  return less.test(words);
}
