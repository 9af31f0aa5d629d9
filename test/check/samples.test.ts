/** The form's made-up names that were uncommented and left as they are. */
import { expect, test } from '@jest/globals';
import { readCampaign, readShelves } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { listLibrary, readFiles } from '../../src/source/library.ts';
import { fillSample } from '../../src/template/starters.ts';

/** What is said of a campaign's samples. */
function findSamples(yaml: string): string[] {
  const roster = '学生姓名,学段,金额\n赵一,本科,5000\n';
  const { inputs } = readCampaign(new MemoryFolder({ '活动.yaml': yaml, '名册.csv': roster }));
  const { problems } = makeReport(inputs!, { draft: true });
  return problems.filter(({ code }) => code === 'completeness.sample-left').map(({ message }) => message);
}

const fillForm = () => fillSample(readFiles(listLibrary()).files, 2026).replace('名册.xlsx', '名册.csv');

const own = (lines: string) => `单位: {全称: 青禾县总工会}\n报告: {年度: 2026}\n合计: {人数: 20名}\n${lines}`;

test('the whole form in force, with a unit of its own', () => {
  const form = fillForm();
  const [told = '', ...more] = findSamples(form.replace('云岭县总工会', '青禾县总工会'));
  expect(more).toEqual([]);
  expect(told).toMatch(/^这几处还是样板里的例子，没有换成自己的：第\d+行“云川市总工会”/);
  expect(told).toContain('“云工发〔2026〕1号”');
});

test.each([
  [
    'a notice and the leaders',
    '通知: [{标题: 关于工作的通知, 文号: 云工发〔2026〕1号, 发文单位: 云川市总工会}]\n领导小组: {组长: 县总工会主席何志远}',
  ],
  [
    'the leaders and a donor',
    '领导小组: {组长: 县总工会主席何志远, 副组长: [县总工会副主席马春梅]}\n资金来源: [{名称: 县总工会, 金额: 15万元}, {名称: 云岭矿业公司, 金额: 3.6万元}]',
  ],
])('told: %s', (_, lines) => expect(findSamples(own(lines))).toHaveLength(1));

test.each([
  [
    'what many units have',
    '协作: {牵头: 县总工会, 部门: [县教育局, 县民政局]}\n领导小组: {组长: 县委副书记李明, 成员单位: [权益保障部, 财务部]}',
  ],
  ['one name', '领导小组: {组长: 县总工会主席何志远}'],
  [
    'a number and who issued it',
    '通知: [{标题: 关于工作的通知, 文号: 云工发〔2026〕1号, 发文单位: 云川市总工会}]',
  ],
  [
    'names in other places',
    '领导小组: {副组长: [县总工会副主席杨光, 县总工会副主席马春梅]}\n资金来源: [{名称: 云岭矿业公司, 金额: 3.6万元}]\n仪式: [{名称: 发放仪式, 主持: {姓名: 何志远, 职务: 县总工会主席}}]',
  ],
  [
    'one name in two places',
    '单位: {全称: 青禾县总工会, 上级: 云川市总工会}\n报告: {年度: 2026, 主送: [云川市总工会]}\n合计: {人数: 20名}',
  ],
])('not told: %s', (_, lines) =>
  expect(findSamples(lines.startsWith('单位') ? lines : own(lines))).toEqual([]),
);

test('not told: the made-up unit itself, and one below it', () => {
  const form = fillForm();
  expect(findSamples(form)).toEqual([]);
  const below = form
    .replace('云岭县总工会', '城关镇总工会')
    .replace('上级: 云川市总工会', '上级: 云岭县总工会');
  expect(findSamples(below)).toEqual([]);
});

test('a program without the form has nothing to compare with', () => {
  expect(readShelves(undefined, new MemoryFolder({})).readSample(2026)).toEqual({});
});
