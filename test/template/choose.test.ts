/** Which template a report gets. */
import { describe, expect, test } from '@jest/globals';
import type { Audience } from '../../src/campaign/audiences.ts';
import type { FactValues } from '../../src/facts/schema.ts';
import { readShelves } from '../../src/inputs.ts';
import { chooseTemplate, type TemplateRequest } from '../../src/template/choose.ts';

const { templates } = readShelves().templates;

function choose(values: object, asked: TemplateRequest = {}): string {
  const choice = chooseTemplate(templates, { 单位: {}, 报告: {}, ...values } as FactValues, asked);
  return 'template' in choice ? choice.template.名称 : `${choice.problem.code} ${choice.problem.message}`;
}

describe('the template of a report', () => {
  test.each([
    ['the one asked for', { 报告: { 模板: '简讯' } }, { template: '叙述总结' }, '叙述总结'],
    ['else the one made for the version asked for', { 报告: { 模板: '简讯' } }, { audience: '公示' }, '公示'],
    ['else the one that the campaign names', { 报告: { 模板: '简讯', 版本: '公示' } }, {}, '简讯'],
    ['else the one made for the version of the campaign', { 报告: { 版本: '公示' } }, {}, '公示'],
    ['else the one for the level of the unit', { 单位: { 层级: '机关' } }, {}, '叙述总结'],
    ['sections of its own are for the general one', { 单位: { 层级: '机关' }, 小节: [{}] }, {}, '编号总结'],
    ['else the general one', {}, {}, '编号总结'],
  ] as const)('%s', (_, values, asked, expected) => {
    expect(choose(values, asked)).toBe(expected);
  });

  test('one that names no level is not chosen by level', () => {
    const [first] = templates;
    const own = { ...first!, 名称: '我的总结', 适合层级: [] };
    const values = { 单位: { 层级: '县' }, 报告: {} } as FactValues;
    expect(chooseTemplate([own, ...templates], values)).toMatchObject({ template: { 名称: '编号总结' } });
    const levelled = { ...own, 适合层级: ['县' as const] };
    expect(chooseTemplate([levelled, ...templates], values)).toMatchObject({
      template: { 名称: '我的总结' },
    });
  });

  test('a name that no template has is told with the nearest', () => {
    expect(choose({}, { template: '编号总解' })).toBe(
      'choice.template 没有名为“编号总解”的模板，是否为“编号总结”？',
    );
  });

  test('a version that there is not is told, never taken for the whole of the data', () => {
    expect(choose({}, { audience: '公式' as Audience })).toMatch(/^choice\.version 没有名为“公式”的版本/);
  });
});
