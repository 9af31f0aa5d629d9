/** The references that the program writes of itself, each with its file in docs/参考. */
export const referenceFiles = {
  字段: '字段.md',
  数字: '数字.md',
  函数: '函数.md',
  等式: '等式.md',
  问题: '问题.md',
  模板拒绝: '模板拒绝.md',
  schema: '活动.schema.json',
} as const;

export type ReferenceName = keyof typeof referenceFiles;
export const referenceNames = Object.keys(referenceFiles) as ReferenceName[];
