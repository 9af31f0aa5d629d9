/** Problems of a template's files: which there are, what they need, what describes them. */
import { defineProblem } from '../diagnostic.ts';
import { suggest } from './suggestion.ts';

export const templateMissing = defineProblem<{ name: string }>({
  code: 'template.not-found',
  severity: 'error',
  title: '找不到模板文件',
  why: '被引用的模板文件必须在模板文件夹里。',
  message: ({ name }) => `找不到模板“${name}”`,
  hint: () => '请检查文件名，路径从模板文件夹算起',
});

export const templateOutside = defineProblem<{ name: string }>({
  code: 'template.outside',
  severity: 'error',
  title: '引用了模板文件夹以外的文件',
  why: '模板只能引用模板文件夹里的文件，以免别人给的模板读走其他文件。',
  wrong: '{% include "../../名册.csv" %}',
  right: '{% include "partials/落款.md.njk" %}',
  message: ({ name }) => `不能引用模板文件夹以外的文件“${name}”`,
});

export const unknownEngine = defineProblem<{ name: string }>({
  code: 'template.unknown-engine',
  severity: 'error',
  title: '不认识的模板类型',
  why: '模板的语法由扩展名决定：.njk 用 nunjucks，.hbs 用 Handlebars。',
  message: ({ name }) => `不认识模板文件“${name}”的扩展名`,
  hint: () => '请改为 .md.njk 或 .md.hbs',
});

export const macroMissing = defineProblem<{ name: string; template: string; nearest?: string }>({
  code: 'template.unknown-macro',
  severity: 'error',
  title: '找不到宏',
  why: '引入的宏必须在那个模板里定义。',
  message: ({ name, template }) => `模板“${template}”里没有宏“${name}”`,
  hint: ({ nearest }) => suggest(nearest, '请检查宏的名称'),
});

export const unknownNeed = defineProblem<{ field: string; nearest?: string }>({
  code: 'template.unknown-need',
  severity: 'error',
  title: '“需要”里的名称不认识',
  why: '“需要”写错了名称，这种报告就永远生成不了。',
  wrong: '需要: [合计.人熟]',
  right: '需要: [合计.人数]',
  message: ({ field }) => `“需要”里的“${field}”不是资料里能有的名称`,
  hint: ({ nearest }) => suggest(nearest, '请对照数字一览检查名称'),
});

export const mainMissing = defineProblem<{ wanted: readonly string[]; found: readonly string[] }>({
  code: 'template.no-main',
  severity: 'error',
  title: '模板没有正文',
  why: 'template.yaml 旁边要有正文的模板文件；“正文”写明是哪一个，不写就找 report.md.njk 或 report.md.hbs。',
  wrong: '正文: 总结.md.njk   # 文件夹里是 report.md.njk',
  right: '正文: report.md.njk',
  message: ({ wanted }) => `模板的文件夹里没有 ${wanted.join('，也没有 ')}`,
  hint: ({ wanted, found }) =>
    found.length > 0 ? `文件夹里有 ${found.join('、')}，请在“正文”写明用哪一个` : `请把正文存为 ${wanted[0]}`,
});

export const manifestMissing = defineProblem<{ folder: string }>({
  code: 'template.no-manifest',
  severity: 'warning',
  title: '模板没有说明文件',
  why: '程序靠 template.yaml 认出一个文件夹是模板；没有它，里面的模板选不到。',
  message: ({ folder }) => `“${folder}”里没有 template.yaml，这里的模板用不上`,
  hint: ({ folder }) => `请新建“${folder}/template.yaml”，至少写明“名称”和“用途”`,
});

export const manifestInvalid = defineProblem<{ reason: string }>({
  code: 'template.manifest',
  severity: 'error',
  title: '模板说明文件有误',
  why: 'template.yaml 说明模板的名称、用途和需要的数据。',
  message: ({ reason }) => `template.yaml 有误：${reason}`,
});
