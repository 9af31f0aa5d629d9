/** Lines in a wrong column: which one is told, and what explains it, in a form of which some comments were put in force. */
import { describe, expect, test } from '@jest/globals';
import { readYaml } from '../../src/source/yaml.ts';

const tell = (text: string) =>
  readYaml(text, '活动.yaml').problems.map(({ place, message }) => `${place?.line} ${message}`);

const unit = '单位:\n  全称: 甲县总工会\n\n';
const tooFar = '这一行多缩进了一格';
const unaligned = '缩进和上面的字段对不齐';
const below = (parent: string) => `上面的“${parent}”还没有去掉“# ”，这一行没有上一层`;

describe('only “#” was taken away', () => {
  test.each([
    ['a field of the file', `${unit} 活动:\n   起始年: 2009\n   主题: 希望\n\n# 通知:\n`, 4],
    ['a list', `${unit} 阶段:\n   - 名称: 部署\n     时间: 7月3日\n`, 4],
    ['a field of the report', '报告:\n  年度: 2026\n   成文日期: 2026-11-18\n  # 标题: 自己的\n', 3],
    ['below a remark', '报告:\n  状态: 草稿      ## 终稿\n   盖章: 否\n', 3],
    ['a field of an item', '阶段:\n  - 名称: 部署\n     时间: 7月3日\n    方法: [会议]\n', 3],
    ['below a comment', '单位:\n  全称: 甲\n # 层级: 县\n 简称: 县总\n', 4],
  ])('%s', (_, text, line) => expect(tell(text)).toEqual([`${line} ${tooFar}`]));
});

describe('the line above is still a comment', () => {
  test.each([
    ['of a list', `${unit}# 阶段:\n  - 名称: 部署\n    时间: 7月3日\n`, 5, '# 阶段:'],
    [
      'with a remark',
      `${unit}# 分组:    ## 名册推算得出的不用写\n  - { 名称: 本科, 人数: 2名 }\n`,
      5,
      '# 分组:',
    ],
    ['of a field', '名册: 名册.xlsx\n\n# 合计:\n  人数: 48名\n#   户数: 45户\n', 4, '# 合计:'],
    ['of several fields', '版头: {}\n# 活动:\n   起始年: 2009\n   主题: 希望\n', 3, '# 活动:'],
    ['behind fields still comments', '版头: {}\n# 活动:\n#   起始年: 2009\n  主题: 希望\n', 4, '# 活动:'],
    [
      'an item',
      '阶段:\n#   - 名称: 部署\n  - 名称: 摸底\n#   - 名称: 公示\n      结果: 没有\n',
      5,
      '#   - 名称: 公示',
    ],
  ])('%s', (_, text, line, parent) => expect(tell(text)).toEqual([`${line} ${below(parent)}`]));
});

test.each([
  ['one short', '单位:\n  全称: 甲县总工会\n 简称: 县总\n', 3],
  ['less than its neighbours', '领导小组:\n   组长: 何\n  副组长: [马]\n', 3],
  ['an item out of line', '阶段:\n   - 名称: 部署\n     时间: 7月3日\n  - 名称: 摸底\n    时间: 7月\n', 4],
])('neither: %s', (_, text, line) => expect(tell(text)).toEqual([`${line} ${unaligned}`]));

test.each([
  ['an item in its field’s column', '阶段:\n- 名称: 部署\n  时间: 7月\n特点: [甲]\n'],
  ['a text of several lines', '经验: |\n  第一: 早\n    第二: 勤\n打算:\n  - 明年\n    再办\n'],
  ['brackets over several lines', '分组: [\n  { 名称: 本科 },\n     { 名称: 高中 },\n]\n'],
])('right: %s', (_, text) => expect(tell(text)).toEqual([]));
