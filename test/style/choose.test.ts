/** Which style and which fonts a report gets. */
import { describe, expect, test } from '@jest/globals';
import { chooseStyle } from '../../src/style/choose.ts';
import { reportFromYaml } from '../support/reports.ts';
import { readStyle } from '../support/style.ts';

const builtIn = ['gbt9704', '加粗28磅'].map((name) => ({
  name,
  file: `${name}.yaml`,
  value: readStyle(name),
}));

describe('版式', () => {
  test('none named: that of the standard', () => {
    expect(chooseStyle(builtIn).style?.name).toBe('gbt9704');
  });

  test('a campaign’s own goes before the built-in one of its name, and may be based on it', () => {
    const own = {
      name: 'gbt9704',
      file: '样式/gbt9704.yaml',
      value: { 基于: 'gbt9704', 名称: '本单位版式' },
    };
    expect(chooseStyle([own, ...builtIn]).style?.name).toBe('本单位版式');
  });

  test('one may be named by its 名称 too, as may the one that another is based on', () => {
    const named = (name: string, title: string, base: string) => ({
      name,
      file: `样式/${name}.yaml`,
      value: { 基于: base, 名称: title },
    });
    const own = [named('a', '本单位版式', 'gbt9704'), named('b', '本单位密排', '本单位版式')];
    expect(chooseStyle([...own, ...builtIn], '本单位版式').style?.name).toBe('本单位版式');
    expect(chooseStyle([...own, ...builtIn], 'b').style?.name).toBe('本单位密排');
    // a file's name goes before another's 名称
    expect(
      chooseStyle([named('c', 'gbt9704', '加粗28磅'), ...builtIn], 'gbt9704').style?.grid.linePitch,
    ).toBe(579);
  });

  test.each(['样式/a.yaml', './样式/a.yaml', '2025/样式/a.yaml', 'D:\\2025\\样式\\a.yaml', 'a.yaml'])(
    'one may be named by its path: %s',
    (path) => {
      const own = { name: 'a', file: '样式/a.yaml', value: { 基于: 'gbt9704', 名称: '本单位版式' } };
      expect(chooseStyle([own, ...builtIn], path).style?.name).toBe('本单位版式');
      const [problem] = chooseStyle([own, ...builtIn], path.replace('a.', 'ba.')).problems;
      expect(problem).toMatchObject({ code: 'choice.style', hint: expect.stringContaining('请把它放进去') });
    },
  );

  test('one that is not there is told with the nearest', () => {
    expect(chooseStyle(builtIn, 'gbt9740').problems).toMatchObject([
      { code: 'choice.style', message: expect.stringContaining('gbt9740') },
    ]);
  });
});

describe('字体方案', () => {
  const fontOf = (style: ReturnType<typeof chooseStyle>['style']) => style?.fonts.仿宋[0];

  test.each([
    ['gb2312', '仿宋_GB2312'],
    ['system', '仿宋'],
    ['gbk', '方正仿宋_GBK'],
  ] as const)('%s', (scheme, font) => {
    expect(fontOf(chooseStyle(builtIn, '加粗28磅', scheme).style)).toBe(font);
  });

  const campaign = (more: string) =>
    `报告: {年度: 2025${more}}\n单位: {全称: 云岭县总工会}\n合计: {人数: 36名}`;

  test('报告.字体 chooses; the command line goes before it', () => {
    expect(fontOf(reportFromYaml(campaign('')).report.style)).toBe('仿宋_GB2312');
    expect(fontOf(reportFromYaml(campaign(', 字体: system')).report.style)).toBe('仿宋');
    expect(fontOf(reportFromYaml(campaign(', 字体: system'), { fonts: 'gbk' }).report.style)).toBe(
      '方正仿宋_GBK',
    );
  });
});
