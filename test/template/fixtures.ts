import type { RenderData } from '../../src/template/machine.ts';
import type { TemplateSources } from '../../src/template/sources.ts';

/** Facts of a small campaign. */
export const data: RenderData = {
  year: 2016,
  values: {
    活动: { 名称: '金秋助学' },
    合计: {
      人数: { kind: 'count', n: 184, unit: '名' },
      发放: { kind: 'money', fen: 28_580_000 },
    },
    资金来源: [
      { 名称: '市总工会', 金额: { kind: 'money', fen: 20_000_000 } },
      { 名称: '县总工会', 金额: { kind: 'money', fen: 8_580_000 } },
    ],
  },
};

export function sources(files: Record<string, string>): TemplateSources {
  return {
    read: (name) => (Object.hasOwn(files, name) ? { text: files[name]!, file: name } : undefined),
  };
}
