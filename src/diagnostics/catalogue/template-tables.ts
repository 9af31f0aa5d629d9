/** Problems of tables, charts and other blocks where a template puts them. */
import { defineProblem } from '../diagnostic.ts';

export const blockInText = defineProblem<{ what: string }>({
  code: 'template.block-in-text',
  severity: 'error',
  title: '整块内容夹在文字中间',
  why: '表格、图和落款自成一段，不能放在一句话或表格单元格里。',
  wrong: '名单如下：{{ 表格(名册, […]) }}',
  right: '名单如下：\n\n{{ 表格(名册, […]) }}',
  message: ({ what }) => `${what}不能夹在文字中间`,
  hint: () => '请让它单独成段，前后各空一行',
});

export const extraCells = defineProblem<{ columns: number; extra: readonly string[] }>({
  code: 'template.extra-cells',
  severity: 'error',
  title: '表格的一行比表头长',
  why: '表格有几列由表头决定，一行里多出来的格子没有地方印，里面的字就丢了。',
  wrong: '| 单位 | 人数 |\n|---|---|\n| 矿业分公司 | 18 | 含新生 |',
  right: '| 单位 | 人数 | 备注 |\n|---|---|---|\n| 矿业分公司 | 18 | 含新生 |',
  message: ({ columns, extra }) =>
    `表头只有${columns}列，这一行多出来的${extra
      .slice(0, 3)
      .map((words) => `“${words.slice(0, 20)}”`)
      .join('、')}${extra.length > 3 ? '等' : ''}没有地方印`,
  hint: () => '请在表头和分隔线里各添一列；格子里的竖线写成 \\|',
});

export const tooManyColumns = defineProblem<{ columns: number; most: number }>({
  code: 'template.too-many-columns',
  severity: 'error',
  title: '表格的列太多',
  why: 'Word 打不开列数超过63的表格。',
  message: ({ columns, most }) => `表格有${columns}列，Word 最多${most}列`,
  hint: () => '请拆成几张表，或把行和列对调',
});
