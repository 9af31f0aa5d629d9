/** 样式/ of one's own: sizes that no page has, and styles without end. */
import { accepted, campaign, type Entry, type Outcome, type Page, refused } from './entry.ts';

const own = (name: string, text: string, must: Outcome): Entry => ({
  name,
  files: {
    '活动.yaml': campaign('报告: {年度: 2025, 样式: 自己的}'),
    '样式/自己的.yaml': `名称: 自己的\n基于: gbt9704\n${text}\n`,
  },
  must,
});

/** Where the value stands. */
const columnOf = (text: string) => text.search(/-?\d/) + 1;

export const page: Page = {
  title: '版式',
  entries: [
    own('照规矩写的', '网格: {行距: 28磅}', accepted()),
    own('以自己为基础', '基于: 自己的', refused('yaml.duplicate-key', 'style.unknown-base')),
    {
      name: '循环的基础',
      files: {
        '活动.yaml': campaign('报告: {年度: 2025, 样式: 甲}'),
        '样式/甲.yaml': '基于: 乙',
        '样式/乙.yaml': '基于: 甲',
      },
      must: refused('style.unknown-base'),
    },
    {
      name: '没有的基础',
      files: { '活动.yaml': campaign('报告: {年度: 2025, 样式: 甲}'), '样式/甲.yaml': '基于: 丙' },
      must: refused('style.unknown-base'),
    },
    {
      name: '没有的版式',
      files: { '活动.yaml': campaign('报告: {年度: 2025, 样式: 丁}') },
      must: refused('choice.style@1:20'),
    },
    {
      name: '空的版式',
      files: { '活动.yaml': campaign('报告: {年度: 2025, 样式: 甲}'), '样式/甲.yaml': '' },
      must: refused('style.missing-value'),
    },
    {
      name: '版式是 __proto__',
      files: { '活动.yaml': campaign('报告: {年度: 2025, 样式: __proto__}') },
      must: refused('choice.style@1:20'),
    },
    {
      name: '没有的模板',
      files: { '活动.yaml': campaign('报告: {年度: 2025, 模板: 丁}') },
      must: refused('choice.template@1:20'),
    },
    own('行距为零', '网格: {行距: 0磅}', refused('style.bad-value')),
    own('行距为负', '网格: {行距: -5磅}', refused('style.bad-value')),
    own('行距极大', '网格: {行距: 100000磅}', refused('style.bad-value')),
    own('没有单位', '网格: {行距: 28}', refused('style.bad-value')),
    own('不认得的单位', '网格: {行距: 28英寸}', refused('style.bad-value')),
    ...[
      '样式: {正文: {字号: 10000磅}}',
      '样式: {标题: {字号: 1磅}}',
      '样式: {正文: {行距: 0磅}}',
      '样式: {正文: {行距: -1行}}',
      '样式: {正文: {段前: -20磅}}',
      '样式: {正文: {段后: 99999磅}}',
      '样式: {正文: {首行缩进: -2字}}',
      '样式: {正文: {首行缩进: 99字}}',
      '样式: {正文: {字间: -100磅}}',
      '样式: {正文: {字间: 9999磅}}',
      '页面: {宽: 5米}',
      '页面: {高: 99999毫米}',
      '页面: {天头: -37毫米}',
      '页面: {页脚: -5磅}',
      '表格: {边框: 100磅}',
      '表格: {单元格边距: -5磅}',
      '表格: {行高: 9999磅}',
      '图: {文字字号: 10000磅}',
    ].map((text) => own(text, text, refused(`style.bad-value@样式/自己的.yaml:3:${columnOf(text)}`))),
    own('大而能印的', '样式: {发文机关标志: {字号: 150磅}, 标题: {段前: 60磅}}', accepted()),
    own('字数为零', '网格: {每行字数: 0}', refused('style.bad-value')),
    own('字数极大', '网格: {每行字数: 100000}', refused('style.bad-value')),
    own('边距比纸宽', '页面: {订口: 300毫米}', refused('style.empty-text-area')),
    own('极小的纸', '页面: {宽: 1毫米, 高: 1毫米}', refused('style.empty-text-area')),
    own('字号为零', '样式: {正文: {字号: 0磅}}', refused('style.bad-value')),
    own('颜色里有标记', '样式: {正文: {颜色: "FF\\"/><w:p/>"}}', refused('style.bad-value')),
    own('字体里有标记', '字体: {gb2312: {仿宋: ["仿宋\\"/><w:p/>"]}}', accepted()),
    own(
      '一千个不认得的字体方案',
      `字体: {${Array.from({ length: 1000 }, (_, index) => `方案${index}: {仿宋: [宋体]}`).join(', ')}}`,
      refused('style.unknown-key'),
    ),
    {
      ...own('字体叫受助人的名字', '字体: {gb2312: {仿宋: [欧阳翀犇]}}', refused('privacy.file')),
      files: {
        '活动.yaml': campaign(
          '报告: {年度: 2025, 样式: 自己的}\n名册: [{学生: 欧阳翀犇, 金额: 5000元}]\n阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]',
        ),
        '样式/自己的.yaml': '名称: 自己的\n基于: gbt9704\n字体: {gb2312: {仿宋: [欧阳翀犇]}}\n',
      },
      audience: '公示',
    },
    own('不认得的键', '星座: 白羊', refused('style.unknown-key')),
    own('不认得的角色', '样式: {星座: {字号: 三号}}', refused('style.unknown-key')),
    own('文字写成列表', '网格: [28磅]', refused('style.bad-value')),
    own('键是 __proto__', '__proto__: {行距: 28磅}', refused('style.unknown-key')),
  ],
};
