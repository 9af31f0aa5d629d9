/** 名册 before its fields are validated: the rows that it names or holds. */
import { expect, test } from '@jest/globals';
import { readCampaignRoster } from '../../src/campaign/rosters.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { readYaml } from '../../src/source/yaml.ts';

const folder = new MemoryFolder({ '名册.csv': '姓名,学校,批次\n林舟,一中,\n周禾,二中,第二批\n' });

/** The rows, each in a line; undefined where none can be read. */
function read(yaml: string): string[] | undefined {
  const roster = readCampaignRoster(readYaml(yaml, '活动.yaml').value!, folder);
  return roster?.rows.map(({ value }) => Object.values(value).join(' '));
}

test.each<[yaml: string, rows: string[] | undefined]>([
  ['名册: 名册.csv', ['林舟 一中', '周禾 二中 第二批']],
  ['名册: {文件: 名册.csv}', ['林舟 一中', '周禾 二中 第二批']],
  ['名册: {文件: 名册.csv, 批次: 第一批}', ['第一批 林舟 一中', '第二批 周禾 二中']],
  ['名册: [{学生: 林舟}, {学生: 周禾, 院校: 二中}]', ['林舟', '周禾 二中']],
  ['名册: 没有.csv', []],
  ['名册: []', []],
  ['名册: [{学生: 林舟}, 周禾]', undefined],
  ['名册: {不全: true}', undefined],
  ['名册: {文件: [名册.csv]}', undefined],
  ['名册:', undefined],
  ['单位: {简称: 县总工会}', undefined],
  ['林舟', undefined],
])('%s', (yaml, rows) => expect(read(yaml)).toEqual(rows));
