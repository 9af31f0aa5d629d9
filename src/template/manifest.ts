/** template.yaml: what a report's template is for and what it needs. */
import * as z from 'zod';
import { audiences } from '../campaign/audiences.ts';
import { levels } from '../campaign/levels.ts';
import { manifestInvalid } from '../diagnostics/catalogue/template-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nowhere, type Places } from '../diagnostics/places.ts';
import { describeUnknown, validateFile } from './validate-file.ts';

const word = (help: string) =>
  z.string({ error: '应当是文字' }).min(1, '不能为空').register(z.globalRegistry, { help });
const words = (help: string) =>
  z.array(word(help), { error: '应当是一组文字' }).register(z.globalRegistry, { help });

const level = z.enum(levels, { error: ({ input }) => describeUnknown(input, levels) });

const manifestSchema = z.strictObject(
  {
    名称: word('模板的名称，命令行和“报告.模板”用它选择模板'),
    用途: word('一句话说明给谁用、写成什么样'),
    文种: word('总结、报告、简讯等').optional(),
    正文: word('正文的模板文件；不写就是 report.md.njk 或 report.md.hbs').optional(),
    需要: words('必须有的数据，如 合计.人数').default([]),
    适合层级: z
      .array(level, { error: '应当是一组层级' })
      .register(z.globalRegistry, { help: '没有指定模板时，哪些层级的单位自动用它；不写的，指定了才用' })
      .default([]),
    版本: z
      .enum(audiences, { error: ({ input }) => describeUnknown(input, audiences) })
      .register(z.globalRegistry, { help: '只出这个版本；要出这个版本而没有指定模板时就用它' })
      .optional(),
    落款: z
      .enum(['有', '无'], { error: '应当是“有”或“无”' })
      .register(z.globalRegistry, { help: '正文后面有没有署名和日期' })
      .default('有'),
    公文要素: z
      .enum(['有', '无'], { error: '应当是“有”或“无”' })
      .register(z.globalRegistry, {
        help: '资料里为报告写的标题、版头、主送、附注和版记用不用；写“无”的，资料指定这个模板时才用',
      })
      .default('有'),
    附件: z
      .enum(['有', '无'], { error: '应当是“有”或“无”' })
      .register(z.globalRegistry, { help: '资料里要的附件是否跟在后面' })
      .default('有'),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? '应当由“名称: …”这样的几行组成' : undefined) },
);

export type Manifest = z.infer<typeof manifestSchema>;

/** Checks the plain value read from a template.yaml. */
export function parseManifest(
  value: unknown,
  places: Places = nowhere,
): { manifest?: Manifest; problems: Diagnostic[] } {
  const { value: manifest, problems } = validateFile(value, manifestSchema, manifestInvalid, places);
  return { manifest, problems };
}
